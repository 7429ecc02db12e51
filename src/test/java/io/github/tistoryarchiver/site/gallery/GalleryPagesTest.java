package io.github.tistoryarchiver.site.gallery;

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
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.site.SiteOptionsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and files of all posts on pages of their own. */
class GalleryPagesTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");

    @TempDir
    private Path work;

    private MadeUpArchive madeUp;

    private void add(long id, Visibility visibility, int pictures, String... others) {
        Map<String, StoredFile> files = new TreeMap<>();
        for (int i = 0; i < pictures; i++) {
            String name = "그림 " + id + "-" + (1000 + i) + "#.png";
            files.put("https://example.com/" + name, new StoredFile(name, name.getBytes(StandardCharsets.UTF_8)));
        }
        for (String name : others) {
            files.put("https://example.com/" + name, new StoredFile(name, new byte[2048]));
        }
        madeUp.add(
                post(id).title("글 " + id).publishedAt(TIME.plusDays(id)).visibility(visibility),
                "<p>글</p>",
                List.of(),
                files);
    }

    /** Gives the pictures of a post a size. */
    private void size(Path archive, long id, int width, int height) {
        PostFolder folder = new Archive(archive).post(PostType.POST, id);
        Post post = Objects.requireNonNull(folder.read());
        List<Asset> assets = post.assets().stream()
                .map(asset -> asset.with().width(width).height(height).build())
                .toList();
        folder.write(post.withAssets(assets, null), "", "<p>글</p>", List.of(), null);
    }

    private Path site(Path archive, boolean isPublic) {
        Site.write(
                new Archive(archive),
                archive.resolve("site"),
                SiteOptionsBuilder.builder().isPublic(isPublic).build(),
                ProgressListener.NONE);
        return archive.resolve("site");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void aPictureThatIsSmallOnOneSideIsNotInTheGallery() {
        madeUp = MadeUpArchive.in(work);
        add(1, Visibility.PUBLIC, 1);
        Path archive = madeUp.done();
        size(archive, 1, 500, 63);

        assertThat(site(archive, false).resolve("gallery")).doesNotExist();
    }

    @Test
    void picturesOfAPostMayBeOnTwoPages() throws IOException {
        madeUp = MadeUpArchive.in(work);
        add(1, Visibility.PUBLIC, 130);
        Path archive = madeUp.done();
        size(archive, 1, 300, 200);
        Path site = site(archive, false);

        assertThat(read(site.resolve("gallery/1.html")).split("<img")).hasSize(121);
        assertThat(read(site.resolve("gallery/2.html")).split("<img")).hasSize(11);
        assertThat(read(site.resolve("gallery/2.html"))).contains("130장").contains("ratio-15");
    }

    @Test
    void aPictureLeadsToItsPostAndItsFileNameIsEncoded() throws IOException {
        madeUp = MadeUpArchive.in(work);
        add(1, Visibility.PUBLIC, 1);
        Path archive = madeUp.done();
        size(archive, 1, 300, 200);

        assertThat(read(site(archive, false).resolve("gallery/1.html")))
                .contains("<a href=\"../posts/1.html\"")
                .contains("1-1000%23.png\"");
    }

    @Test
    void aGalleryForEverybodyHasNoPictureOfAClosedPost() {
        madeUp = MadeUpArchive.in(work);
        add(1, Visibility.PROTECTED, 2, "비밀.pdf");
        Path archive = madeUp.done();
        size(archive, 1, 300, 200);
        Path site = site(archive, true);

        assertThat(site.resolve("gallery")).doesNotExist();
        assertThat(site.resolve("files.html")).doesNotExist();
    }

    @Test
    void filesAreListedWithKindAndSize() throws IOException {
        madeUp = MadeUpArchive.in(work);
        add(1, Visibility.PUBLIC, 0, "자료.hwp");

        assertThat(read(site(madeUp.done(), false).resolve("files.html")))
                .contains("자료.hwp")
                .contains("<td>hwp</td><td>2 kB</td>");
    }
}
