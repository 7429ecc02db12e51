package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.tistory.comment.CommentHtml;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.comment.CommentList;
import io.github.tistoryarchiver.tistory.comment.CommentsServed;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads the comments of posts, whichever way the blog serves them. */
public final class CommentFetcher {
    /** A hostile answer could go on for ever. */
    private static final int MAX_PAGES = 2_000;

    /** Answers in a row may repeat what was there before: comments move while they are read. */
    private static final int MAX_BARREN_PAGES = 2;

    private final Fetcher fetcher;
    private final HttpUrl home;
    private final InstantSource clock;

    /** Of looks at the newest comments: which way the last one worked. */
    private volatile boolean servesJson = true;

    /** @param clock the time of day: scripts of old skins ask for what was written before now */
    public CommentFetcher(Fetcher fetcher, HttpUrl home, InstantSource clock) {
        this.fetcher = fetcher;
        this.home = home;
        this.clock = clock;
    }

    /**
     * What a reading brought.
     *
     * @param comments threads
     * @param isWhole whether these are all
     * @param problem why they are not; {@code null} also where the blog serves no comments at all
     * @param newest digest of the newest ones, by which a later run sees whether there is news; empty where none were read
     * @param total how many there are, as the answer itself says; {@code null} where it does not
     */
    public record Harvest(
            List<Comment> comments,
            boolean isWhole,
            @Nullable Problem problem,
            String newest,
            @Nullable Integer total) {
        public Harvest(List<Comment> comments, boolean isWhole, @Nullable Problem problem) {
            this(comments, isWhole, problem, "", null);
        }

        /**
         * What is to be told: that comments are missing, or may be.
         *
         * @param shown how many the page says that there are; {@code null} where it does not
         * @param living how many the archive holds now
         */
        @Nullable
        public Problem lack(@Nullable Integer shown, int living) {
            if (problem == null || (shown != null && living >= shown)) {
                return null;
            }
            boolean servesNone = problem.isNotForGuests()
                    || problem.forbiddenByRobots()
                    || problem.kind() == Problem.Kind.NO_COMMENTS;
            return shown == null && comments.isEmpty() && servesNone ? null : problem;
        }

        private boolean isBetterThan(Harvest other) {
            return isWhole || comments.size() > other.comments.size();
        }
    }

    /** The comments of a post whose page was read just now. Asks for nothing where the page prints them all or says that there are none. */
    public Harvest of(ParsedPost read, HttpUrl page) {
        Integer count = read.post().commentCount();
        long printed = read.comments().stream().flatMap(Comment::withReplies).count();
        if (count != null && printed >= count) {
            return new Harvest(read.comments(), true, null);
        }
        Harvest harvest = of(read.post().id(), page, read.commentsServed());
        if (read.comments().isEmpty()) {
            return harvest;
        }
        return new Harvest(
                CommentThreads.merged(read.comments(), harvest.comments(), false, null),
                harvest.isWhole(),
                harvest.problem(),
                harvest.newest(),
                harvest.total());
    }

    /** The comments of a post, the way that its skin asks for them first. */
    public Harvest of(long post, HttpUrl page, CommentsServed served) {
        Way html = new Html(post, page, Objects.requireNonNullElseGet(served.before(), clock::instant));
        Way json = json(post);
        Harvest first = all(served.asHtml() ? html : json, page);
        if (first.isWhole() || !first.comments().isEmpty()) {
            return first;
        }
        Harvest second = all(served.asHtml() ? json : html, page);
        return second.isBetterThan(first) ? second : first;
    }

    /**
     * The newest comments of a post.
     *
     * @param ids their numbers
     * @param digest of what they say, and of how many there are in all
     */
    record Glimpse(Set<Long> ids, String digest) {}

    /** Looks at the newest comments with one request; {@code null} where none were shown. */
    @Nullable
    Glimpse newest(long post, HttpUrl page) {
        try {
            CommentList list = servesJson ? json(post).ask(null) : new Html(post, page, clock.instant()).ask(null);
            return new Glimpse(list.ids().boxed().collect(Collectors.toSet()), digest(list));
        } catch (Unanswered e) {
            servesJson &= !e.problem.isNotForGuests() && e.problem.kind() != Problem.Kind.NO_COMMENTS;
            return null;
        }
    }

