package io.github.tistoryarchiver.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.model.PostType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void noFileIsWrittenOutsideThePostsFolder() {
        PostFolder post = new Archive(folder).post(PostType.POST, 1);

        assertThatThrownBy(() -> post.writeAsset("assets/../../../x", new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path post = folder.resolve("posts/1/post.json");
        Files.createDirectories(post.getParent());
        Files.writeString(post, "{\"id\": 1,");

        assertThatThrownBy(() -> new Archive(folder).posts().toList())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("post.json");
    }
}
