package io.github.tistoryarchiver.archive.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that is killed at a file leaves of its checksum: each case ends without sealing, and opens the archive again. */
class ChecksumsTest {
    @TempDir
    Path folder;

    private ArchiveFiles files;
    private Path post;

    @BeforeEach
    void write() {
        files = new ArchiveFiles(folder);
        post = folder.resolve("posts/1/post.md");
        files.write(post, bytes("first"));
        files.checksums().seal();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Is killed in the middle of a change. */
    private void killedAt(Path file, String sha256, Checksums.Change change) {
        assertThatThrownBy(() -> files.checksums().replacing(file, sha256, () -> {
                    change.make();
                    keepLog();
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void keepLog() {
        try {
            Files.copy(folder.resolve(".state/checksums.jsonl"), folder.resolve("kept"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String listed(Path file) throws IOException {
        Files.move(
                folder.resolve("kept"), folder.resolve(".state/checksums.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        return new ArchiveFiles(folder).checksums().of(file);
    }

    @Test
    void aFileThatWasNotReplacedYetHasTheChecksumItHad() throws Exception {
        killedAt(post, Sha256.of(bytes("second")), () -> true);

        assertThat(listed(post)).isEqualTo(Sha256.of(bytes("first")));
    }

    @Test
    void aFileThatWasReplacedHasItsNewChecksum() throws Exception {
        killedAt(post, Sha256.of(bytes("second")), () -> AtomicFile.write(post, bytes("second")));

        assertThat(listed(post)).isEqualTo(Sha256.of(bytes("second")));
    }

    @Test
    void aNewFileThatWasNotWrittenYetIsNotListed() throws Exception {
        Path other = folder.resolve("posts/2/post.md");

        killedAt(other, Sha256.of(bytes("other")), () -> true);

        assertThat(listed(other)).isNull();
    }

    @Test
    void aFileThatWasNotDeletedYetIsListed() throws Exception {
        killedAt(post, null, () -> true);

        assertThat(listed(post)).isEqualTo(Sha256.of(bytes("first")));
    }

    @Test
    void aFileThatHasNeitherOfItsContentsIsDamaged() throws Exception {
        killedAt(post, Sha256.of(bytes("second")), () -> AtomicFile.write(post, bytes("sec")));

        assertThat(listed(post)).isEqualTo(Sha256.of(bytes("second")));
    }

    @Test
    void aChangeThatFailsLeavesTheChecksum() {
        assertThatThrownBy(() -> files.checksums().replacing(post, Sha256.of(bytes("second")), () -> {
                    throw new ArchiveException(post, new IOException("no space"));
                }))
                .isInstanceOf(ArchiveException.class);

        assertThat(files.checksums().all()).containsEntry("posts/1/post.md", Sha256.of(bytes("first")));
    }
}
