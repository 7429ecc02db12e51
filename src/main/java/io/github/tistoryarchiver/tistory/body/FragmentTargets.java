package io.github.tistoryarchiver.tistory.body;

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
 * Keeps the places that links within a body lead to, such as footnotes and the headings of a table of contents: each becomes
 * an empty {@code a} with its {@code id}. A link to a place that is not in the body becomes one to the post's page.
 */
final class FragmentTargets {
    private static final Set<String> HOLDS_NO_TEXT = Set.of(
            "table", "thead", "tbody", "tr", "ul", "ol", "dl", "img", "hr", "pre", "figure", "iframe", "details",
            "svg");

    private FragmentTargets() {}

    static void keep(List<Element> links, Element body, HttpUrl page) {
        Map<String, Element> places = links.isEmpty() ? Map.of() : places(body);
        Set<String> wanted = new LinkedHashSet<>();
        for (Element link : links) {
            String written = link.attr("href").substring(1);
            String name = places.containsKey(written) ? written : decoded(written);
            if (places.containsKey(name)) {
                wanted.add(name);
            } else if (!name.isBlank()) {
                link.attr("href", page.newBuilder().encodedFragment(written).toString());
            }
        }
        for (String name : wanted) {
            Element place = Objects.requireNonNull(places.get(name));
            Element anchor = new Element("a").attr("id", name);
            if (place.normalName().equals("a") && !place.hasAttr("href")) {
                place.attr("id", name);
            } else if (HOLDS_NO_TEXT.contains(place.normalName())) {
                place.before(anchor);
            } else {
                place.prependChild(anchor);
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

    private static Map<String, Element> places(Element body) {
        Map<String, Element> places = new HashMap<>();
        for (Element element : body.getAllElements()) {
            boolean named = element.normalName().equals("a") && element.hasAttr("name");
            String name = element.id().isEmpty() && named ? element.attr("name") : element.id();
            if (!name.isBlank()) {
                places.putIfAbsent(name, element);
            }
        }
        return places;
    }
}
