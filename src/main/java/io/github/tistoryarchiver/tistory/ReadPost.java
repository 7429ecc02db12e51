package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.Post;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A post as read from its page, before its files are fetched.
 *
 * @param post everything but {@code assets} and {@code cover}
 * @param bodyHtml the author's text as served, without the platform's parts; {@code null} for a protected post
 * @param readable the same as plain HTML of the standard elements; {@code null} for a protected post. It names files by
 *     {@link AssetReference#source()}
 * @param assets the files that the text needs, in its order
 * @param coverKey a part of the source of the representative image
 * @param absent names of the fields that should be on every post and were not found
 */
public record ReadPost(
        Post post,
        @Nullable String bodyHtml,
        @Nullable Element readable,
        List<AssetReference> assets,
        @Nullable String coverKey,
        List<String> absent) {}
