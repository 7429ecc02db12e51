package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.catalog.Said;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All comments, the newest first, each with its post. */
public final class CommentPages implements LongList {
    private final Room room;
    private final Words words;

    public CommentPages(Room room) {
        this.room = room;
        this.words = room.words();
    }

    @Override
    public int count() {
        return room.catalog().said().isEmpty()
                ? 0
                : Numbered.pages(room.catalog().said().size());
    }

    @Override
    public List<String> paths(int number) {
        return Numbered.names(number, count()).stream()
                .map(name -> "comments/" + name)
                .toList();
    }

    @Override
    public List<Object> sources(int number) {
        return Numbered.page(room.catalog().said(), number).stream()
                .<Object>map(said ->
                        said.id() + " " + room.catalog().rows().get(said.row()).fingerprint())
                .collect(Collectors.toList());
    }

    @Override
    public String html(int number, String path) {
        Frame.Page page = new Frame.Page(path, words.get("nav.COMMENTS"), Frame.Name.COMMENTS);
        Tag list = Tag.of("ol.comments");
        Map<Integer, Map<Long, Comment>> read = new HashMap<>();
        for (Said said : Numbered.page(room.catalog().said(), number)) {
            Row row = room.catalog().rows().get(said.row());
            Comment comment =
                    read.computeIfAbsent(said.row(), any -> comments(row)).get(said.id());
            if (comment != null) {
                list.add(Tag.of("li").add(new CommentList(words).comment(comment, post(row, said, page.root()))));
            }
        }
        return room.frame()
                .html(page, head(page.title(), number == count()), list, Numbered.links(number, count(), words));
    }

    /** Returns the heading; only the newest page tells the number, so that the others stay as they are. */
    private Tag head(String title, boolean isNewest) {
        String size = words.number(room.catalog().sum(Row::comments));
        return Tag.of("header.head")
                .add(Tag.of("h1", title))
                .add(isNewest ? Tag.of("p.facts", words.get("count.comments", size)) : Html.NONE);
    }

    private Map<Long, Comment> comments(Row row) {
        return room.archive().post(row.type(), row.id()).readComments().stream()
                .flatMap(Comment::withReplies)
                .collect(Collectors.toMap(Comment::id, comment -> comment, (one, same) -> one));
    }

    private Html post(Row row, Said said, String root) {
        return Tag.of("a.answers")
                .with("href", root + row.page() + "#" + CommentList.fragment(said.id()))
                .add(room.lists().title(row));
    }
}
