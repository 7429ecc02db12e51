package io.github.tistoryarchiver.http.warc;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what pages are made of, which is styles, scripts, images and fonts, from pages and data. */
public final class StaticContent {
    private static final Pattern TYPES = Pattern.compile(
            "text/(css|plain|(x-)?(java|ecma)script)|(image|font)/.+|application/((x-)?(java|ecma)script|(x-)?font.*|vnd\\.ms-fontobject"
                    + "|octet-stream|binary)");

    private StaticContent() {}

    /** @param contentType a header of an answer; {@code null} for none */
    public static boolean isType(@Nullable String contentType) {
        return contentType != null && TYPES.matcher(type(contentType)).matches();
    }

    /** @param contentType a header of an answer; {@code null} for none */
    public static boolean isStyle(@Nullable String contentType) {
        return contentType != null && type(contentType).equals("text/css");
    }

    private static String type(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
