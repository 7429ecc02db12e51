package io.github.tistoryarchiver.site.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;

/** Ranks the headings of a body below the title of its page, without gaps. */
final class Headings {
    private Headings() {}

    /**
     * Ranks headings, and gives each a fragment.
     *
     * @return those of the two upper ranks
     */
    static List<ShownBody.Heading> apply(Element body) {
        List<ShownBody.Heading> headings = new ArrayList<>();
        Deque<Integer> above = new ArrayDeque<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            if (!heading.hasText()) {
                heading.tagName(heading.selectFirst("img") == null ? "p" : "div");
                continue;
            }
            int written = heading.normalName().charAt(1) - '0';
            while (!above.isEmpty() && above.getLast() >= written) {
                above.removeLast();
            }
            above.addLast(written);
            heading.tagName("h" + Math.min(6, above.size() + 1));
            if (!heading.hasAttr("id")) {
                heading.attr("id", "h-" + (headings.size() + 1));
            }
            headings.add(new ShownBody.Heading(heading.id(), heading.text(), above.size()));
        }
        return headings;
    }
}
