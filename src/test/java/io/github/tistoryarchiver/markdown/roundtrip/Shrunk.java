package io.github.tistoryarchiver.markdown.roundtrip;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes a body that fails a check as small as it can, so that a person sees why. */
final class Shrunk {
    private Shrunk() {}

    /** @param fails still true of what comes back */
    static Element of(Element body, Predicate<Element> fails) {
        Element now = body.clone();
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (int i = 0; i < nodes(now).size(); i++) {
                for (int way = 0; way < 3; way++) {
                    Element next = now.clone();
                    Node node = nodes(next).get(i);
                    boolean changed = switch (way) {
                        case 0 -> {
                            node.remove();
                            yield true;
                        }
                        case 1 -> node instanceof Element element && element.unwrap() != null;
                        default -> node instanceof TextNode text && halved(text);
                    };
                    Element parsed = parsed(next);
                    if (changed && parsed.html().length() < now.html().length() && fails.test(parsed)) {
                        now = parsed;
                        smaller = true;
                        break;
                    }
                }
            }
        }
        return now;
    }

    /** As a browser would have it: nothing in a table but cells. */
    private static Element parsed(Element body) {
        Document document = Jsoup.parse("");
        document.outputSettings().prettyPrint(false);
        document.body().append(body.html());
        return Jsoup.parse(document.body().html()).body();
    }

    private static boolean halved(TextNode text) {
        String whole = text.getWholeText();
        text.text(whole.length() < 2 ? whole : whole.substring(1));
        return whole.length() > 1;
    }

    private static List<Node> nodes(Element body) {
        return body.nodeStream().filter(node -> node != body).toList();
    }
}
