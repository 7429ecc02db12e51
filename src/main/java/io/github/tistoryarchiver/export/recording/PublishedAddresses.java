package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Knows which addresses of a blog are those of something that is published and exported. All others are not. */
final class PublishedAddresses {
    private static final Pattern LIST = Pattern.compile(
            "/(m/?)?|/(m/)?(category|tag|archive|notice|location|media)(/.*)?|/(rss|feed|atom)(\\.xml)?/?|/sitemap[^/]*"
                    + "|/robots\\.txt|/m/api/entry/.*");
    private static final Pattern COMMENTS = Pattern.compile("(?:/m)?/api/(\\d{1,18})/comment");
    private static final Pattern GUESTBOOK = Pattern.compile("(/m)?(/api)?/guestbook/?");
    private static final String PRINTED_COMMENTS = "/comment/view";

    private final InnerLinks inner;
    private final ExportOptions options;
    private final Map<Long, Entry> byNumber = new HashMap<>();
    private final Map<String, Entry> bySlug = new HashMap<>();

    PublishedAddresses(Journey journey) {
        inner = InnerLinks.of(journey.blog());
        options = journey.options();
        journey.entries().stream().filter(entry -> !entry.isDraft()).forEach(entry -> {
            byNumber.put(entry.id(), entry);
            if (entry.slug() != null) {
                bySlug.put(key(entry.type(), entry.slug()), entry);
            }
        });
    }

    /** What an address is that of. */
    enum Kind {
        /** A page of a post. */
        POST,
        COMMENTS,
        /** Something that names many posts: the home page, a list, a feed, a sitemap. */
        LIST
    }

    /**
     * The meaning of an address.
     *
     * @param post the number of the post; 0 for none
     */
    record Meaning(Kind kind, long post) {}

    /** Returns what is at an address; {@code null} if it is not that of something published. */
    @Nullable
    Meaning meaning(HttpUrl url) {
        if (!inner.holds(url)) {
            return null;
        }
        PostAddress post = PostAddress.of(url);
        if (post != null) {
            Entry entry = entry(post);
            return entry == null ? null : new Meaning(Kind.POST, entry.id());
        }
        String path = url.encodedPath();
        if (LIST.matcher(path).matches()) {
            return new Meaning(Kind.LIST, 0);
        }
        return options.comments() == ExportOptions.CommentPlace.NONE ? null : comments(url, path);
    }

    private @Nullable Entry entry(PostAddress post) {
        return post.id() != null ? byNumber.get(post.id()) : bySlug.get(key(post.type(), String.valueOf(post.slug())));
    }

    private @Nullable Meaning comments(HttpUrl url, String path) {
        Matcher ofPost = COMMENTS.matcher(path);
        String number = ofPost.matches()
                ? ofPost.group(1)
                : path.equals(PRINTED_COMMENTS) ? String.valueOf(url.queryParameter("id")) : "";
        if (number.matches("\\d{1,18}")) {
            long id = Long.parseLong(number);
            return byNumber.containsKey(id) ? new Meaning(Kind.COMMENTS, id) : null;
        }
        return options.guestbook() && GUESTBOOK.matcher(path).matches() ? new Meaning(Kind.COMMENTS, 0) : null;
    }

    private static String key(PostType type, String slug) {
        return type + "/" + slug;
    }
}
