package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where a text ends whose author closed one element too many. The surplus {@code </div>} or {@code </article>} closes
 * the element around the text, and the rest of the text is behind it. The platform puts its buttons directly behind
 * the text, so that all up to them is the author's.
 */
final class BodyExtent {
    private final Set<Element> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    BodyExtent(Landmarks landmarks) {
        for (Element found : BodyCleaner.platformsAmong(landmarks.all(Landmark.AFTER_TEXT))) {
            Element part = found.normalName().equals("a") ? BodyCleaner.abuseButton(found) : found;
            parts.add(part);
            for (Element at = part.parent(); at != null && around.add(at); ) {
                at = at.parent();
            }
        }
    }

    /**
     * Moves what is between the end of an element and the platform's parts behind it into the element. Does nothing if
     * these are in the element, or not directly behind it.
     */
    void extend(Element text) {
        if (isSeen(rest(text))) {
            rest(text).forEach(text::appendChild);
        }
    }

    /** Tells whether the platform's parts are directly behind an element, but for something to see between the two. */
    boolean isCutOff(Element text) {
        return isSeen(rest(text));
    }

    private static boolean isSeen(List<Node> nodes) {
        Element together = new Element("div");
        nodes.forEach(node -> together.appendChild(node.clone()));
        return BodyContent.isThere(together);
    }

    /** Returns the nodes up to the first of the platform's parts; none if that is within another element. */
    private List<Node> rest(Element text) {
        List<Node> rest = new ArrayList<>();
        if (around.contains(text)) {
            return rest;
        }
        for (Element at = text; at != null && !(at instanceof Document); at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                if (next instanceof Element element && parts.contains(element)) {
                    return rest;
                }
                if (next instanceof Element element && around.contains(element)) {
                    return List.of();
                }
                rest.add(next);
            }
        }
        return List.of();
    }
}
