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
import java.util.ArrayList;
import java.util.List;

/** Eleventy, with markdown-it. Tags are {@code topics}, since its own {@code tags} make collections. */
final class Eleventy implements Target {
    private final List<Redirect> redirects = new ArrayList<>();

    /** A page that leads to another. */
    private record Redirect(String from, String to) {}

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("eleventy")
                .form(options -> TextForm.markdown(EngineDialect.MARKDOWN_IT))
                .comments(TargetTraits.Comments.DATA)
                .commands("npm install\nnpx eleventy\nnpx eleventy --serve")
                .build();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        if (!journey.options().contentOnly()) {
            Scaffold.write("eleventy", "src/style.css", Fields.site(journey), sink);
            sink.write("src/_data/terms.json", ArchiveJson.pretty(Fields.terms(journey)));
        }
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(
                (entry.isDraft() ? "drafts/files/" : "src/files/") + entry.id() + "/",
                journey.options().root() + "/files/" + entry.id() + "/");
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        String text = post.text();
        boolean actsOnBraces = text.contains("{{") || text.contains("{%");
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("layout", "post.liquid")
                .put("title", post.title())
                .put("date", post.date())
                .put("updated", post.modified())
                .put("permalink", post.path())
                .put("categories", post.categories())
                .put("topics", post.tags())
                .put("templateEngineOverride", actsOnBraces ? "md" : null);
        String folder = post.isDraft() ? "drafts/" : post.isPage() ? "src/pages/" : "src/posts/";
        sink.write(
                folder + Fields.name(post) + "/index.md",
                Fields.rest(fields, post).yaml() + "\n" + text);
        if (!post.comments().isEmpty()) {
            sink.write("src/_data/comments/" + Fields.name(post) + ".json", ArchiveJson.pretty(post.comments()));
        }
        post.aliases()
                .forEach(alias ->
                        redirects.add(new Redirect(alias, journey.options().root() + post.path())));
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        sink.write("src/_data/redirects.json", ArchiveJson.pretty(redirects));
    }
}
