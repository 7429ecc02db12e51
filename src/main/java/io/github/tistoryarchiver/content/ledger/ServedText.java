package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Eye;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PlatformParts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A text as its page shows it, and as {@code body.html} has it. */
public final class ServedText {
    /** The most characters that are compared: the proof of more would need more memory than a run may have. */
    private static final int MAX_LENGTH = 2_000_000;

    private final Sight page;
    private @Nullable Sight body;

    private ServedText(Sight page) {
        this.page = page;
    }

    /** Whether a text is so long that nothing is proved of it. No blogger writes as much: it is fifteen novels. */
    public static boolean isTooLong(Element text) {
        return text.nodeStream(TextNode.class)
                        .mapToLong(node -> node.getWholeText().length())
                        .sum()
                > MAX_LENGTH;
    }

    /** Reads the text of a page, as served; {@code null} if nothing of the platform tells where it is. */
    public static @Nullable ServedText of(Page page) {
        PlatformParts.Bounds bounds = PlatformParts.textOf(page);
        return bounds == null ? null : new ServedText(Eye.of(bounds.first(), bounds.end()));
    }

    /** Reads a text that has no page around it, as in a feed. */
    public static ServedText of(Element text) {
        return new ServedText(Eye.of(text, null));
    }

    /** Reads what {@code body.html} has of the text, before it is converted. */
    public ServedText storedAs(Element cleaned) {
        ServedText text = new ServedText(page);
        text.body = Eye.of(cleaned, null);
        return text;
    }

    Sight page() {
        return page;
    }

    @Nullable
    Sight body() {
        return body;
    }
}
