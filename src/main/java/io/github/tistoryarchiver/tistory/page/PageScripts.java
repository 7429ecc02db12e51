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
 * What the platform's own scripts say of a page: {@code window.T.config}, {@code window.T.entryInfo}, {@code window.tiara},
 * {@code window.TistoryBlog} and the JSON-LD. In every skin; keys differ by era (saved pages of 2016 to 2026).
 *
 * <p>A page that was pasted whole as a post brings scripts of its own, so the first of each kind counts, and of the tiara
 * data the one that tells of this entry.
 */
public final class PageScripts {
    private final List<String> scripts;
    private final List<String> articles;
    private final String key;
    private final Map<String, JsonNode> read = new HashMap<>();

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

    /** The scripts that stand in the page itself, JSON-LD aside. */
    public List<String> scripts() {
        return scripts;
    }

    /** What is assigned to a variable; each is read when it is first asked for. */
    private JsonNode variable(String name) {
        return read.computeIfAbsent(name, variable -> first(scripts, variable));
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

    /** Whether the platform's scripts are there at all. */
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
        return read.computeIfAbsent("window.tiara", variable -> tiara(scripts, key));
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
        return read.computeIfAbsent(
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

    /** The blog's address on tistory.com, also for a blog on its own domain. */
    @Nullable
    public String tistoryUrl() {
        return ApiJson.text(blogAddresses(), "tistoryUrl");
    }
}
