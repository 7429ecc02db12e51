package io.github.tistoryarchiver.tistory.address;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address that identifies an entry of a blog. It is the same for the desktop page and its {@code /m/}
 * page, with any query or fragment. Source: danbooru's {@code tistory.rb}, and the saved pages.
 *
 * @param id the entry's id; {@code null} if the address has a slug
 * @param slug the decoded slug; {@code null} if the address has an id
 */
public record PostAddress(
        PostType type, @Nullable Long id, @Nullable String slug) {

    public static PostAddress ofId(long id) {
        return new PostAddress(PostType.POST, id, null);
    }

    /** Returns the entry that an address leads to, or {@code null} if it leads to none. */
    public static @Nullable PostAddress of(HttpUrl url) {
        List<String> path = new ArrayList<>(url.pathSegments());
        if (path.size() > 1 && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        if (path.size() > 1 && path.get(0).equals("m")) {
            path.remove(0);
            removeOldMobile(path);
        }
        if (path.size() == 1) {
            Long id = idIn(path.get(0));
            return id == null ? null : ofId(id);
        }
        if (path.size() != 2 || path.get(1).isEmpty()) {
            return null;
        }
        String last = path.get(1);
        return switch (path.get(0)) {
            case "entry" -> new PostAddress(PostType.POST, null, last);
            case "pages" -> new PostAddress(PostType.PAGE, null, last);
            case "notice" -> new PostAddress(PostType.NOTICE, idIn(last), idIn(last) == null ? last : null);
            default -> null;
        };
    }

    /** Removes what stood before the number in addresses of mobile pages until about 2016: {@code /m/post/view/id/7}, {@code /m/post/7}. */
    private static void removeOldMobile(List<String> path) {
        for (List<String> before : List.of(List.of("post", "view", "id"), List.of("post"))) {
            if (path.size() == before.size() + 1
                    && path.subList(0, before.size()).equals(before)) {
                path.subList(0, before.size()).clear();
            }
        }
    }

    /** Returns the entry that an address leads to, or {@code null} if it leads to none or is not valid. */
    public static @Nullable PostAddress parse(@Nullable String text) {
        HttpUrl url = text == null ? null : HttpUrl.parse(text);
        return url == null ? null : of(url);
    }

    private static @Nullable Long idIn(String text) {
        return text.startsWith("0") ? null : NumberParser.positive(text);
    }

    /** Returns the address of the mobile page on a blog. */
    public HttpUrl mobileOn(HttpUrl home) {
        HttpUrl desktop = on(home);
        return desktop.newBuilder().encodedPath("/m" + desktop.encodedPath()).build();
    }

    /** Returns the address of the desktop page on a blog. */
    public HttpUrl on(HttpUrl home) {
        HttpUrl.Builder url = home.newBuilder().encodedPath("/").query(null).fragment(null);
        String last = id != null ? Long.toString(id) : String.valueOf(slug);
        switch (type) {
            case POST -> {
                if (id == null) {
                    url.addPathSegment("entry");
                }
            }
            case PAGE -> url.addPathSegment("pages");
            case NOTICE -> url.addPathSegment("notice");
        }
        return url.addPathSegment(last).build();
    }
}
