package io.github.tistoryarchiver.site;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.site.catalog.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading room says which files of the archive are missing or damaged. */
class SiteCheckTest {
    private static final SiteOptions CHECK =
            SiteOptionsBuilder.builder().check(true).build();
    private static final String PICTURE = "posts/1/assets/바다.png";

    @TempDir
    private Path work;

    private Path archive;

    @BeforeEach
    void makeArchive() {
        MadeUpArchive madeUp = MadeUpArchive.in(work);
        madeUp.add(
                post(1),
                "<p>글</p>",
                List.of(),
                Map.of("https://example.com/바다.png", new StoredFile("바다.png", new byte[100])));
        madeUp.add(
                post(2).visibility(Visibility.PROTECTED),
                "<p>글</p>",
                List.of(),
                Map.of("https://example.com/비밀.png", new StoredFile("비밀.png", new byte[100])));
        archive = madeUp.done();
    }

    private List<String> problems(SiteOptions options) {
        return Site.write(new Archive(archive), archive.resolve("site"), options, ProgressListener.NONE)
                .problems()
                .stream()
                .map(Problem::file)
                .toList();
    }

    private String about() throws IOException {
        return Files.readString(archive.resolve("site/about.html"));
    }

    @Test
    void aMissingPictureIsNamedAlways() throws IOException {
        Files.delete(archive.resolve(PICTURE));

        assertThat(problems(SiteOptions.AS_IT_IS)).containsExactly(PICTURE);
        assertThat(about()).contains(PICTURE, "가운데 1개가 없습니다");
    }

    @Test
    void aDamagedPictureIsNamedWhereItsChecksumIsCompared() throws IOException {
        Files.write(archive.resolve(PICTURE), new byte[] {1, 2, 3});

        assertThat(problems(CHECK)).containsExactly(PICTURE);
        assertThat(about()).contains(PICTURE, "손상된 파일은 1개입니다");
    }

    @Test
    void aCheckOfAWholeArchiveSaysHowManyFilesItCompared() throws IOException {
        assertThat(problems(CHECK)).isEmpty();
        assertThat(about()).contains("체크섬과 비교했습니다. 없거나 손상된 파일은 0개입니다");
    }

    @Test
    void aCheckLooksAlsoWhereNothingChangedSinceTheLastTime() throws IOException {
        problems(SiteOptions.AS_IT_IS);
        Files.write(archive.resolve(PICTURE), new byte[] {1, 2, 3});

        assertThat(problems(CHECK)).containsExactly(PICTURE);
    }

    @Test
    void pagesForEverybodyDoNotNameTheFilesOfClosedPosts() throws IOException {
        Files.delete(archive.resolve("posts/2/assets/비밀.png"));

        assertThat(problems(SiteOptionsBuilder.builder().isPublic(true).build()))
                .isEmpty();
        assertThat(about()).doesNotContain("비밀");
    }
}