    private static String digest(CommentList list) {
        MessageDigest digest = Sha256.sha256();
        digest.update(String.valueOf(list.total()).getBytes(StandardCharsets.UTF_8));
        list.comments().stream()
                .flatMap(Comment::withReplies)
                .forEach(comment -> digest.update((comment.id() + " " + comment.secret() + " " + comment.text() + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    /** A way to ask for some comments. */
    private interface Way {
        /** @param next as the answer before told it; {@code null} to begin */
        CommentList ask(@Nullable Long next) throws Unanswered;
    }

    private Way json(long post) {
        return startId -> ask(Request.page(CommentJson.ofPost(home, post, startId)), CommentJson::parse);
    }

    /**
     * The entries of the guestbook.
     *
     * @param newest digest of the newest ones, as an earlier reading told it; empty for none
     * @return {@code null} where these are the same, so that no more was asked
     */
    @Nullable
    public Harvest guestbook(String newest) {
        HttpUrl url = CommentJson.ofGuestbook(home, null);
        Way json = startId -> ask(Request.page(CommentJson.ofGuestbook(home, startId)), CommentJson::parse);
        try {
            CommentList first = json.ask(null);
            return digest(first).equals(newest)
                    ? null
                    : all(startId -> startId == null ? first : json.ask(startId), url);
        } catch (Unanswered e) {
            return new Harvest(List.of(), false, e.problem);
        }
    }

    private final class Html implements Way {
        private final long post;
        private final HttpUrl page;
        private final Instant before;

        Html(long post, HttpUrl page, Instant before) {
            this.post = post;
            this.page = page;
            this.before = before;
        }

        @Override
        public CommentList ask(@Nullable Long next) throws Unanswered {
            Request request = Request.reading(CommentHtml.address(home), page, CommentHtml.form(post, next, before));
            return CommentFetcher.this.ask(request, bytes -> CommentHtml.parse(bytes, page));
        }
    }

    /** No comments came. */
    private static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Unanswered(Problem problem) {
            this.problem = problem;
        }
    }

    /** Reads an answer; {@code null} when it is none. */
    private interface Reader {
        @Nullable
        CommentList read(byte[] bytes);
    }

    private CommentList ask(Request request, Reader reader) throws Unanswered {
        try (Response response = fetcher.fetch(request)) {
            if (!response.isSuccess()) {
                throw new Unanswered(Problem.status(request.url(), response.status()));
            }
            CommentList list = reader.read(response.body().bytes());
            if (list == null) {
                throw new Unanswered(
                        new Problem(Problem.Kind.NO_COMMENTS, request.url().toString(), ""));
            }
            return list;
        } catch (FetchException e) {
            throw new Unanswered(Problem.of(e));
        } catch (IOException e) {
            throw new Unanswered(
                    new Problem(Problem.Kind.UNEXPECTED, request.url().toString(), String.valueOf(e.getMessage())));
        }
    }

    /** Asks until the answer says that it is the last. What came before something went wrong is kept. */
    private static Harvest all(Way way, HttpUrl page) {
        List<Comment> comments = new ArrayList<>();
        Set<Long> asked = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        int unread = 0;
        int barren = 0;
        String newest = "";
        Integer total = null;
        Long next = null;
        try {
            do {
                CommentList list = way.ask(next);
                newest = next == null ? digest(list) : newest;
                total = next == null ? list.total() : total;
                comments.addAll(list.comments());
                unread += list.unread();
                boolean news = list.ids().filter(seen::add).count() > 0;
                next = list.next();
                barren = news ? 0 : barren + 1;
                if (next != null && (!asked.add(next) || barren > MAX_BARREN_PAGES || asked.size() > MAX_PAGES)) {
                    return new Harvest(
                            comments,
                            false,
                            new Problem(Problem.Kind.ENDLESS_COMMENTS, page.toString(), Integer.toString(seen.size())));
                }
            } while (next != null);
        } catch (Unanswered e) {
            return new Harvest(comments, false, e.problem);
        }
        return new Harvest(
                comments,
                unread == 0,
                unread == 0
                        ? null
                        : new Problem(Problem.Kind.UNREAD_COMMENTS, page.toString(), Integer.toString(unread)),
                newest,
                total);
    }
}
