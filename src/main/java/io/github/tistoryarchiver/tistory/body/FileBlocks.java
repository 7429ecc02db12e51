package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Converts files to download: the file block of the KE editor, and the linked files of the editors before it. */
final class FileBlocks {
    private static final String ATTACHMENT = "a[href*=/attachment/]";

    private FileBlocks() {}

    /** Tells whether an image block of the old editor is a file; its only image is then the icon of the file's type. */
    static boolean isFile(Element block) {
        return block.is(Css.of(".imageblock"))
                && block.selectFirst(Css.of(ATTACHMENT)) != null
                && block.select(Css.of("img")).stream().allMatch(image -> image.closest(Css.of(ATTACHMENT)) != null);
    }

    static boolean convert(Element element, BodyContents parts) {
        if (element.is(Css.of("figure.fileblock"))) {
            Element anchor = element.selectFirst(Css.of("a[href]"));
            Element name = element.selectFirst(Css.of(".name, .filename"));
            Element size = element.selectFirst(Css.of(".size"));
            return anchor != null
                    && replace(element, anchor, name == null ? anchor : name, size == null ? null : size.text(), parts);
        }
        if (isFile(element)) {
            Element anchor = element.selectFirst(Css.of(ATTACHMENT));
            if (anchor == null || anchor.attr("href").endsWith("/attachment/")) {
                element.remove();
                return true;
            }
            return replace(element, anchor, anchor, null, parts);
        }
        return false;
    }

    /** Converts a link to a file within text. */
    static boolean convertLink(Element anchor, BodyContents parts) {
        String address = anchor.attr("href");
        if (address.startsWith("data:")) {
            return replaceInline(anchor, parts);
        }
        boolean file = address.contains("/attachment/")
                || address.contains("uf.tistory.com/attach/")
                || (address.contains("kakaocdn.net") && address.contains("attach=1"));
        return file && anchor.selectFirst(Css.of("img")) == null && replace(anchor, anchor, anchor, null, parts);
    }

    /** Converts a file that the author embedded in the page. */
    private static boolean replaceInline(Element anchor, BodyContents parts) {
        DataUri file = DataUri.parse(anchor.attr("href")).orElse(null);
        if (file == null) {
            return false;
        }
        String name = Texts.firstFilled(anchor.attr("download"), anchor.text());
        parts.add(new AssetReference(
                AssetRole.ATTACHMENT,
                file.source(),
                List.of(),
                file.bytes(),
                Texts.emptyToNull(name),
                null,
                null,
                null,
                null));
        anchor.attr("href", file.source());
        return true;
    }

    private static boolean replace(
            Element block, Element anchor, Element named, @Nullable String size, BodyContents parts) {
        ImageAddress address = ImageAddress.of(anchor.attr("href"), parts.base());
        if (address == null || address.candidates().isEmpty()) {
            return false;
        }
        String name = named.text().strip();
        String source = parts.add(new AssetReference(
                AssetRole.ATTACHMENT,
                address.source(),
                address.candidates(),
                null,
                Texts.emptyToNull(name),
                null,
                null,
                null,
                null));
        Element link =
                new Element("a").attr("href", source).attr("download", name).text(name.isEmpty() ? source : name);
        if (block == anchor) {
            block.replaceWith(link);
            return true;
        }
        Element paragraph = new Element(block.normalName().equals("span") ? "span" : "p").appendChild(link);
        if (size != null && !size.isBlank()) {
            paragraph.appendText(" (" + size.strip() + ")");
        }
        block.replaceWith(paragraph);
        return true;
    }
}
