package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.values.Css;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the targets of links within a body, such as footnotes and the headings of a table of contents: each becomes an
 * empty {@code a} with its {@code id}. A link to a target that is not in the body becomes a link to the post's page.
 */
final class FragmentTargets {
    private static final Set<String> ELEMENTS_WITHOUT_TEXT =
            Set.of("table", "ul", "ol", "dl", "hr", "br", "figure", "details");

    private static final Set<String> ROWS = Set.of("thead", "tbody", "tfoot", "tr");

    /** Elements that are read as one thing, whatever is in them. */
    private static final String WHOLE =
            "pre, textarea, xmp, listing, plaintext, select, input, button, img, map, picture, svg, math, canvas, iframe,"
                    + " object, applet, embed, video, audio, script";

    private FragmentTargets() {}

    static void keep(List<Element> all, Element body, HttpUrl page) {
        List<Element> links = all.stream().filter(link -> isInner(link, page)).toList();
        Map<String, Element> targets = links.isEmpty() ? Map.of() : targets(body);
        Set<String> linked = new LinkedHashSet<>();
        for (Element link : links) {
            String written = link.attr("href").substring(1);
            String name = targets.containsKey(written) ? written : decoded(written);
            if (targets.containsKey(name)) {
                linked.add(name);
            } else if (!name.isBlank()) {
                link.attr("href", page.newBuilder().encodedFragment(written).toString());
            }
        }
        for (String name : linked) {
            Element target = Objects.requireNonNull(targets.get(name));
            Element anchor = new Element("a").attr("id", name);
            Element link = target.closest(Css.of("a[href]"));
            Element whole = outermost(link == null ? target : link, body);
            if (link != null && whole == null) {
                link.before(anchor); // as a footnote's number, to which the note leads back
            } else if (whole != null) {
                whole.before(anchor);
            } else if (target.normalName().equals("a")) {
                target.removeAttr("id").removeAttr("name").before(anchor); // as the label of a folded part, it may go
            } else if (ELEMENTS_WITHOUT_TEXT.contains(target.normalName())) {
                target.before(anchor);
            } else {
                Element cell = ROWS.contains(target.normalName()) ? target.selectFirst(Css.of("td, th")) : null;
                (cell == null ? target : cell).prependChild(anchor);
            }
        }
    }

    /** Whether a link leads to a place on its own page, in whichever form; it then is only the place. */
    private static boolean isInner(Element link, HttpUrl page) {
        String written = link.attr("href").strip();
        int sign = written.indexOf('#');
        HttpUrl url = sign == 0 || sign == written.length() - 1 ? null : page.resolve(written);
        boolean isOwn = sign == 0
                || (url != null
                        && url.query() == null
                        && url.host().equals(page.host())
                        && url.encodedPath().equals(page.encodedPath()));
        if (isOwn) {
            link.attr("href", written.substring(sign));
        }
        return isOwn;
    }

    /** Returns the outermost element that is read as one thing and has an element in it, or is it; {@code null} if none. */
    private static @Nullable Element outermost(Element element, Element body) {
        Element outermost = null;
        Element at = element.closest(Css.of(WHOLE));
        while (at != null && at != body) {
            outermost = at;
            Element parent = at.parent();
            at = parent == null ? null : parent.closest(Css.of(WHOLE));
        }
        return outermost;
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment; // a percent sign that encodes nothing
        }
    }

    private static void put(String name, Element element, Map<String, Element> targets) {
        if (!name.isBlank()) {
            targets.putIfAbsent(name, element);
        }
    }

    private static Map<String, Element> targets(Element body) {
        Map<String, Element> targets = new HashMap<>();
        for (Element element : body.getAllElements()) {
            put(element.id(), element, targets);
            if (element.normalName().equals("a")) {
                put(element.attr("name"), element, targets);
            }
        }
        return targets;
    }
}
