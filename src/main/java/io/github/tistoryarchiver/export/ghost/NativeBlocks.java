package io.github.tistoryarchiver.export.ghost;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Which blocks Ghost's converter makes editable ones of, with all that is in them. */
final class NativeBlocks {
    private static final Set<String> INLINE =
            Set.of("a", "b", "br", "code", "em", "i", "s", "strike", "strong", "sub", "sup", "u");

    /** Attributes that are written, and that the converter drops. */
    private static final List<String> LOST =
            List.of("dir", "download", "hidden", "id", "lang", "name", "reversed", "start", "title", "value");

    /** Space that the converter takes away: other than that of ASCII at an end, or beside the end of a line. */
    private static final Pattern LOST_SPACE =
            Pattern.compile("^\\s*[\\h\\v\\ufeff&&[^ \\t\\n\\r\\f]]|[\\h\\v\\ufeff&&[^ \\t\\n\\r\\f]]\\s*(?:$|\\n)|\\n\\s*[\\h\\v\\ufeff&&[^ \\t\\n\\r\\f]]");

    private static final Pattern LANGUAGE = Pattern.compile("(?:language-[a-z0-9+#-]+)?");
    private static final int MOST_LEVELS = 8;

    private NativeBlocks() {}

    /** Tells whether the converter keeps all of a block. */
    static boolean hold(Element block) {
        return switch (block.normalName()) {
            case "p" -> isPlain(block) || isLonePicture(block);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> isPlain(block);
            case "hr" -> isKept(block);
            case "pre" -> isCode(block);
            case "ol", "ul" -> isList(block);
            default -> false;
        };
    }

    /** Tells whether a paragraph is nothing but a picture of its own size. */
    static boolean isLonePicture(Element block) {
        if (block.childrenSize() != 1 || !block.normalName().equals("p") || !block.text().isBlank()) {
            return false;
        }
        Element picture = block.child(0);
        return picture.normalName().equals("img")
                && isKept(block)
                && isKept(picture)
                && picture.hasAttr("src")
                && !picture.hasAttr("width")
                && !picture.hasAttr("height");
    }

    private static boolean isCode(Element block) {
        if (block.childNodeSize() != 1 || block.childrenSize() != 1 || block.hasAttr("class")) {
            return false;
        }
        Element code = block.child(0);
        return code.normalName().equals("code")
                && isKept(block)
                && isKept(code)
                && LANGUAGE.matcher(code.attr("class")).matches()
                && !code.wholeText().isEmpty()
                && code.childNodes().stream().allMatch(TextNode.class::isInstance);
    }

    /** Tells whether a list has nothing but lines of text; beside another list of its kind it would become one with it. */
    private static boolean isList(Element block) {
        Element before = block.previousElementSibling();
        Element after = block.nextElementSibling();
        return isKept(block)
                && !(before != null && before.normalName().equals(block.normalName()))
                && !(after != null && after.normalName().equals(block.normalName()))
                && block.childrenSize() > 0
                && block.children().stream()
                        .allMatch(item -> item.normalName().equals("li") && isPlain(item))
                && block.childNodes().stream().allMatch(NativeBlocks::isItemOrSpace);
    }

    private static boolean isItemOrSpace(Node node) {
        return node instanceof Element || (node instanceof TextNode text && text.isBlank());
    }

    /** Tells whether a block has nothing but text that the converter keeps. */
    private static boolean isPlain(Element block) {
        String text = block.wholeText();
        return isKept(block)
                && !text.isBlank()
                && !LOST_SPACE.matcher(text).find()
                && block.getAllElements().stream().skip(1).allMatch(inner -> isPlain(inner, block));
    }

    private static boolean isPlain(Element inner, Element block) {
        boolean isLink = inner.normalName().equals("a");
        if (!INLINE.contains(inner.normalName()) || !isKept(inner) || (isLink && !inner.hasAttr("href"))) {
            return false;
        }
        int levels = 0;
        for (Element above = inner.parent(); above != null && above != block; above = above.parent()) {
            if (++levels > MOST_LEVELS || above.normalName().equals(inner.normalName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(Element element) {
        return LOST.stream().noneMatch(element::hasAttr);
    }
}
