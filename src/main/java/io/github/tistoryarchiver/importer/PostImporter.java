package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.comments.CommentThreads;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.importer.merge.ArchivedVersions;
import io.github.tistoryarchiver.importer.merge.Conflict;
import io.github.tistoryarchiver.importer.merge.KeptReadings;
import io.github.tistoryarchiver.importer.merge.Merge;
import io.github.tistoryarchiver.importer.merge.Reading;
import io.github.tistoryarchiver.importer.merge.Version;
import io.github.tistoryarchiver.importer.stage.FolderUpdate;
import io.github.tistoryarchiver.importer.stage.ReadComments;
import io.github.tistoryarchiver.importer.stage.Stage;
import io.github.tistoryarchiver.importer.stage.TypeChange;
import io.github.tistoryarchiver.importer.stock.FileStock;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Trackback;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.comment.CommentList;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes posts of an archive from all that is known of them. */
final class PostImporter {
    private final Target target;
    private final Evidence evidence;
    private final Fetcher recordings;
    private final FileStock stock;
    private final Readings readings;
    private final ImportOptions options;
    private final Stage stage;
    private final List<Long> left = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int changed;
    private int same;
    private int missingFiles;

    /**
     * The archive into which a blog is imported.
     *
     * @param home the address of the blog's home page
     * @param hosts all hosts of the blog that are known
     * @param categories of the blog; empty if they are not known
     * @param isOfRuns whether runs made the archive, so that it may know what {@code raw/} does not
     * @param lastRun when the blog was visited last; {@code null} if that is not known
     * @param readers hides who wrote comments, where the archive does and so keeps no responses
     * @param renderer knows all posts of the archive
     */
    record Target(
            Archive archive,
            String blog,
            HttpUrl home,
            List<String> hosts,
            List<Category> categories,
            boolean isOfRuns,
            @Nullable Instant lastRun,
            Pseudonymizer readers,
            PostRenderer renderer) {

        /** Whether the archive hides who wrote its comments, so that it keeps no responses. */
        boolean hidesReaders() {
            return !readers.areNamed();
        }
    }

    /** @param recordings answers from all of {@code raw/} */
    PostImporter(
            Target target, Evidence evidence, Fetcher recordings, FileStock stock, Stage stage, ImportOptions options) {
        this.options = options;
        this.target = target;
        this.evidence = evidence;
        this.recordings = recordings;
        this.stock = stock;
        this.stage = stage;
        this.readings = new Readings(target.home(), target.blog(), target.categories());
    }

    /** @param number of the blog; {@code null} if it is not known */
    ImportReport.ArchiveReport report(@Nullable Long number) {
        return new ImportReport.ArchiveReport(
                target.archive().folder(),
                target.blog(),
                added,
                changed,
                same,
                List.copyOf(left),
                List.copyOf(conflicts),
                List.copyOf(problems),
                missingFiles,
                number);
    }

    /** Makes the files wanted to which a post refers. */
    void want(long post) {
        readings.of(post, evidence.of(post)).stream()
                .flatMap(reading -> reading.read().assets().stream())
                .flatMap(reference -> reference.candidates().stream())
                .forEach(stock::want);
    }

    /** Makes a post. */
    void bring(long id) {
        List<Reading> said = readings.of(id, evidence.of(id));
        Known known = known(id, said);
        List<Reading> all = known.readings();
        if (all.isEmpty() || Readings.lackText(all)) {
            Problem.Kind kind = all.isEmpty() ? Problem.Kind.NOT_A_POST : Problem.Kind.ONLY_EXCERPT;
            problems.add(
                    new Problem(kind, PostAddress.ofId(id).on(target.home()).toString(), ""));
            return;
        }
        Merge.Result merged = Merge.of(all, options.history() == ImportOptions.History.ALL);
        Post post = merged.newest().read().post();
        PostFolder folder = new TypeChange(target.archive(), id, post.type()).before();
        Post before = folder.readOrNull();
        boolean isOwn = all.stream().anyMatch(reading -> reading.kind() == Source.PAGE);
        if (!target.hidesReaders() && target.isOfRuns() && before != null && before.sources() == null && !isOwn) {
            left.add(id);
            return;
        }
        if (target.hidesReaders() && before == null && folder.exists()) {
            left.add(id); // it is damaged, and nothing else has what is in it
            return;
        }
        conflicts.addAll(merged.conflicts());
        make(merged, said, known, folder, before);
    }

    /**
     * What is known of a post.
     *
     * @param isAll whether the post is made of these readings alone, so that it forgets what is not in them
     * @param kept what the archive keeps of them; {@code null} for nothing
     */
    private record Known(
            List<Reading> readings, boolean isAll, @Nullable KeptReadings kept) {}

    private Known known(long id, List<Reading> said) {
        if (!target.hidesReaders()) {
            return new Known(said, !target.isOfRuns(), null);
        }
        ArchivedVersions archived = archived(id);
        KeptReadings before = archived == ArchivedVersions.NONE
                ? KeptReadings.NONE
                : archived.areOfImports() ? KeptReadings.of(target.archive(), id) : null;
        if (before == null) {
            return new Known(archived.with(said), false, null);
        }
        KeptReadings kept = before.with(said);
        return new Known(kept.all(), true, kept);
    }

