package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path out;

    @BeforeEach
    void archiveTheDemo() {
        assertThat(DemoRun.into(out)).isZero();
    }

    private Cli verify(Path folder, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify";
        arguments[1] = folder.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Cli.run(HttpUrl.parse("http://127.0.0.1/"), arguments);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = out.resolve("demo").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void anArchiveAsItWasMadeIsWholeAndItsMarkdownSaysAll() {
        Cli verify = verify(out);

        assertThat(verify.exit()).isZero();
        assertThat(verify.out()).contains("Posts:     23", "says 100 % of", "Whole");
        assertThat(verify.err()).isEmpty();
        assertThat(verify(out.resolve("demo"), "--quiet").out()).isEmpty();
    }

    @Test
    void aChangedFileAMissingFileAndALinkToNothingAreNamed() throws IOException {
        Path assets = out.resolve("demo/posts/48/assets");
        try (var files = Files.list(assets)) {
            Files.delete(files.sorted().findFirst().orElseThrow());
        }
        change("posts/44/assets/회의록-서식-(2024).txt", "회의", "모임");
        change("posts/31/post.md", "(../35/post.md)", "(../36/post.md)");

        Cli verify = verify(out);

        assertThat(verify.exit()).isEqualTo(ExitCode.DAMAGED);
        assertThat(verify.err())
                .contains("posts/48/assets/", "this file is missing")
                .contains("posts/44/assets/회의록-서식-(2024).txt: this file does not hold the bytes")
                .contains("posts/31/post.md: leads to no file: ../36/post.md");
    }

    @Test
    void aTextThatAnEarlierVersionWroteIsNoDamage() throws IOException {
        Path post = out.resolve("demo/posts/21/post.md");
        String before = Sha256.of(post);
        change("posts/21/post.md", "이야기가 또렷하게", "이야기가");
        change("SHA256SUMS", before, Sha256.of(post));
        sealChecksums();

        Cli verify = verify(out);

        assertThat(verify.exit()).as(verify.err()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(verify.err()).contains("posts/21/post.md: says less than body.html");
        assertThat(verify.out()).contains("Undamaged", "--repair");
    }

    /** Writes the last line of the checksums, which is that of the lines above it. */
    private void sealChecksums() throws IOException {
        Path list = out.resolve("demo/SHA256SUMS");
        String text = Files.readString(list);
        String lines = text.substring(0, text.indexOf("# the lines above"));
        String sum = Sha256.of(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(list, lines + "# the lines above: " + sum + "\n");
    }

    @Test
    void aSentenceThatIsNotInTheMarkdownIsNamedWithItsShare() throws IOException {
        change("posts/21/post.md", "발표", "공연");

        assertThat(verify(out).err()).containsPattern("posts/21/post.md: says less than body.html: .*«.*»");
    }

    @Test
    void frontMatterThatSaysSomethingElseAndJsonThatIsNoneAreNamed() throws IOException {
        change("posts/21/post.md", "slug: \"21\"", "slug: \"22\"");
        change("posts/31/post.json", "{", "");
        change("index.json", "\"count\": 23", "\"count\": 15");

        assertThat(verify(out).err())
                .contains("posts/21/post.md: the front matter does not say what post.json says: slug")
                .contains("posts/31/post.json: cannot be read")
                .contains("index.json: names another number of posts");
    }

    @Test
    void aFolderThatIsNoArchiveIsSaidToBeNone() {
        Cli verify = verify(out.resolve("demo/posts/21"));

        assertThat(verify.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(verify.err()).contains("is no archive and holds none");
    }
}
