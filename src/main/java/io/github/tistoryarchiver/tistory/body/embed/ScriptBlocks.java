package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.media.DataUri;
import io.github.tistoryarchiver.tistory.media.EmbeddedScript;
import io.github.tistoryarchiver.tistory.media.EmbeddingCode;
import io.github.tistoryarchiver.tistory.values.JsCalls;
import io.github.tistoryarchiver.tistory.values.JsLiteral;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Converts scripts that show something to what they show, and removes any other. No script is run. */
public final class ScriptBlocks {
    private static final Set<String> WRITERS = Set.of("document.write", "document.writeln", "window.document.write");
    private static final Pattern CODE_WRITER = Pattern.compile("(?:\\w+\\.)?writeCode\\d?");
    private static final List<String> WRITING = List.of("document.write", "writeCode", ".appendImage");
    private static final List<String> SETTING = List.of(".innerHTML", ".textContent", ".innerText");
    private static final String ROAD_MAP = "daum.roughmap.Lander";
    private static final Pattern BRUSH = Pattern.compile("brush:\\s*([\\w+#-]+)");
    private static final Pattern CDATA = Pattern.compile("^\\s*<!\\[CDATA\\[\\r?\\n?|\\s*]]>\\s*$");
    private static final Set<String> TABLE_PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");
    private static final int MAX_WRITTEN = 1 << 20;

    /** The attribute of an element with the document of a frame, whose style sheets are for nothing else. */
    public static final String DOCUMENT = "data-document";

    private ScriptBlocks() {}

    /**
     * Replaces scripts and frames by the HTML that they contain: what {@code document.write} and Tistory's {@code
     * writeCode} write, the pictures of a gallery, and the document of {@code srcdoc}. What they set as the content of an element before
     * them is put into it.
     *
     * @return whether there was any
     */
    public static boolean expand(List<Element> scriptsAndFrames) {
        boolean expanded = false;
        for (Element element : scriptsAndFrames) {
            boolean frame = element.normalName().equals("iframe");
            String html = frame ? document(element) : written(element);
            expanded |= !frame && setContents(element);
            if (!html.isBlank() && html.length() < MAX_WRITTEN) {
                insertBefore(element, html);
                element.removeAttr("srcdoc");
                if (!frame || EmbedBlocks.address(element).startsWith("data:")) {
                    element.remove();
                }
                expanded = true;
            }
        }
        return expanded;
    }

    /** Puts what a script sets as the content of elements into them; returns whether there was any. */
    private static boolean setContents(Element script) {
        String code = script.data();
        if (SETTING.stream().noneMatch(code::contains) || code.contains("function") || code.contains("=>")) {
            return false; // a function may run or not
        }
        boolean isAny = false;
        for (JsCalls.Call call : JsCalls.of(code)) {
            if (SETTING.contains(call.name()) && call.arguments().get(0).startsWith("#")) {
                Element element = named(call.arguments().get(0).substring(1), script);
                String content = call.arguments().get(1);
                if (element != null && content.length() < MAX_WRITTEN) {
                    isAny = true;
                    if (call.name().equals(".innerHTML")) {
                        element.html(content);
                    } else {
                        element.text(content);
                    }
                }
            }
        }
        return isAny;
    }

    /** Returns the element of an ID that is before a script and holds no other element; {@code null} for none. */
    private static @Nullable Element named(String id, Element script) {
        return script.root().stream()
                .takeWhile(element -> element != script)
                .filter(element -> element.id().equals(id))
                .filter(element -> element.childrenSize() == 0)
                .findFirst()
                .orElse(null);
    }

    private static void insertBefore(Element element, String html) {
        Element parent = element.parent();
        if (parent != null && TABLE_PARTS.contains(parent.normalName())) {
            Parser.parseFragment(html, parent.shallowClone(), "").forEach(element::before);
            return;
        }
        if (!element.id().isEmpty()) {
            element.before(new Element("span").attr("id", element.id())); // a link may lead there
        }
        List<Node> nodes = Parser.parseBodyFragment(html, "").body().childNodesCopy();
        if (element.normalName().equals("iframe")) {
            Element box = new Element("div").attr(DOCUMENT, "");
            nodes.forEach(box::appendChild);
            element.before(box);
        } else {
            nodes.forEach(element::before);
        }
    }

    /** Returns the document that a frame has within itself; empty if it has none. */
    private static String document(Element frame) {
        String source = EmbedBlocks.address(frame);
        if (frame.attr("srcdoc").isBlank() && source.startsWith("data:text/html")) {
            return DataUri.parse(source)
                    .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                    .orElse("");
        }
        return frame.attr("srcdoc");
    }

