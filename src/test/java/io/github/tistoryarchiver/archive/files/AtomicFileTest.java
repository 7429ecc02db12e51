package io.github.tistoryarchiver.archive.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatHoldsTheseBytesAlreadyIsNotTouched() throws IOException {
        Path file = folder.resolve("a/b.txt");

        assertThat(AtomicFile.write(file, new byte[] {1})).isTrue();
        assertThat(AtomicFile.write(file, new byte[] {1})).isFalse();
        assertThat(AtomicFile.write(file, new byte[] {2})).isTrue();
        try (var files = Files.list(folder.resolve("a"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileWhoseContentBreaksOffDoesNotAppear() {
        Path file = folder.resolve("a.png");
        InputStream broken = new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> AtomicFile.copy(broken, file)).isInstanceOf(ArchiveException.class);
        assertThat(file).doesNotExist();
    }
}
