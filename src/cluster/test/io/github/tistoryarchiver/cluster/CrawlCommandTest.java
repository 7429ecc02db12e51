package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrawlCommandTest {
    @TempDir
    private Path folder;

    private int crawl(String lines, String... options) throws IOException {
        Path list = Files.writeString(folder.resolve("blogs.txt"), lines);
        String[] arguments = new String[options.length + 4];
        arguments[0] = "crawl";
        arguments[1] = list.toString();
        arguments[2] = "--out";
        arguments[3] = folder.resolve("out").toUri().toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Fleet.run(arguments);
    }

    @ParameterizedTest
    @CsvSource({"--rate=0", "--rate=6", "--rate=2000", "--places=0", "--out=/srv/archive", "--out=s3://b"})
    void anImpossibleOptionIsWrongUse(String option) throws IOException {
        assertThat(crawl("hana\n", option)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"hana often=yes", "a_b", "# nothing"})
    void aListWithABadLineOrWithoutBlogsIsWrongUse(String line) throws IOException {
        assertThat(crawl(line + "\n")).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aListThatIsNotThereIsWrongUse() {
        assertThat(Fleet.run(
                        "crawl",
                        folder.resolve("none").toString(),
                        "--out",
                        folder.toUri().toString()))
                .isEqualTo(2);
    }
}
