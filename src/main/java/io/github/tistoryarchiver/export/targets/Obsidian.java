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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Obsidian: a vault of notes. */
final class Obsidian implements Target {
    private final NoteNames names = new NoteNames();
    private final SortedMap<String, String> index = new TreeMap<>();

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("obsidian")
                .form(options -> TextForm.markdown(EngineDialect.OBSIDIAN))
                .termKey(Obsidian::tag)
                .isSite(false)
                .build();
    }

    /** Returns the name of a tag as Obsidian takes it: without blanks and most signs, and not only digits. */
    static String tag(String name) {
        StringBuilder tag = new StringBuilder();
        name.strip().codePoints().forEach(c -> {
            boolean isKept = Character.isLetterOrDigit(c) || c >= 0x1f000 || c == '_' || c == '-' || c == '/';
            tag.appendCodePoint(isKept ? c : '-');
        });
        String joined = tag.toString().replaceAll("-{2,}", "-").replaceAll("^[-/]+|[-/]+$", "");
        return joined.isEmpty() || joined.matches("[0-9]+") ? "tag-" + joined : joined;
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        journey.entries().forEach(entry -> names.add(entry, journey.zone()));
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        String folder = "Attachments/" + entry.id() + "/";
        return new FilePlace(folder, "../" + folder);
    }

    @Override
    public String link(Entry from, Entry to, Journey journey) {
        return Redirects.encoded(names.of(to)) + ".md";
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        String name = post.number() == 0 ? post.title() : names.of(post.entry());
        FrontMatterWriter fields = new FrontMatterWriter()
                .put("title", post.title())
                .put("aliases", name.endsWith(post.title()) ? List.of() : List.of(post.title()))
                .put("date", post.date())
                .put("updated", post.modified())
                .put("category", post.categories().isEmpty() ? null : String.join("/", post.categories()))
                .put("tags", post.tags().stream().map(Obsidian::tag).distinct().toList())
                .put("draft", post.isDraft());
        sink.write("Posts/" + name + ".md", Fields.rest(fields, post).yaml() + "\n" + post.text());
        if (!post.isDraft()) {
            index.put(name, post.title());
        }
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, String> note : index.entrySet()) {
            list.append("- [[Posts/").append(note.getKey()).append("]]\n");
        }
        sink.write("Index.md", list.toString());
    }
}