    private static String written(Element element) {
        String script = element.data();
        if (element.attr("type").equals("math/mml")) {
            return script;
        }
        StringBuilder html = new StringBuilder();
        EmbeddingCode.Player player = EmbeddingCode.player(script);
        if (player != null) {
            html.append(new Element("embed")
                    .attr("src", player.address())
                    .attr("flashvars", player.parameters())
                    .outerHtml());
        }
        for (JsCalls.Call call :
                WRITING.stream().anyMatch(script::contains) ? JsCalls.of(script) : List.<JsCalls.Call>of()) {
            if (WRITERS.contains(call.name())) {
                html.append(String.join("", call.arguments()));
            } else if (CODE_WRITER.matcher(call.name()).matches()) {
                html.append(call.arguments().get(0));
            } else if (call.name().endsWith(".appendImage")) {
                html.append(picture(call.arguments()));
            }
        }
        return html.toString();
    }

    /** Returns a picture of a gallery of the editors before 2010, with its caption. */
    private static String picture(List<String> arguments) {
        Element figure = new Element("figure").addClass("imageblock");
        figure.appendElement("img").attr("src", arguments.get(0));
        if (arguments.size() > 1 && !arguments.get(1).isBlank()) {
            figure.appendElement("figcaption").html(arguments.get(1));
        }
        return figure.outerHtml();
    }

    /** Tells whether a script shows a page of another site. */
    static boolean isEmbed(Element script) {
        return page(script) != null || script.data().contains(ROAD_MAP);
    }

    static boolean convert(Element script, BodyContents parts) {
        Element shown = shown(script, parts);
        if (shown == null) {
            script.remove();
        } else {
            script.replaceWith(shown);
        }
        return true;
    }

    private static @Nullable Element shown(Element script, BodyContents parts) {
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        if (type.startsWith("math/tex")) {
            return formula(script, type.contains("mode=display") || type.contains("mode = display"));
        }
        if (type.equals("math/asciimath")) {
            return new Element("code").text(script.data().strip());
        }
        if (type.endsWith("syntaxhighlighter")
                || type.equals("text/tikz")
                || type.endsWith("mermaid")
                || type.equals("wavedrom")) {
            return code(script, type);
        }
        String page = page(script);
        if (page != null) {
            return Links.paragraph(page, "", parts);
        }
        return script.data().contains(ROAD_MAP) ? roadMap(script.data(), parts) : null;
    }

    /** Returns the page with what a script shows; {@code null} for any other. */
    private static @Nullable String page(Element script) {
        String telegram = script.attr("data-telegram-post");
        if (!telegram.isBlank()) {
            return "https://t.me/" + telegram.strip();
        }
        String source = script.attr("src");
        if (source.isBlank()) {
            return EmbeddingCode.page(script.data());
        }
        if (source.contains("//speakerdeck.com/") && script.attr("data-id").matches("\\w+")) {
            return "https://speakerdeck.com/player/" + script.attr("data-id");
        }
        String framed = script.attr("data-src").strip();
        return framed.startsWith("https://") && script.className().contains("embed")
                ? framed
                : EmbeddedScript.page(source);
    }

    private static Element formula(Element script, boolean display) {
        for (Element before = script.previousElementSibling();
                before != null && before.className().startsWith("MathJax");
                before = script.previousElementSibling()) {
            before.remove();
        }
        String sign = display ? "$$" : "$";
        String tex = script.data()
                .replaceAll("^\\s*%?\\s*<!\\[CDATA\\[|%?\\s*]]>\\s*$", "")
                .strip();
        return new Element(display ? "p" : "span").appendChild(new TextNode(sign + tex + sign));
    }

    private static Element code(Element script, String type) {
        Matcher brush = BRUSH.matcher(script.className());
        String language = brush.find() ? brush.group(1) : type.replaceFirst("^.*/(?:x-)?", "");
        Element pre = new Element("pre");
        Element code = pre.appendElement("code")
                .appendChild(new TextNode(CDATA.matcher(script.data()).replaceAll("")));
        if (!language.endsWith("highlighter")) {
            code.addClass("language-" + language);
        }
        return pre;
    }

    /** Returns a link to the loader of a road map with the map's key, which is all that the page has of the map. */
    private static @Nullable Element roadMap(String script, BodyContents parts) {
        int object = script.indexOf('{', script.indexOf(ROAD_MAP));
        JsonNode map = object < 0 ? null : JsLiteral.parse(script.substring(object));
        String key = map == null ? "" : map.path("key").asString("");
        String time = map == null ? "" : map.path("timestamp").asString("");
        if (!key.matches("\\w+")) {
            return null;
        }
        String url = "https://ssl.daumcdn.net/dmaps/map_js_init/roughmapLoader.js#key=" + key
                + (time.matches("\\w+") ? "&timestamp=" + time : "");
        return Links.paragraph(url, "daum.roughmap " + key, parts);
    }
}
