package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cluster.read.FileBuckets.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileBucketsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, -1_000_000_007})
    void eachKeyHasOneOfTheFiles(int key) {
        assertThat(FileBuckets.bucketOf(key)).isBetween(0, 1023);
    }

    @Test
    void whatWasWrittenIsFoundByItsKeyAlone() throws IOException {
        FileBuckets buckets = new FileBuckets(new WorkFolder(folder.toString()));
        List<Entry> entries = new ArrayList<>(IntStream.range(0, 1_000)
                .mapToObj(i -> new Entry(Integer.MIN_VALUE + i / 2 * 3, i, 0, 1L << 40))
                .toList());
        Collections.shuffle(entries, new Random(1));
        buckets.write(0, entries);

        for (int i = 0; i < 1_000; i += 2) {
            assertThat(buckets.find(Integer.MIN_VALUE + i / 2 * 3))
                    .extracting(Entry::recording)
                    .containsExactly(i, i + 1);
            assertThat(buckets.find(Integer.MIN_VALUE + i / 2 * 3 + 1)).isEmpty();
        }
        assertThat(buckets.find(-1)).isEmpty();
    }
}
