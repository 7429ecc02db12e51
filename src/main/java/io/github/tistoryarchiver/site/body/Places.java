package io.github.tistoryarchiver.site.body;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.model.Video;
import org.jspecify.annotations.Nullable;

/** Where what a body refers to is, as seen from the page that shows it. */
public interface Places {

    /** Returns the file for the source under which the body refers to it; {@code null} if the post has no such file. */
    @Nullable
    Asset asset(String source);

    /** Returns the address of a stored file, encoded. */
    String file(Asset asset);

    /**
     * Returns the address of the page that shows an archived post.
     *
     * @param address as in the body, absolute
     * @return {@code null} for an address that does not lead to a post that is shown
     */
    @Nullable
    String page(String address);

    /** Returns the card that the editor made of a link; {@code null} for a plain link. */
    @Nullable
    LinkCard card(String address);

    /** Returns the video at an address; {@code null} if there is none. */
    @Nullable
    Video video(String address);
}
