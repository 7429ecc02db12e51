package io.github.tistoryarchiver.backup.assets;

import io.github.tistoryarchiver.archive.files.MediaType;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches the files of one post right after the post, since signed addresses expire at the end of the month. */
public final class AssetFetcher {
    private static final int NOT_MODIFIED = 304;
    private static final int MAX_ETAG_LENGTH = 1_000;

    private final Fetcher fetcher;
    private final HttpUrl page;
    private final StoredAssets stored;
    private final AlternateAddresses alternates;
    private final AssetEffort effort;
    private final @Nullable Etags etags;
    private final AssetWriter writer;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> deadLinks = new ArrayList<>();

    /**
     * Creates a fetcher for the files of one post.
     *
     * @param page the post's page, sent as referer
     * @param alternates other addresses for those that expired
     * @param etags the ETags of files that earlier runs stored; {@code null} to fetch without them
     */
    public AssetFetcher(
            Fetcher fetcher,
            HttpUrl page,
            StoredAssets stored,
            AlternateAddresses alternates,
            AssetEffort effort,
            @Nullable Etags etags) {
        this.fetcher = fetcher;
        this.page = page;
        this.stored = stored;
        this.alternates = alternates;
        this.effort = effort;
        this.etags = etags;
        this.writer = new AssetWriter(stored);
    }

    /** Returns the problems of missing files that a later run may fetch. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the problems of files on other sites that no reader of the blog can see any more. */
    public List<Problem> deadLinks() {
        return List.copyOf(deadLinks);
    }

    public int saved() {
        return writer.saved();
    }

    public long bytes() {
        return writer.bytes();
    }

    /** Fetches a file, if wanted, and describes it as the archive then has it. */
    public Asset fetch(AssetReference reference) {
        if (effort == AssetEffort.NONE) {
            return keepStored(reference);
        }
        Asset before = stored.of(reference.source());
        boolean isStored = stored.holds(before);
        if (isStored && effort == AssetEffort.MISSING) {
            return AssetWriter.described(reference, Objects.requireNonNull(before));
        }
        if (reference.inline() != null) {
            return writer.inline(reference, reference.inline());
        }
        Problem problem = null;
        for (HttpUrl candidate : reference.candidates()) {
            Fetched<Asset> fetched = fetch(reference, candidate, null);
            Asset asset = fetched.orNull();
            if (asset != null) {
                return asset;
            }
            problem = fetched.problem();
        }
        if (problem != null && problem.isNotForGuests() && reference.isSigned()) {
            Asset found = fetchAlternate(reference, isStored);
            if (found != null) {
                return found;
            }
        }
        if (isStored) {
            return AssetWriter.described(reference, Objects.requireNonNull(before));
        }
        return effort == AssetEffort.RECORDED
                ? AssetWriter.absent(reference, AssetStatus.SKIPPED, null)
                : missing(reference, problem);
    }

    /** @param isStored whether the archive has the file, which is better than a thumbnail */
    private @Nullable Asset fetchAlternate(AssetReference reference, boolean isStored) {
        for (AssetOrigin origin : AssetOrigin.values()) {
            if (isStored && origin == AssetOrigin.THUMBNAIL) {
                continue;
            }
            for (AlternateAddresses.Candidate candidate : alternates.find(reference, origin)) {
                Asset asset = fetch(reference, candidate.url(), origin).orNull();
                if (asset != null) {
                    return asset;
                }
            }
        }
        return null;
    }

    private Fetched<Asset> fetch(AssetReference reference, HttpUrl candidate, @Nullable AssetOrigin origin) {
        Asset before = stored.of(reference.source());
        String known = etags != null && stored.holds(before) ? etags.of(reference.source()) : null;
        Request request = Request.asset(candidate, page).unless(known);
        return Fetched.ask(fetcher, request, response -> {
            if (response.status() == NOT_MODIFIED && before != null) {
                return new Fetched.Value<>(AssetWriter.described(reference, before));
            }
            return response.isSuccess()
                    ? store(reference, candidate, response, origin)
                    : new Fetched.Missing<>(Problem.status(candidate, response.status()));
        });
    }

    private Fetched<Asset> store(
            AssetReference reference, HttpUrl address, Response response, @Nullable AssetOrigin origin)
            throws IOException {
        MediaType type = kind(response);
        if (reference.role() != AssetRole.ATTACHMENT && (type == null || !type.isImage())) {
            return new Fetched.Missing<>(
                    new Problem(Problem.Kind.NOT_AN_IMAGE, address.toString(), type == null ? "?" : type.mimeType()));
        }
        Asset asset = writer.store(reference, response, type, origin);
        String etag = response.header("ETag");
        if (etags != null && etag != null && etag.length() <= MAX_ETAG_LENGTH) {
            etags.put(reference.source(), etag);
        }
        return new Fetched.Value<>(asset);
    }

    /** Describes a file without using the network: as an earlier run found it, or else as skipped. */
    private Asset keepStored(AssetReference reference) {
        Asset before = stored.of(reference.source());
        if (before != null && (stored.holds(before) || before.status() != AssetStatus.SAVED)) {
            return AssetWriter.described(reference, before);
        }
        return AssetWriter.absent(reference, AssetStatus.SKIPPED, null);
    }

    private Asset missing(AssetReference reference, @Nullable Problem problem) {
        Problem reported = problem != null
                ? problem
                : new Problem(Problem.Kind.NO_ANSWER, reference.source(), FetchException.Reason.BAD_REDIRECT.name());
        boolean isDead = !reference.isHostedWith(page) && isPermanent(reported);
        (isDead ? deadLinks : problems).add(reported);
        String message = reported.kind() == Problem.Kind.NO_ANSWER || reported.kind() == Problem.Kind.NOT_AN_IMAGE
                ? reported.kind() + " " + reported.detail()
                : "HTTP " + reported.detail();
        return AssetWriter.absent(reference, isDead ? AssetStatus.DEAD : AssetStatus.FAILED, message);
    }

    /** Tells whether a retry is useless: the server says so, or no longer exists. */
    private static boolean isPermanent(Problem problem) {
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
