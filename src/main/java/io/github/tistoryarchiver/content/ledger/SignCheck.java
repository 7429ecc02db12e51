package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.model.Loss;

/** Finds the signs of the page that the other side does not have. */
final class SignCheck {
    private final Comparison pair;
    private final Targets targets;
    private final Losses losses;
    private long kept;
    private long files;

    SignCheck(Comparison pair, Targets targets, Losses losses) {
        this.pair = pair;
        this.targets = targets;
        this.losses = losses;
    }

    /** Returns how many signs both sides have. */
    long kept() {
        return kept;
    }

    /** Returns how many pictures only a file has. */
    long keptAsFile() {
        return files;
    }

    void check() {
        Sight page = pair.mine();
        int i = 0;
        while (i < page.size()) {
            if (pair.partner(i) >= 0) {
                kept++;
                i++;
            } else if (page.sign(i) < 0) {
                checkThing(page, i);
                i++;
            } else {
                int end = i + 1;
                while (end < page.size() && pair.partner(end) < 0 && page.sign(end) >= 0) {
                    end++;
                }
                losses.addStretch(Loss.Kind.TEXT, page, i, end);
                i = end;
            }
        }
    }

    private void checkThing(Sight page, int at) {
        int sign = page.sign(at);
        if (!Sight.isPicture(sign)) {
            losses.addStretch(sign == Sight.RULE ? Loss.Kind.RULE : Loss.Kind.CHECKBOX, page, at, at + 1);
        } else if (page.picture(sign).addresses().stream().anyMatch(targets::isOnlyFile)) {
            files++;
        } else {
            losses.addAddress(Loss.Kind.PICTURE, page.picture(sign));
        }
    }
}
