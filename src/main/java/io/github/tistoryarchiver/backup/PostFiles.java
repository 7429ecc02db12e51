package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Etags;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.tistory.AssetReference;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The images and attachments of posts, as a run is to bring them in. */
final class PostFiles {
    private final Site site;
    private final PostReading reading;
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

    private PostFiles(Site site, PostReading reading, Effort effort, @Nullable Etags etags, Repair repair) {
        this.site = site;
        this.reading = reading;
        this.effort = effort;
        this.etags = etags;
        this.repair = repair;
    }

    static PostFiles of(Site site, PostReading reading, BackupOptions options, Etags etags, Repair repair) {
        Effort effort = !options.assets() ? Effort.KEEP : options.refresh() ? Effort.REFRESH : Effort.BRING;
        return new PostFiles(site, reading, effort, etags, repair);
    }

    /** Leaves all as they are, without the network. */
    static PostFiles asTheyAre(Site site, PostReading reading) {
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

    Brought bring(Found found, HttpUrl page, PostFolder folder, List<AssetReference> references) {
        AssetJob job = new AssetJob(
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
