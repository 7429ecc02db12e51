package io.github.tistoryarchiver.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkTest {
    @TempDir
    private Path folder;

    private Changes export(boolean force, Map<String, String> files) {
        try (Sink sink = Sink.open(folder, Purpose.EXPORT, force, false)) {
            new TreeMap<>(files).forEach(sink::write);
            return sink.commit("hugo", new TreeMap<>());
        }
    }

    private Changes export(Map<String, String> files) {
        return export(false, files);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void aFileWithTheSameBytesIsNotWrittenAgain() throws IOException {
        export(Map.of("a/b.md", "글"));
        Files.setLastModifiedTime(folder.resolve("a/b.md"), FileTime.fromMillis(1000));

        Changes again = export(Map.of("a/b.md", "글"));

        assertThat(again.areNone()).isTrue();
        assertThat(Files.getLastModifiedTime(folder.resolve("a/b.md"))).isEqualTo(FileTime.fromMillis(1000));
    }

    @Test
    void filesOpenAtTheSameTimeAreWrittenWhole() throws IOException {
        try (Sink sink = Sink.open(folder, Purpose.EXPORT, false, false)) {
            OutputStream one = sink.open("one.xml");
            OutputStream other = sink.open("other.xml");
            one.write("하".getBytes(StandardCharsets.UTF_8));
            other.write("둘".getBytes(StandardCharsets.UTF_8));
            one.write("나".getBytes(StandardCharsets.UTF_8));
            other.close();
            one.close();
            sink.commit("hugo", new TreeMap<>());
        }

        assertThat(read("one.xml")).isEqualTo("하나");
        assertThat(read("other.xml")).isEqualTo("둘");
    }

    @Test
    void anOpenedFileWithTheSameBytesIsNotWrittenAgain() throws IOException {
        for (int run = 0; run < 2; run++) {
            try (Sink sink = Sink.open(folder, Purpose.EXPORT, false, false)) {
                try (OutputStream out = sink.open("one.xml")) {
                    out.write(65);
                }
                Changes changes = sink.commit("hugo", new TreeMap<>());
                assertThat(changes.unchanged()).isEqualTo(run);
            }
        }
    }

    @Test
    void aDryRunSaysWhatAnOpenedFileWouldBeAndLeavesNoTrace() throws IOException {
        try (Sink sink = Sink.open(folder, Purpose.EXPORT, false, true)) {
            try (OutputStream out = sink.open("one.xml")) {
                out.write(65);
            }
            assertThat(sink.commit("hugo", new TreeMap<>()).written()).containsExactly("one.xml");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsStillOpenWhenAnExportEndsIsNotTaken() throws IOException {
        try (Sink sink = Sink.open(folder, Purpose.EXPORT, false, false)) {
            sink.open("one.xml").write(65);
            sink.write("two.xml", "글");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNoLongerMadeIsDeletedWithItsEmptyFolder() {
        export(Map.of("a/b/c.md", "글", "d.md", "글"));

        Changes changes = export(Map.of("d.md", "글"));

        assertThat(changes.deleted()).containsExactly("a/b/c.md");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aFolderWithAFileOfOthersStays() throws IOException {
        export(Map.of("a/c.md", "글", "d.md", "글"));
        Files.writeString(folder.resolve("a/mine.md"), "내 글");

        export(Map.of("d.md", "글"));

        assertThat(read("a/mine.md")).isEqualTo("내 글");
    }

    @Test
    void anEditedFileStaysAndIsNamed() throws IOException {
        export(Map.of("a.md", "글"));
        Files.writeString(folder.resolve("a.md"), "고친 글");

        Changes changes = export(Map.of("a.md", "새 글"));

        assertThat(changes.kept()).containsExactly("a.md");
        assertThat(read("a.md")).isEqualTo("고친 글");
    }

    @Test
    void anEditedFileThatIsNoLongerMadeStaysToo() throws IOException {
        export(Map.of("a.md", "글", "b.md", "글"));
        Files.writeString(folder.resolve("a.md"), "고친 글");

        Changes changes = export(Map.of("b.md", "글"));

        assertThat(changes.kept()).containsExactly("a.md");
        assertThat(read("a.md")).isEqualTo("고친 글");
    }

    @Test
    void anEditedFileIsReplacedByForce() throws IOException {
        export(Map.of("a.md", "글"));
        Files.writeString(folder.resolve("a.md"), "고친 글");

        export(true, Map.of("a.md", "새 글"));

        assertThat(read("a.md")).isEqualTo("새 글");
    }

    @Test
    void aForeignFileIsAConflictBeforeAnythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("z.md"), "남의 글");

        assertThatThrownBy(() -> export(Map.of("a.md", "글", "z.md", "글")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.paths()).containsExactly("z.md"));
        assertThat(folder.resolve("a.md")).doesNotExist();
        assertThat(read("z.md")).isEqualTo("남의 글");
    }

    @Test
    void aForeignFileWithTheSameBytesIsNotClaimed() throws IOException {
        Files.writeString(folder.resolve("z.md"), "글");
        export(Map.of("z.md", "글"));

        Changes changes = export(Map.of("a.md", "글"));

        assertThat(changes.deleted()).isEmpty();
        assertThat(folder.resolve("z.md")).exists();
    }

    @Test
    void nothingIsWrittenThroughASymbolicLinkToAFolder(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), outside);

        assertThatThrownBy(() -> export(true, Map.of("a/b.md", "글"))).isInstanceOf(ConflictException.class);
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aSymbolicLinkInTheWayIsReplacedItselfByForce(@TempDir Path outside) throws IOException {
        Path target = Files.writeString(outside.resolve("x.md"), "남의 글");
        Files.createSymbolicLink(folder.resolve("b.md"), target);

        export(true, Map.of("b.md", "글"));

        assertThat(Files.readString(target)).isEqualTo("남의 글");
        assertThat(read("b.md")).isEqualTo("글");
    }

    @Test
    void whatAKilledExportWroteIsKnownToTheNext() throws IOException {
        export(Map.of("a.md", "글", "b.md", "글"));
        Files.move(folder.resolve(Purpose.EXPORT.manifest()), folder.resolve(Purpose.EXPORT.partial()));
        Files.createDirectories(folder.resolve(".tistory-archiver-export.staging"));
        Files.writeString(folder.resolve(".tistory-archiver-export.staging/0"), "반쯤");

        Changes changes = export(Map.of("a.md", "새 글"));

        assertThat(changes.deleted()).containsExactly("b.md");
        assertThat(changes.replaced()).containsExactly("a.md");
        assertThat(folder.resolve(Purpose.EXPORT.partial())).doesNotExist();
        assertThat(folder.resolve(".tistory-archiver-export.staging")).doesNotExist();
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        try (Sink sink = Sink.open(folder, Purpose.EXPORT, false, true)) {
            sink.write("a.md", "글");

            assertThat(sink.commit("hugo", new TreeMap<>()).written()).containsExactly("a.md");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aPathOutOfTheFolderIsRefused() {
        assertThatThrownBy(() -> export(Map.of("../a.md", "글"))).isInstanceOf(IllegalArgumentException.class);
    }
}
