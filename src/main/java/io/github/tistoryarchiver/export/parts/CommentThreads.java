package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.export.source.Inclusion;
import io.github.tistoryarchiver.markdown.HtmlElements;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.PostState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Comment threads as flat lists: without secret, deleted and spam comments, unless the user asks for them. */
public final class CommentThreads {
    private final Set<Inclusion> include;

    public CommentThreads(Set<Inclusion> include) {
        this.include = include;
    }

    /** A comment to add, below an exported one. */
    private record Waiting(Comment comment, @Nullable FlatComment parent) {}

    /** Returns the exported comments of some threads, each after the one that it answers. */
    public List<FlatComment> flat(List<Comment> threads) {
        List<FlatComment> flat = new ArrayList<>();
        Deque<Waiting> waiting = new ArrayDeque<>();
        threads.forEach(thread -> waiting.addLast(new Waiting(thread, null)));
        while (!waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            FlatComment parent = next.parent();
            if (isExported(next.comment())) {
                parent = of(next.comment(), flat.size() + 1, next.parent());
                flat.add(parent);
            }
            List<Comment> replies = next.comment().replies();
            for (int i = replies.size() - 1; i >= 0; i--) {
                waiting.addFirst(new Waiting(replies.get(i), parent));
            }
        }
        return flat;
    }

    private boolean isExported(Comment comment) {
        boolean isSecret = comment.secret() && (comment.text() == null || !include.contains(Inclusion.SECRET));
        boolean isGone = comment.state() == PostState.GONE && !include.contains(Inclusion.GONE);
        boolean isSpam = Boolean.TRUE.equals(comment.spam()) && !include.contains(Inclusion.SPAM);
        return !isSecret && !isGone && !isSpam && comment.text() != null;
    }

    /** Counts the comments of threads that are not exported. */
    public int leftOut(List<Comment> threads) {
        return (int) threads.stream()
                .flatMap(Comment::withReplies)
                .filter(comment -> !isExported(comment))
                .count();
    }

    private static FlatComment of(Comment comment, int id, @Nullable FlatComment parent) {
        String mention = comment.mention() == null ? "" : "@" + comment.mention() + " ";
        String text = mention + Objects.requireNonNullElse(comment.text(), "").strip();
        return new FlatComment(
                id,
                parent == null ? null : Integer.valueOf(parent.id()),
                parent == null ? 0 : parent.depth() + 1,
                "comment" + comment.id(),
                comment.author().name(),
                comment.author().homepage(),
                comment.author().role().equals(CommentAuthor.OWNER),
                comment.writtenAt() == null ? null : comment.writtenAt().toString(),
                comment.writtenText(),
                text,
                HtmlElements.escape(text).replace("\r\n", "\n").replace("\n", "<br>\n"));
    }

    /** Returns comments as a section below a text; empty for none. */
    public static String section(List<FlatComment> comments, TextForm form) {
        if (comments.isEmpty()) {
            return "";
        }
        Element section = Document.createShell("").body();
        section.appendElement("h2").text("댓글 (" + comments.size() + ")");
        Deque<Element> lists = new ArrayDeque<>(List.of(section.appendElement("ul")));
        for (FlatComment comment : comments) {
            while (lists.size() > comment.depth() + 1) {
                lists.removeLast();
            }
            if (lists.size() <= comment.depth()) {
                Element above = Objects.requireNonNull(lists.getLast().lastElementChild());
                lists.addLast(above.appendElement("ul"));
            }
            append(comment, lists.getLast().appendElement("li"));
        }
        return "\n" + form.write(new PostContent(section), address -> address);
    }

    /** Returns the text of a comment, without its author. */
    public static String text(FlatComment comment, TextForm form) {
        Element section = Document.createShell("").body();
        appendText(comment, section);
        return form.write(new PostContent(section), address -> address).strip();
    }

    /** Returns a comment below its author and time. */
    public static String signed(FlatComment comment, TextForm form) {
        Element section = Document.createShell("").body();
        append(comment, section);
        return form.write(new PostContent(section), address -> address).strip();
    }

    private static void append(FlatComment comment, Element item) {
        Element head = item.appendElement("p");
        head.appendElement("strong").text(Objects.requireNonNullElse(comment.author(), "?"));
        String time = comment.date() != null ? comment.date() : comment.dateText();
        head.appendText((comment.owner() ? " (블로그 주인)" : "") + (time == null ? "" : " · " + time));
        appendText(comment, item);
    }

    private static void appendText(FlatComment comment, Element item) {
        Element text = item.appendElement("p");
        List<String> lines =
                Objects.requireNonNullElse(comment.text(), "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                text.appendElement("br");
            }
            text.appendText(lines.get(i));
        }
    }
}
