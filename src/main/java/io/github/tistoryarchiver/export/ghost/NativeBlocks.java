package io.github.tistoryarchiver.export.ghost;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Which blocks Ghost's converter makes editable ones of, with all that is in them. */
final class NativeBlocks {
    private static final Set<String> INLINE =
            Set.of("a", "b", "br", "code", "em", "i", "s", "strike", "strong", "sub", "sup", "u");

    /** Attributes that are written, and that the converter drops. */
    private static final List<String> LOST =
            List.of("dir", "download", "hidden", "id", "lang", "name", "reversed", "start", "title", "value");

    /** Space that the converter takes away: other than that of ASCII at an end, or beside the end of a line. */
    private static final Pattern LOST_SPACE = Pattern.compile(
            "^\\s*@|@[ \\t\\r\\f]*(?:$|\\n)|\\n[ \\t\\r\\f]*@".replace("@", "[\\h\\v\\ufeff&&[^ \\t\\n\\r\\f]]"));

    private static final Pattern LANGUAGE = Pattern.compile("(?:language-[a-z0-9+#-]+)?");
    private static final Pattern SIZE = Pattern.compile("|[1-9][0-9]{0,4}");
    private static final int MAX_LEVELS = 8;

    private NativeBlocks() {}

    /** Tells whether the converter keeps all of a block. */
    static boolean hold(Element block) {
        return switch (block.normalName()) {
            case "p" -> isPlain(block) || picture(block) != null;
            case "figure" -> picture(block) != null;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> isPlain(block);
            case "hr" -> isKept(block);
            case "pre" -> isCode(block);
            case "ol", "ul" -> isList(block);
            default -> false;
        };
    }

    /**
     * Returns the picture of a paragraph or figure that is nothing but one, perhaps with a caption of plain text.
     *
     * @return the picture, or the figure with its caption; {@code null} if the block is something else
     */
    static @Nullable Element picture(Element block) {
        Element at = block;
        while (isKept(at) && at.childrenSize() > 0 && at.ownText().isEmpty()) {
            Element first = at.child(0);
            boolean isAlone = at.childrenSize() == 1;
            if (first.normalName().equals("img")) {
                return isPicture(first) && (isAlone || hasCaption(at)) ? (isAlone ? first : at) : null;
            }
            if (!isAlone || !first.normalName().equals("figure")) {
                return null;
            }
            at = first;
        }
        return null;
    }

    private static boolean isPicture(Element picture) {
        return isKept(picture)
                && picture.hasAttr("src")
                && SIZE.matcher(picture.attr("width")).matches()
                && SIZE.matcher(picture.attr("height")).matches();
    }

    private static boolean hasCaption(Element figure) {
        Element caption = figure.child(1);
        return figure.normalName().equals("figure")
                && figure.childrenSize() == 2
                && caption.normalName().equals("figcaption")
                && isKept(caption)
                && caption.childrenSize() == 0
                && !caption.text().isEmpty()
                && !LOST_SPACE.matcher(caption.wholeText()).find();
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
                && block.children().stream().allMatch(item -> item.normalName().equals("li") && isPlain(item))
                && block.childNodes().stream().allMatch(NativeBlocks::isItemOrSpace);
    }

    private static boolean isItemOrSpace(Node node) {
        return node instanceof Element || (node instanceof TextNode text && text.isBlank());
    }

    /** Tells whether a block has nothing but text that the converter keeps. */
    private static boolean isPlain(Element block) {
        String text = block.wholeText();
        return isKept(block)
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
            if (++levels > MAX_LEVELS || above.normalName().equals(inner.normalName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(Element element) {
        return LOST.stream().noneMatch(element::hasAttr);
    }
}
