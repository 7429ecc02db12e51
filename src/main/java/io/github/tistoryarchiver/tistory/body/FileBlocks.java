package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.media.DataUri;
import io.github.tistoryarchiver.tistory.media.FileAddress;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Converts files to download: the file block of the KE editor, and the linked files of the editors before it. */
final class FileBlocks {
    /** The end of the address that the platform gives a file it does not have. */
    private static final String NO_FILE = "/attachment/";

    private FileBlocks() {}

    /** Tells whether an image block of the old editor has files only; its images are the icons of their types. */
    static boolean isFile(Element block) {
        return block.is(Css.of(".imageblock"))
                && block.selectFirst(Css.of("a[href*=/attachment/], a[href] img[src*=/extension/]")) != null
                && block.select(Css.of("img")).stream().allMatch(image -> FileAddress.isTypeIcon(image.attr("src")));
    }

    static boolean convert(Element element, BodyContents parts) {
        if (element.is(Css.of("figure.fileblock"))) {
            return convertFigure(element, parts);
        }
        if (!isFile(element)) {
            return false;
        }
        element.select(Css.of("img")).remove();
        for (Element anchor : element.select(Css.of("a[href]"))) {
            if (!convertLink(anchor, parts) && anchor.attr("href").endsWith(NO_FILE)) {
                anchor.unwrap();
            }
        }
        boolean holdsBlock =
                element.select(Css.of("*")).stream().anyMatch(inner -> inner != element && inner.isBlock());
        Element rest = Remainder.unwrapped(element);
        element.replaceWith(holdsBlock || rest.normalName().equals("span") ? rest : rest.tagName("p"));
        return true;
    }

    private static boolean convertFigure(Element figure, BodyContents parts) {
        Element anchor = figure.selectFirst(Css.of("a[href]"));
        ImageAddress address = anchor == null ? null : ImageAddress.of(anchor.attr("href"), parts.base());
        if (anchor == null || address == null || address.candidates().isEmpty()) {
            return false;
        }
        Element named = anchor.selectFirst(Css.of(".name, .filename"));
        Element size = anchor.selectFirst(Css.of(".size"));
        String name = (named == null ? anchor : named).text().strip();
        Element paragraph = new Element("p").appendChild(link(address, name, parts));
        if (size != null && !size.text().isBlank()) {
            paragraph.appendText(" (" + size.text().strip() + ")");
        }
        removeSaid(anchor, named);
        Remainder.keepAfter(paragraph, figure);
        return true;
    }

    /** Removes a file's name and size from its link, and the link around what is left. */
    private static void removeSaid(Element anchor, @Nullable Element named) {
        anchor.select(Css.of(".size")).remove();
        if (named != null) {
            named.remove();
        } else {
            anchor.nodeStream(TextNode.class).toList().forEach(Node::remove);
        }
        anchor.unwrap();
    }

    /** Converts a link to a file within text. */
    static boolean convertLink(Element anchor, BodyContents parts) {
        String written = anchor.attr("href");
        if (written.startsWith("data:")) {
            return replaceInline(anchor, parts);
        }
        ImageAddress address = FileAddress.of(written, parts.base());
        if (address == null || address.candidates().isEmpty()) {
            return false;
        }
        anchor.select(Css.of("img")).stream()
                .filter(image -> FileAddress.isTypeIcon(image.attr("src")))
                .forEach(Element::remove);
        if (anchor.childrenSize() == 0 || !Remainder.isVisible(anchor, Set.of())) {
            anchor.replaceWith(link(address, anchor.text().strip(), parts));
        } else {
            anchor.clearAttributes();
            Links.resolve(anchor.attr("href", written), parts);
        }
        return true;
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

    private static Element link(ImageAddress address, String name, BodyContents parts) {
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
        return new Element("a").attr("href", source).attr("download", name).text(name.isEmpty() ? source : name);
    }
}
