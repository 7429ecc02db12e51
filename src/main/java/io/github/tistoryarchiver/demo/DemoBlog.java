package io.github.tistoryarchiver.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The content of the sample blog. */
final class DemoBlog {
    static final String HOST = "demo.tistory.com";
    static final long ID = 1009;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final List<DemoPost> all;

    private DemoBlog(List<DemoPost> all) {
        this.all = all;
    }

    static DemoBlog load() {
        List<DemoPost> posts = List.of(JSON.readValue(bytes("posts.json"), DemoPost[].class));
        return new DemoBlog(posts.stream()
                .map(post -> post.with(Stream.concat(post.comments().stream(), DemoComments.crowd(post).stream())
                        .toList()))
                .sorted(Comparator.comparing(DemoPost::published).reversed())
                .toList());
    }

    /** Returns the posts that the blog's lists show, newest first. */
    List<DemoPost> posts() {
        return all.stream()
                .filter(post -> post.type() == null && !post.isPrivate())
                .toList();
    }

    /** Returns all posts, pages and notices, including private and protected ones, newest first. */
    List<DemoPost> all() {
        return all;
    }

    List<DemoPost> notices() {
        return all.stream().filter(post -> "notice".equals(post.type())).toList();
    }

    static List<DemoPost.DemoComment> guestbook() {
        return List.of(JSON.readValue(bytes("guestbook.json"), DemoPost.DemoComment[].class));
    }

    @Nullable
    DemoPost post(long id) {
        return all.stream().filter(post -> post.id() == id).findFirst().orElse(null);
    }

    /** Returns the body as the editor stored it, with placeholders for addresses that change with every response. */
    static String body(DemoPost post) {
        return text("posts/" + post.id() + ".html").strip();
    }

    /** Returns the subcategories of each top category, in the order of first use. */
    Map<String, List<String>> categories() {
        Map<String, List<String>> tree = new LinkedHashMap<>();
        for (DemoPost post :
                posts().stream().sorted(Comparator.comparingLong(DemoPost::id)).toList()) {
            if (!post.category().isEmpty()) {
                List<String> below = tree.computeIfAbsent(post.category().get(0), name -> new ArrayList<>());
                if (post.category().size() > 1
                        && !below.contains(post.category().get(1))) {
                    below.add(post.category().get(1));
                }
            }
        }
        return tree;
    }

    long count(List<String> category) {
        return posts().stream()
                .filter(post -> post.category().size() >= category.size()
                        && post.category().subList(0, category.size()).equals(category))
                .count();
    }

    /** Returns the number of a category, as the platform assigns one; 0 for no category. */
    long categoryId(List<String> category) {
        List<List<String>> all = new ArrayList<>();
        categories().forEach((top, below) -> {
            all.add(List.of(top));
            below.forEach(name -> all.add(List.of(top, name)));
        });
        return category.isEmpty() ? 0 : 700_001 + all.indexOf(category);
    }

    /**
     * Returns the rows of the platform's table of other posts of the category: at most six, without the post itself in
     * skins of 2025.
     */
    List<DemoPost> related(DemoPost post) {
        List<DemoPost> same = posts().stream()
                .filter(other -> !post.category().isEmpty() && other.category().equals(post.category()))
                .toList();
        return same.stream()
                .filter(other -> other.id() != post.id() || !post.skin().equals("2025"))
                .limit(6)
                .toList();
    }

    static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = DemoBlog.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String resource) {
        return DemoBlog.class.getResource(resource) != null;
    }
}
