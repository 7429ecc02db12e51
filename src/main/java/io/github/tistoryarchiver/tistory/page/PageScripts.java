package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.ApiJson;
import io.github.tistoryarchiver.tistory.values.JsLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The data in the platform's own scripts: {@code window.T.config}, {@code window.T.entryInfo}, {@code window.tiara},
 * {@code window.TistoryBlog} and the JSON-LD. They are present in every skin; their keys differ by era (source: saved
 * pages of 2016 to 2026).
 *
 * <p>If the author pasted a whole page into a post, the page contains foreign scripts too. So the first of each kind is
 * used, and of the tiara data the one that belongs to this entry.
 */
public final class PageScripts {
    private final List<String> scripts;
    private final List<String> articles;
    private final String key;
    private final Map<String, JsonNode> cache = new HashMap<>();

    private PageScripts(List<String> scripts, List<String> articles, String key) {
        this.scripts = scripts;
        this.articles = articles;
        this.key = key;
    }

    static PageScripts of(Landmarks landmarks, Metadata metadata) {
        List<String> scripts = new ArrayList<>();
        List<String> articles = new ArrayList<>();
        for (Element script : landmarks.all(Landmark.INLINE_SCRIPT)) {
            boolean article = script.attr("type").equalsIgnoreCase("application/ld+json");
            (article ? articles : scripts).add(script.data());
        }
        String txid = metadata.get("article:txid");
        return new PageScripts(scripts, articles, txid == null ? "" : txid.replace('_', '-'));
    }

    /** Returns the inline scripts without JSON-LD. */
    public List<String> scripts() {
        return scripts;
    }

    /** Returns the value assigned to a variable; parsed on first use. */
    private JsonNode variable(String name) {
        return cache.computeIfAbsent(name, variable -> first(scripts, variable));
    }

    private static JsonNode first(List<String> scripts, String variable) {
        return scripts.stream()
                .map(script -> JsLiteral.assignedTo(variable, script))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseGet(() -> JsLiteral.parse(""));
    }

    private static JsonNode tiara(List<String> scripts, String key) {
        List<JsonNode> all = scripts.stream()
                .map(script -> JsLiteral.assignedTo("window.tiara", script))
                .filter(JsonNode::isObject)
                .toList();
        return all.stream()
                .filter(data -> data.path("key").asString("").equals(key))
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? JsLiteral.parse("") : all.get(0));
    }

    /** Tells whether any of the platform's scripts is present. */
    boolean isPresent() {
        return config().isObject() || blogAddresses().isObject() || tiara().isObject();
    }

    private JsonNode config() {
        return variable("window.T.config");
    }

    private JsonNode blogAddresses() {
        return variable("window.TistoryBlog");
    }

    private JsonNode tiara() {
        return cache.computeIfAbsent("window.tiara", variable -> tiara(scripts, key));
    }

    public JsonNode blog() {
        return config().path("BLOG");
    }

    public JsonNode entryInfo() {
        return variable("window.T.entryInfo");
    }

    public JsonNode tiaraEntry() {
        return tiara().path("entry");
    }

    public JsonNode article() {
        return cache.computeIfAbsent(
                "article",
                name -> articles.stream()
                        .map(text -> JsLiteral.parse(text.strip()))
                        .filter(data -> data.path("@type").asString("").equals("BlogPosting"))
                        .findFirst()
                        .orElseGet(() -> JsLiteral.parse("")));
    }

    @Nullable
    public String defaultUrl() {
        return ApiJson.text(config(), "DEFAULT_URL");
    }

    /** Returns the blog's address on tistory.com, even for a blog with its own domain; {@code null} if absent. */
    @Nullable
    public String tistoryUrl() {
        return ApiJson.text(blogAddresses(), "tistoryUrl");
    }
}
