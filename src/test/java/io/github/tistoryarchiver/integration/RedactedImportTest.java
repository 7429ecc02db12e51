package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Imports into an archive that hides who wrote its comments, and that therefore keeps no responses. */
class RedactedImportTest {
    private static final int ORDERS = Integer.getInteger("orders", 2);

    /** What would tell who a reader is. */
    private static final List<String> TELLING = List.of(
            "바다의별",
            "지나가던이",
            "방명록손님",
            "먼블로그",
            "198.51.100.77",
            "reader.example",
            "mail@example.net",
            "0123456789abcdef\"",
            "geheim-");

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>"));

    private final List<Path> sources = new ArrayList<>();

    @BeforeEach
    void keep() throws IOException {
        sora.blog().comment(1, 11, "첫 댓글");
        String writer = "\"writer\":{\"name\":\"바다의별\",\"homepage\":\"https://reader.example/a\","
                + "\"profileImage\":\"https://reader.example/a.png\"}";
        sora.blog()
                .answer(
                        "/m/api/guestbook?reverse=true",
                        Answer.of(
                                200,
                                "application/json",
                                "{\"data\":{\"items\":[{\"id\":7," + writer
                                        + ",\"content\":\"인사\",\"written\":\"2026. 1. 5. 10:00\"}],\"isLast\":true}}"));
        sources.add(write(
                "first.warc.gz",
                new Warc()
                        .page(
                                "https://sora.tistory.com/1",
                                "2020-02-02T00:00:00Z",
                                KeptElsewhere.page(1, "하나 옛글", "2015-05-05T05:05:05+09:00", "<p>옛날 글.</p>"))
                        .page(
                                "https://sora.tistory.com/3",
                                "2020-02-02T00:00:00Z",
                                KeptElsewhere.page(3, "섬", "2015-05-05T05:05:05+09:00", "<p>배를 타고 갔다.</p>"))
                        .json(
                                "https://sora.tistory.com/m/api/3/comment?reverse=true",
                                "2020-02-02T00:00:02Z",
                                "{\"data\":{\"items\":[{\"id\":9001,\"content\":\"좋아요\",\"written\":\"2012-01-02 10:00\","
                                        + writer + "}],\"isLast\":true,\"totalItems\":1}}")
                        .bytes()));
        sources.add(write(
                "later.warc.gz",
                new Warc()
                        .page(
                                "http://sora.tistory.com/3",
                                "2023-02-02T00:00:00Z",
                                KeptElsewhere.page(3, "섬 여행", "2021-05-05T05:05:05+09:00", "<p>비행기로 갔다.</p>"))
                        .bytes()));
        sources.add(write(
                "backup.xml",
                KeptElsewhere.ttxml(
                        KeptElsewhere.ttxmlPost(
                                3,
                                "섬",
                                1361375338,
                                "<p>배를 타고 갔다.</p>[##_1C|cfile1.uf.ABCDEF0123456789.png||_##]",
                                KeptElsewhere.ttxmlFile("cfile1.uf.ABCDEF0123456789.png", "배.png", KeptElsewhere.PIXEL)
                                        + comment("바다의별", "좋아요", 1325466020)
                                        + comment("지나가던이", "또 올게요", 1325466999)
                                        + "<trackback><url>https://reader.example/tb</url><site>먼블로그</site>"
                                        + "<title>섬 이야기</title><excerpt>발췌</excerpt><ip>198.51.100.77</ip>"
                                        + "<received>1325467000</received></trackback>"),
                        KeptElsewhere.ttxmlPost(4, "넷", 1361375000, "<p>넷째 글</p>", ""),
                        "<guestbook>" + comment("방명록손님", "다녀가요", 1325468000) + "</guestbook>")));
        sources.add(write(
                "backup.zip",
                KeptElsewhere.zip(
                        "3/3-섬.html",
                        KeptElsewhere.backupPage("섬", "<p>노를 저어 갔다.</p><img src='./img/배.png'>"),
                        "3/img/배.png",
                        KeptElsewhere.PIXEL,
                        "6/6.html",
                        KeptElsewhere.backupPage("여섯", "<p>아무도 못 본 글</p>"))));
        sources.add(write(
                "rss.xml",
                KeptElsewhere.feed(
                        "Sat, 22 Aug 2026 09:32:36 +0900",
                        KeptElsewhere.item(3, "섬 여행", "<p>비행기로 갔다.</p>"),
                        KeptElsewhere.item(5, "다섯", "<p>피드에만 있는 글</p>"))));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(sora.folder().resolve(name), content);
    }

    private static String comment(String name, String text, long written) {
        return KeptElsewhere.ttxmlComment(name, text, written)
                .replace("<homepage></homepage>", "<homepage>https://reader.example/b</homepage>")
                .replace("<commenter id=\"\">", "<commenter id=\"mail@example.net\">");
    }

