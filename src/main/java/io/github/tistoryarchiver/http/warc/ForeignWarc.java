package io.github.tistoryarchiver.http.warc;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads WARC and ARC files of any program, packed or not, record by record, and goes on behind what is damaged. */
public final class ForeignWarc {
    private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADDRESS = "http".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 1 << 12;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 0x08};
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final byte[] ZSTD_DICTIONARY = {0x5d, 0x2a, 0x4d, 0x18};
    private static final int BUFFER = 1 << 16;
    private static final int MAX_GAPS = 1_000;

    private ForeignWarc() {}

    /** Receives the records. */
    public interface Visitor {
        /**
         * Reads a record.
         *
         * @return what to do once the record proved to be intact; {@code null} for nothing
         * @throws IOException when the record cannot be read
         */
        @Nullable
        Runnable visit(ForeignRecord record) throws IOException;
    }

    /**
     * A part of a file that cannot be read, in bytes from the beginning.
     *
     * @param to exclusive
     */
    public record Gap(long from, long to) {}

    /**
     * Reads a file that is not packed, or with gzip.
     *
     * @return what of it could not be read
     * @throws IOException when the file cannot be opened
     */
    public static List<Gap> read(Path file, Visitor visitor) throws IOException {
        return read(file, null, visitor);
    }

    /**
     * Reads a file.
     *
     * @param zstdDictionary a file with the dictionary for a file that is packed with Zstandard and lacks it; {@code null} for none
     * @return what of it could not be read
     * @throws MissingDictionaryException when the file needs another dictionary
     * @throws IOException when the file cannot be opened
     */
    public static List<Gap> read(Path file, @Nullable Path zstdDictionary, Visitor visitor) throws IOException {
        ZstdDictionary dictionary = dictionary(file, zstdDictionary);
        List<Gap> gaps = new ArrayList<>();
        long from = 0;
        while (from >= 0) {
            Reading reading = new Reading(from, Integer.MAX_VALUE, dictionary);
            if (reading.isWhole(file, visitor)) {
                return gaps;
            }
            from = gaps.size() >= MAX_GAPS ? -1 : next(file, reading.damage + 1, dictionary);
            gaps.add(new Gap(reading.damage, from < 0 ? Files.size(file) : from));
        }
        return gaps;
    }

    /**
     * Reads some records again.
     *
     * @param zstdDictionary as before
     * @param positions where they begin, in ascending order; of those in one gzip member, all are read
     * @throws IOException when the file cannot be opened
     */
    public static void read(Path file, @Nullable Path zstdDictionary, long[] positions, Visitor visitor)
            throws IOException {
        ZstdDictionary dictionary = dictionary(file, zstdDictionary);
        for (long position : positions) {
            new Reading(position, 1, dictionary).isWhole(file, visitor);
        }
    }

    /**
     * Reads a single record.
     *
     * @param position where it begins
     * @throws IOException when there is none, or it cannot be read
     */
    public static void readAt(Path file, long position, Visitor visitor) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Opened opened = Opened.at(channel, position, 1, null)) {
            ForeignRecord record = opened.reader().next();
            if (record == null) {
                throw new EOFException(file + " at " + position);
            }
            Runnable job = visitor.visit(record);
            if (job != null) {
                job.run();
            }
        }
    }

    private static @Nullable ZstdDictionary dictionary(Path file, @Nullable Path other) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (!holds(channel, 0, ZSTD) && !holds(channel, 0, ZSTD_DICTIONARY)) {
                return null;
            }
        }
        ZstdDictionary own = ZstdDictionary.atBeginning(file);
        return own != null || other == null ? own : ZstdDictionary.of(other);
    }

    /**
     * A reader of a file.
     *
     * @param members {@code null} if the file is not packed
     */
    private record Opened(RecordReader reader, @Nullable Members members) implements AutoCloseable {
        /** @param maxMembers how many members are read */
        static Opened at(FileChannel channel, long position, int maxMembers, @Nullable ZstdDictionary dictionary)
                throws IOException {
            boolean isGzip = holds(channel, position, GZIP);
            boolean isZstd = holds(channel, position, ZSTD) || holds(channel, position, ZSTD_DICTIONARY);
            channel.position(position);
            if (isGzip || isZstd) {
                Members members = isGzip
                        ? new GzipMembers(channel, position, maxMembers)
                        : new ZstdFrames(channel, position, maxMembers, dictionary);
                return new Opened(new RecordReader(members, position, members::memberStart), members);
            }
            return new Opened(new RecordReader(channel, position, null), null);
        }

        @Override
        public void close() throws IOException {
            if (members != null) {
                members.close();
            }
        }
    }

    private static boolean holds(FileChannel channel, long at, byte[] sought) throws IOException {
        channel.position(at);
        byte[] found = Channels.newInputStream(channel).readNBytes(sought.length);
        return Arrays.equals(found, sought);
    }

    /** Reads from a place to the end or to the first damage. */
    private static final class Reading {
        private final int maxParts;
        private final @Nullable ZstdDictionary dictionary;
        private long last;
        private long damage;
        private @Nullable Runnable pending;

        /** @param maxParts of the file that are read: members, or records where it is not packed */
        Reading(long from, int maxParts, @Nullable ZstdDictionary dictionary) {
            this.dictionary = dictionary;
            this.last = from;
            this.maxParts = maxParts;
        }

        boolean isWhole(Path file, Visitor visitor) throws IOException {
            try (FileChannel channel = FileChannel.open(file);
                    Opened opened = Opened.at(channel, last, maxParts, dictionary)) {
                Members members = opened.members();
                LongSupplier beginning = members == null ? opened.reader()::beginning : members::memberStart;
                return isWhole(opened.reader(), beginning, visitor, members == null ? maxParts : Integer.MAX_VALUE);
            }
        }

        /** @param beginning where the part of the file begins that was opened last */
        private boolean isWhole(RecordReader reader, LongSupplier beginning, Visitor visitor, int max)
                throws MissingDictionaryException {
            damage = last;
            try {
                ForeignRecord record = reader.next();
                for (int i = 0; i < max && record != null; i++) {
                    commit();
                    last = record.position();
                    damage = last;
                    pending = visitor.visit(record);
                    record = reader.next();
                }
                commit();
                return true;
            } catch (MissingDictionaryException e) {
                throw e;
            } catch (ZipException e) {
                return false; // what was read last may be what is damaged
            } catch (IOException e) {
                commit();
                damage = Math.max(last, beginning.getAsLong());
                return false;
            }
        }

        private void commit() {
            Runnable job = pending;
            pending = null;
            if (job != null) {
                job.run();
            }
        }
    }

    /** Returns where the next record begins at or after a place; negative if there is none. */
    private static long next(Path file, long from, @Nullable ZstdDictionary dictionary) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] buffer = new byte[BUFFER];
            for (long at = from; at < channel.size(); at += BUFFER - LONGEST_LINE) {
                channel.position(at);
                int length = Channels.newInputStream(channel).readNBytes(buffer, 0, BUFFER);
                for (int i = 0; i < length; i++) {
                    if (isPlain(buffer, i, length)
                            || isPlainArc(buffer, i, length)
                            || (matches(buffer, i, length, GZIP) && holdsRecord(channel, at + i))
                            || (matches(buffer, i, length, ZSTD) && holdsRecord(channel, at + i, dictionary))) {
                        return at + i;
                    }
                }
            }
            return -1;
        }
    }

    private static boolean isPlain(byte[] buffer, int at, int length) {
        int version = at + PLAIN.length;
        return version < length
                && (buffer[version] == '0' || buffer[version] == '1')
                && matches(buffer, at, length, PLAIN);
    }

    private static boolean isPlainArc(byte[] buffer, int at, int length) {
        if (at == 0 || buffer[at - 1] != '\n' || !matches(buffer, at, length, ADDRESS)) {
            return false;
        }
        int end = at;
        while (end < Math.min(length, at + LONGEST_LINE) && buffer[end] != '\n') {
            end++;
        }
        return end < length && ArcLine.isAtBeginning(Arrays.copyOfRange(buffer, at, end + 1));
    }

    private static boolean matches(byte[] buffer, int at, int length, byte[] sought) {
        if (at + sought.length > length) {
            return false;
        }
        for (int i = 0; i < sought.length; i++) {
            if (buffer[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsRecord(FileChannel channel, long at, @Nullable ZstdDictionary dictionary) {
        try {
            ByteBuffer beginning = ByteBuffer.allocate(PLAIN.length);
            new ZstdFrames(channel.position(at), at, 1, dictionary).read(beginning);
            return Arrays.equals(beginning.array(), PLAIN);
        } catch (IOException | LinkageError e) {
            return false;
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static boolean holdsRecord(FileChannel channel, long at) throws IOException {
        channel.position(at);
        try {
            InputStream packed = new BufferedInputStream(Channels.newInputStream(channel), 1 << 10);
            InputStream in = new GZIPInputStream(packed, 1 << 9); // not closed, since the channel is still needed
            byte[] beginning = in.readNBytes(PLAIN.length);
            return Arrays.equals(beginning, PLAIN)
                    || (Arrays.equals(beginning, 0, ADDRESS.length, ADDRESS, 0, ADDRESS.length)
                            && ArcLine.isAtBeginning(joined(beginning, in.readNBytes(LONGEST_LINE))));
        } catch (IOException e) {
            return false;
        }
    }
}
