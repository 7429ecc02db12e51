package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The archive depends on which sources there are, not on their order, nor on how they are spread over commands. */
class ImportOrderTest {
    private static final int ORDERS = Integer.getInteger("orders", 12);

    @RegisterExtension
    private final Imported rescue = new Imported();

    private final List<Path> sources = new ArrayList<>();

    /** Post 1 has five versions in all, on which the sources disagree; its pictures come from three of them. */
    @BeforeEach
    void keep() throws IOException {
        String picture = "<p><img src='https://blog.kakaocdn.net/dn/a1/b1/KEY/img.png'></p>";
        sources.add(rescue.write(
                "first.warc.gz",
                new Warc()
                        .page(
                                "https://sora.tistory.com/1",
                                "2020-02-02T00:00:00Z",
                                KeptElsewhere.page(1, "섬", "2015-05-05T05:05:05+09:00", "<p>배를 타고 갔다.</p>" + picture))
                        .page(
                                "https://sora.tistory.com/2",
                                "2020-02-02T00:00:01Z",
                                KeptElsewhere.page(2, "둘", "2013-01-01T00:00:00+09:00", "<p><a href='/1'>섬</a></p>"))
                        .json("https://sora.tistory.com/m/api/1/comment?reverse=true", "2020-02-02T00:00:02Z", """
                                {"data":{"items":[{"id":9001,"content":"좋아요","written":"2012-01-02 10:00",\
                                "writer":{"name":"손님"}}],"isLast":true,"totalItems":1}}""")
                        .image("https://blog.kakaocdn.net/dn/a1/b1/KEY/img.png", KeptElsewhere.PIXEL)
                        .bytes()));
        sources.add(rescue.write(
                "later.warc.gz",
                new Warc()
                        .page(
                                "http://sora.tistory.com/1",
                                "2023-02-02T00:00:00Z",
                                KeptElsewhere.page(1, "섬 여행", "2021-05-05T05:05:05+09:00", "<p>비행기로 갔다.</p>"))
                        .bytes()));
        sources.add(rescue.write(
                "backup.xml",
                KeptElsewhere.ttxml(
                        KeptElsewhere.ttxmlPost(
                                1,
                                "섬",
                                1361375338,
                                "<p>배를 타고 갔다.</p>[##_1C|cfile1.uf.ABCDEF0123456789.png||_##]",
                                KeptElsewhere.ttxmlFile("cfile1.uf.ABCDEF0123456789.png", "배.png", KeptElsewhere.PIXEL)
                                        + KeptElsewhere.ttxmlComment("손님", "좋아요", 1325466020)
                                        + KeptElsewhere.ttxmlComment("지나가던", "또 올게요", 1325466999)),
                        KeptElsewhere.ttxmlPost(3, "셋", 1361375000, "<p>셋째 글</p>", ""))));
        sources.add(rescue.write(
                "backup.zip",
                KeptElsewhere.zip(
                        "1/1-섬.html",
                        KeptElsewhere.backupPage("섬", "<p>노를 저어 갔다.</p><img src='./img/배.png'>"),
                        "1/img/배.png",
                        KeptElsewhere.PIXEL,
                        "4/4.html",
                        KeptElsewhere.backupPage("넷", "<p>아무도 못 본 글</p>"))));
        sources.add(rescue.write(
                "rss.xml",
                KeptElsewhere.feed(
                        "Sat, 22 Aug 2026 09:32:36 +0900",
                        KeptElsewhere.item(1, "섬 여행", "<p>비행기로 갔다.</p>"),
                        KeptElsewhere.item(5, "다섯", "<p>피드에만 있는 글</p>"))));
    }

    private Map<String, String> archive(String out) throws IOException {
        Map<String, String> files = new TreeMap<>(ArchivedBlog.files(rescue.archive(out)));
        ArchiveBytes.of(rescue.archive(out)).forEach((file, digest) -> {
            if (file.startsWith("raw/")) {
                files.put(file, digest);
            }
        });
        return files;
    }

    @Test
    void anyOrderOfSourcesAndAnySplitGivesTheSameBytes() throws IOException {
        Cli all = rescue.into("all", sources.toArray(Path[]::new));
        assertThat(all.err()).doesNotContain("Exception");
        Map<String, String> expected = archive("all");

        for (int order = 0; order < ORDERS; order++) {
            List<Path> shuffled = new ArrayList<>(sources);
            Random random = new Random(order);
            Collections.shuffle(shuffled, random);
            String out = "order" + order;
            while (!shuffled.isEmpty()) {
                List<Path> some = shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
                rescue.into(out, some.toArray(Path[]::new));
                some.clear();
            }
            KilledRunsTest.assertSame(archive(out), expected);
        }
    }

