package io.github.tistoryarchiver.site.revisions;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.site.SiteOptionsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page with what edits of a post changed. */
class RevisionsPageTest {
    private static final OffsetDateTime EDITED = OffsetDateTime.parse("2024-03-01T10:15:00+09:00");

    @TempDir
    private Path work;

    private Path archive;

    @BeforeEach
    void editAPost() {
        MadeUpArchive madeUp = MadeUpArchive.in(work);
        madeUp.add(post(1).title("옛 제목"), "<p>비가 왔다</p>");
        archive = madeUp.done();
        folder().write(post(1).title("새 제목").build(), "", "<p>눈이 왔다</p>", List.of(), EDITED);
    }

    private PostFolder folder() {
        return new Archive(archive).post(PostType.POST, 1);
    }

    private Path page(boolean isPublic) {
        Site.write(
                new Archive(archive),
                archive.resolve("site"),
                SiteOptionsBuilder.builder().isPublic(isPublic).build(),
                ProgressListener.NONE);
        return archive.resolve("site/posts/1.revisions.html");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void wordsAndTitlesThatAnEditReplacedAreMarked() throws IOException {
        assertThat(read(page(false)))
                .contains("<del>비가</del> <ins>눈이</ins> 왔다")
                .contains("<del>옛 제목</del> <ins>새 제목</ins>");
    }

    @Test
    void thePageOfThePostLeadsToIt() throws IOException {
        page(false);

        assertThat(read(archive.resolve("site/posts/1.html"))).contains("posts/1.revisions.html");
    }

    @Test
    void aVersionThatCannotBeReadIsNamedAsSuch() throws IOException {
        Path version = archive.resolve("posts/1/revisions")
                .resolve(folder().revisions().get(0));
        Files.writeString(version.resolve("post.json"), "{");

        assertThat(read(page(false))).contains("이 판은 읽을 수 없습니다");
    }

    @Test
    void aSiteForEverybodyShowsNoEarlierVersion() throws IOException {
        assertThat(page(true)).doesNotExist();
        assertThat(read(archive.resolve("site/posts/1.html"))).doesNotContain("revisions");
    }
}
