package io.github.tistoryarchiver.cluster.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * A source with a split for each recording: a worker that is done with one gets the next.
 *
 * @param <T> what comes of a recording
 */
final class EachFile<T> implements BulkFormat<T, FileSourceSplit> {
    private static final long serialVersionUID = 1L;
    private static final int BATCH = 4096;

    private final Opener<T> opener;
    private final TypeInformation<T> type;

    private EachFile(Opener<T> opener, TypeInformation<T> type) {
        this.opener = opener;
        this.type = type;
    }

    /** Opens what comes of a recording. */
    interface Opener<T> extends Serializable {
        /** @param number the place of the recording in the settings */
        Items<T> open(int number) throws Exception;
    }

    /** What comes of a recording, one after the other. */
    interface Items<T> extends Closeable {
        /** Returns the next; {@code null} at the end. */
        @Nullable
        T next() throws IOException;
    }

    /**
     * Returns the source.
     *
     * @param numbers the places of the recordings in the settings
     * @param type of what comes
     */
    static <T> FileSource<T> source(Collection<Integer> numbers, Opener<T> opener, TypeInformation<T> type) {
        List<Integer> all = List.copyOf(numbers);
        return FileSource.forBulkFileFormat(
                        new EachFile<>(opener, type),
                        new org.apache.flink.core.fs.Path(Path.of("/").toUri()))
                .setFileEnumerator(() -> splits(all))
                .build();
    }

    /** The engine need not look at the files: it is for workers to say what is wrong with one. */
    private static FileEnumerator splits(List<Integer> numbers) {
        return (paths, desired) -> numbers.stream()
                .map(number -> new FileSourceSplit(
                        Integer.toString(number), new org.apache.flink.core.fs.Path("/" + number), 0, 1, 0, 1))
                .toList();
    }

    @Override
    public Reader<T> createReader(Configuration config, FileSourceSplit split) throws IOException {
        try {
            return new BatchReader<>(opener.open(Integer.parseInt(split.splitId())));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public Reader<T> restoreReader(Configuration config, FileSourceSplit split) throws IOException {
        return createReader(config, split);
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }

    /** Reads in batches. */
    private record BatchReader<T>(Items<T> items) implements Reader<T> {
        @Override
        public @Nullable RecordIterator<T> readBatch() throws IOException {
            List<T> batch = new ArrayList<>();
            T item = items.next();
            while (item != null) {
                batch.add(item);
                item = batch.size() < BATCH ? items.next() : null;
            }
            if (batch.isEmpty()) {
                return null;
            }
            ArrayResultIterator<T> iterator = new ArrayResultIterator<>();
            @SuppressWarnings("unchecked")
            T[] array = (T[]) batch.toArray();
            iterator.set(array, array.length, 0, 0);
            return iterator;
        }

        @Override
        public void close() throws IOException {
            items.close();
        }
    }
}
