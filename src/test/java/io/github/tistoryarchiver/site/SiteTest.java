package io.github.tistoryarchiver.site;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.site.catalog.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site on disk: what is written, what stays, what is left out. */
class SiteTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");
    private static final SiteOptions PLAIN = SiteOptions.AS_IT_IS;
    private static final SiteOptions PUBLIC =
            SiteOptionsBuilder.builder().isPublic(true).build();

    @TempDir
    private Path work;

    private MadeUpArchive madeUp(int posts) {
        MadeUpArchive archive = MadeUpArchive.in(work);
        for (int id = 1; id <= posts; id++) {
            archive.add(
                    post(id).title("글 " + id)
                            .publishedAt(TIME.plusDays(id))
                            .category(new PostCategory(List.of("갈래" + id % 2), id % 2 + 5L))
                            .tags(List.of("꼬리" + id % 3)),
                    "<p>본문낱말" + id + "</p>");
        }
        return archive;
    }

    private SiteReport write(Path archive, SiteOptions options) {
        return Site.write(new Archive(archive), archive.resolve("site"), options, ProgressListener.NONE);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String read(Path archive, String page) throws IOException {
        return Files.readString(archive.resolve("site").resolve(page));
    }

    @Test
    void aSecondRunOverAnUnchangedArchiveWritesNothing() {
        Path archive = madeUp(3).done();
        write(archive, PLAIN);

        SiteReport second = write(archive, PLAIN);

        assertThat(second.changes().areNone()).isTrue();
        assertThat(second.isIncomplete()).isFalse();
    }

    @Test
    void theBytesDependOnNothingButTheArchive() throws IOException {
        Path archive = madeUp(3).done();
        write(archive, PLAIN);

        Site.write(new Archive(archive), archive.resolve("again"), PLAIN, ProgressListener.NONE);

        assertThat(files(archive.resolve("again"))).isEqualTo(files(archive.resolve("site")));
    }

    @Test
    void aNewPostChangesItsNeighbourAndTheNewestPagesOfItsLists() {
        MadeUpArchive madeUp = madeUp(120);
        Path archive = madeUp.done();
        write(archive, PLAIN);
        madeUp.add(
                post(500)
                        .title("새 글")
                        .publishedAt(TIME.plusDays(121))
                        .category(new PostCategory(List.of("갈래1"), 6L))
                        .tags(List.of("꼬리1")),
                "<p>새로운낱말</p>");

        SiteReport report = write(madeUp.done(), PLAIN);

        assertThat(report.changes().written()).containsExactly("posts/500.html");
        assertThat(report.changes().replaced())
                .filteredOn(file -> file.endsWith(".html"))
                .containsExactlyInAnyOrder(
                        "posts/120.html",
                        "all/3.html",
                        "all/index.html",
                        "c/6/2.html",
                        "c/6/index.html",
                        "t/" + tagKey("꼬리1") + "/1.html",
                        "m/2017-09.html",
                        "years.html",
                        "categories.html",
                        "tags.html",
                        "index.html",
                        "stats.html",
                        "stats/2017.html",
                        "about.html");
    }

    private static String tagKey(String tag) {
        return Key.of(tag);
    }

    @Test
    void aPublicSiteHasNoByteOfWhatIsClosed() throws IOException {
        Path archive = HostileBlog.write(work);

        SiteReport report = write(archive, PUBLIC);

        assertThat(report.posts())
                .isEqualTo(files(archive.resolve("site")).keySet().stream()
                        .filter(file -> file.matches("(posts|pages|notices)/\\d+\\.html"))
                        .count());
        assertThat(files(archive.resolve("site")))
                .allSatisfy((file, text) -> assertThat(file + text).doesNotContain(HostileBlog.CLOSED));
        assertThat(read(archive, "posts/92.html")).contains("드러난댓글").doesNotContain("post.json");
    }

    @Test
    void aPublicSiteStaysPublicUntilItIsSaidOtherwise() throws IOException {
        Path archive = HostileBlog.write(work);
        write(archive, PUBLIC);

        write(archive, PLAIN);
        boolean isPublic = !Files.exists(archive.resolve("site/posts/90.html"));
        write(archive, SiteOptionsBuilder.builder().isPublic(false).build());

        assertThat(isPublic).isTrue();
        assertThat(read(archive, "posts/90.html")).contains(HostileBlog.CLOSED);
    }

    @Test
    void aClosedPostSaysThatItIs() throws IOException {
        Path archive = MadeUpArchive.in(work)
                .add(post(1).title("일기").visibility(Visibility.PRIVATE), "<p>속마음</p>")
                .done();

        write(archive, PLAIN);

        assertThat(read(archive, "posts/1.html")).contains("속마음", "class=\"banner\"");
        assertThat(read(archive, "index.html")).contains("badge lock");
    }

    @Test
    void aGonePostSaysThatTheBlogNoLongerHasIt() throws IOException {
        Path archive = MadeUpArchive.in(work)
                .add(post(1).title("옛 글").state(PostState.GONE), "<p>남은 글</p>")
                .done();

        write(archive, PLAIN);

        assertThat(read(archive, "posts/1.html")).contains("남은 글", "class=\"banner\"");
        assertThat(read(archive, "about.html")).contains("옛 글");
    }

    @Test
    void aPostWhoseTextIsMissingIsNamed() throws IOException {
        Path archive = MadeUpArchive.in(work)
                .add(post(1).title("하나"), "<p>글</p>")
                .add(post(2).title("둘"), "<p>글</p>")
                .done();
        Files.delete(archive.resolve("posts/1/body.html"));
        Files.writeString(archive.resolve("posts/2/post.json"), "{");

        SiteReport report = write(archive, PLAIN);

        assertThat(report.problems()).extracting("file").containsExactly("posts/1/body.html", "posts/2/post.json");
        assertThat(report.isIncomplete()).isTrue();
        assertThat(read(archive, "about.html")).contains("posts/1/body.html", "posts/2/post.json");
    }

    @Test
    void aFolderOfOthersIsRefused() throws IOException {
        Path archive = madeUp(3).done();
        Path other = Files.createDirectories(work.resolve("other"));
        Files.writeString(other.resolve("index.html"), "mine");

        assertThatThrownBy(() -> Site.write(new Archive(archive), other, PLAIN, ProgressListener.NONE))
                .isInstanceOf(ForeignFolderException.class);

        assertThat(files(other)).containsOnlyKeys("index.html");
    }

    @Test
    void aPageThatIsNoLongerNeededIsDeletedAndNothingElse() throws IOException {
        Path archive = HostileBlog.write(work);
        write(archive, PLAIN);
        Files.writeString(archive.resolve("site/mine.txt"), "mine");

        SiteReport report = write(archive, PUBLIC);

        assertThat(report.changes().deleted()).contains("posts/90.html", "posts/91.html");
        assertThat(archive.resolve("site/mine.txt")).exists();
    }

    @Test
    void aPageThatWasEditedByHandStays() throws IOException {
        Path archive = madeUp(3).done();
        write(archive, PLAIN);
        Files.writeString(archive.resolve("site/about.html"), "mine");

        SiteReport report = write(archive, PLAIN);

        assertThat(report.changes().kept()).containsExactly("about.html");
        assertThat(read(archive, "about.html")).isEqualTo("mine");
    }

    @Test
    void aSiteThatStandsAloneHasItsPictures() throws IOException {
        Path archive = HostileBlog.write(work);
        Path out = work.resolve("alone");

        Site.write(
                new Archive(archive),
                out,
                SiteOptionsBuilder.builder().language("en").standalone(true).build(),
                ProgressListener.NONE);

        assertThat(out.resolve("files/posts/2/assets/이름 #1?100%.png")).exists();
        assertThat(Files.readString(out.resolve("posts/2.html")))
                .contains("src=\"../files/posts/2/assets/%EC%9D%B4%EB%A6%84%20%231%3F100%25.png\"")
                .contains("lang=\"en\"");
    }

    @Test
    void theArchiveIsOnlyRead() throws IOException {
        Path archive = madeUp(3).done();
        Map<String, String> before = files(archive);

        Site.write(new Archive(archive), work.resolve("out"), PLAIN, ProgressListener.NONE);

        assertThat(files(archive)).isEqualTo(before);
    }

    @Test
    void aBlogWithoutPostsHasAFirstPage() throws IOException {
        Path archive = MadeUpArchive.in(work).done();
        Files.createDirectories(archive.resolve("posts"));

        write(archive, PLAIN);

        assertThat(read(archive, "index.html")).contains("글이 없습니다.");
    }

    @Test
    void linksBetweenPostsLeadToPages() throws IOException {
        Path archive = MadeUpArchive.in(work)
                .add(
                        post(1).title("하나"),
                        "<p><a href=\"https://sora.tistory.com/2#part\">부분</a>"
                                + "<a href=\"https://sora.tistory.com/2#comment21\">댓글</a>"
                                + "<a href=\"https://sora.tistory.com/2#none\">없음</a></p>")
                .add(
                        post(2).title("둘"),
                        "<h2 id=\"part\">부분</h2><p>글</p>",
                        List.of(comment(21, "댓글").build()),
                        Map.of())
                .done();

        write(archive, PLAIN);

        assertThat(read(archive, "posts/1.html"))
                .contains("href=\"../posts/2.html#b-part\"")
                .contains("href=\"../posts/2.html#comment21\"")
                .contains("href=\"../posts/2.html\">없음");
        assertThat(read(archive, "posts/2.html")).contains("id=\"b-part\"", "id=\"comment21\"");
    }
}