    @Test
    void aDomainOfTheBlogsOwnMakesNoDifferenceToTheOrder() throws IOException {
        String page = KeptElsewhere.page(1, "섬", "2015-05-05T05:05:05+09:00", "<p><a href='/3'>셋</a></p>")
                .replace("https://sora.tistory.com/1", "https://blog.example.com/1")
                .replace(
                        "<script>window.T =",
                        "<script>window.TistoryBlog = {\"url\":\"https://blog.example.com\","
                                + "\"tistoryUrl\":\"https://sora.tistory.com\"};</script>"
                                + "<script>window.T.config={\"BLOG\":{\"name\":\"sora\"}};window.T =");
        Path domain = rescue.write(
                "domain.warc.gz",
                new Warc()
                        .page("https://blog.example.com/1", "2020-02-02T00:00:00Z", page)
                        .bytes());
        Path backup = rescue.write(
                "small.xml",
                KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(
                        3, "셋", 1361375000, "<p><a href='https://blog.example.com/1'>섬</a></p>", "")));

        rescue.into("both", domain, backup);
        rescue.into("one", domain);
        rescue.into("one", backup);
        rescue.into("other", backup);
        rescue.into("other", domain);

        assertThat(rescue.archive("both").resolve("posts/1/post.json")).exists();
        KilledRunsTest.assertSame(archive("one"), archive("both"));
        KilledRunsTest.assertSame(archive("other"), archive("both"));
    }

    @Test
    void importingTheSameOnceMoreChangesNothing() throws IOException {
        Path[] all = sources.toArray(Path[]::new);
        rescue.into("all", all);
        Map<String, String> before = archive("all");

        Cli again = rescue.into("all", all);

        KilledRunsTest.assertSame(archive("all"), before);
        assertThat(again.out()).contains("0 new, 0 changed, 5 as before");
    }

    @Test
    void theLatestVersionIsThePostAndTheOthersAreItsRevisions() throws IOException {
        rescue.into("all", sources.toArray(Path[]::new));

        assertThat(rescue.read("all", "posts/1/body.html")).contains("비행기로");
        assertThat(rescue.read("all", "posts/1/post.json")).contains("\"title\": \"섬 여행\"");
        assertThat(rescue.read("all", "posts/1/revisions/20210505T050505+0900/body.html"))
                .contains("배를 타고");
        assertThat(rescue.read("all", "posts/1/revisions/20150505T050505+0900/body.html"))
                .contains("노를 저어");
    }

    @Test
    void commentsOfAllSourcesAreOneListInWhichEachIsOnce() throws IOException {
        rescue.into("all", sources.toArray(Path[]::new));

        String comments = rescue.read("all", "posts/1/comments.json");
        assertThat(comments).contains("\"id\": 9001").contains("또 올게요");
        assertThat(comments.split("좋아요", -1)).hasSize(2);
        assertThat(comments).as("the second of the backup").contains("2012-01-02T10:00:20+09:00");
    }

    @Test
    void aPostThatOnlyTheZipHasIsNotPublished() throws IOException {
        rescue.into("all", sources.toArray(Path[]::new));

        assertThat(rescue.read("all", "posts/4/post.json")).contains("\"visibility\": \"unknown\"");
        assertThat(rescue.read("all", "posts/4/post.md")).contains("draft: true");
    }

    @Test
    void neitherPasswordsNorAddressesOfReadersAreInAnyFile() throws IOException {
        rescue.into("all", sources.toArray(Path[]::new));

        for (Path file : Unpacked.filesBelow(rescue.archive("all"))) {
            assertThat(Unpacked.text(file))
                    .as(file.toString())
                    .doesNotContain(
                            "geheim-", "0123456789abcdef\"", "198.51.100.77", "203.0.113.9", "<password", "<ip");
        }
    }

    @Test
    void theArchiveIsWhole() {
        rescue.into("all", sources.toArray(Path[]::new));

        Cli verified = rescue.command("verify", "all");

        assertThat(verified.exit()).as(verified.err()).isZero();
    }
}
