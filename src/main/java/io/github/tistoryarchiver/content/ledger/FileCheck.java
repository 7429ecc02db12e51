package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Anchor;
import io.github.tistoryarchiver.content.sight.Place;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.content.sight.Thing;
import io.github.tistoryarchiver.model.Loss;
import java.util.List;

/** Finds what is no file of the post and should be: pictures, and what the platform has for its readers to keep. */
final class FileCheck {
    private final Comparison pair;
    private final Targets targets;
    private final Losses losses;

    FileCheck(Comparison pair, Targets targets, Losses losses) {
        this.pair = pair;
        this.targets = targets;
        this.losses = losses;
    }

    void check() {
        Sight page = pair.mine();
        Anchor last = null;
        for (int i = 0; i < page.size(); i++) {
            Anchor link = page.place(i).link();
            if (link != null && link != last) {
                checkPlatforms(link.addresses(), page.place(i));
                last = link;
            }
            if (pair.partner(i) >= 0 && Sight.isPicture(page.sign(i))) {
                checkPicture(page.picture(page.sign(i)));
            }
        }
        page.others().stream()
                .filter(thing -> thing.kind() == Thing.Kind.MEDIA)
                .forEach(thing -> checkPlatforms(thing.addresses(), thing.place()));
    }

    private void checkPlatforms(List<String> addresses, Place place) {
        if (addresses.stream().anyMatch(targets::isPlatformsFile)
                && addresses.stream().noneMatch(targets::isFile)) {
            losses.addAddress(Loss.Kind.FILE, place, addresses);
        }
    }

    private void checkPicture(Thing picture) {
        List<String> addresses = picture.addresses();
        if (addresses.stream().anyMatch(targets::isOnWeb) && addresses.stream().noneMatch(targets::isFile)) {
            losses.addAddress(Loss.Kind.FILE, picture);
        }
    }
}
