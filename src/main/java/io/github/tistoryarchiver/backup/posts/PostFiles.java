package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.backup.assets.AssetEffort;
import io.github.tistoryarchiver.backup.assets.AssetFetcher;
import io.github.tistoryarchiver.backup.assets.StoredAssets;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches the images and attachments of posts, as the run's options say. */
public final class PostFiles {
    private final BlogContext site;
    private final PostFetcher posts;
    private final AssetEffort effort;
    private final @Nullable Etags etags;
    private final Repair repair;

    private PostFiles(BlogContext site, PostFetcher posts, AssetEffort effort, @Nullable Etags etags, Repair repair) {
        this.site = site;
        this.posts = posts;
        this.effort = effort;
        this.etags = etags;
        this.repair = repair;
    }

    /**
     * Creates a fetcher of files for a run.
     *
     * @param posts supplies other addresses for files whose signed addresses expired
     */
    public static PostFiles of(BlogContext site, PostFetcher posts, BackupOptions options, Etags etags, Repair repair) {
        AssetEffort effort =
                !options.assets() ? AssetEffort.NONE : options.refresh() ? AssetEffort.ALL : AssetEffort.MISSING;
        return new PostFiles(site, posts, effort, etags, repair);
    }

    /** Creates an instance that keeps the stored files and does not use the network. */
    static PostFiles asTheyAre(BlogContext site, PostFetcher posts) {
        return new PostFiles(site, posts, AssetEffort.NONE, null, Repair.NONE);
    }

    /** Creates an instance that takes files from what the fetcher of the context has recorded, and asks no one else. */
    public static PostFiles recorded(BlogContext site, PostFetcher posts) {
        return new PostFiles(site, posts, AssetEffort.RECORDED, null, Repair.NONE);
    }

    /**
     * The files of one post after a run.
     *
     * @param saved the number of files fetched
     * @param bytes the size of the files fetched
     * @param problems problems of missing files that a later run may fetch
     * @param deadLinks problems of files on other sites that no reader of the blog can see any more
     */
    record Result(List<Asset> assets, int saved, long bytes, List<Problem> problems, List<Problem> deadLinks) {}

    Result fetch(DiscoveredPost found, HttpUrl page, PostFolder folder, List<AssetReference> references) {
        StoredAssets stored = new StoredAssets(
                folder,
                repair.isDamaged(folder + "/post.json") ? folder.assetsOfRevisions() : folder.assetsOfAllRevisions(),
                file -> repair.isDamaged(folder + "/" + file));
        AssetFetcher fetcher =
                new AssetFetcher(site.fetcher(), page, stored, posts.alternateAddresses(found, page), effort, etags);
        List<Asset> assets = references.stream().map(fetcher::fetch).toList();
        return new Result(assets, fetcher.saved(), fetcher.bytes(), fetcher.problems(), fetcher.deadLinks());
    }

    /** Tells whether no files are fetched, so that a later run has to process the post again. */
    boolean areLeftOut() {
        return effort == AssetEffort.NONE;
    }
}
