package io.github.tistoryarchiver.content.media;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses of what plays, frames or leads somewhere. */
public final class Embeds {
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
    private static final Pattern FRAMES =
            Pattern.compile("<iframe[^>]{0,300}?\\bsrc=\\\\?['\"]?((?:https?:)?//[^'\"\\s<>\\\\]{1,2000})");
    private static final Pattern PAGE_OF_SCRIPT = Pattern.compile(
            "(?:https?:)?//(?:gist\\.github\\.com/[\\w./-]+|(?:www\\.)?jsfiddle\\.net/[\\w./,-]+|asciinema\\.org/a/[\\w.-]+"
                    + ")(?:\\?[^'\"]*)?");
    private static final String ROAD_MAP = "https://ssl.daumcdn.net/dmaps/map_js_init/roughmapLoader.js";
    private static final Pattern MAP_KEY = Pattern.compile("[\"']?\\bkey[\"']?\\s*:\\s*[\"'](\\w+)[\"']");
    private static final Pattern MAP_TIME = Pattern.compile("[\"']?\\btimestamp[\"']?\\s*:\\s*[\"'](\\w+)[\"']");
    private static final Pattern CDATA = Pattern.compile("^\\s*<!\\[CDATA\\[\\r?\\n?|\\s*]]>\\s*$");

    private static final String HTML = "data:text/html";
    private static final Pattern PICTURE = Pattern.compile("(?i)[^?#]+\\.(?:png|jpe?g|gif|webp|bmp|svg)(?:[?#].*)?");
    private static final List<String> OF_EMBED = List.of("embed", "twitter-", "iframely");

    private Embeds() {}

    /** Whether an address leads somewhere. */
    public static boolean leads(String address) {
        String plain = address.strip();
        return !plain.isEmpty()
                && !plain.equals("#")
                && !plain.equalsIgnoreCase("#none")
                && !plain.toLowerCase(Locale.ROOT).startsWith("javascript:");
    }

    /** Whether a browser shows a picture in an element for things that play. */
    public static boolean isPicture(Element element) {
        String address = element.attr(element.normalName().equals("object") ? "data" : "src");
        return !address.isBlank()
                && (element.attr("type").startsWith("image/")
                        || PICTURE.matcher(address).matches());
    }

    /** Returns the document that a frame has within itself; empty if it has none. */
    public static String document(Element frame) {
        String source = frame.attr("src").strip();
        int comma = source.indexOf(',');
        if (!frame.attr("srcdoc").isBlank() || !source.startsWith(HTML) || comma < 0) {
            return frame.attr("srcdoc");
        }
        String data = source.substring(comma + 1);
        try {
            return source.startsWith(";base64", comma - ";base64".length())
                    ? new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8)
                    : URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return data; // encodes nothing
        }
    }

    /** Returns the address of what a script shows in an element of its own name, or in the place of an empty link; {@code null} for none. */
    public static @Nullable String shownBy(String name, Element element) {
        if (name.indexOf('-') > 0) {
            String source = element.attr("src").isEmpty() ? element.attr("url") : element.attr("src");
            return source.startsWith("http") && !name.equals("amp-img") ? source : null;
        }
        boolean isEmptyLink =
                name.equals("a") && element.childrenSize() == 0 && !element.hasText() && leads(element.attr("href"));
        return isEmptyLink && (isOfEmbed(element) || isOfEmbed(element.parent()))
                ? element.attr("href").strip()
                : null;
    }

    private static boolean isOfEmbed(@Nullable Element element) {
        return element != null
                && (element.hasAttr("data-pin-do")
                        || element.hasAttr("data-iframely-url")
                        || OF_EMBED.stream().anyMatch(element.className()::contains));
    }

    /** Returns the addresses of an element that plays or frames something, and of what describes it inside. */
    public static List<String> addresses(Element element) {
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
        if (addresses.isEmpty() && element.normalName().equals("iframe")) {
            element.attributes().asList().stream()
                    .filter(attribute -> attribute.getKey().startsWith("data-"))
                    .map(Attribute::getValue)
                    .filter(value -> value.startsWith("http") || value.startsWith("//"))
                    .forEach(value -> add(value, addresses));
        }
    }

    /** Returns the address of the post of another site that a script shows in an element; empty for any other element. */
    public static String post(Element element) {
        for (String name : POSTS) {
            if (element.hasAttr(name)) {
                return element.attr(name).strip();
            }
        }
        return "";
    }

    private static void add(String address, List<String> addresses) {
        String plain = address.strip();
        if (!plain.isEmpty()
                && !plain.startsWith("about:")
                && !plain.startsWith(HTML)
                && !plain.startsWith("blob:")
                && !addresses.contains(plain)) {
            addresses.add(plain);
        }
    }

    /** Returns where a click leads; {@code null} if it leads nowhere. */
    public static @Nullable String goal(Element element) {
        String code = element.attr("onclick");
        if (code.isEmpty()) {
            return null;
        }
        Matcher goal = GOES_TO.matcher(code);
        Matcher frame = FRAMES.matcher(code);
        return goal.find() ? goal.group(1) : frame.find() ? frame.group(1) : null;
    }

    /** Returns the address of what a script shows in its place; {@code null} if it shows nothing that is known. */
    public static @Nullable String shownBy(Element script, String code) {
        String source = script.attr("src").strip();
        if (source.isEmpty()) {
            String map = roadMap(code);
            return map == null ? WrittenByScript.shown(code) : map;
        }
        String framed = script.attr("data-src").strip();
        boolean isFramed = framed.startsWith("https://") && script.attr("class").contains("embed");
        return isFramed ? framed : PAGE_OF_SCRIPT.matcher(source).matches() ? source : null;
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
    public static boolean isCode(Element script) {
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        return type.endsWith("syntaxhighlighter")
                || type.endsWith("mermaid")
                || type.equals("text/tikz")
                || type.equals("wavedrom");
    }

    /** Returns the code of a script of a highlighter. */
    public static String code(Element script) {
        return CDATA.matcher(script.data()).replaceAll("");
    }
}
