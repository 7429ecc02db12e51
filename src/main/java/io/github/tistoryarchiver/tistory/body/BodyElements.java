package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.body.embed.DataEmbeds;
import io.github.tistoryarchiver.tistory.body.embed.EmbedBlocks;
import io.github.tistoryarchiver.tistory.body.plain.ClickTargets;
import io.github.tistoryarchiver.tistory.body.plain.CodeMarkup;
import io.github.tistoryarchiver.tistory.body.plain.FormControls;
import io.github.tistoryarchiver.tistory.body.plain.Formulas;
import io.github.tistoryarchiver.tistory.body.plain.PreservedSpace;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The elements of a body that need normalizing, found in a single traversal and in document order. */
final class BodyElements {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private final List<Element> folds = new ArrayList<>();
    private final List<Element> oldFolds = new ArrayList<>();
    private final List<Element> textBoxes = new ArrayList<>();
    private final List<Element> keepingLines = new ArrayList<>();
    private final List<Element> styled = new ArrayList<>();
    private final List<Element> innerLinks = new ArrayList<>();
    private final List<Element> noscripts = new ArrayList<>();
    private final List<Element> documents = new ArrayList<>();
    private final List<Element> backgrounds = new ArrayList<>();
    private final List<Element> unreadable = new ArrayList<>();
    private final List<Element> convertible = new ArrayList<>();
    private final List<Element> ofHighlighters = new ArrayList<>();
    private final List<Element> lists = new ArrayList<>();
    private final Set<String> tags = new HashSet<>();
    private boolean mayHaveFormulas;
    private boolean mayHaveTasks;
    private boolean mayHaveClicks;

    private BodyElements() {}

