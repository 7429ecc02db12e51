package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The elements of a body that are to be made readable, found in one walk over it and in its order. */
final class BodyElements {
    private final List<Element> folds = new ArrayList<>();
    private final List<Element> oldFolds = new ArrayList<>();
    private final List<Element> textBoxes = new ArrayList<>();
    private final List<Element> styles = new ArrayList<>();
    private final List<Element> keepingLines = new ArrayList<>();
    private final List<Element> innerLinks = new ArrayList<>();
    private final List<Element> unreadable = new ArrayList<>();
    private final List<Element> convertible = new ArrayList<>();

    private BodyElements() {}

    static BodyElements of(Element body) {
        BodyElements elements = new BodyElements();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int drawings;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            elements.note(element, drawings > 0);
                            drawings += isDrawing(element) ? 1 : 0;
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        drawings -= node instanceof Element element && isDrawing(element) ? 1 : 0;
                    }
                },
                body);
        return elements;
    }

    private static boolean isDrawing(Element element) {
        return element.normalName().equals("svg");
    }

    private void note(Element element, boolean inDrawing) {
        switch (element.normalName()) {
            case "style" -> {
                styles.add(element);
                unreadable(element, inDrawing);
            }
            case "link",
                    "meta",
                    "title",
                    "noscript",
                    "template",
                    "button",
                    "input",
                    "select",
                    "canvas",
                    "base",
                    "head" -> unreadable(element, inDrawing);
            case "ins" -> unreadable(element, inDrawing || !element.hasClass("adsbygoogle"));
            case "iframe" -> {
                if (element.is(Css.of(EmbedBlocks.ADVERTISING))) {
                    unreadable(element, inDrawing);
                } else {
                    convertible.add(element);
                }
            }
            case "a" -> {
                convertible.add(element);
                if (element.attr("href").startsWith("#")) {
                    innerLinks.add(element);
                }
            }
            case "figure", "img", "svg", "embed", "object", "video", "audio", "script", "pre", "textarea" ->
                convertible.add(element);
            default -> noteClasses(element);
        }
        if (element.attributesSize() > 0 && element.attr("style").contains(PreservedLines.PROPERTY)) {
            keepingLines.add(element);
        }
    }

    private void noteClasses(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String classes = element.attr("class");
        if (classes.contains("imageblock") && element.hasClass("imageblock")) {
            convertible.add(element);
        } else if (classes.contains("tt-youtube-plugin")) {
            convertible.add(element);
        }
        if (element.normalName().equals("div")) {
            if (element.attr("data-ke-type").equals("moreLess")) {
                folds.add(element);
            } else if (element.hasClass("moreless_content") && element.id().startsWith("content")) {
                oldFolds.add(element);
            } else if (element.hasClass("txc-textbox")) {
                textBoxes.add(element);
            }
        }
    }

    private void unreadable(Element element, boolean kept) {
        if (!kept) {
            unreadable.add(element);
        }
    }

    /** Folded texts of the KE editor. */
    List<Element> folds() {
        return folds;
    }

    /** What is folded by the editor before it. */
    List<Element> oldFolds() {
        return oldFolds;
    }

    /** Text boxes of the old editor. */
    List<Element> textBoxes() {
        return textBoxes;
    }

    List<Element> styles() {
        return styles;
    }

    /** Elements whose own style speaks of white space. */
    List<Element> keepingLines() {
        return keepingLines;
    }

    /** Links to a place in the page. */
    List<Element> innerLinks() {
        return innerLinks;
    }

    /** What has no meaning outside a browser, drawings aside. */
    List<Element> unreadable() {
        return unreadable;
    }

    /** What a rule may know how to say in plain HTML. */
    List<Element> convertible() {
        return convertible;
    }
}
