package io.github.tistoryarchiver.cluster.read;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Where images and attachments are in all recordings, by their keys: sorted, in a file for each beginning of a key. */
final class FileBuckets {
    private static final int BITS = 10;
    private static final int ENTRY = 20;
    private static final Comparator<Entry> BY_KEY = Comparator.comparingInt(Entry::key)
            .thenComparingInt(Entry::recording)
            .thenComparingInt(Entry::part)
            .thenComparingLong(Entry::position);

    private final WorkFolder work;

    FileBuckets(WorkFolder work) {
        this.work = work;
    }

    /**
     * A place of a file.
     *
     * @param recording its number in the settings
     * @param part the number of the recording within
     */
    record Entry(int key, int recording, int part, long position) {}

    /** Returns the number of the file that has a key. */
    static int bucketOf(int key) {
        return (key << 1) >>> (Integer.SIZE - BITS); // all keys are negative
    }

    /** Writes a file. */
    void write(int bucket, Collection<Entry> entries) throws IOException {
        Path file = work.ofFiles(bucket);
        Path part = file.resolveSibling(bucket + ".part");
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            for (Entry entry : entries.stream().sorted(BY_KEY).toList()) {
                out.writeInt(entry.key());
                out.writeInt(entry.recording());
                out.writeInt(entry.part());
                out.writeLong(entry.position());
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns where the file with a key may be; others may have the same key. */
    List<Entry> find(int key) throws IOException {
        List<Entry> found = new ArrayList<>();
        Path file = work.ofFiles(bucketOf(key));
        if (!Files.isRegularFile(file)) {
            return found;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long count = channel.size() / ENTRY;
            for (long i = first(channel, key, count); i < count; i++) {
                Entry entry = at(channel, i);
                if (entry.key() != key) {
                    break;
                }
                found.add(entry);
            }
        }
        return found;
    }

    /** Returns the number of the first entry whose key is not less than this one. */
    private static long first(FileChannel channel, int key, long count) throws IOException {
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (at(channel, middle).key() < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Entry at(FileChannel channel, long number) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(ENTRY);
        while (bytes.hasRemaining() && channel.read(bytes, number * ENTRY + bytes.position()) >= 0) {
            // the rest comes with the next read
        }
        bytes.flip();
        return new Entry(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getLong());
    }
}
