package io.github.tistoryarchiver.tistory.body.parts;

import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads captions: {@code figcaption}, and {@code .cap1} of the editors before 2019. */
public final class Captions {
    private static final String CAPTION = "figcaption, .cap1";

    /** What no caption has, so that a caption with it is one that is not closed. */
    private static final String STRUCTURE =
            "figure, table, ul, ol, h1, h2, h3, h4, h5, h6, pre, textarea, blockquote, details, hr, .imageblock, [data-ke-type],"
                    + " p[data-ke-size]";

    private Captions() {}

    /** Returns the captions of a block; the rest of a post that one of them swallows is put after it. */
    public static List<Element> of(Element block) {
        List<Element> captions = new ArrayList<>();
        for (Element caption : block.select(Css.of(CAPTION))) {
            if (caption != block && isOf(caption, block)) {
                cutOff(caption);
                captions.add(caption);
            }
        }
        return captions;
    }

    private static boolean isOf(Element caption, Element block) {
        for (Element at = caption.parent(); at != null && at != block; at = at.parent()) {
            if (at.is(Css.of("figure, .imageblock, figcaption, .cap1"))) {
                return false;
            }
        }
        return true;
    }

    private static void cutOff(Element caption) {
        if (caption.selectFirst(Css.of(STRUCTURE)) == null) {
            return;
        }
        List<Node> rest = new ArrayList<>();
        boolean begun = false;
        for (Node child : caption.childNodes()) {
            boolean block = child instanceof Element element
                    && (element.isBlock() || element.selectFirst(Css.of(STRUCTURE)) != null);
            if (!rest.isEmpty() || (block && (begun || beginsWithStructure((Element) child)))) {
                rest.add(child);
            }
            begun |=
                    child instanceof TextNode text ? !Remainder.isBlank(text.getWholeText()) : child instanceof Element;
        }
        if (!rest.isEmpty()) {
            Element after = new Element("div");
            rest.forEach(after::appendChild);
            caption.after(after);
        }
    }

    private static boolean beginsWithStructure(Element element) {
        Element structure = element.selectFirst(Css.of(STRUCTURE));
        return structure != null && element.text().startsWith(structure.text());
    }

    /** Returns the text of a caption; {@code null} if it is empty, or an attribute that the platform took for one. */
    public static @Nullable String text(@Nullable Element caption) {
        String text = caption == null ? "" : caption.text().strip();
        return text.startsWith("data-origin-width=") ? null : Texts.emptyToNull(text);
    }

    /** Tells whether a reader sees anything of a caption. */
    public static boolean isShown(Element caption) {
        return text(caption) != null
                || caption.selectFirst(Css.of("img")) != null
                || (!caption.hasText() && Remainder.isVisible(caption, Set.of()));
    }

    /** Returns a caption as {@code figcaption}, with the links, breaks and styles that the author gave it. */
    public static Element readable(Element caption) {
        Element readable = new Element("figcaption");
        for (Node child : List.copyOf(caption.childNodes())) {
            readable.appendChild(child);
        }
        return readable;
    }
}
