package io.github.tistoryarchiver.site;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.site.thumbnail.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and the gallery show small pictures in place of large ones. */
class SiteThumbnailsTest {
    private static final SiteOptions WITHOUT =
            SiteOptionsBuilder.builder().thumbnails(false).build();

    @TempDir
    private Path work;

    /** Returns an archive with a post that has one large photograph. */
    private Path archive(Visibility visibility, byte[] photograph) {
        MadeUpArchive madeUp = MadeUpArchive.in(work);
        madeUp.add(
                post(1).title("사진")
                        .publishedAt(OffsetDateTime.parse("2017-05-14T18:49:00+09:00"))
                        .visibility(visibility),
                "<p>글</p>",
                List.of(),
                Map.of("https://example.com/바다.jpg", new StoredFile("바다.jpg", photograph)));
        Path archive = madeUp.done();
        PostFolder folder = new Archive(archive).post(PostType.POST, 1);
        Post post = Objects.requireNonNull(folder.read());
        List<Asset> assets = post.assets().stream()
                .map(asset -> asset.with().width(1600).height(1200).build())
                .toList();
        folder.write(post.withAssets(assets, null), "", "<p>글</p>", List.of(), null);
        return archive;
    }

    private static SiteReport write(Path archive, SiteOptions options) {
        return Site.write(new Archive(archive), archive.resolve("site"), options, ProgressListener.NONE);
    }

    private static List<String> thumbnails(Path archive) throws IOException {
        Path folder = archive.resolve("site/t");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> archive.resolve("site").relativize(file).toString())
                    .toList();
        }
    }

    private static String page(Path archive, String path) throws IOException {
        return Files.readString(archive.resolve("site").resolve(path));
    }

    @Test
    void theGalleryShowsTheThumbnailAndLeadsToThePicture() throws IOException {
        Path archive = archive(Visibility.PUBLIC, Pictures.photograph());
        write(archive, SiteOptions.AS_IT_IS);
        String thumbnail = thumbnails(archive).get(0);

        assertThat(page(archive, "gallery/1.html"))
                .contains("src=\"../" + thumbnail + "\"")
                .contains("data-file=\"../../posts/1/assets/");
        assertThat(page(archive, "index.html")).contains("src=\"" + thumbnail + "\"");
        assertThat(Files.size(archive.resolve("site").resolve(thumbnail))).isLessThan(60_000);
    }

    @Test
    void eachPageIsCountedOnceThoughItIsWrittenAgainWithItsThumbnails() throws IOException {
        Path archive = archive(Visibility.PUBLIC, Pictures.photograph());

        assertThat(write(archive, SiteOptions.AS_IT_IS).changes().written())
                .contains("index.html", "gallery/1.html")
                .containsAll(thumbnails(archive))
                .doesNotHaveDuplicates();
        assertThat(write(archive, SiteOptions.AS_IT_IS).changes().areNone()).isTrue();
    }

    @Test
    void aThumbnailIsMadeOnce() throws IOException {
        Path archive = archive(Visibility.PUBLIC, Pictures.photograph());
        write(archive, SiteOptions.AS_IT_IS);
        SiteReport english =
                write(archive, SiteOptionsBuilder.builder().language("en").build());

        assertThat(english.changes().replaced())
                .contains("gallery/1.html")
                .doesNotContainAnyElementsOf(thumbnails(archive));
    }

    @Test
    void withoutThumbnailsThePicturesAreShownThemselvesAlsoTheNextTime() throws IOException {
        Path archive = archive(Visibility.PUBLIC, Pictures.photograph());
        write(archive, SiteOptions.AS_IT_IS);
        write(archive, WITHOUT);

        assertThat(thumbnails(archive)).isEmpty();
        assertThat(page(archive, "gallery/1.html")).contains("src=\"../../posts/1/assets/");
        assertThat(write(archive, SiteOptions.AS_IT_IS).changes().areNone()).isTrue();
    }

    @Test
    void aDamagedPictureIsShownItself() throws IOException {
        Path archive = archive(Visibility.PUBLIC, new byte[100_000]);
        write(archive, SiteOptions.AS_IT_IS);

        assertThat(thumbnails(archive)).isEmpty();
        assertThat(page(archive, "gallery/1.html")).contains("src=\"../../posts/1/assets/");
        assertThat(write(archive, SiteOptions.AS_IT_IS).changes().areNone()).isTrue();
    }

    @Test
    void aSiteForEverybodyLosesTheThumbnailsOfClosedPosts() throws IOException {
        Path archive = archive(Visibility.PROTECTED, Pictures.photograph());
        write(archive, SiteOptions.AS_IT_IS);
        assertThat(thumbnails(archive)).hasSize(1);
        write(archive, SiteOptionsBuilder.builder().isPublic(true).build());

        assertThat(thumbnails(archive)).isEmpty();
    }
}
