package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.dialect.EngineDialect;
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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hexo, with marked. Times are local, since it shifts those with an offset twice. */
final class Hexo implements Target {
    @Override
    public TargetTraits traits() {
        return TargetTraits.named("hexo")
                .form(options -> TextForm.markdown(EngineDialect.MARKED))
                .comments(TargetTraits.Comments.DATA)
                .needsDate(true)
                .commands("npm install\nnpx hexo generate\nnpx hexo server")
                .build();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        if (journey.options().contentOnly()) {
            return;
        }
        Map<String, List<Terms.Term>> terms = Fields.terms(journey);
        Map<String, String> values = new HashMap<>(Fields.site(journey));
        values.put("CATEGORY_MAP", map(terms.getOrDefault("categories", List.of())));
        values.put("TAG_MAP", map(terms.getOrDefault("tags", List.of())));
        Scaffold.write("hexo", "themes/tistory/source/style.css", values, sink);
    }

    private static String map(List<Terms.Term> terms) {
        TreeMap<String, String> slugs = new TreeMap<>();
        terms.forEach(term -> slugs.put(term.name(), term.slug()));
        return ArchiveJson.line(slugs);
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        String folder = "files/" + entry.id() + "/";
        return new FilePlace(
                (entry.isDraft() ? "source/_drafts/" : "source/") + folder,
                journey.options().root() + "/" + folder);
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        String text = post.text();
        boolean actsOnBraces = text.contains("{{") || text.contains("{%") || text.contains("{#");
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("title", post.title())
                .put("date", local(post.date(), journey))
                .put("updated", local(post.modified() == null ? post.date() : post.modified(), journey))
                .put("permalink", post.path().substring(1))
                .put("layout", post.isPage() ? "page" : null)
                .put("categories", post.categories().isEmpty() ? null : List.of(post.categories()))
                .put("tags", post.tags())
                .put(
                        "alias",
                        post.aliases().stream()
                                .map(alias -> alias.substring(1) + "/index.html")
                                .toList())
                .put("disableNunjucks", actsOnBraces);
        String path = post.isPage() && !post.isDraft()
                ? "source" + post.path() + "index.md"
                : (post.isDraft() ? "source/_drafts/" : "source/_posts/") + Fields.name(post) + ".md";
        sink.write(path, Fields.rest(fields, post).yaml() + "\n" + text);
        if (!post.comments().isEmpty()) {
            sink.write("source/_data/comments/" + Fields.name(post) + ".json", ArchiveJson.pretty(post.comments()));
        }
    }

    private static @Nullable LocalDateTime local(@Nullable OffsetDateTime time, Journey journey) {
        return time == null ? null : time.atZoneSameInstant(journey.zone()).toLocalDateTime();
    }
}
