package io.github.tistoryarchiver.content.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses of what plays, frames or leads somewhere. */
final class Embeds {
    private static final Set<String> ADDRESS_PARAMETERS = Set.of("movie", "src", "url", "filename", "data");
    private static final List<String> ATTRIBUTES = List.of(
            "src",
            "data",
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-video-url",
            "data-original-url",
            "data-instgrm-permalink",
            "data-href",
            "cite");
    private static final List<String> POSTS = List.of("data-instgrm-permalink", "data-text-post-permalink");
    private static final Pattern GOES_TO = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=|location\\.(?:assign|replace)\\(|window\\.open\\()\\s*['\"]([^'\"]{1,2000})['\"]");
    private static final Pattern PAGE_OF_SCRIPT = Pattern.compile(
            "(?:https?:)?//(?:gist\\.github\\.com/[\\w./-]+|(?:www\\.)?jsfiddle\\.net/[\\w./,-]+|asciinema\\.org/a/[\\w.-]+"
                    + ")(?:\\?[^'\"]*)?");
    private static final String ROAD_MAP = "https://ssl.daumcdn.net/dmaps/map_js_init/roughmapLoader.js";
    private static final Pattern MAP_KEY = Pattern.compile("[\"']?\\bkey[\"']?\\s*:\\s*[\"'](\\w+)[\"']");
    private static final Pattern MAP_TIME = Pattern.compile("[\"']?\\btimestamp[\"']?\\s*:\\s*[\"'](\\w+)[\"']");
    private static final Pattern CDATA = Pattern.compile("^\\s*<!\\[CDATA\\[\\r?\\n?|\\s*]]>\\s*$");

    private Embeds() {}

    /** Returns the addresses of an element that plays or frames something, and of what describes it inside. */
    static List<String> addresses(Element element) {
        List<String> addresses = new ArrayList<>();
        add(element, addresses);
        for (Element child : element.getAllElements()) {
            switch (child.normalName()) {
                case "param" -> {
                    if (ADDRESS_PARAMETERS.contains(child.attr("name").toLowerCase(Locale.ROOT))) {
                        add(child.attr("value"), addresses);
                    }
                }
                case "source", "embed", "iframe", "object", "video", "audio" -> add(child, addresses);
                default -> {}
            }
        }
        return addresses;
    }

    private static void add(Element element, List<String> addresses) {
        for (String name : ATTRIBUTES) {
            add(element.attr(name), addresses);
        }
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("data-") && attribute.getKey().endsWith("src")) {
                add(attribute.getValue(), addresses);
            }
        }
    }

    /** Returns the address of the post of another site that a script shows in an element; empty for any other element. */
    static String post(Element element) {
        for (String name : POSTS) {
            if (element.hasAttr(name)) {
                return element.attr(name).strip();
            }
        }
        return element.hasAttr("data-pin-do") && !element.hasText()
                ? element.attr("href").strip()
                : "";
    }

    private static void add(String address, List<String> addresses) {
        String plain = address.strip();
        if (!plain.isEmpty()
                && !plain.startsWith("about:")
                && !plain.startsWith("blob:")
                && !addresses.contains(plain)) {
            addresses.add(plain);
        }
    }

    /** Returns where a click leads; {@code null} if it leads nowhere. */
    static @Nullable String goal(Element element) {
        String code = element.attr("onclick");
        if (code.isEmpty()) {
            return null;
        }
        Matcher goal = GOES_TO.matcher(code);
        return goal.find() ? goal.group(1) : null;
    }

    /** Returns the address of what a script shows in its place; {@code null} if it shows nothing that is known. */
    static @Nullable String shownBy(Element script) {
        String source = script.attr("src").strip();
        if (source.isEmpty()) {
            return roadMap(script.data());
        }
        return PAGE_OF_SCRIPT.matcher(source).matches() ? source : null;
    }

    /** Returns the address by which a map of roads is known: that of its loader, with the map's key. */
    private static @Nullable String roadMap(String code) {
        int at = code.indexOf("daum.roughmap.Lander");
        Matcher key = at < 0 ? null : MAP_KEY.matcher(code).region(at, code.length());
        if (key == null || !key.find()) {
            return null;
        }
        Matcher time = MAP_TIME.matcher(code).region(at, code.length());
        return ROAD_MAP + "#key=" + key.group(1) + (time.find() ? "&timestamp=" + time.group(1) : "");
    }

    /** Whether a script is code that a highlighter shows. */
    static boolean isCode(Element script) {
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        return type.endsWith("syntaxhighlighter") || type.endsWith("mermaid") || type.equals("text/tikz");
    }

    /** Returns the code of a script of a highlighter. */
    static String code(Element script) {
        return CDATA.matcher(script.data()).replaceAll("");
    }
}
