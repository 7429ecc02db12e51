package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import org.jsoup.nodes.Element;

/** Checks every link and image of a {@code post.md} that leads to a file. */
final class LinkCheck {
    private final Damages damages;

    LinkCheck(Damages damages) {
        this.damages = damages;
    }

    void check(String file, PostFolder folder, Element rendered) {
        for (String address : RoundTrip.addresses(rendered)) {
            if (isLocal(address) && !folder.leadsToFile(address)) {
                damages.add(new Damage(Damage.Kind.LINK, file, address));
            }
        }
    }

    private static boolean isLocal(String address) {
        return !address.startsWith("#") && !address.startsWith("//") && !address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }
}
