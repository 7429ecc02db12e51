package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cluster.TestCluster;
import io.github.tistoryarchiver.cluster.read.table.TableKind;
import io.github.tistoryarchiver.cluster.store.LoopbackS3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Recordings read into an object store. */
class StoredReadTest {
    @RegisterExtension
    private static final TestCluster CLUSTER = new TestCluster();

    @TempDir
    private Path folder;

    private Reading reading;
    private RecordedBlogs blogs;
    private LoopbackS3 store;

    @BeforeEach
    void open() throws IOException {
        reading = new Reading(CLUSTER.get(), folder);
        blogs = new RecordedBlogs(folder);
        store = new LoopbackS3();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ReadReport read(List<Path> recordings) throws Exception {
        return read(recordings, TableKind.JSONL);
    }

    private ReadReport read(List<Path> recordings, TableKind tables) throws Exception {
        ReadSettings settings = ReadSettingsBuilder.builder(Reading.settings(folder.resolve("work"), recordings))
                .out("s3://bucket/out")
                .tables(tables)
                .build();
        return new FleetRead(settings, PostProbe.NONE, store.access()).run(() -> new OnMiniCluster(CLUSTER.get()));
    }

    private Map<String, String> archives() {
        return store.files("out/").entrySet().stream()
                .filter(file -> !file.getKey().startsWith("_read"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
    }

    @Test
    void archivesAreThoseOfAnImport() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        reading.onOneMachine("alone", recordings);

        ReadReport report = read(recordings);

        assertThat(report).isEqualTo(new ReadReport(5, 0, 0, 2, 0, 0));
        assertThat(archives()).isEqualTo(reading.archives("alone"));
        assertThat(store.objects()).containsKeys("out/_read/report.jsonl", "out/_read/rows/sora.jsonl.gz");
    }

    @Test
    void aSecondRunPutsNoFileOfAnArchive() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        read(recordings);
        Map<String, String> first = archives();
        int before = store.asked().size();

        read(recordings);

        assertThat(archives()).isEqualTo(first);
        assertThat(store.asked().subList(before, store.asked().size()))
                .filteredOn(asked -> asked.startsWith("PUT ") && !asked.contains("_read/"))
                .allMatch(asked -> asked.contains("/.state/"));
    }

    @Test
    void aTableOfAnotherKindIsThereWhileItIsWanted() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        read(recordings, TableKind.PARQUET);
        assertThat(store.objects()).containsKeys("out/_read/rows/sora.jsonl.gz", "out/_read/rows/sora.parquet");

        read(recordings);

        assertThat(store.objects())
                .containsKey("out/_read/rows/sora.jsonl.gz")
                .doesNotContainKey("out/_read/rows/sora.parquet");
    }

    @Test
    void aBlogKnownFromTheStoreKeepsItsFolder() throws Exception {
        read(blogs.ofEachKind());

        read(List.of(blogs.ofEachKind().get(0)));

        assertThat(new String(store.objects().get("out/mari/SHA256SUMS"), StandardCharsets.UTF_8))
                .contains("posts/1/");
        assertThat(store.files("out/mari.example.com/")).isEmpty();
    }
}
