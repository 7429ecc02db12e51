package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.PostType;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address that names an entry of a blog, the same for the desktop page and its {@code /m/} twin and
 * whatever query or fragment follows. Source: danbooru's {@code tistory.rb}, and the saved pages.
 *
 * @param number the entry's number; {@code null} where the address holds a slug
 * @param slug the decoded letter address; {@code null} where the address holds a number
 */
public record PostAddress(
        PostType type, @Nullable Long number, @Nullable String slug) {

    public static PostAddress ofNumber(long number) {
        return new PostAddress(PostType.POST, number, null);
    }

    /** The entry that an address leads to; {@code null} where it leads to none. */
    public static @Nullable PostAddress of(HttpUrl url) {
        List<String> path = new ArrayList<>(url.pathSegments());
        if (path.size() > 1 && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        if (path.size() > 1 && path.get(0).equals("m")) {
            path.remove(0);
        }
        if (path.size() == 1) {
            Long number = number(path.get(0));
            return number == null ? null : ofNumber(number);
        }
        if (path.size() != 2 || path.get(1).isEmpty()) {
            return null;
        }
        String last = path.get(1);
        return switch (path.get(0)) {
            case "entry" -> new PostAddress(PostType.POST, null, last);
            case "pages" -> new PostAddress(PostType.PAGE, null, last);
            case "notice" -> new PostAddress(PostType.NOTICE, number(last), number(last) == null ? last : null);
            default -> null;
        };
    }

    /** The same of an address as text. */
    public static @Nullable PostAddress parse(@Nullable String text) {
        HttpUrl url = text == null ? null : HttpUrl.parse(text);
        return url == null ? null : of(url);
    }

    private static @Nullable Long number(String text) {
        return text.startsWith("0") ? null : Numbers.positive(text);
    }

    /** The address of the mobile twin. */
    public HttpUrl mobileOn(HttpUrl home) {
        HttpUrl desktop = on(home);
        return desktop.newBuilder().encodedPath("/m" + desktop.encodedPath()).build();
    }

    /** The desktop address on a blog. */
    public HttpUrl on(HttpUrl home) {
        HttpUrl.Builder url = home.newBuilder().encodedPath("/").query(null).fragment(null);
        String last = number != null ? Long.toString(number) : String.valueOf(slug);
        switch (type) {
            case POST -> {
                if (number == null) {
                    url.addPathSegment("entry");
                }
            }
            case PAGE -> url.addPathSegment("pages");
            case NOTICE -> url.addPathSegment("notice");
        }
        return url.addPathSegment(last).build();
    }
}
