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
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches the comments of posts and of the guestbook, whichever way the blog serves them. */
public final class CommentFetcher {
    private static final int MAX_PAGES = 2_000;

    /** Answers in a row may repeat what was there before: comments move while they are read. */
    private static final int MAX_PAGES_WITHOUT_NEWS = 2;

    private final Fetcher fetcher;
    private final HttpUrl home;
    private final InstantSource clock;

    /** Which way the last look at the newest comments worked. */
    private volatile boolean servesJson = true;

    /** @param clock the time of day: scripts of old skins ask for what was written before now */
    public CommentFetcher(Fetcher fetcher, HttpUrl home, InstantSource clock) {
        this.fetcher = fetcher;
        this.home = home;
        this.clock = clock;
    }

    /** One of the platform's two ways to ask for comments. */
    private interface Way {
        /** @param next as the previous answer has it; empty to begin */
        Fetched<CommentList> ask(OptionalLong next);
    }

    private Way json(long post) {
        return next -> ask(Request.page(CommentJson.ofPost(home, post, boxed(next))), CommentJson::parse);
    }

    private Way html(long post, HttpUrl page, Instant before) {
        return next -> ask(
                Request.reading(CommentHtml.address(home), page, CommentHtml.form(post, boxed(next), before)),
                (bytes, answered) -> CommentHtml.parse(bytes, page, answered));
    }

    private Way guestbook() {
        return next -> ask(Request.page(CommentJson.ofGuestbook(home, boxed(next))), CommentJson::parse);
    }

    private static @Nullable Long boxed(OptionalLong next) {
        return next.isPresent() ? Long.valueOf(next.getAsLong()) : null;
    }

    /** Reads an answer that came at a time; {@code null} for what is no list of comments. */
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
     * Fetches the comments of a post whose page was just read. Asks for nothing where the page prints them all or says that there
     * are none.
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

    /** Fetches the comments of a post, first the way that its skin asks for them. */
    CommentHarvest of(long post, HttpUrl page, CommentsServed served) {
        Way html = html(post, page, Objects.requireNonNullElseGet(served.before(), clock::instant));
        Way json = json(post);
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
     * @param digest of what they say, and of how many comments there are in all; {@code null} if the answer could not be read
     */
    record Glimpse(List<Comment> comments, @Nullable String digest) {}

    /** Looks at the newest comments with one request; returns {@code null} where the blog does not answer. */
    @Nullable
    Glimpse newest(long post, HttpUrl page) {
        Way way = servesJson ? json(post) : html(post, page, clock.instant());
        Fetched<CommentList> answer = way.ask(OptionalLong.empty());
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
     * @param newest digest of the newest ones, as an earlier reading had it; empty for none
     * @param archived the entries that the archive has
     * @return {@code null} where the newest are still the same, so that no more was asked
     */
    @Nullable
    CommentHarvest guestbook(String newest, List<Comment> archived) {
        Way way = guestbook();
        Fetched<CommentList> first = way.ask(OptionalLong.empty());
        CommentList list = first.orNull();
        boolean isKnown =
                list != null && digest(list).equals(newest) && !CommentThreads.tellTimes(list.comments(), archived);
        return isKnown
                ? null
                : all(next -> next.isPresent() ? way.ask(next) : first, CommentJson.ofGuestbook(home, null));
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

    /** Asks until an answer says that it is the last, and keeps what came before something went wrong. */
    private static CommentHarvest all(Way way, HttpUrl page) {
        Reading reading = new Reading(way);
        PageWalk.End end = PageWalk.walk(OptionalLong.empty(), MAX_PAGES, MAX_PAGES_WITHOUT_NEWS, reading::read);
        return switch (end) {
            case UNREADABLE -> reading.broken(Objects.requireNonNull(reading.problem));
            case REPETITION, LIMIT ->
                reading.broken(new Problem(
                        Problem.Kind.ENDLESS_COMMENTS, page.toString(), Integer.toString(reading.ids.size())));
            case LAST_PAGE -> reading.whole(page);
        };
    }

    /** What a walk through the answers collects. */
    private static final class Reading {
        private final Way way;
        private final List<Comment> comments = new ArrayList<>();
        private final Set<Long> ids = new HashSet<>();
        private int unread;
        private @Nullable CommentList first;
        private @Nullable Problem problem;

        Reading(Way way) {
            this.way = way;
        }

        PageWalk.@Nullable Page<OptionalLong> read(OptionalLong key) {
            Fetched<CommentList> answer = way.ask(key);
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

        CommentHarvest broken(Problem why) {
            return new CommentHarvest(comments, false, why, "", null);
        }

        CommentHarvest whole(HttpUrl page) {
            CommentList newest = Objects.requireNonNull(first);
            Problem lack = unread == 0
                    ? null
                    : new Problem(Problem.Kind.UNREAD_COMMENTS, page.toString(), Integer.toString(unread));
            return new CommentHarvest(comments, lack == null, lack, digest(newest), newest.total());
        }
    }
}
