package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.importer.sift.Sink;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The file with all places of a recording, in their order. */
final class Places {
    private static final int END = 0;
    private static final int FIRST = 1;
    private static final int PAGE = 2;
    private static final int POST = 3;
    private static final int FILE = 4;

    private Places() {}

    /**
     * A place.
     *
     * @param part the number of the recording in the file
     * @param host as in {@link Sink.Place}
     * @param file as in {@link Sink.Place}
     */
    record Place(int part, @Nullable String host, int file, boolean isPost, long position) {
        /** Whether it is to be read before anything else. */
        boolean isFirst() {
            return host == null && file == 0;
        }
    }

    /** Writes a file, which is there once it is whole. */
    static final class Writer implements AutoCloseable {
        private final Path file;
        private final Path part;
        private final DataOutputStream out;
        private final Map<String, Integer> parts = new LinkedHashMap<>();

        Writer(Path file) throws IOException {
            this.file = file;
            this.part = file.resolveSibling(file.getFileName() + ".part");
            Files.createDirectories(file.getParent());
            OutputStream packed = new GZIPOutputStream(Files.newOutputStream(part), 1 << 13);
            this.out = new DataOutputStream(new BufferedOutputStream(packed, 1 << 13));
        }

        void add(Sink.Place place) {
            try {
                String host = place.host();
                out.writeByte(host != null ? place.isPost() ? POST : PAGE : place.file() == 0 ? FIRST : FILE);
                out.writeInt(parts.computeIfAbsent(place.recording(), name -> parts.size()));
                out.writeLong(place.position());
                if (host != null) {
                    out.writeUTF(host);
                } else if (place.file() != 0) {
                    out.writeInt(place.file());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Returns what tells the recordings from others, by their numbers. */
        List<String> parts() {
            return List.copyOf(parts.keySet());
        }

        /** Puts the file in place. */
        void finish() throws IOException {
            out.writeByte(END);
            out.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(part);
        }
    }

    /** Reads a file, a place at a time. */
    static final class Reader implements AutoCloseable {
        private final DataInputStream in;
        private boolean isOver;

        Reader(Path file) throws IOException {
            this.in = new DataInputStream(
                    new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 13), 1 << 13));
        }

        /** Returns the next place; {@code null} at the end. */
        @Nullable
        Place next() throws IOException {
            int kind = isOver ? END : in.readByte();
            isOver = kind == END;
            if (isOver) {
                return null;
            }
            int part = in.readInt();
            long position = in.readLong();
            return switch (kind) {
                case FIRST -> new Place(part, null, 0, false, position);
                case FILE -> new Place(part, null, in.readInt(), false, position);
                default -> new Place(part, in.readUTF(), 0, kind == POST, position);
            };
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