    private Cli into(Path out, Path... files) {
        List<String> arguments =
                new ArrayList<>(List.of("import", "--blog", "sora", "--out", out.toString(), "--report"));
        arguments.add(sora.folder().resolve("report.txt").toString());
        Stream.of(files).forEach(file -> arguments.add(file.toString()));
        return Cli.run(sora.address(), arguments.toArray(String[]::new));
    }

    private Cli bring(Path... files) {
        return into(sora.out(), files);
    }

    private static Map<String, String> bytes(Path out) throws IOException {
        return new TreeMap<>(ArchiveBytes.of(out.resolve("sora")));
    }

    private List<Comment> commentsOf(long post) {
        return Archive.of(sora.out(), "sora").post(PostType.POST, post).readComments();
    }

    @Test
    void nothingTellsWhoAReaderIs() throws IOException {
        for (String how : List.of("names", "all")) {
            sora.backup("--redact-comments", how, "--comments-in-markdown");

            Cli run = bring(sources.toArray(Path[]::new));

            assertThat(run.err()).doesNotContain("Exception");
            assertThat(sora.path("posts/3/comments.json")).exists();
            assertThat(sora.path("raw")).doesNotExist();
            for (Path file : Unpacked.filesBelow(sora.out())) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain(TELLING);
            }
            assertThat(run.out() + run.err() + Files.readString(sora.folder().resolve("report.txt")))
                    .doesNotContain(TELLING);
            assertThat(sora.verify().exit()).as(sora.verify().err()).isZero();
        }
    }

    @Test
    void aReaderHasThePseudonymThatABackupGives() throws IOException {
        sora.backup("--redact-comments", "names");
        String ofBackup =
                Archive.of(sora.out(), "sora").readGuestbook().get(0).author().name();

        bring(sources.toArray(Path[]::new));

        assertThat(commentsOf(3)).extracting(comment -> comment.author().name()).contains(ofBackup);
        assertThat(commentsOf(3)).extracting(Comment::text).containsExactlyInAnyOrder("좋아요", "또 올게요");
        assertThat(sora.read("guestbook.json")).contains("인사", "다녀가요");
    }

    @Test
    void importingTheSameOnceMoreChangesNothing() throws IOException {
        sora.backup("--redact-comments", "names");
        bring(sources.toArray(Path[]::new));
        Map<String, String> before = bytes(sora.out());

        Cli again = bring(sources.toArray(Path[]::new));

        KilledRunsTest.assertSame(bytes(sora.out()), before);
        assertThat(again.out()).contains("0 new, 0 changed");
        for (Path source : sources) {
            bring(source);
            KilledRunsTest.assertSame(bytes(sora.out()), before);
        }
    }

    @Test
    void anyOrderHasTheSamePosts() throws IOException {
        sora.backup("--redact-comments", "names");
        Path all = sora.copy("all");
        into(all, sources.toArray(Path[]::new));
        Map<String, String> expected = ofPosts(ArchivedBlog.files(all.resolve("sora")));

        for (int order = 0; order < ORDERS; order++) {
            List<Path> shuffled = new ArrayList<>(sources);
            Collections.shuffle(shuffled, new Random(order));
            Path out = sora.copy("order" + order);
            for (Path source : shuffled) {
                into(out, source);
            }
            KilledRunsTest.assertSame(ofPosts(ArchivedBlog.files(out.resolve("sora"))), expected);
        }
    }

    private static Map<String, String> ofPosts(Map<String, String> files) {
        files.keySet().removeIf(name -> name.startsWith(".state/") && !name.startsWith(".state/readings/"));
        return files;
    }

    @Test
    void whatTheBlogHasStaysThePostAndWhatOthersHaveIsARevision() throws IOException {
        sora.backup("--redact-comments", "names");
        String before = sora.read("posts/1/body.html");

        bring(sources.toArray(Path[]::new));

        assertThat(sora.read("posts/1/body.html")).isEqualTo(before);
        assertThat(Archive.of(sora.out(), "sora").post(PostType.POST, 1).revisions())
                .hasSize(1);
        assertThat(sora.read("posts/1/revisions/"
                        + Archive.of(sora.out(), "sora")
                                .post(PostType.POST, 1)
                                .revisions()
                                .get(0) + "/body.html"))
                .contains("옛날 글.");
        assertThat(sora.read("posts/3/body.html")).contains("비행기로");
    }

    @Test
    void nothingIsLeftBesideTheArchive() throws IOException {
        sora.backup("--redact-comments", "names");

        bring(sources.toArray(Path[]::new));

        try (Stream<Path> beside = Files.list(sora.out())) {
            assertThat(beside).containsExactly(sora.path(""));
        }
    }
}
