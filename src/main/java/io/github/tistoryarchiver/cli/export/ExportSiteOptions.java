package io.github.tistoryarchiver.cli.export;

import io.github.tistoryarchiver.export.names.PathTemplate;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.source.ExportOptionsBuilder;
import java.time.ZoneId;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that describe the new site. */
public final class ExportSiteOptions {
    private static final String KEEP = "keep";

    /** Where the guestbook goes. */
    enum GuestbookPlace {
        PAGE,
        SKIP
    }

    /** By what books are split. */
    enum Split {
        YEAR
    }

    /** What becomes of tables without a header. */
    enum Tables {
        AS_IS,
        FIRST_ROW_HEADER;

        /** Returns the name as the user writes it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How texts are written for engines with blocks. */
    enum Html {
        NATIVE,
        CARD
    }

    @Option(names = "--site-url", paramLabel = "URL")
    private @Nullable String siteUrl;

    @Option(names = "--path", defaultValue = KEEP, paramLabel = "TEMPLATE")
    private String path = KEEP;

    @Option(names = "--slug", defaultValue = "original", paramLabel = "WHICH")
    private ExportOptions.SlugSource slug = ExportOptions.SlugSource.ORIGINAL;

    @Option(names = "--timezone", paramLabel = "ZONE")
    private @Nullable ZoneId zone;

    @Option(names = "--notices", defaultValue = "post", paramLabel = "WHERE")
    private ExportOptions.NoticePlace notices = ExportOptions.NoticePlace.POST;

    @Option(names = "--guestbook", defaultValue = "page", paramLabel = "WHERE")
    private GuestbookPlace guestbook = GuestbookPlace.PAGE;

    @Option(names = "--comments", defaultValue = "data", paramLabel = "WHERE")
    private ExportOptions.CommentPlace comments = ExportOptions.CommentPlace.DATA;

    @Option(names = "--tables", defaultValue = "as-is", paramLabel = "HOW")
    private Tables tables = Tables.AS_IS;

    @Option(names = "--assets-url", paramLabel = "URL")
    private @Nullable String assetsUrl;

    @Option(names = "--split-size", defaultValue = "15000000", paramLabel = "BYTES")
    private long splitSize = 15_000_000;

    @Option(names = "--html", defaultValue = "native", paramLabel = "HOW")
    private Html html = Html.NATIVE;

    @Option(names = "--content-only")
    private boolean contentOnly;

    @Option(names = "--split", paramLabel = "BY")
    private @Nullable Split split;

    @Option(names = "--jekyll3")
    private boolean jekyll3;

    /**
     * Returns the options so far.
     *
     * @throws ParameterException when the address or the template is not valid
     */
    public ExportOptionsBuilder options(WrongUse usage) {
        if (!path.equals(KEEP) && !PathTemplate.isValid(path)) {
            throw usage.of("usage.pathTemplate", path);
        }
        if (splitSize < 1) {
            throw usage.of("usage.splitSize", Long.toString(splitSize));
        }
        return ExportOptionsBuilder.builder()
                .siteUrl(address(siteUrl, "usage.siteUrl", usage))
                .path(path.equals(KEEP) ? null : path)
                .slug(slug)
                .zone(zone)
                .notices(notices)
                .guestbook(guestbook == GuestbookPlace.PAGE)
                .comments(comments)
                .firstRowIsHeader(tables == Tables.FIRST_ROW_HEADER)
                .assetsUrl(address(assetsUrl, "usage.assetsUrl", usage))
                .splitSize(splitSize)
                .htmlCards(html == Html.CARD)
                .contentOnly(contentOnly)
                .jekyll3(jekyll3)
                .splitByYear(split == Split.YEAR);
    }

    /** Reads the address of a folder; one without a slash at its end gets it. */
    private static @Nullable HttpUrl address(@Nullable String written, String wrong, WrongUse usage) {
        if (written == null) {
            return null;
        }
        HttpUrl url = HttpUrl.parse(written.strip());
        if (url == null || url.query() != null || url.fragment() != null) {
            throw usage.of(wrong, written);
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }
}
