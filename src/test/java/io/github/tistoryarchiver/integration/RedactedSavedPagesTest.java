package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saved pages, on which readers wrote, imported into an archive that hides who wrote its comments. */
class RedactedSavedPagesTest {
    private static final int ORDERS = Integer.getInteger("orders", 2);
    private static final int KILLS = Integer.getInteger("import.kills", 2);
    private static final String PICTURE = "https://blog.kakaocdn.net/dn/a1/b1/KEY/img.png";
    private static final List<String> TELLING = List.of("바다의별", "reader.example");

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>"));

    private final List<Path> sources = new ArrayList<>();

    private static SavedForms page(long post, String edited, String text) {
        String html = KeptElsewhere.page(post, "섬", edited, "<p>" + text + "</p><img src='" + PICTURE + "'>")
                .replace(
                        "</body>",
                        "<div id='entry" + post + "Comment'><ol><li id='comment9001' class='rp_general'>"
                                + "<a href='https://reader.example/' class='tit_nickname'>바다의별</a>"
                                + "<span class='txt_date'>2016.02.23 23:51</span><p class='txt_reply'>좋아요</p></li></ol></div></body>");
        return new SavedForms(
                "https://sora.tistory.com/" + post,
                KeptElsewhere.utf8(html),
                Map.of(FileKey.of(Objects.requireNonNull(HttpUrl.parse(PICTURE))), KeptElsewhere.PIXEL));
    }

    @BeforeEach
    void keep() throws IOException {
        sources.add(write(
                "late.mhtml", page(3, "2015-05-05T05:05:05+09:00", "비행기로 갔다.").mhtml(true)));
        sources.add(write(
                "early.html", page(3, "2013-01-01T00:00:00+09:00", "배를 타고 갔다.").singleFile()));
        Path saved = Files.createDirectories(sora.folder().resolve("saved"));
        page(3, "2011-01-01T00:00:00+09:00", "노를 저어 갔다.").savePage(saved, "섬");
        sources.add(saved);
        Path mirror = Files.createDirectories(sora.folder().resolve("mirror"));
        page(4, "2015-05-05T05:05:05+09:00", "넷째 글.").mirror(mirror, SavedForms::fileOf);
        sources.add(mirror);
        sora.backup("--redact-comments", "all");
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(sora.folder().resolve(name), content);
    }

    private List<String> arguments(Path out, List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("import", "--blog", "sora", "--out", out.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        return arguments;
    }

    private Cli into(Path out, List<Path> files) {
        return Cli.run(sora.address(), arguments(out, files).toArray(String[]::new));
    }

    private static Map<String, String> bytes(Path out) throws IOException {
        return new TreeMap<>(ArchiveBytes.of(out.resolve("sora")));
    }

    private static void assertNothingTells(Path archive) throws IOException {
        for (Path file : Unpacked.filesBelow(archive)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .as(file.toString())
                    .doesNotContain(TELLING);
        }
    }

    @Test
    void anyOrderGivesTheSameBytesWithoutANameOfAReader() throws IOException {
        Path all = sora.copy("all");
        Cli run = into(all, sources);
        assertThat(run.err()).doesNotContain("Exception");
        Map<String, String> expected = bytes(all);
        assertThat(expected).containsKeys("posts/3/post.json", "posts/4/post.json");
        assertNothingTells(all);

        for (int order = 0; order < ORDERS; order++) {
            List<Path> shuffled = new ArrayList<>(sources);
            Collections.shuffle(shuffled, new Random(order));
            Path out = sora.copy("order" + order);
            shuffled.forEach(source -> into(out, List.of(source)));
            KilledRunsTest.assertSame(bytes(out), expected);
        }
    }

    @Test
    @Tag("slow")
    void anImportThatIsKilledAndDoneAgainEndsWithTheSameBytes() throws Exception {
        Path whole = sora.copy("whole");
        into(whole, sources);
        Map<String, String> expected = bytes(whole);
        Path killed = sora.copy("killed");
        long before = files(killed);

        for (int kill = 0; kill < KILLS; kill++) {
            Process process = KillableRun.start(
                    sora.address(),
                    sora.folder().resolve("said.txt"),
                    arguments(killed, sources).toArray(String[]::new));
            while (process.isAlive() && files(killed) <= before + kill) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
            assertNothingTells(killed.resolve("sora"));
        }
        into(killed, sources);

        KilledRunsTest.assertSame(bytes(killed), expected);
        assertThat(sora.folder().resolve("killed/sora/.state/damaged")).doesNotExist();
        try (Stream<Path> beside = Files.list(killed)) {
            assertThat(beside).containsExactly(killed.resolve("sora"));
        }
    }

    /** Counts the files of the archive and of the place beside it where sources lie meanwhile. */
    private static long files(Path out) {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a file that was renamed meanwhile
        }
    }
}
