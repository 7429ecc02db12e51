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

/**
 * Keeps the targets of links within a body, such as footnotes and the headings of a table of contents: each becomes an
 * empty {@code a} with its {@code id}. A link to a target that is not in the body becomes a link to the post's page.
 */
final class FragmentTargets {
    private static final Set<String> ELEMENTS_WITHOUT_TEXT = Set.of(
            "table", "thead", "tbody", "tr", "ul", "ol", "dl", "img", "hr", "pre", "figure", "iframe", "details",
            "svg");

    private FragmentTargets() {}

    static void keep(List<Element> links, Element body, HttpUrl page) {
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
            if (link != null) {
                link.before(anchor); // as a footnote's number, to which the note leads back
            } else if (target.normalName().equals("a")) {
                target.attr("id", name);
            } else if (ELEMENTS_WITHOUT_TEXT.contains(target.normalName())) {
                target.before(anchor);
            } else {
                target.prependChild(anchor);
            }
        }
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment; // a percent sign that encodes nothing
        }
    }

    private static Map<String, Element> targets(Element body) {
        Map<String, Element> targets = new HashMap<>();
        for (Element element : body.getAllElements()) {
            boolean named = element.normalName().equals("a") && element.hasAttr("name");
            String name = element.id().isEmpty() && named ? element.attr("name") : element.id();
            if (!name.isBlank()) {
                targets.putIfAbsent(name, element);
            }
        }
        return targets;
    }
}
