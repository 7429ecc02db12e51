package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.dialect.Kramdown;
import io.github.tistoryarchiver.export.names.Terms;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FrontMatterWriter;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.parts.TextForm;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.sink.Sink;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jekyll, with kramdown. */
final class Jekyll implements Target {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("jekyll")
                .form(options -> TextForm.markdown(new Kramdown(options.jekyll3())))
                .comments(TargetTraits.Comments.DATA)
                .needsDate(true)
                .commands("bundle install\nbundle exec jekyll build\nbundle exec jekyll serve")
                .build();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        if (journey.options().contentOnly()) {
            return;
        }
        Scaffold.write("jekyll", "style.css", Fields.site(journey), sink);
        Map<String, List<Terms.Term>> terms = Fields.terms(journey);
        sink.write("_data/terms.json", ArchiveJson.pretty(terms));
        terms.forEach((kind, all) -> all.forEach(term -> sink.write(
                "_pages/" + kind + "/" + term.slug() + ".md",
                new FrontMatterWriter()
                        .put("layout", "term")
                        .put("title", term.name())
                        .put("kind", kind)
                        .put("permalink", "/" + kind + "/" + term.slug() + "/")
                        .yaml())));
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        String folder = "assets/posts/" + entry.id() + "/";
        return new FilePlace(
                entry.isDraft() ? "_drafts/" + folder : folder,
                journey.options().root() + "/" + folder);
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        boolean actsOnBraces = post.text().contains("{{") || post.text().contains("{%");
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("layout", "post")
                .put("title", post.title())
                .put("date", post.date())
                .put("last_modified_at", post.modified())
                .put("permalink", post.path())
                .put(
                        "redirect_from",
                        post.aliases().stream().map(alias -> alias + "/").toList())
                .put("categories", post.categories())
                .put("tags", post.tags());
        if (actsOnBraces && !journey.options().jekyll3()) {
            fields.putAlways("render_with_liquid", false);
        }
        sink.write(path(post, journey), Fields.rest(fields, post).yaml() + "\n" + post.text());
        if (!post.comments().isEmpty()) {
            sink.write("_data/comments/" + Fields.name(post) + ".json", ArchiveJson.pretty(post.comments()));
        }
    }

    private static String path(ExportPost post, Journey journey) {
        OffsetDateTime date = post.date();
        if (post.isDraft()) {
            return "_drafts/" + Fields.name(post) + ".md";
        }
        return post.isPage() || date == null
                ? "_pages/" + Fields.name(post) + ".md"
                : "_posts/" + DAY.format(date.atZoneSameInstant(journey.zone())) + "-" + Fields.name(post) + ".md";
    }
}
