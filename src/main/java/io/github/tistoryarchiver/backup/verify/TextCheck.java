package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visibility;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Compares the Markdown of posts with their bodies. */
final class TextCheck {
    private final Damages damages;
    private final @Nullable PostRenderer renderer;
    private long signs;
    private long kept;

    /**
     * Creates a check.
     *
     * @param renderer {@code null} if {@code blog.json} or {@code index.json} is damaged, so that link targets are
     *     unknown
     */
    TextCheck(Damages damages, @Nullable PostRenderer renderer) {
        this.damages = damages;
        this.renderer = renderer;
    }

    /** Returns the number of characters, images and rules in the bodies. */
    long signs() {
        return signs;
    }

    /** Returns how many of them the Markdown has too. */
    long kept() {
        return kept;
    }

    void check(String file, PostFolder folder, Post post, Element rendered) {
        String body = folder.readBody();
        HttpUrl url = HttpUrl.parse(post.url());
        if (body == null && post.visibility() != Visibility.PROTECTED) {
            damages.add(Damage.of(Damage.Kind.MISSING, folder + "/body.html"));
        }
        if (body == null || url == null || renderer == null) {
            return;
        }
        RoundTrip.Fidelity fidelity = renderer.fidelity(post, PostContent.readable(body, url), rendered);
        signs += fidelity.signs();
        kept += fidelity.kept();
        RoundTrip.Difference difference = fidelity.difference();
        if (difference != null) {
            damages.add(new Damage(
                    Damage.Kind.TEXT,
                    file,
                    fidelity.kept() + " / " + fidelity.signs() + ": «" + difference.body() + "» → «"
                            + difference.markdown() + "»"));
        }
    }
}
