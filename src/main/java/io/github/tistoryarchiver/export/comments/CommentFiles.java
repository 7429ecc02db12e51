package io.github.tistoryarchiver.export.comments;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.sink.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The folder {@code comments}: the comments of published posts for systems that sites add. Not there if nobody commented. */
public final class CommentFiles {
    private static final String FOLDER = "comments/";

    private final List<CommentFile> files;
    private final Map<CommentFile, OutputStream> open = new LinkedHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final Sink sink;

    /**
     * Starts the folder.
     *
     * @param isSite whether there are pages to which comments can belong; else nothing is written
     */
    public CommentFiles(Journey journey, boolean isSite, Sink sink) {
        this.sink = sink;
        this.files = List.<CommentFile>of(
                        new CommentWxr(journey),
                        new DisqusXml(journey),
                        new IssoJson(journey),
                        new GiscusLines(journey))
                .stream()
                .filter(file ->
                        isSite && (!file.needsSiteUrl() || journey.options().siteUrl() != null))
                .toList();
    }

    /** Adds the comments of a post; none of a draft, since the files get published. */
    public void add(ExportPost post) {
        if (post.isDraft() || post.thread().isEmpty()) {
            return;
        }
        if (count.get() == 0) {
            files.forEach(file -> open.put(file, sink.open(FOLDER + file.name())));
            open.forEach((file, out) -> write(file, file.start(), out));
        }
        open.forEach((file, out) -> write(file, file.page(post, count.get()), out));
        count.addAndGet(post.thread().size());
    }

    private static void write(CommentFile file, String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveException(Path.of(FOLDER + file.name()), e);
        }
    }

    /** Ends the files. */
    public void close() {
        open.forEach((file, out) -> {
            write(file, file.end(), out);
            try {
                out.close();
            } catch (IOException e) {
                throw new ArchiveException(Path.of(FOLDER + file.name()), e);
            }
        });
    }
}
