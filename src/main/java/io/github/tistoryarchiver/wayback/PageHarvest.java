package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.state.CaptureLog.Look;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.wayback.machine.Capture;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches pages of a blog: first feeds, which have many posts for one request, then a page of each version of each post. */
final class PageHarvest {
    private static final int TRIES = 3;

    private final Looks looks;
    private final Identity identity;
    private final WaybackOptions options;
    private final Watcher watcher;
    private final Set<String> unreadable = new TreeSet<>();
    private final Set<String> hosts = new TreeSet<>();

    PageHarvest(Looks looks, Identity identity, WaybackOptions options, Watcher watcher) {
        this.looks = looks;
        this.identity = identity;
        this.options = options;
        this.watcher = watcher;
    }

    /** Returns the number of the blog that the newest captures are of; {@code null} if they do not say. */
    static @Nullable Long blogOf(Rows rows, Looks looks, Identity identity) {
        Long ofHome = new Bisection<Long>(capture -> blog(looks.at(capture, identity.homes())), Long::equals)
                .newest(rows.homes());
        return ofHome != null
                ? ofHome
                : new Bisection<Long>(capture -> blog(looks.at(capture, identity.posts())), Long::equals)
                        .newest(rows.newestPages(TRIES));
    }

    private static @Nullable Long blog(@Nullable Look look) {
        return look == null ? null : look.blog();
    }

    /**
     * Fetches what is not there yet. What was slow before is asked for once more.
     *
     * @throws EndOfRunException when nothing may be asked for any more
     */
    void run(Rows rows) {
        unreadable.clear();
        if (options.only().isEmpty()) {
            new Bisection<Long>(capture -> blog(noted(looks.at(capture, identity.homes()))), Long::equals)
                    .run(rows.homes());
            row(rows.feeds(), identity.feeds(), PageHarvest::haveCommonPost);
        }
        int done = 0;
        for (Map.Entry<PostAddress, Rows.Post> row : rows.posts().entrySet()) {
            watcher.at(Watcher.Stage.POSTS, done++, rows.posts().size());
            post(row.getKey(), row.getValue());
        }
        if (options.comments()) {
            rows.comments().forEach(capture -> looks.at(capture, identity.comments()));
            if (options.only().isEmpty()) {
                rows.guestbook().forEach(capture -> looks.at(capture, identity.guestbook()));
            }
        }
    }

    private static boolean haveCommonPost(String earlier, String later) {
        Set<String> posts = new HashSet<>(List.of(earlier.split(" ")));
        return List.of(later.split(" ")).stream().anyMatch(posts::contains);
    }

    private void post(PostAddress address, Rows.Post captures) {
        boolean isOther = true;
        for (List<Capture> all : captures.rows()) {
            List<Capture> row = all;
            List<Capture> wanted = ofBlog(row);
            while (!wanted.isEmpty()) {
                isOther = false;
                row = wanted;
                if (row(row, identity.posts(), String::equals)) {
                    return;
                }
                wanted = ofBlog(row);
                isOther = wanted.isEmpty();
                if (wanted.size() == row.size()) {
                    break;
                }
            }
        }
        if (!isOther) {
            HttpUrl home = identity.address().home();
            unreadable.add(address.on(home).toString());
        }
    }

    /** Returns captures without those of another blog, as far as is known. */
    private List<Capture> ofBlog(List<Capture> row) {
        Long wanted = identity.wanted();
        return row.stream()
                .filter(capture -> wanted == null || !identity.owners().isSurelyOther(capture.time(), wanted))
                .filter(capture -> {
                    Look look = looks.known(capture, wanted);
                    return look == null || look.result() != Look.Result.OTHER_BLOG;
                })
                .toList();
    }

    /**
     * Fetches from a row of captures what the user wants of it.
     *
     * @return whether one of them is kept
     */
    private boolean row(List<Capture> row, Looks.Judge judge, BiPredicate<String, String> isSame) {
        Bisection<String> bisection = new Bisection<>(capture -> version(noted(looks.at(capture, judge))), isSame);
        switch (options.history()) {
            case NEWEST -> bisection.newest(row);
            case CHANGED -> bisection.run(row);
            case ALL -> row.forEach(capture -> noted(looks.at(capture, judge)));
        }
        return row.stream().anyMatch(capture -> version(looks.known(capture, identity.wanted())) != null);
    }

    private static @Nullable String version(@Nullable Look look) {
        return look == null || look.result() != Look.Result.KEPT ? null : look.version();
    }

    private @Nullable Look noted(@Nullable Look look) {
        if (look != null && look.result() == Look.Result.KEPT && look.host() != null) {
            hosts.add(look.host());
        }
        return look;
    }

    /** Returns the hosts at which pages of the blog say that it is. */
    Set<String> hosts() {
        return hosts;
    }

    /** Returns the addresses of posts of which no capture that was tried shows the post. */
    Set<String> unreadable() {
        return unreadable;
    }
}
