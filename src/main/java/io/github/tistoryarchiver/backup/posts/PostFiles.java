package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.backup.assets.AssetFetcher;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.tistory.body.AssetReference;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The images and attachments of posts, as a run is to bring them in. */
public final class PostFiles {
    private final BlogContext site;
    private final PostFetcher reading;
    private final Effort effort;
    private final @Nullable Etags etags;
    private final Repair repair;

    private enum Effort {
        /** Those that are missing are fetched. */
        BRING,
        /** All are fetched again. */
        REFRESH,
        /** None is. */
        KEEP
    }

    private PostFiles(BlogContext site, PostFetcher reading, Effort effort, @Nullable Etags etags, Repair repair) {
        this.site = site;
        this.reading = reading;
        this.effort = effort;
        this.etags = etags;
        this.repair = repair;
    }

    public static PostFiles of(
            BlogContext site, PostFetcher reading, BackupOptions options, Etags etags, Repair repair) {
        Effort effort = !options.assets() ? Effort.KEEP : options.refresh() ? Effort.REFRESH : Effort.BRING;
        return new PostFiles(site, reading, effort, etags, repair);
    }

    /** Leaves all as they are, without the network. */
    static PostFiles asTheyAre(BlogContext site, PostFetcher reading) {
        return new PostFiles(site, reading, Effort.KEEP, null, Repair.NONE);
    }

    /**
     * What was done about the files of one post.
     *
     * @param saved files fetched
     * @param bytes of those
     * @param problems files that are missing and may come in at a later run
     * @param deadLinks files elsewhere on the web that no reader of the blog can see any more
     */
    record Brought(List<Asset> assets, int saved, long bytes, List<Problem> problems, List<Problem> deadLinks) {}

    Brought bring(DiscoveredPost found, HttpUrl page, PostFolder folder, List<AssetReference> references) {
        AssetFetcher job = new AssetFetcher(
                site.fetcher(),
                folder,
                page,
                reading.fallbacks(found, page),
                repair.isDamaged(folder + "/post.json") ? folder.assetsOfRevisions() : folder.assetsOfAllRevisions(),
                effort == Effort.REFRESH,
                etags,
                file -> repair.isDamaged(folder + "/" + file));
        List<Asset> assets = references.stream()
                .map(reference -> effort == Effort.KEEP ? job.keep(reference) : job.bring(reference))
                .toList();
        return new Brought(assets, job.saved(), job.bytes(), job.problems(), job.deadLinks());
    }

    /** Whether none is asked for, so that a later run has to look at the post again. */
    boolean areLeftOut() {
        return effort == Effort.KEEP;
    }
}
