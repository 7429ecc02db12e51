package io.github.tistoryarchiver.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexReaderTest {
    private static final Path DEMO = Path.of("archive/demo/index.json");
    private static final String ENTRY = """
            {"id": 7, "type": "page", "url": "https://sora.tistory.com/pages/a", "category": ["가", "나"], "visibility": "protected",
             "comments": 0, "assets": 0, "missingAssets": 0, "state": "gone", "folder": "pages/7"}""";

    @TempDir
    Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("index.json"), json);
    }

    private static String index(String entry) {
        return "{\"blog\": \"sora\", \"count\": 1, \"posts\": [" + entry + "]}";
    }

    private FileFault faultOf(String json) throws IOException {
        Path file = file(json);
        ArchiveException failure = catchThrowableOfType(ArchiveException.class, () -> IndexReader.read(file));
        return FileFault.of(failure);
    }

    @Test
    void readsWhatTheProgramWrites() {
        Index read = IndexReader.read(DEMO);

        assertThat(read).isEqualTo(ArchiveJson.read(DEMO, Index.class));
        assertThat(read.posts()).isNotEmpty();
    }

    @Test
    void readsAnEntryWithoutWhatIsNotKnown() throws IOException {
        Path file = file(index(ENTRY));

        List<IndexEntry> posts = IndexReader.read(file).posts();

        assertThat(posts).isEqualTo(ArchiveJson.read(file, Index.class).posts()).hasSize(1);
    }

    @Test
    void passesOverWhatOnlyALaterVersionKnows() throws IOException {
        Path file = file(
                "{\"later\": {\"posts\": [1, {\"url\": 2}]}, " + index(ENTRY).substring(1));

        assertThat(IndexReader.read(file).posts()).hasSize(1);
    }

    @Test
    void thereIsNoneWithoutAFile() {
        assertThat(IndexReader.read(folder.resolve("index.json"))).isNull();
        assertThat(IndexReader.read(folder)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"url", "type", "category", "visibility", "state", "folder"})
    void namesTheFieldThatAnEntryLacks(String field) throws IOException {
        String without = ENTRY.replace("\"" + field + "\"", "\"x\"");

        assertThat(faultOf(index(without))).isEqualTo(new FileFault(FileFault.Kind.LACKS_FIELD, field));
    }

    @ParameterizedTest
    @CsvSource({"blog", "posts"})
    void namesTheFieldThatItLacks(String field) throws IOException {
        assertThat(faultOf(index(ENTRY).replace("\"" + field + "\"", "\"x\"")))
                .isEqualTo(new FileFault(FileFault.Kind.LACKS_FIELD, field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"blog\": \"sora\", \"posts\": {}}",
                "{\"blog\": \"sora\", \"posts\": [[]]}",
                "{\"blog\": \"sora\", \"posts\": [null]}",
                "{\"blog\": 7, \"posts\": []}",
                "{\"blog\": \"sora\", \"posts\": []} {}",
                "{\"blog\": \"sora\", \"posts\": [{\"id\": \"x\"}]}",
                "{\"blog\": \"sora\", \"posts\": [{\"id\": 99999999999999999999}]}",
                "{\"blog\": \"sora\", \"posts\": [{\"type\": \"story\"}]}",
                "{\"blog\": \"sora\", \"posts\": [{\"publishedAt\": \"yesterday\"}]}"
            })
    void whatIsNoIndexIsDamaged(String json) throws IOException {
        assertThat(faultOf(json).kind()).isEqualTo(FileFault.Kind.DAMAGED_JSON);
    }

    @Test
    void nestingWithoutEndIsDamageToo() throws IOException {
        assertThat(faultOf("{\"later\": " + "[".repeat(1_000_000)).kind()).isEqualTo(FileFault.Kind.DAMAGED_JSON);
    }
}
