package io.github.tistoryarchiver.tistory.body.parts;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.tistory.media.FileAddress;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import io.github.tistoryarchiver.tistory.values.JsCalls;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes links: to files that Tistory keeps, which are fetched with the post, and to anything else. */
public final class Links {
    private static final String PROGRAM = "javascript:";

    private Links() {}

    /**
     * Gives a link its absolute address, or that of the file behind it.
     *
     * @return whether it leads to a file
     */
    public static boolean resolve(Element anchor, BodyContents parts) {
        String written = opened(anchor.attr("href").strip());
        String file = addFile(written, Texts.firstFilled(anchor.text(), anchor.attr("download")), parts);
        if (file != null) {
            anchor.attr("href", file).attr("download", anchor.text().strip());
            return true;
        }
        HttpUrl url = written.startsWith("#") ? null : parts.base().resolve(written);
        if (url != null) {
            anchor.attr("href", url.toString());
            parts.add(new Link(anchor.text().strip(), url.toString()));
        }
        return false;
    }

    /** Returns the address that a link opens by a script, such as {@code javascript:open_img('…')}; else as written. */
    private static String opened(String written) {
        if (!written.startsWith(PROGRAM)) {
            return written;
        }
        return JsCalls.of(written.substring(PROGRAM.length())).stream()
                .flatMap(call -> call.arguments().stream())
                .filter(argument -> argument.startsWith("http://") || argument.startsWith("https://"))
                .findFirst()
                .orElse(written);
    }

    /**
     * Adds a file that Tistory keeps.
     *
     * @param name the author's name of it; may be empty
     * @return the source by which the readable body refers to it; {@code null} if the address is not that of such a
     *     file
     */
    public static @Nullable String addFile(String written, String name, BodyContents parts) {
        ImageAddress address = FileAddress.of(written, parts.base());
        return address == null || address.candidates().isEmpty()
                ? null
                : parts.add(new AssetReference(
                        AssetRole.ATTACHMENT,
                        address.source(),
                        address.candidates(),
                        null,
                        Texts.emptyToNull(name),
                        null,
                        null,
                        null,
                        null));
    }

    /**
     * Returns a paragraph with a link.
     *
     * @param text empty for the address itself
     */
    public static Element paragraph(String url, String text, BodyContents parts) {
        Element paragraph = new Element("p");
        Element anchor = paragraph.appendElement("a").attr("href", url);
        String file = addFile(url, text, parts);
        if (file != null) {
            anchor.attr("href", file).attr("download", text);
        } else {
            parts.add(new Link(text, url));
        }
        anchor.text(text.isBlank() ? anchor.attr("href") : text.strip());
        return paragraph;
    }

    /**
     * Returns an address made absolute; one of a scheme without hosts or of old players, such as {@code mms:}, stays as
     * written.
     *
     * @return {@code null} if it is not valid, or is a script or an empty page
     */
    public static @Nullable String absolute(String written, HttpUrl base) {
        String address = written.strip();
        HttpUrl url = address.isEmpty() ? null : base.resolve(address);
        if (url != null) {
            return url.toString();
        }
        String scheme = address.toLowerCase(Locale.ROOT);
        return scheme.matches("(mms|mmst|mmsu|rtsp|rtmp|ftp|pnm)://\\S+") ? address : null;
    }
}
