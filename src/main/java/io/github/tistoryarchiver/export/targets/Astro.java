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
import java.util.SortedMap;
import java.util.TreeMap;

/** Astro, with remark. Files are in {@code public}, so that pictures of Markdown and of HTML are both found. */
final class Astro implements Target {
    private final SortedMap<String, String> redirects = new TreeMap<>();

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("astro")
                .form(options -> TextForm.markdown(EngineDialect.ASTRO))
                .comments(TargetTraits.Comments.DATA)
                .commands("npm install\nnpx astro build\nnpx astro preview")
                .build();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        if (!journey.options().contentOnly()) {
            Scaffold.write("astro", "public/style.css", Fields.site(journey), sink);
            sink.write("src/data/terms.json", ArchiveJson.pretty(Fields.terms(journey)));
        }
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(
                (entry.isDraft() ? "src/content/posts/" + entry.id() + "/files/" : "public/files/" + entry.id() + "/"),
                journey.options().root() + "/files/" + entry.id() + "/");
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("title", post.title())
                .put("date", post.date())
                .put("updated", post.modified())
                .put("path", post.path())
                .put("page", post.isPage())
                .put("draft", post.isDraft())
                .put("categories", post.categories())
                .put("tags", post.tags());
        sink.write(
                "src/content/posts/" + Fields.name(post) + "/index.md",
                Fields.rest(fields, post).yaml() + "\n" + post.text());
        if (!post.comments().isEmpty()) {
            sink.write("src/data/comments/" + Fields.name(post) + ".json", ArchiveJson.pretty(post.comments()));
        }
        post.aliases()
                .forEach(alias -> redirects.putIfAbsent(alias, journey.options().root() + post.path()));
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        sink.write("redirects.json", ArchiveJson.pretty(redirects));
    }
}
