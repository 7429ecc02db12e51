package io.github.tistoryarchiver.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a blog was written, as the first page of its site says it. */
class LifeOfABlogTest {
    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({
        "2020-02-29T09:00:00+09:00, 2020-02-29T10:00:00+09:00, 2020년 2월",
        "2020-02-29T09:00:00+09:00, 2020-05-29T10:00:00+09:00, 2020년 2월부터 3개월",
        "2009-06-20T10:00:00+09:00, 2019-06-20T10:00:00+09:00, 2009년 6월부터 10년",
        "2009-06-20T10:00:00+09:00, 2025-11-22T10:00:00+09:00, 2009년 6월부터 16년 5개월",
        "1970-01-01T00:00:00Z, 2020-05-29T10:00:00+09:00, 2020년 5월",
    })
    void isThatOfItsPostsWithoutClocksThatWereWrong(OffsetDateTime first, OffsetDateTime last, String life)
            throws IOException {
        Path archive = MadeUpArchive.in(work)
                .add(MadeUp.post(1).publishedAt(first), "<p>하나</p>")
                .add(MadeUp.post(2).publishedAt(last), "<p>둘</p>")
                .done();

        Site.write(new Archive(archive), archive.resolve("site"), SiteOptions.AS_IT_IS, ProgressListener.NONE);

        assertThat(Files.readString(archive.resolve("site/index.html"))).contains("<span>" + life + "</span>");
    }
}