    static BodyElements of(Element body) {
        BodyElements elements = new BodyElements();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int svgDepth;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            elements.add(element, svgDepth > 0);
                            svgDepth += isSvg(element) ? 1 : 0;
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        svgDepth -= node instanceof Element element && isSvg(element) ? 1 : 0;
                    }
                },
                body);
        return elements;
    }

    private static boolean isSvg(Element element) {
        return element.normalName().equals("svg");
    }

    private void add(Element element, boolean inSvg) {
        tags.add(element.normalName());
        switch (element.normalName()) {
            case "style", "link", "meta", "title", "template", "canvas", "base", "head" -> unreadable(element, inSvg);
            case "noscript" -> {
                noscripts.add(element);
                unreadable(element, inSvg);
            }
            case "ins" -> unreadable(element, inSvg || !element.hasClass("adsbygoogle"));
            case "input" -> {
                if (element.attr("type").equalsIgnoreCase("image")) {
                    convertible.add(element);
                }
            }
            case "area" -> {
                if (element.attr("href").startsWith("#")) {
                    innerLinks.add(element);
                }
            }
            case "iframe", "script" -> addDocument(element, inSvg);
            case "a" -> {
                convertible.add(element);
                if (element.attr("href").indexOf('#') >= 0) {
                    innerLinks.add(element);
                }
            }
            case "figure", "img", "amp-img", "svg", "map", "pre", "textarea", "xmp", "listing", "plaintext" ->
                convertible.add(element);
            case "address" -> element.attr("style", "font-style: italic; " + element.attr("style"));
            case "dialog" -> element.attr("hidden", !element.hasAttr("open"));
            case "embed", "object", "bgsound", "video", "audio" -> convertible.add(element);
            case "ol", "dir", "ul", "li", "menu" -> {
                lists.add(element);
                addByClass(element);
            }
            default -> addByClass(element);
        }
        addByStyle(element);
    }

    private void addDocument(Element element, boolean inSvg) {
        if (element.is(Css.of(EmbedBlocks.ADVERTISING))) {
            unreadable(element, inSvg);
        } else {
            convertible.add(element);
            documents.add(element);
        }
    }

    private void addByStyle(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        look(element);
        Attributes attributes = element.attributes();
        String style = attributes.get("style");
        if (style.contains("/*")) {
            element.attr("style", COMMENT.matcher(style).replaceAll(""));
        }
        if (style.contains(PreservedSpace.PROPERTY)) {
            keepingLines.add(element);
        }
        if (PictureForms.mayHaveBackground(element)) {
            backgrounds.add(element);
        }
        if (attributes.hasKey("style") || attributes.hasKey("class") || attributes.hasKey("hidden")) {
            styled.add(element);
        }
    }

    /** Takes note of what some rules look for. */
    private void look(Element element) {
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        if (!classes.isEmpty()) {
            String names = classes.toLowerCase(Locale.ROOT);
            mayHaveFormulas |= names.contains("katex") || names.contains("mathjax") || names.contains("mwe-math");
            mayHaveTasks |= names.contains("checkbox-") || names.contains("task-list-item");
        }
        mayHaveTasks |= element.normalName().equals("li") && FormControls.mayBeTask(attributes);
        mayHaveClicks |= attributes.hasKey("onclick")
                || attributes.get("href").regionMatches(true, 0, "javascript:", 0, "javascript:".length());
    }

    private void addByClass(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String classes = element.attr("class");
        if (CodeMarkup.mayBePart(classes)) {
            ofHighlighters.add(element);
        }
        if (classes.contains("imageblock") && element.hasClass("imageblock")) {
            convertible.add(element);
        } else {
            addByAttributes(element);
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

    private void addByAttributes(Element element) {
        boolean isEmbed = false;
        boolean isLazy = false;
        for (Attribute attribute : element.attributes()) {
            isEmbed |= DataEmbeds.mayBe(element, attribute);
            isLazy |= PictureForms.isLazyBackground(attribute);
        }
        if (isEmbed) {
            convertible.add(element);
        }
        if (isLazy) {
            backgrounds.add(element);
        }
    }

    private void unreadable(Element element, boolean isKept) {
        if (!isKept) {
            unreadable.add(element);
        }
    }

    /** Tells whether the body has an element of one of some names. */
    boolean hasAny(String... names) {
        return Arrays.stream(names).anyMatch(tags::contains);
    }

    /** Whether the body may have formulas that {@link Formulas} converts. */
    boolean mayHaveFormulas() {
        return mayHaveFormulas || hasAny("math", "mjx-container", "annotation", "annotation-xml");
    }

    /** Whether the body may have something that {@link FormControls} converts. */
    boolean mayHaveControls() {
        return mayHaveTasks || hasAny("button", "input", "select", "datalist");
    }

    /** Whether the body may have something that {@link ClickTargets} converts. */
    boolean mayHaveClicks() {
        return mayHaveClicks || hasAny("button", "input");
    }

    /** Returns the folded texts of the KE editor. */
    List<Element> folds() {
        return folds;
    }

    /** Returns the folded texts of the editor before it. */
    List<Element> oldFolds() {
        return oldFolds;
    }

    /** Returns the text boxes of the old editor. */
    List<Element> textBoxes() {
        return textBoxes;
    }

    /** Returns the elements whose {@code style} attribute sets {@code white-space}. */
    List<Element> keepingLines() {
        return keepingLines;
    }

    /** Returns the elements with numbers of lines, and with graphs to be drawn. */
    List<Element> ofHighlighters() {
        return ofHighlighters;
    }

    /** Returns the lists and their items. */
    List<Element> lists() {
        return lists;
    }

    /** Returns the elements with a {@code style}, {@code class} or {@code hidden} attribute. */
    List<Element> styled() {
        return styled;
    }

    /** Returns the links to a place within a page. */
    List<Element> innerLinks() {
        return innerLinks;
    }

    List<Element> noscripts() {
        return noscripts;
    }

    /** Returns the scripts and frames, which may have HTML within them. */
    List<Element> documents() {
        return documents;
    }

    /** Returns the elements that may have a background picture. */
    List<Element> backgrounds() {
        return backgrounds;
    }

    /** Returns the elements that have no meaning outside a browser, except those inside SVG drawings. */
    List<Element> unreadable() {
        return unreadable;
    }

    /** Returns the elements that a rule may convert to plain HTML. */
    List<Element> convertible() {
        return convertible;
    }
}
