package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.body.NormalizedBody;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.source.Feed;
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
public final class SavedBodies {
    private static final HttpUrl BASE = Objects.requireNonNull(HttpUrl.parse("https://sora.tistory.com/"));

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

    /** Each made readable, by the name of its file and its place in it. */
    public static Map<String, Element> all() throws IOException {
        Map<String, Element> readable = new LinkedHashMap<>();
        found().forEach((name, body) -> readable.put(
                name, NormalizedBody.of(BodyCleaner.cleaned(body), BASE).element()));
        return readable;
    }

    /** Each as it stands in its page. */
    static Map<String, Element> found() throws IOException {
        Map<String, Element> bodies = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> fact : SharedPages.facts().entrySet()) {
            String name = fact.getKey();
            switch (fact.getValue().path("kind").asString()) {
                case "rss" -> {
                    for (Feed.Item item : Feed.parse(SharedPages.bytes(name)).items()) {
                        bodies.put(name + "#" + item.id(), PostReader.fragment(item.bodyHtml()));
                    }
                }
                case "TTXML" -> {
                    String xml = new String(SharedPages.bytes(name), StandardCharsets.UTF_8);
                    List<Element> contents =
                            Jsoup.parse(xml, "", Parser.xmlParser()).select("post > content");
                    for (Element content : contents) {
                        bodies.put(name + "#" + bodies.size(), PostReader.fragment(content.wholeText()));
                    }
                }
                case "post", "mobile", "body-only" -> {
                    Page page = page(name, fact.getValue());
                    Element found = page.text();
                    bodies.put(name, found == null ? page.document().body() : found);
                }
                default -> {
                    Page page = page(name, fact.getValue());
                    for (Element body : page.document().select(".contents_style")) {
                        bodies.put(name + "#" + bodies.size(), body);
                    }
                }
            }
        }
        return bodies;
    }
}
