package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.export.dialect.EngineDialect;
import io.github.tistoryarchiver.export.names.NoteNames;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FrontMatterWriter;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Redirects;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.parts.TextForm;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.sink.Sink;
import java.time.OffsetDateTime;

/** Folders of Markdown that GitHub, GitLab and editors show; what a person pastes into Velog, Naver, Notion or Blogger. */
final class Plain implements Target {
    private final NoteNames names = new NoteNames();
    private final StringBuilder rows = new StringBuilder();

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("plain")
                .form(options -> TextForm.markdown(EngineDialect.GFM))
                .termKey(TargetTraits.EVERY_NAME)
                .build();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        journey.entries().forEach(entry -> names.addNumbered(entry));
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(names.of(entry) + "/", "");
    }

    @Override
    public String link(Entry from, Entry to, Journey journey) {
        return (from.id() == to.id() ? "" : "../" + Redirects.encoded(names.of(to)) + "/") + "index.md";
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("title", post.title())
                .put("date", post.date())
                .put("updated", post.modified())
                .put("path", post.path())
                .put("categories", post.categories())
                .put("tags", post.tags())
                .put("draft", post.isDraft());
        String folder = post.number() == 0 ? post.title() : names.of(post.entry());
        sink.write(folder + "/index.md", Fields.rest(fields, post).yaml() + "\n" + post.text());
        if (!post.isDraft()) {
            OffsetDateTime date = post.date();
            rows.append("| ")
                    .append(date == null ? "" : date.toLocalDate())
                    .append(" | [")
                    .append(post.title()
                            .replaceAll("([\\\\`*_\\[\\]<>|~$&])", "\\\\$1")
                            .replaceAll("\\s+", " "))
                    .append("](")
                    .append(Redirects.encoded(folder))
                    .append("/index.md) |\n");
        }
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        sink.write(
                "README.md",
                "# "
                        + journey.title()
                                .replaceAll("([\\\\`*_\\[\\]<>|~$&#])", "\\\\$1")
                                .replaceAll("\\s+", " ") + "\n\n| 날짜 | 글 |\n| --- | --- |\n" + rows);
    }
}
