package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cluster.Fleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {
    @TempDir
    private Path folder;

    private String recording;

    @BeforeEach
    void write() throws IOException {
        recording =
                Files.writeString(folder.resolve("a.warc"), "WARC/1.0\r\n\r\n").toString();
    }

    private int read(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "read";
        arguments[1] = recording;
        arguments[2] = "--out";
        arguments[3] = folder.resolve("out").toUri().toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Fleet.run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tables=csv", "--zstd-dict=none", "--history=OLDEST", "--blogs=none"})
    void anImpossibleOptionIsWrongUse(String option) {
        assertThat(read(option)).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_b", "# nothing", "hana often=yes"})
    void aListWithABadLineOrWithoutBlogsIsWrongUse(String line) throws IOException {
        Path list = Files.writeString(folder.resolve("blogs.txt"), line + "\n");

        assertThat(read("--blogs=" + list)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/archive", "s3://bucket/archive"})
    void anAddressThatIsNoFolderIsWrongUse(String out) {
        assertThat(Fleet.run("read", recording, "--out", out)).isEqualTo(2);
    }

    @Test
    void aRecordingThatIsNotThereIsNamedBeforeAnythingIsDone() {
        assertThat(read(folder.resolve("b.warc.gz").toString())).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
