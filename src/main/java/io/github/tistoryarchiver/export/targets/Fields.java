package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.export.names.Terms;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FrontMatterWriter;
import io.github.tistoryarchiver.export.parts.Journey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fields that the front matter of several targets has. */
final class Fields {
    private Fields() {}

    /** Adds what is known of a post besides what engines act on, so that nothing is lost. */
    static FrontMatterWriter rest(FrontMatterWriter fields, ExportPost post) {
        Map<String, Object> tistory = new LinkedHashMap<>();
        if (post.number() > 0) {
            tistory.put("number", post.number());
        }
        tistory.put("type", type(post));
        tistory.put("url", post.address());
        tistory.put("visibility", post.visibility());
        return fields.put("author", post.author())
                .put("description", post.description())
                .put("cover", post.cover())
                .put("license", post.license())
                .put("tistory", tistory);
    }

    private static String type(ExportPost post) {
        return post.number() == 0 ? "guestbook" : post.entry().type().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of a post's folder: its number; the guestbook has none. */
    static String name(ExportPost post) {
        return post.number() == 0 ? "guestbook" : Long.toString(post.number());
    }

    /** Returns the categories and tags with the last parts of their addresses, for layouts that link to them. */
    static Map<String, List<Terms.Term>> terms(Journey journey) {
        Map<String, List<Terms.Term>> terms = new LinkedHashMap<>();
        terms.put("categories", journey.categories().withSlugs());
        terms.put("tags", journey.tags().withSlugs());
        return terms;
    }

    /** Returns what scaffolds write of the blog, quoted as YAML, TOML, JSON and JavaScript read it. */
    static Map<String, String> site(Journey journey) {
        String url = journey.siteUrl();
        return Map.of(
                "TITLE", FrontMatterWriter.quoted(journey.title()),
                "DESCRIPTION", FrontMatterWriter.quoted(journey.description().strip()),
                "URL", FrontMatterWriter.quoted(url),
                "ORIGIN", FrontMatterWriter.quoted(url.replaceFirst("(https?://[^/]+).*", "$1")),
                "ROOT", FrontMatterWriter.quoted(journey.options().root()),
                "ROOT_SLASH", FrontMatterWriter.quoted(journey.options().root() + "/"),
                "ZONE", FrontMatterWriter.quoted(journey.zone().getId()));
    }
}
