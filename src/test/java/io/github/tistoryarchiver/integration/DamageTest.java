package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files of an archive that change, shrink or vanish: verify names each, and backup --repair brings it back. More with {@code -Ddamages=200}. */
@Tag("slow")
class DamageTest {
    private static final int DAMAGES = Integer.getInteger("damages", 40);

    /** These hold what the blog no longer tells. */
    private static final List<String> ONLY_HERE = List.of("stats.jsonl", "raw/", "revisions/", "posts/2/assets");

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @BeforeEach
    void fill() throws IOException {
        for (long id = 1; id <= 6; id++) {
            String image = "blog.kakaocdn.net/dna/p" + id + "/bt" + id + "/AAAA/img.png";
            blog.post(
                            id,
                            "<p>글 " + id + " <b>굵게</b></p><img src='https://" + image
                                    + "?credential=k&expires=1&signature=s'>")
                    .image(image)
                    .comment(id, 100 + id, "댓글 " + id);
        }
        sora.backup();
        blog.edit(2, "고친 글", "<p>고침</p>", "2024-03-05T08:00:00+09:00");
        sora.backup();
    }

    private Path archive() {
        return sora.path("");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(archive())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(archive().resolve(".state")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOnlyHere(Path file) {
        return ONLY_HERE.stream().anyMatch(file.toString().replace('\\', '/')::contains);
    }

    /** A changed byte, a truncation or a deletion. */
    private static void damage(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (random.nextInt(3)) {
            case 0 -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
            case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            default -> Files.delete(file);
        }
    }

    @Test
    void everyDamageIsNamedAndRepairedFromTheBlog() throws IOException {
        Random random = new Random(20_261_126);
        assertThat(sora.verify().exit()).isZero();
        List<Path> files = files();
        Map<Path, byte[]> whole = new TreeMap<>();
        for (Path file : files) {
            whole.put(file, Files.readAllBytes(file));
        }
        for (int i = 0; i < DAMAGES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            damage(file, random);

            Cli found = sora.verify();

            assertThat(found.exit()).as("damage %d of %s", i, file).isEqualTo(ExitCode.DAMAGED);
            assertThat(found.err()).as("damage %d", i).contains(file.toString());
            if (isOnlyHere(file)) {
                Files.write(file, whole.get(file));
            } else {
                Cli mended = sora.backup("--repair", "--no-raw");
                assertThat(mended.exit())
                        .as("repair %d of %s: %s", i, file, mended.err())
                        .isZero();
                assertThat(Files.readAllBytes(file))
                        .as("repair %d of %s", i, file)
                        .isEqualTo(whole.get(file));
                for (Path other : files) {
                    if (!isOnlyHere(other)) {
                        assertThat(new String(Files.readAllBytes(other), StandardCharsets.ISO_8859_1))
                                .as("%s after repair %d of %s", other, i, file)
                                .isEqualTo(new String(whole.get(other), StandardCharsets.ISO_8859_1));
                    }
                }
                whole.put(
                        archive().resolve("stats.jsonl"),
                        Files.readAllBytes(archive().resolve("stats.jsonl")));
            }
        }
    }

    @Test
    void aRepairFetchesJustWhatIsDamaged() throws IOException {
        Files.writeString(archive().resolve("posts/3/post.md"), "x");
        int before = blog.asked().size();

        sora.backup("--repair");

        List<String> asked = blog.asked().subList(before, blog.asked().size());
        assertThat(asked.stream().filter(address -> address.matches(".*/\\d+"))).containsExactly("sora.tistory.com/3");
        assertThat(asked).noneMatch(address -> address.contains("kakaocdn"));
    }

    @Test
    void whatCannotBeBroughtBackIsNamed() throws IOException {
        blog.answer("/3", Answer.of(404, "text/html", "<h2>에러 메세지</h2>"));
        Files.writeString(archive().resolve("posts/3/body.html"), "x");

        Cli run = sora.backup("--repair");

        assertThat(run.exit()).isEqualTo(ExitCode.DAMAGED);
        assertThat(run.err()).contains("posts/3/body.html");
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Files.writeString(archive().resolve("posts/3/post.md"), "x");

        sora.backup("--repair");

        assertThat(archive().resolve(".state/damaged/posts/3/post.md")).hasContent("x");
    }

    @Test
    void otherFilesInTheFolderAreNobodysConcern() throws IOException {
        Files.writeString(archive().resolve("my notes.txt"), "x");

        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void theListIsReadByOtherProgramsToo() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(archive().resolve("SHA256SUMS")));
        lines.remove(lines.size() - 1);

        assertThat(lines).isNotEmpty().allMatch(line -> line.matches("[0-9a-f]{64}  [^ ].*"));
    }
}
