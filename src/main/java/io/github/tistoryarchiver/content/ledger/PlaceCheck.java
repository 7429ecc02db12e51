package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Place;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.content.sight.Structure;
import io.github.tistoryarchiver.content.style.Styles;
import io.github.tistoryarchiver.model.Loss;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares, for each sign that both sides have, what is around it and the gap before it. */
final class PlaceCheck {
    private static final List<Loss.Kind> KINDS = List.of(Loss.Kind.values());

    /** The width of a gap in kept white space that a reader misses. Elsewhere one more, as blanks around elements fall together. */
    private static final int LEAST_GAP = 3;

    private final Comparison pair;
    private final Losses losses;
    private @Nullable Place lastOfMine;
    private @Nullable Place lastOfTheirs;
    private int lastDifference;

    PlaceCheck(Comparison pair, Losses losses) {
        this.pair = pair;
        this.losses = losses;
    }

    void check() {
        Sight page = pair.mine();
        int from = 0;
        int difference = 0;
        for (int i = 0; i < page.size(); i++) {
            int other = pair.partner(i);
            int now = other < 0 ? 0 : difference(page.place(i), pair.theirs().place(other), page.sign(i));
            if (other >= 0) {
                checkGap(i, other);
            }
            if (now != difference) {
                end(difference, from, i);
                from = i;
                difference = now;
            }
        }
        end(difference, from, page.size());
    }

    private void end(int difference, int from, int to) {
        for (Loss.Kind kind : KINDS) {
            if ((difference & bit(kind)) != 0) {
                losses.add(kind, pair.mine().place(from), Losses.excerpt(pair.mine(), from, to), 1);
            }
        }
    }

    private static int bit(Loss.Kind kind) {
        return 1 << KINDS.indexOf(kind);
    }

    /** Returns the kinds in which two places differ, as bits; most signs have the places of the one before. */
    private int difference(Place mine, Place theirs, int sign) {
        boolean isCode = mine.has(Styles.CODE_BLOCK) && theirs.has(Styles.CODE_BLOCK);
        int ofText = isCode ? ~bit(Loss.Kind.TABLE) : -1; // of code they are a part of its text
        ofText &= theirs.has(Styles.CODE_BLOCK) ? ~bit(Loss.Kind.LIST) : -1;
        if (Sight.isPicture(sign) || sign == Sight.RULE) {
            return structural(mine.structure(), theirs.structure()) & ofText;
        }
        if (mine != lastOfMine || theirs != lastOfTheirs) {
            lastOfMine = mine;
            lastOfTheirs = theirs;
            lastDifference = (structural(mine.structure(), theirs.structure()) & ofText) | marked(mine, theirs);
        }
        return lastDifference;
    }

    private static int structural(Structure mine, Structure theirs) {
        int bits = 0;
        if (mine.heading() != theirs.heading()) {
            bits |= bit(Loss.Kind.HEADING);
        }
        int lists = mine.isBesideItems() ? mine.lists() - 1 : mine.lists();
        if (lists > theirs.lists() || (mine.lists() > 0 && isCountedElse(mine, theirs))) {
            bits |= bit(Loss.Kind.LIST);
        }
        if (mine.quotes() > theirs.quotes()) {
            bits |= bit(Loss.Kind.QUOTE);
        }
        if (mine.folds() > theirs.folds()) {
            bits |= bit(Loss.Kind.FOLD);
        }
        if (mine.column() > 0 && (mine.column() != theirs.column() || mine.align() != theirs.align())) {
            bits |= bit(Loss.Kind.TABLE);
        }
        return bits;
    }

    private static boolean isCountedElse(Structure mine, Structure theirs) {
        if (mine.isBesideItems()) {
            return false;
        }
        return mine.number() != theirs.number()
                || (mine.number() != Structure.BULLET && mine.counts() != theirs.counts());
    }

