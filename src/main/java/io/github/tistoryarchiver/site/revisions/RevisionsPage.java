package io.github.tistoryarchiver.site.revisions;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.page.Frame;
import io.github.tistoryarchiver.site.page.Room;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page that shows what each edit of a post changed, the newest edit first. */
public final class RevisionsPage {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx", Locale.ROOT);

    private final Room room;
    private final Words words;
    private final Row row;

    public RevisionsPage(Room room, Row row) {
        this.room = room;
        this.words = room.words();
        this.row = row;
    }

    /**
     * A version of the post.
     *
     * @param post {@code null} if it cannot be read
     */
    private record Version(@Nullable Post post, String text) {}

    /** Returns the page. */
    public String html(List<String> revisions) {
        PostFolder folder = room.archive().post(row.type(), row.id());
        List<Html> edits = new ArrayList<>();
        Version after = version(folder);
        for (int i = revisions.size() - 1; i >= 0; i--) {
            Version before = version(folder.revision(revisions.get(i)));
            edits.add(edit(revisions.get(i), before, after));
            after = before;
        }
        Frame.Page page =
                new Frame.Page(row.revisionsPage(), words.get("revisions.title", room.title(row)), Frame.Name.NONE);
        return room.frame()
                .html(
                        page,
                        Tag.of("div.revisions")
                                .add(Tag.of("header.head")
                                        .add(Tag.of("h1").add(Tag.of("bdi", page.title())))
                                        .add(Tag.of("p.facts")
                                                .add(Tag.link("../" + row.page(), words.get("revisions.now")))))
                                .add(edits));
    }

    private static Version version(PostFolder folder) {
        try {
            Post post = folder.read();
            PostContent content = post == null ? null : PostContent.of(post, folder.readBody());
            return new Version(post, content == null ? "" : content.text());
        } catch (ArchiveException e) {
            return new Version(null, "");
        }
    }

    private Html edit(String name, Version before, Version after) {
        Tag section = Tag.of("section").add(Tag.of("h2", words.get("revisions.edit", time(name))));
        Post old = before.post();
        Post young = after.post();
        if (old == null || young == null) {
            return section.add(Tag.of("p.quiet", words.get("revisions.damaged")));
        }
        List<Html> fields = new ArrayList<>(field("revisions.name", text(old.title()), text(young.title())));
        fields.addAll(field("stats.category", category(old), category(young)));
        fields.addAll(field("nav.TAGS", String.join(", ", old.tags()), String.join(", ", young.tags())));
        return (fields.isEmpty() ? section : section.add(Tag.of("dl").add(fields)))
                .add(ChangedText.of(before.text(), after.text(), words));
    }

    private static String category(Post post) {
        return String.join(" › ", post.category().path());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns a field before and after an edit; nothing for one that did not change. */
    private List<Html> field(String key, String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        Tag both = Tag.of("dd");
        if (!before.isEmpty()) {
            both.add(Tag.of("del", before)).text(" ");
        }
        if (!after.isEmpty()) {
            both.add(Tag.of("ins", after));
        }
        return List.of(Tag.of("dt", words.get(key)), both);
    }

    /** Returns when the edit was, which is the name of the folder with what was there before. */
    private String time(String name) {
        try {
            return words.minute(OffsetDateTime.parse(name.replaceFirst("-\\d+$", ""), FOLDER));
        } catch (DateTimeParseException e) {
            return name;
        }
    }
}
