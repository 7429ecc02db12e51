package io.github.tistoryarchiver.export.wordpress;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.sink.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** WXR files of at most some size: {@code NAME.wxr.xml}, {@code NAME-2.wxr.xml}, … What is added at once stays together. */
public final class WxrFiles {
    private final String name;
    private final byte[] start;
    private final long most;
    private final Sink sink;
    private int count;
    private long size;
    private @Nullable OutputStream current;

    /**
     * Opens the first file.
     *
     * @param start of each file
     * @param most bytes of a file, unless what is added at once is larger
     */
    public WxrFiles(String name, String start, long most, Sink sink) {
        this.name = name;
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.most = most;
        this.sink = sink;
        next();
    }

    /** Adds items, and tells whether they alone are more than a file should have. */
    public boolean add(String items) {
        byte[] bytes = items.getBytes(StandardCharsets.UTF_8);
        long frame = start.length + (long) Wxr.END.length();
        if (size > start.length && size + bytes.length + Wxr.END.length() > most) {
            close();
            next();
        }
        put(bytes);
        return frame + bytes.length > most;
    }

    private void next() {
        count++;
        size = 0;
        current = sink.open(path());
        put(start);
    }

    private String path() {
        return name + (count == 1 ? "" : "-" + count) + ".wxr.xml";
    }

    private void put(byte[] bytes) {
        try {
            if (current != null) {
                current.write(bytes);
            }
        } catch (IOException e) {
            throw new ArchiveException(Path.of(path()), e);
        }
        size += bytes.length;
    }

    /** Ends the last file. */
    public void close() {
        put(Wxr.END.getBytes(StandardCharsets.UTF_8));
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            throw new ArchiveException(Path.of(path()), e);
        }
    }
}
