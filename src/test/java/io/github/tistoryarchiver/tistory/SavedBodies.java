package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.SharedPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/** The bodies in the saved files, made readable: of pages of posts, of lists that print whole posts, of feeds and backups. */
final class SavedBodies {
    private SavedBodies() {}

    /** The page as it was served; some files hold more than it, some only its body. */
    static Page page(String name, JsonNode facts) throws IOException {
        byte[] bytes = SharedPages.bytes(name);
        return switch (facts.path("kind").asString()) {
            case "mobile" -> {
                String file = new String(bytes, StandardCharsets.UTF_8);
                String served = file.substring(facts.path("pageStartsAt").intValue());
                served = served.substring(0, served.lastIndexOf("</script>"));
                yield parse(
                        served.getBytes(StandardCharsets.UTF_8),
                        facts.path("mobileUrl").asString());
            }
            case "body-only" -> {
                String text = new String(bytes, facts.path("encoding").asString("UTF-8"));
                String page = "<body>" + text.substring(Math.max(0, text.indexOf('<'))) + "</body>";
                yield parse(
                        page.getBytes(StandardCharsets.UTF_8),
                        facts.path("url").asString("https://hhebb.tistory.com/151"));
            }
            default -> parse(bytes, facts.path("url").asString());
        };
    }

    private static Page parse(byte[] bytes, String url) {
        return Page.parse(bytes, "text/html; charset=utf-8", Objects.requireNonNull(HttpUrl.parse(url)));
    }

    /** Each by the name of its file and its place in it. */
    static Map<String, Element> all() throws IOException {
        Map<String, Element> bodies = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> fact : SharedPages.facts().entrySet()) {
            String name = fact.getKey();
            switch (fact.getValue().path("kind").asString()) {
                case "rss" -> {
                    for (Feed.Item item : Feed.parse(SharedPages.bytes(name)).items()) {
                        addHtml(bodies, name + "#" + item.id(), item.bodyHtml());
                    }
                }
                case "TTXML" -> {
                    String xml = new String(SharedPages.bytes(name), StandardCharsets.UTF_8);
                    List<Element> contents =
                            Jsoup.parse(xml, "", Parser.xmlParser()).select("post > content");
                    for (Element content : contents) {
                        addHtml(bodies, name + "#" + bodies.size(), content.wholeText());
                    }
                }
                case "post", "mobile", "body-only" -> {
                    Page page = page(name, fact.getValue());
                    Element found = BodyFinder.find(page);
                    add(bodies, name, found == null ? page.document().body() : found, page.url());
                }
                default -> {
                    Page page = page(name, fact.getValue());
                    for (Element body : page.document().select(".contents_style")) {
                        add(bodies, name + "#" + bodies.size(), body, page.url());
                    }
                }
            }
        }
        return bodies;
    }

    private static void addHtml(Map<String, Element> bodies, String name, String html) {
        add(bodies, name, Jsoup.parseBodyFragment(html).body(), HttpUrl.parse("https://sora.tistory.com/"));
    }

    private static void add(Map<String, Element> bodies, String name, Element body, HttpUrl base) {
        bodies.put(name, ReadableBody.of(BodyFinder.cleaned(body), base).element());
    }
}
