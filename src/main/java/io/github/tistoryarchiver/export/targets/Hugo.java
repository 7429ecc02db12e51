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
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hugo: a leaf bundle for each post. */
final class Hugo implements Target {
    private static final Set<String> PAGES =
            Set.of("md", "markdown", "mdown", "html", "htm", "adoc", "asciidoc", "ad", "org", "pandoc", "pdc", "rst");

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("hugo")
                .form(options -> TextForm.markdown(EngineDialect.HUGO))
                .termKey(Hugo::termKey)
                .pageExtensions(PAGES)
                .comments(TargetTraits.Comments.DATA)
                .commands("hugo\nhugo server")
                .build();
    }

    /** Returns what Hugo makes of a term in an address: it drops most signs. */
    static String termKey(String name) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || "./_-#+~@".indexOf(c) >= 0) {
                        key.appendCodePoint(c);
                    } else if (Character.isWhitespace(c) && (key.isEmpty() || key.charAt(key.length() - 1) != '-')) {
                        key.append('-');
                    }
                });
        return key.toString();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        if (!journey.options().contentOnly()) {
            Scaffold.write("hugo", "static/style.css", Fields.site(journey), sink);
        }
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(folder(entry) + "assets/", "assets/");
    }

    private static String folder(Entry entry) {
        String name = entry.id() == 0 ? "guestbook" : Long.toString(entry.id());
        return switch (entry.type()) {
            case POST -> "content/posts/" + name + "/";
            case PAGE -> "content/pages/" + name + "/";
            case NOTICE -> "content/notices/" + name + "/";
        };
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("title", post.title())
                .put("date", post.date())
                .put("lastmod", post.modified())
                .put("url", post.path())
                .put("aliases", post.aliases())
                .put("categories", post.categoryPaths())
                .put("tags", post.tags())
                .put("draft", post.isDraft());
        sink.write(folder(post.entry()) + "index.md", Fields.rest(fields, post).yaml() + "\n" + post.text());
        if (!post.comments().isEmpty()) {
            sink.write(folder(post.entry()) + "comments.json", ArchiveJson.pretty(post.comments()));
        }
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        terms("categories", List.of(), sink);
        terms("tags", journey.tags().all(), sink);
    }

    /** Writes a page for each term whose own address browsers, servers or Hugo would read otherwise. */
    private static void terms(String taxonomy, List<String> names, Sink sink) {
        for (String name : names) {
            String key = termKey(name);
            if (key.matches("(?s).*[#+.~].*")) {
                String slug = key.replace("#", "-sharp")
                        .replace("+", "-plus")
                        .replace(".", "-dot-")
                        .replace("~", "-tilde-");
                sink.write(
                        "content/" + taxonomy + "/" + key + "/_index.md",
                        new FrontMatterWriter()
                                .put("title", name)
                                .put("url", "/" + taxonomy + "/" + slug.replaceAll("^-+|-+$", "") + "/")
                                .yaml());
            }
        }
    }
}