    /** Returns what only the archive itself has of a post. */
    private ArchivedVersions archived(long id) {
        return Stream.of(PostType.values())
                .map(type -> target.archive().post(type, id))
                .filter(PostFolder::exists)
                .findFirst()
                .map(folder -> ArchivedVersions.of(folder, target.lastRun()))
                .orElse(ArchivedVersions.NONE);
    }

    private void make(Merge.Result merged, List<Reading> said, Known known, PostFolder folder, @Nullable Post before) {
        RecordedFetcher fetcher = new RecordedFetcher(recordings, target.hosts(), stock);
        addStored(folder, fetcher);
        merged.versions().forEach(version -> alias(version, fetcher));
        boolean isNewestOnly = options.history() == ImportOptions.History.NEWEST;
        List<Version> versions = isNewestOnly ? newestOf(merged) : merged.versions();
        Outcome outcome = target.hidesReaders() && !known.isAll()
                ? stage.makeWith(pathOf(folder), versions, fetcher)
                : stage.make(versions, fetcher);
        if (outcome instanceof Outcome.Failed failed) {
            problems.add(failed.problem());
            return;
        }
        Post post = merged.newest().read().post();
        Post staged = Objects.requireNonNull(stage.folderOf(post).read());
        finish(staged, said, known.isAll() ? null : before, fetcher, folder, post.commentCount());
        if (before == null) {
            target.archive().linksMayBeWrong();
        }
        boolean mayForget = known.isAll() && !isNewestOnly;
        if (known.kept() != null) {
            known.kept().write(target.archive(), post.id());
        }
        new TypeChange(target.archive(), post.id(), post.type()).apply(mayForget);
        boolean isChanged = new FolderUpdate(
                        target.archive(),
                        stage.pathOf(post),
                        target.archive().folder().resolve(Archive.pathOf(post.type(), post.id())))
                .run(mayForget);
        added += before == null ? 1 : 0;
        changed += before != null && isChanged ? 1 : 0;
        same += before != null && !isChanged ? 1 : 0;
        missingFiles += (int) staged.assets().stream()
                .filter(asset -> asset.status() == AssetStatus.SKIPPED || asset.status() == AssetStatus.FAILED)
                .count();
    }

    private static List<Version> newestOf(Merge.Result merged) {
        return merged.versions().stream()
                .dropWhile(version -> version != merged.newest() && !version.isArchived())
                .toList();
    }

    private Path pathOf(PostFolder folder) {
        return target.archive().folder().resolve(folder.toString());
    }

    /** Adds the files that the archive has of a post, by what the post says of them. */
    private void addStored(PostFolder folder, RecordedFetcher fetcher) {
        for (Asset asset : folder.assetsOfAllRevisions()) {
            HttpUrl source = HttpUrl.parse(asset.source());
            String file = asset.file();
            Long bytes = asset.bytes();
            String sha256 = asset.sha256();
            if (source != null && file != null && bytes != null && sha256 != null && folder.holds(file, bytes)) {
                fetcher.add(
                        source,
                        new FileStock.Held(
                                pathOf(folder).resolve(file), bytes, sha256, asset.mediaType(), asset.origin()));
            }
        }
    }

    /** Makes the pictures of one source answer for those of another that has as many, since both show the same text. */
    private void alias(Version version, RecordedFetcher fetcher) {
        List<AssetReference> shown = withContent(version.read().assets());
        for (Reading reading : version.readings()) {
            List<AssetReference> others = withContent(reading.read().assets());
            for (int i = 0; others.size() == shown.size() && i < shown.size(); i++) {
                AssetReference one = shown.get(i);
                AssetReference other = others.get(i);
                if (!other.isSameFile(one) && !one.candidates().isEmpty()) {
                    alias(one.candidates().get(0), other, fetcher);
                }
            }
        }
    }

    private void alias(HttpUrl address, AssetReference same, RecordedFetcher fetcher) {
        byte[] inline = same.inline();
        if (inline == null) {
            fetcher.alias(address, same.candidates().get(0));
        } else if (options.assets()) {
            stock.put(address, inline);
        }
    }

    private static List<AssetReference> withContent(List<AssetReference> references) {
        return references.stream()
                .filter(reference ->
                        reference.inline() != null || !reference.candidates().isEmpty())
                .toList();
    }

