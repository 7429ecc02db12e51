package io.github.tistoryarchiver.backup.assets;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.MediaType;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.tistory.body.AssetReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Brings in the files of one post, in the same pass as the post: signed addresses end with the month. */
public final class AssetFetcher {
    private static final int NOT_MODIFIED = 304;
    private static final int MAX_ETAG_LENGTH = 1_000;

    private final Fetcher fetcher;
    private final PostFolder folder;
    private final HttpUrl page;
    private final AlternateAddresses fallbacks;
    private final boolean refresh;
    private final @Nullable Etags etags;
    private final Predicate<String> damaged;
    private final Map<String, Asset> earlier;
    private final AssetWriter writer;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> deadLinks = new ArrayList<>();

    /**
     * @param page the post's page, sent as referer
     * @param fallbacks for addresses that ended
     * @param earlierAssets as an earlier run stored them
     * @param etags of files that earlier runs stored; {@code null} to ask without them
     * @param damaged whether a stored file, by its path below the post's folder, is not what it was
     * @param refresh fetch again what is there already
     */
    public AssetFetcher(
            Fetcher fetcher,
            PostFolder folder,
            HttpUrl page,
            AlternateAddresses fallbacks,
            List<Asset> earlierAssets,
            boolean refresh,
            @Nullable Etags etags,
            Predicate<String> damaged) {
        this.fetcher = fetcher;
        this.folder = folder;
        this.page = page;
        this.fallbacks = fallbacks;
        this.refresh = refresh;
        this.etags = etags;
        this.damaged = damaged;
        this.earlier =
                earlierAssets.stream().collect(Collectors.toMap(Asset::source, asset -> asset, (one, same) -> one));
        this.writer = new AssetWriter(folder, earlierAssets);
    }

    /** Files that are missing and may come in at a later run. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Files elsewhere on the web that no reader of the blog can see any more. */
    public List<Problem> deadLinks() {
        return List.copyOf(deadLinks);
    }

    public int saved() {
        return writer.saved();
    }

    public long bytes() {
        return writer.bytes();
    }

    public Asset bring(AssetReference reference) {
        Asset before = earlier.get(reference.source());
        boolean there = isThere(before);
        if (there && !refresh) {
            return AssetWriter.described(reference, Objects.requireNonNull(before));
        }
        if (reference.inline() != null) {
            return writer.inline(reference, reference.inline());
        }
        Attempt attempt = new Attempt(null, null);
        for (HttpUrl candidate : reference.candidates()) {
            attempt = attempt(reference, candidate, null);
            if (attempt.asset() != null) {
                return attempt.asset();
            }
        }
        Problem problem = attempt.problem();
        if (problem != null && problem.isNotForGuests() && reference.isSigned()) {
            Asset found = elsewhere(reference);
            if (found != null) {
                return found;
            }
        }
        if (there) {
            return AssetWriter.described(reference, Objects.requireNonNull(before));
        }
        return missing(reference, problem);
    }

    private @Nullable Asset elsewhere(AssetReference reference) {
        for (AssetOrigin origin : AssetOrigin.values()) {
            for (AlternateAddresses.Candidate candidate : fallbacks.find(reference, origin)) {
                Attempt attempt = attempt(reference, candidate.url(), origin);
                if (attempt.asset() != null) {
                    return attempt.asset();
                }
            }
        }
        return null;
    }

    /** What came of asking an address: one of both. */
    private record Attempt(@Nullable Asset asset, @Nullable Problem problem) {}

    private Attempt attempt(AssetReference reference, HttpUrl candidate, @Nullable AssetOrigin origin) {
        Asset before = earlier.get(reference.source());
        String known = etags != null && isThere(before) ? etags.of(reference.source()) : null;
        try (Response response = fetcher.fetch(Request.asset(candidate, page).unless(known))) {
            if (response.status() == NOT_MODIFIED && before != null) {
                return new Attempt(AssetWriter.described(reference, before), null);
            }
            if (!response.isSuccess()) {
                return new Attempt(null, Problem.status(candidate, response.status()));
            }
            MediaType type = kind(response);
            if (reference.role() != AssetRole.ATTACHMENT && (type == null || !type.isImage())) {
                return new Attempt(
                        null,
                        new Problem(
                                Problem.Kind.NOT_AN_IMAGE, candidate.toString(), type == null ? "?" : type.mimeType()));
            }
            Asset asset = writer.store(reference, response, type, origin);
            String etag = response.header("ETag");
            if (etags != null && etag != null && etag.length() <= MAX_ETAG_LENGTH) {
                etags.put(reference.source(), etag);
            }
            return new Attempt(asset, null);
        } catch (FetchException e) {
            return new Attempt(null, Problem.of(e));
        } catch (IOException e) {
            return new Attempt(
                    null, new Problem(Problem.Kind.UNEXPECTED, candidate.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** Leaves the network alone: what an earlier run found stays, any other file is noted as not asked for. */
    public Asset keep(AssetReference reference) {
        Asset before = earlier.get(reference.source());
        if (before != null && (isThere(before) || before.status() != AssetStatus.SAVED)) {
            return AssetWriter.described(reference, before);
        }
        return AssetWriter.absent(reference, AssetStatus.SKIPPED, null);
    }

    private boolean isThere(@Nullable Asset before) {
        return before != null
                && before.file() != null
                && before.bytes() != null
                && !damaged.test(before.file())
                && folder.holds(before.file(), before.bytes());
    }

    private Asset missing(AssetReference reference, @Nullable Problem problem) {
        Problem named = problem != null
                ? problem
                : new Problem(Problem.Kind.NO_ANSWER, reference.source(), FetchException.Reason.BAD_REDIRECT.name());
        boolean dead = !reference.isHostedWith(page) && leadsNowhere(named);
        (dead ? deadLinks : problems).add(named);
        String words = named.kind() == Problem.Kind.NO_ANSWER || named.kind() == Problem.Kind.NOT_AN_IMAGE
                ? named.kind() + " " + named.detail()
                : "HTTP " + named.detail();
        return AssetWriter.absent(reference, dead ? AssetStatus.DEAD : AssetStatus.FAILED, words);
    }

    /** Whether asking again is no use: the server says so, or is no more. */
    private static boolean leadsNowhere(Problem problem) {
        return switch (problem.kind()) {
            case HTTP_STATUS ->
                problem.detail().equals("404") || problem.detail().equals("410");
            case NO_ANSWER -> problem.detail().equals(FetchException.Reason.UNKNOWN_HOST.name());
            case NOT_AN_IMAGE -> true;
            default -> false;
        };
    }

    private static @Nullable MediaType kind(Response response) throws IOException {
        try (InputStream in = response.body().open()) {
            return MediaType.of(in.readNBytes(1024));
        }
    }
}
