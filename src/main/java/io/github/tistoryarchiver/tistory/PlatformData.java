package io.github.tistoryarchiver.tistory;

import java.util.ArrayList;
import java.util.List;
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
final class PlatformData {
    private final JsonNode config;
    private final JsonNode entryInfo;
    private final JsonNode blogAddresses;
    private final JsonNode tiara;
    private final JsonNode article;

    private PlatformData(
            JsonNode config, JsonNode entryInfo, JsonNode blogAddresses, JsonNode tiara, JsonNode article) {
        this.config = config;
        this.entryInfo = entryInfo;
        this.blogAddresses = blogAddresses;
        this.tiara = tiara;
        this.article = article;
    }

    static PlatformData of(Landmarks landmarks, Metadata metadata) {
        List<String> scripts = new ArrayList<>();
        JsonNode article = JsLiteral.parse("");
        for (Element script : landmarks.scripts()) {
            String code = script.data();
            if (!script.attr("type").equalsIgnoreCase("application/ld+json")) {
                scripts.add(code);
            } else if (article.isMissingNode()) {
                JsonNode data = JsLiteral.parse(code.strip());
                article = data.path("@type").asString("").equals("BlogPosting") ? data : article;
            }
        }
        String txid = metadata.get("article:txid");
        String key = txid == null ? "" : txid.replace('_', '-');
        return new PlatformData(
                first(scripts, "window.T.config"),
                first(scripts, "window.T.entryInfo"),
                first(scripts, "window.TistoryBlog"),
                tiara(scripts, key),
                article);
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
        return config.isObject() || blogAddresses.isObject() || tiara.isObject();
    }

    JsonNode blog() {
        return config.path("BLOG");
    }

    JsonNode entryInfo() {
        return entryInfo;
    }

    JsonNode tiaraEntry() {
        return tiara.path("entry");
    }

    JsonNode article() {
        return article;
    }

    @Nullable
    String defaultUrl() {
        return text(config, "DEFAULT_URL");
    }

    /** The blog's address on tistory.com, also for a blog on its own domain. */
    @Nullable
    String tistoryUrl() {
        return text(blogAddresses, "tistoryUrl");
    }

    /** A text that is there and not blank; {@code null} otherwise. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** A number, whether written as one or as a string; {@code null} otherwise. */
    static @Nullable Long number(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : Numbers.positive(text);
    }
}
