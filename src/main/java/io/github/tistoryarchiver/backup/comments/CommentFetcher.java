package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.fetch.PageWalk;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.tistory.comment.CommentHtml;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.comment.CommentList;
import io.github.tistoryarchiver.tistory.comment.CommentsServed;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches the comments of posts and of the guestbook, whichever way the blog serves them. */
public final class CommentFetcher {
    private static final int MAX_PAGES = 2_000;

    /** Consecutive answers that may contain only known comments: comments move while they are read. */
    private static final int MAX_PAGES_WITHOUT_NEWS = 2;

    private final Fetcher fetcher;
    private final HttpUrl home;
    private final InstantSource clock;
    private final LongFunction<@Nullable String> cookies;

    /** Whether the blog serves comments as JSON, as far as is known. */
    private volatile boolean servesJson = true;

    /**
     * Creates a fetcher of comments.
     *
     * @param clock the time of day: skins before 2023 request the comments written before now
     * @param cookies open the comments of a protected post, by its number; {@code null} for any other post
     */
    public CommentFetcher(Fetcher fetcher, HttpUrl home, InstantSource clock, LongFunction<@Nullable String> cookies) {
        this.fetcher = fetcher;
        this.home = home;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** One of the platform's ways to request comments. */
    private interface Endpoint {
        /**
         * Requests a list of comments.
         *
         * @param next the value in the previous answer; empty for the first request
         */
        Fetched<CommentList> ask(OptionalLong next);
    }

    private Endpoint json(long post) {
        return next -> ask(
                Request.page(CommentJson.ofPost(home, post, boxed(next))).withCookie(cookies.apply(post)),
                CommentJson::parse);
    }

    private Endpoint html(long post, HttpUrl page, Instant before) {
        return next -> ask(
                Request.reading(CommentHtml.address(home), page, CommentHtml.form(post, boxed(next), before))
                        .withCookie(cookies.apply(post)),
                (bytes, answered) -> CommentHtml.parse(bytes, page, answered));
    }

    private Endpoint guestbook() {
        return next -> ask(Request.page(CommentJson.ofGuestbook(home, boxed(next))), CommentJson::parse);
    }

    private static @Nullable Long boxed(OptionalLong next) {
        return next.isPresent() ? Long.valueOf(next.getAsLong()) : null;
    }

    /** Parses a response that came at a time; returns {@code null} if the bytes are not a list of comments. */
    private interface Parser {
        @Nullable
        CommentList parse(byte[] bytes, Instant answered);
    }

    private Fetched<CommentList> ask(Request request, Parser parser) {
        return Fetched.ask(fetcher, request, response -> {
            if (!response.isSuccess()) {
                return new Fetched.Missing<>(Problem.status(request.url(), response.status()));
            }
            Instant answered = Objects.requireNonNullElseGet(response.date(), clock::instant);
            CommentList list = parser.parse(response.body().bytes(), answered);
            return list != null
                    ? new Fetched.Value<>(list)
                    : new Fetched.Missing<>(
                            new Problem(Problem.Kind.NO_COMMENTS, request.url().toString(), ""));
        });
    }

    /**
     * Fetches the comments of a post whose page was just read. Sends no request if the page prints all of them or says
     * that there are none.
     */
    public CommentHarvest of(ParsedPost read, HttpUrl page) {
        Integer count = read.post().commentCount();
        long printed = read.comments().stream().flatMap(Comment::withReplies).count();
        if (count != null && printed >= count) {
            return CommentHarvest.printed(read.comments(), true);
        }
        CommentHarvest harvest = of(read.post().id(), page, read.commentsServed());
        return read.comments().isEmpty()
                ? harvest
                : harvest.with(CommentThreads.united(read.comments(), harvest.comments()));
    }

    /** Fetches the comments of a post, first in the way of its skin, then in the other one. */
    CommentHarvest of(long post, HttpUrl page, CommentsServed served) {
        Endpoint html = html(post, page, Objects.requireNonNullElseGet(served.before(), clock::instant));
        Endpoint json = json(post);
        CommentHarvest first = all(served.asHtml() ? html : json, page);
        if (first.isWhole() || !first.comments().isEmpty()) {
            return first;
        }
        return first.orElse(all(served.asHtml() ? json : html, page));
    }

    /**
     * The newest comments of a post.
     *
     * @param comments threads; empty if the answer could not be read
     * @param digest a digest of their content and of the number of all comments; {@code null} if the answer could not be read
     */
    record Glimpse(List<Comment> comments, @Nullable String digest) {}

    /**
     * Fetches the newest comments of a post with a single request; returns {@code null} if the blog does not answer.
     */
    @Nullable
    Glimpse newest(long post, HttpUrl page) {
        Endpoint endpoint = servesJson ? json(post) : html(post, page, clock.instant());
        Fetched<CommentList> answer = endpoint.ask(OptionalLong.empty());
        CommentList list = answer.orNull();
        if (list != null) {
            return new Glimpse(list.comments(), digest(list));
        }
        Problem problem = Objects.requireNonNull(answer.problem());
        boolean isUnreadable = problem.kind() == Problem.Kind.NO_COMMENTS;
        servesJson &= !problem.isNotForGuests() && !isUnreadable;
        return isUnreadable ? new Glimpse(List.of(), null) : null;
    }

    /**
     * Fetches the entries of the guestbook.
     *
     * @param newest the digest of the newest entries at an earlier run; empty for none
     * @param archived the entries in the archive
     * @return {@code null} if the newest entries are unchanged; no others were requested then
     */
    public @Nullable CommentHarvest guestbook(String newest, List<Comment> archived) {
        Endpoint endpoint = guestbook();
        Fetched<CommentList> first = endpoint.ask(OptionalLong.empty());
        CommentList list = first.orNull();
        boolean isKnown =
                list != null && digest(list).equals(newest) && !CommentThreads.tellTimes(list.comments(), archived);
        return isKnown
                ? null
                : all(next -> next.isPresent() ? endpoint.ask(next) : first, CommentJson.ofGuestbook(home, null));
    }

    private static String digest(CommentList list) {
        MessageDigest digest = Sha256.digest();
        digest.update(String.valueOf(list.total()).getBytes(StandardCharsets.UTF_8));
        list.comments().stream()
                .flatMap(Comment::withReplies)
                .forEach(comment -> digest.update((comment.id() + " " + comment.secret() + " " + comment.text() + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    /** Sends requests until an answer is the last one. If one fails, the comments received so far are kept. */
    private static CommentHarvest all(Endpoint endpoint, HttpUrl page) {
        Reading reading = new Reading(endpoint);
        PageWalk.End end = PageWalk.walk(OptionalLong.empty(), MAX_PAGES, MAX_PAGES_WITHOUT_NEWS, reading::read);
        return switch (end) {
            case UNREADABLE -> reading.incomplete(Objects.requireNonNull(reading.problem));
            case REPETITION, LIMIT ->
                reading.incomplete(new Problem(
                        Problem.Kind.ENDLESS_COMMENTS, page.toString(), Integer.toString(reading.ids.size())));
            case LAST_PAGE -> reading.complete(page);
        };
    }

    /** Collects the comments of consecutive answers. */
    private static final class Reading {
        private final Endpoint endpoint;
        private final List<Comment> comments = new ArrayList<>();
        private final Set<Long> ids = new HashSet<>();
        private int unread;
        private @Nullable CommentList first;
        private @Nullable Problem problem;

        Reading(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        PageWalk.@Nullable Page<OptionalLong> read(OptionalLong key) {
            Fetched<CommentList> answer = endpoint.ask(key);
            CommentList list = answer.orNull();
            if (list == null) {
                problem = answer.problem();
                return null;
            }
            first = first == null ? list : first;
            comments.addAll(list.comments());
            unread += list.unread();
            boolean news = list.ids().filter(ids::add).count() > 0;
            return new PageWalk.Page<>(list.next() == null ? null : OptionalLong.of(list.next()), news);
        }

        CommentHarvest incomplete(Problem why) {
            return new CommentHarvest(comments, false, why, "", null);
        }

        CommentHarvest complete(HttpUrl page) {
            CommentList newest = Objects.requireNonNull(first);
            Problem lack = unread == 0
                    ? null
                    : new Problem(Problem.Kind.UNREAD_COMMENTS, page.toString(), Integer.toString(unread));
            return new CommentHarvest(comments, lack == null, lack, digest(newest), newest.total());
        }
    }
}