    private static int marked(Place mine, Place theirs) {
        if (mine.has(Styles.CODE_BLOCK)) {
            return theirs.has(Styles.CODE_BLOCK) ? markedInCode(mine, theirs) : bit(Loss.Kind.CODE);
        }
        if (theirs.has(Styles.CODE_BLOCK)) {
            return 0;
        }
        int code = mine.has(Styles.CODE) && !theirs.has(Styles.CODE) ? bit(Loss.Kind.CODE) : 0;
        int own = emphasis(mine) | (mine.structure().isHead() ? Styles.BOLD : 0);
        int lost = own & ~emphasis(theirs);
        int added = emphasis(theirs) & ~own & (Styles.BOLD | Styles.STRUCK);
        lost &= mine.structure().heading() > 0 || isBoldAnyway(theirs) ? ~Styles.BOLD : -1;
        added &= mine.structure().heading() > 0 || isBoldAnyway(theirs) ? ~Styles.BOLD : -1;
        lost &= mine.link() != null ? ~Styles.UNDERLINED : -1;
        return (lost | added) == 0 ? code : code | bit(Loss.Kind.EMPHASIS);
    }

    private static int markedInCode(Place mine, Place theirs) {
        int lost = emphasis(mine) & ~emphasis(theirs) & ~Styles.KEY;
        lost &= mine.structure().heading() > 0 ? ~Styles.BOLD : -1;
        lost &= mine.link() != null ? ~Styles.UNDERLINED : -1;
        return lost == 0 ? 0 : bit(Loss.Kind.EMPHASIS);
    }

    private static int emphasis(Place place) {
        return place.marks() & Styles.EMPHASIS;
    }

    private static boolean isBoldAnyway(Place place) {
        return place.structure().heading() > 0 || place.structure().isHead();
    }

    private void checkGap(int at, int other) {
        Sight page = pair.mine();
        Sight markdown = pair.theirs();
        boolean isFirst = at == 0 || other == 0 || pair.partner(at - 1) != other - 1;
        if (isFirst || page.sign(at) < 0 || page.sign(at - 1) < 0) {
            return;
        }
        Place place = page.place(at);
        int mine = page.level(at);
        int theirs = markdown.level(other);
        if (place.has(Styles.CODE_BLOCK) && markdown.place(other).has(Styles.CODE_BLOCK)) {
            if (page.exact(at) != markdown.exact(other)) {
                losses.addStretch(Loss.Kind.CODE, page, at, at + 1);
            }
            return;
        }
        if (isNarrower(at, other)) {
            losses.addStretch(Loss.Kind.CODE, page, at, at + 1);
            return;
        }
        boolean isLine = mine == Sight.ITEM && markdown.place(other).has(Styles.CODE_BLOCK);
        boolean isLess = (isLine ? Sight.LINE : mine) > theirs;
        boolean isSplit =
                mine == Sight.NONE && theirs > Sight.NONE && isWord(page.sign(at)) && isWord(page.sign(at - 1));
        if (isLess || isSplit) {
            losses.add(
                    mine == Sight.ITEM && theirs == Sight.LINE
                            ? place.structure().column() > 0 ? Loss.Kind.TABLE : Loss.Kind.LIST
                            : Loss.Kind.BREAK,
                    place,
                    Losses.excerpt(page, at, at + 1),
                    1);
        }
    }

    /** Whether the indentation of a line, or a wide gap in it, is not there. */
    private boolean isNarrower(int at, int other) {
        Place place = pair.mine().place(at);
        int mine = pair.mine().exact(at);
        boolean beginsLine = pair.mine().level(at) >= Sight.LINE;
        boolean isKept = place.has(Styles.KEEPS_BLANKS);
        int least = beginsLine ? (isKept ? 1 : 2) : isKept ? LEAST_GAP : LEAST_GAP + 1;
        return mine >= least && pair.theirs().exact(other) < Math.min(mine, 2);
    }

    private static boolean isWord(int sign) {
        return Character.isLetterOrDigit(sign);
    }
}
