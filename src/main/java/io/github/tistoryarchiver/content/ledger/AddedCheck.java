package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Anchor;
import io.github.tistoryarchiver.content.sight.Glyphs;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.model.Loss;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds words that the Markdown shows and the page does not. */
final class AddedCheck {
    private final Comparison pair;
    private final Set<Anchor> inOtherForm;
    private final Losses losses;
    private @Nullable String labels;
    private @Nullable String literals;
    private @Nullable String hidden;

    /** @param inOtherForm links in the Markdown in whose place the page has something else */
    AddedCheck(Comparison pair, Set<Anchor> inOtherForm, Losses losses) {
        this.pair = pair;
        this.inOtherForm = inOtherForm;
        this.losses = losses;
    }

    void check() {
        Sight markdown = pair.theirs();
        int i = 0;
        while (i < markdown.size()) {
            int end = i;
            while (end < markdown.size()
                    && !pair.isTaken(end)
                    && markdown.sign(end) >= 0
                    && markdown.place(end).link() == markdown.place(i).link()
                    && (end == i || markdown.level(end) < Sight.LINE)) {
                end++;
            }
            if (end > i) {
                check(words(markdown, i, end), i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static String words(Sight sight, int from, int to) {
        StringBuilder words = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            words.appendCodePoint(sight.sign(i));
        }
        return words.toString();
    }

    private void check(String words, int from, int to) {
        Anchor link = pair.theirs().place(from).link();
        boolean isNamed = link != null && (inOtherForm.contains(link) || isAddress(words, link));
        if (isNamed
                || words.codePoints().noneMatch(Character::isLetterOrDigit)
                || labels().contains(withoutScheme(words))
                || literals().contains(withoutScheme(words))) {
            return;
        }
        losses.addStretch(hidden().contains(words) ? Loss.Kind.SHOWN : Loss.Kind.ADDED, pair.theirs(), from, to);
    }

    private static String withoutScheme(String words) {
        int at = words.startsWith("http") ? words.indexOf("://") : -1;
        return at < 0 ? words : words.substring(at);
    }

    private static boolean isAddress(String words, Anchor link) {
        return link.addresses().stream()
                .anyMatch(address -> Targets.decoded(address).contains(Targets.decoded(words)));
    }

    private String labels() {
        if (labels == null) {
            labels = Glyphs.squeezed(pair.mine().labels());
        }
        return labels;
    }

    private String literals() {
        if (literals == null) {
            literals = Glyphs.squeezed(pair.mine().literals());
        }
        return literals;
    }

    private String hidden() {
        if (hidden == null) {
            hidden = Glyphs.squeezed(pair.mine().hidden());
        }
        return hidden;
    }
}