    /**
     * Adds to the post on the stage what no single version has: comments of all sources, where files came from, and what only the
     * runs of this archive know.
     *
     * @param before the post as the archive's runs left it; {@code null} if there were none
     * @param named how many comments the sources say there are; {@code null} if they do not
     */
    private void finish(
            Post staged,
            List<Reading> all,
            @Nullable Post before,
            RecordedFetcher fetcher,
            PostFolder folder,
            @Nullable Integer named) {
        PostFolder onStage = stage.folderOf(staged);
        List<Comment> shown = onStage.readComments();
        List<Comment> threads = options.comments() ? comments(shown, all, staged.id()) : folder.readComments();
        if (before != null || target.hidesReaders()) {
            threads = CommentThreads.merged(folder.readComments(), threads, CommentThreads.Coverage.SOME, null);
            threads = target.hidesReaders() ? new ReadComments(target.readers()).finished(threads) : threads;
        }
        Post finished = staged.withAssets(
                        staged.assets().stream()
                                .map(asset -> withOrigin(asset, fetcher))
                                .toList(),
                        staged.cover())
                .withCommentCount(count(staged, before == null ? named : before.commentCount(), threads));
        if (before != null && before.visibility() != Visibility.PUBLIC && before.visibility() != Visibility.UNKNOWN) {
            finished = finished.withVisibility(before.visibility());
        }
        if (before != null && before.state() == PostState.GONE && before.goneSince() != null) {
            finished = finished.goneSince(before.goneSince());
        }
        if (before != null && target.hidesReaders()) {
            finished = asSeenBefore(finished, before, Objects.equals(onStage.readBody(), folder.readBody()));
        }
        if (!finished.equals(staged) || !threads.equals(shown)) {
            target.renderer().rewrite(onStage, finished, threads);
        }
        List<Trackback> trackbacks = BackupExtras.trackbacks(
                evidence.of(staged.id()),
                target.hidesReaders() ? folder.readTrackbacks() : List.of(),
                target.readers());
        if (!trackbacks.isEmpty()) {
            onStage.writeTrackbacks(trackbacks);
        }
    }

    /** Returns the number of comments: where the archive hides readers, the most that it ever had to count. */
    private @Nullable Integer count(Post staged, @Nullable Integer named, List<Comment> threads) {
        Integer living = threads.isEmpty() ? null : Integer.valueOf(Comment.living(threads));
        if (!target.hidesReaders()) {
            return staged.commentCount() != null ? staged.commentCount() : living;
        }
        return Stream.of(living, named)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(staged.commentCount());
    }

    /** Returns a post with what only a run can see that had the page and asked for the files. */
    private static Post asSeenBefore(Post post, Post before, boolean hasSameText) {
        Map<String, Asset> missing = new HashMap<>();
        before.assets().stream()
                .filter(asset -> asset.status() != AssetStatus.SAVED)
                .forEach(asset -> missing.put(asset.source(), asset));
        List<Asset> assets = post.assets().stream()
                .map(asset -> asset.status() == AssetStatus.SAVED ? asset : missing.getOrDefault(asset.source(), asset))
                .toList();
        Post seen = post.withAssets(assets, post.cover());
        return hasSameText ? seen.withLosses(before.losses()) : seen;
    }

    private static Asset withOrigin(Asset asset, RecordedFetcher fetcher) {
        HttpUrl source = HttpUrl.parse(asset.source());
        FileStock.Held file = source == null || asset.status() != AssetStatus.SAVED ? null : fetcher.find(source);
        return file == null || !file.sha256().equals(asset.sha256()) ? asset : asset.withOrigin(file.origin());
    }

    /** Unites the comments of all recordings and backups. */
    private List<Comment> comments(List<Comment> shown, List<Reading> all, long post) {
        ReadComments comments = new ReadComments(target.readers());
        List<Comment> threads = shown;
        for (Evidence.Place place : evidence.commentsOf(post)) {
            CommentList list = CommentJson.parse(Evidence.read(place).bytes(), place.date());
            if (list != null) {
                threads = CommentThreads.united(comments.stored(list.comments()), threads);
            }
        }
        for (Reading reading : all.stream().sorted(Reading.LATEST_FIRST).toList()) {
            List<Comment> read = reading.read().comments();
            if (!read.isEmpty()) {
                threads = reading.kind() == Source.TTXML
                        ? comments.withBackup(read, threads)
                        : CommentThreads.united(comments.stored(read), threads);
            }
        }
        return comments.finished(threads);
    }

    /** Returns the numbers of posts in the archive that lack a file that the stock has by now. */
    List<Long> postsThatLackFiles() {
        return Stream.of(PostType.values())
                .flatMap(type -> target.archive().postIds(type).stream()
                        .map(id -> target.archive().post(type, id).readOrNull()))
                .filter(post ->
                        post != null && lacking(post).anyMatch(address -> stock.of(FileKey.of(address)) != null))
                .map(Post::id)
                .toList();
    }

    /** Makes the files wanted that posts in the archive lack. */
    void wantLacking() {
        for (PostType type : PostType.values()) {
            for (long id : target.archive().postIds(type)) {
                Post post = target.archive().post(type, id).readOrNull();
                if (post != null) {
                    lacking(post).forEach(stock::want);
                }
            }
        }
    }

    private static Stream<HttpUrl> lacking(Post post) {
        return post.assets().stream()
                .filter(asset -> asset.status() != AssetStatus.SAVED)
                .map(asset -> HttpUrl.parse(asset.source()))
                .filter(Objects::nonNull);
    }
}
