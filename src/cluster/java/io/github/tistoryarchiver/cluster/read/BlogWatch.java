package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.importer.PostWatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes which post of a blog is read, and knows those that ended workers before. */
final class BlogWatch implements PostWatch {
    private static final String BLOG = "blog";

    private final String blog;
    private final Deaths deaths;
    private final OwnThread thread;
    private final PostProbe probe;

    BlogWatch(String blog, Deaths deaths, OwnThread thread, PostProbe probe) {
        this.blog = blog;
        this.deaths = deaths;
        this.thread = thread;
        this.probe = probe;
    }

    /** Tells whether the blog cannot be read, and it is not known because of which post. */
    boolean isDeadly() {
        return deaths.deadly().contains(BLOG);
    }

    /** Returns the posts that are left out, in ascending order. */
    List<Long> poison() {
        return leftOut().stream().sorted().toList();
    }

    @Override
    public Set<Long> leftOut() {
        return deaths.deadly().stream()
                .filter(what -> what.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    @Override
    public void begins(long post) {
        thread.goOn();
        deaths.at(Long.toString(post));
        probe.begins(blog, post);
    }

    @Override
    public void blogBegins() {
        thread.goOn();
        deaths.at(BLOG);
    }
}
