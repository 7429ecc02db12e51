package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Also where there are saved pages, the archive depends on which sources there are, and not on their order. */
class ImportOrderOfSavedPagesTest {
    private static final int ORDERS = Integer.getInteger("orders", 12);
    private static final String URL = "https://sora.tistory.com/1";
    private static final String OLD_PICTURE = "https://t1.daumcdn.net/cfile/tistory/99AB";
    private static final String NEW_PICTURE = "https://blog.kakaocdn.net/dn/a1/b1/KEY/img.png";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private final List<Path> sources = new ArrayList<>();

    private static SavedForms page(String edited, String body) {
        return new SavedForms(
                URL,
                KeptElsewhere.utf8(KeptElsewhere.page(1, "섬", edited, body)),
                Map.of(key(OLD_PICTURE), KeptElsewhere.PIXEL, key(NEW_PICTURE), KeptElsewhere.PIXEL));
    }

    private static String key(String address) {
        return FileKey.of(Objects.requireNonNull(HttpUrl.parse(address)));
    }

    /** Post 1 in three versions, of which each has readings of saved pages; the recordings lack all pictures. */
    @BeforeEach
    void keep() throws IOException {
        String first = "<p>배를 타고 갔다.</p><img src='" + OLD_PICTURE + "'>";
        String second = "<p>비행기로 갔다.</p><img src='" + NEW_PICTURE + "'><p><a href='/2'>둘</a></p>";
        SavedForms early = page("2013-01-01T00:00:00+09:00", first);
        SavedForms late = page("2015-05-05T05:05:05+09:00", second);
        sources.add(rescue.write(
                "served.warc.gz",
                new Warc()
                        .page(
                                URL,
                                "2014-02-02T00:00:00Z",
                                new String(early.html(), java.nio.charset.StandardCharsets.UTF_8))
                        .bytes()));
        sources.add(rescue.write("early.html", early.singleFile()));
        sources.add(rescue.write("late.mhtml", late.mhtml(true)));
        Path saved = Files.createDirectories(rescue.folder().resolve("saved"));
        page("2011-01-01T00:00:00+09:00", "<p>노를 저어 갔다.</p><img src='" + OLD_PICTURE + "'>")
                .savePage(saved, "섬");
        sources.add(saved);
        Path mirror = Files.createDirectories(rescue.folder().resolve("mirror"));
        late.mirror(mirror, SavedForms::fileOf);
        sources.add(mirror);
        sources.add(rescue.write(
                "backup.xml", KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(2, "둘", 1361375000, "<p>둘째 글</p>", ""))));
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
    void anyOrderAndAnySplitGivesTheSameBytes() throws IOException {
        Cli all = rescue.into("all", sources.toArray(Path[]::new));
        assertThat(all.err()).doesNotContain("error in this program");
        Map<String, String> expected = archive("all");
        assertThat(expected.get("posts/1/post.json")).contains("\"file\": \"assets/", "\"origin\": \"saved\"");

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
    void theArchiveIsWhole() {
        rescue.into("all", sources.toArray(Path[]::new));

        Cli verified = rescue.command("verify", "all");

        assertThat(verified.exit()).as(verified.err()).isZero();
    }
}
