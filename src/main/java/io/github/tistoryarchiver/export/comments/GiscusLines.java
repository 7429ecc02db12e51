package io.github.tistoryarchiver.export.comments;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.dialect.EngineDialect;
import io.github.tistoryarchiver.export.parts.CommentThreads;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Redirects;
import io.github.tistoryarchiver.export.parts.TextForm;
import java.util.ArrayList;
import java.util.List;

/**
 * Discussions for giscus, one a line. GitHub makes the importer the author of everything and the time of the import its time, so
 * that both are in the texts. Replies have one level.
 */
record GiscusLines(Journey journey) implements CommentFile {
    private static final TextForm MARKDOWN = TextForm.markdown(EngineDialect.GFM);

    /** A discussion, which giscus finds by the path of its page. */
    private record Discussion(String title, String body, List<Question> comments) {}

    /** A comment with all that answer it or each other. */
    private record Question(String body, List<Reply> replies) {}

    /** A comment that answers another. */
    private record Reply(String body) {}

    @Override
    public String name() {
        return "giscus.jsonl";
    }

    @Override
    public boolean needsSiteUrl() {
        return false;
    }

    @Override
    public String start() {
        return "";
    }

    @Override
    public String page(ExportPost post, long before) {
        String path = journey.options().root() + Redirects.encoded(post.path());
        String address = journey.options().siteUrl() == null ? path : journey.absolute(post.path());
        List<Question> threads = new ArrayList<>();
        for (FlatComment comment : post.thread()) {
            String body = CommentThreads.signed(comment, MARKDOWN);
            if (comment.depth() == 0) {
                threads.add(new Question(body, new ArrayList<>()));
            } else {
                threads.get(threads.size() - 1).replies().add(new Reply(body));
            }
        }
        return ArchiveJson.line(new Discussion(path, address, threads)).strip() + "\n";
    }

    @Override
    public String end() {
        return "";
    }
}
