package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.dialect.EngineDialect;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FrontMatterWriter;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.parts.TextForm;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.sink.Sink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Zola. Its front matter takes no unknown fields; what it does not know is below {@code extra}. */
final class Zola implements Target {
    @Override
    public TargetTraits traits() {
        return TargetTraits.named("zola")
                .form(options -> TextForm.markdown(EngineDialect.ZOLA))
                .termKey(Zola::termKey)
                .pageExtensions(Set.of("md"))
                .comments(TargetTraits.Comments.DATA)
                .needsDate(true)
                .commands("zola build\nzola serve")
                .build();
    }

    /** Returns what Zola makes of a term in an address, where the scaffold has {@code slugify} leave all but a few signs. */
    static String termKey(String name) {
        return name.replaceAll("[ .]+$", "").replaceAll("[<>:\"/\\\\|?*]", "");
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        if (!journey.options().contentOnly()) {
            Scaffold.write("zola", "static/style.css", Fields.site(journey), sink);
        }
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(
                (entry.isDraft() ? "drafts/files/" : "static/files/") + entry.id() + "/",
                journey.options().root() + "/files/" + entry.id() + "/");
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("title", post.title())
                .put("date", post.date())
                .put("updated", post.modified())
                .put("path", post.path().replaceAll("^/|/$", ""))
                .put(
                        "aliases",
                        post.aliases().stream().map(alias -> alias.substring(1)).toList())
                .put("description", post.description())
                .put("draft", post.isDraft());
        Map<String, Object> terms = new LinkedHashMap<>();
        if (!post.categories().isEmpty()) {
            terms.put("categories", post.categories());
        }
        if (!post.tags().isEmpty()) {
            terms.put("tags", post.tags());
        }
        FrontMatterWriter rest = Fields.rest(new FrontMatterWriter(), post);
        fields.put("taxonomies", terms).put("extra", rest.flat("description"));
        String section = post.isPage() ? "pages/" : "posts/";
        String folder = post.isDraft() ? "drafts/" : "content/" + section;
        sink.write(folder + Fields.name(post) + ".md", fields.toml() + "\n" + post.text());
        if (!post.comments().isEmpty()) {
            sink.write("data/comments/" + Fields.name(post) + ".json", ArchiveJson.pretty(post.comments()));
        }
    }
}
