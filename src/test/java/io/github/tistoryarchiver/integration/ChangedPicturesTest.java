package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures whose content changes at the same address. */
class ChangedPicturesTest {
    private static final String PICTURE = "blog.kakaocdn.net/dna/aaa/btA/AAAA/img.png";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.image(PICTURE).post(2, "<p>배</p><img src='https://" + PICTURE + "' alt='배'>"));

    private final FakeTistory blog = sora.blog();

    private void replaceBy(String seed) {
        blog.answer(PICTURE, new Answer(200, "image/png", FakeTistory.png(seed), Map.of()));
    }

    private List<String> assets() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(sora.path("posts/2/assets"))) {
            files.sorted().forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    @Test
    void bothPicturesStayAndThePostNamesTheNewOne() throws IOException {
        sora.backup();
        String name = assets().get(0);
        byte[] older = Files.readAllBytes(sora.path("posts/2/assets/" + name));
        replaceBy("another picture");

        Cli run = sora.backup("--refresh");

        assertThat(run.exit()).isZero();
        assertThat(assets()).hasSize(2);
        String added =
                assets().stream().filter(one -> !one.equals(name)).findFirst().orElseThrow();
        assertThat(sora.path("posts/2/assets/" + name)).hasBinaryContent(older);
        assertThat(sora.path("posts/2/assets/" + added)).hasBinaryContent(FakeTistory.png("another picture"));
        assertThat(sora.read("posts/2/post.json")).contains("assets/" + added).doesNotContain("assets/" + name);
        assertThat(sora.read("posts/2/post.md")).contains("assets/" + added);
        assertThat(sora.read("posts/2/revisions/20240201T100000+0900/post.json"))
                .contains("assets/" + name);
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void afterThatNothingChangesUntilThePictureDoes() throws IOException {
        sora.backup();
        replaceBy("another picture");
        sora.backup("--refresh");
        Map<String, String> before = ArchiveBytes.of(sora.path(""));

        sora.backup("--refresh");

        assertThat(ArchiveBytes.of(sora.path(""))).isEqualTo(before);
    }

    @Test
    void aPictureThatComesBackHasItsOldName() throws IOException {
        sora.backup();
        List<String> names = assets();
        replaceBy("another picture");
        sora.backup("--refresh");
        replaceBy(PICTURE);

        sora.backup("--refresh");

        assertThat(assets()).hasSize(2);
        assertThat(sora.read("posts/2/post.json")).contains("assets/" + names.get(0));
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void aThirdPictureTakesNoNameOfAnOlderOne() throws IOException {
        sora.backup();
        replaceBy("second");
        sora.backup("--refresh");
        replaceBy("third");

        sora.backup("--refresh");

        assertThat(assets()).hasSize(3);
        assertThat(sora.verify().exit()).isZero();
    }
}
