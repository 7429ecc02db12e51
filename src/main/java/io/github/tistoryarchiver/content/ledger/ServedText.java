package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sheet.AuthorStyles;
import io.github.tistoryarchiver.content.sight.Eye;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PlatformParts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A text as its page shows it, and as {@code body.html} has it. */
public final class ServedText {
    /** The most characters that are compared: the proof of more would need more memory than a run may have. */
    public static final int MAX_LENGTH = 2_000_000;

    private final Sight page;
    private final @Nullable Sight body;

    /** The style sheets of the page, which {@code body.html} keeps; {@code null} once they are not needed any more. */
    private final @Nullable StyleSheets sheets;

    private ServedText(Sight page, @Nullable Sight body, @Nullable StyleSheets sheets) {
        this.page = page;
        this.body = body;
        this.sheets = sheets;
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
        return bounds == null ? null : of(bounds.first(), bounds.end());
    }

    /** Reads a text that has no page around it, as in a feed. */
    public static ServedText of(Element text) {
        return of(text, null);
    }

    private static ServedText of(Element text, @Nullable Node end) {
        StyleSheets sheets = StyleSheets.of(text, PlatformParts::isSheet);
        return new ServedText(Eye.of(text, end, sheets), null, sheets);
    }

    /**
     * Reads what {@code body.html} has of the text, before it is converted.
     *
     * @param cleaned a part of the same document
     */
    public ServedText storedAs(Element cleaned) {
        StyleSheets known = sheets == null ? StyleSheets.of(cleaned) : sheets;
        return new ServedText(page, Eye.of(cleaned, null, known), null);
    }

    /** Returns what sheets declare for the elements of a text; {@code null} if it is not the one that was read, or its sheets are not known any more. */
    public @Nullable AuthorStyles styles(Element text) {
        return sheets != null && sheets.authorStyles().areOf(text) ? sheets.authorStyles() : null;
    }

    Sight page() {
        return page;
    }

    @Nullable
    Sight body() {
        return body;
    }
}
