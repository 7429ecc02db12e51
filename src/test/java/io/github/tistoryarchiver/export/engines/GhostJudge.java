package io.github.tistoryarchiver.export.engines;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.content.LinkTarget;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.content.PostLinks;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Holds what a running Ghost has after an import with default options against the archive: in its database every post, page,
 * notice, category, tag, author and instant, and nothing more; on its pages the text of each post sign by sign and its files
 * byte by byte; and each old path leads to the post that it had.
 *
 * <p>{@code GhostJudge ARCHIVE DATABASE ADDRESS EXPORT}.
 */
public final class GhostJudge {
    private static final String IMPORT = "#Import";

    private final Archive archive;
    private final PostLinks links;
    private final String site;
    private final Path export;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Long, Post> open = new TreeMap<>();
    private final Map<Long, Row> found = new TreeMap<>();
    private final Map<String, Long> slugs = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> stored = new HashSet<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** A post of Ghost's database. */
    private record Row(
            String slug, String title, String type, String status, Instant published, String html, List<String> tags) {}

    private GhostJudge(Archive archive, String site, Path export) {
        this.archive = archive;
        this.site = site;
        this.export = export;
        this.links = new PostLinks(InnerLinks.of(Objects.requireNonNull(archive.readBlog())), archive.archivedPosts());
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                Post post = Objects.requireNonNull(archive.post(type, id).read());
                if (post.visibility() == Visibility.PUBLIC && post.state() == PostState.LIVE) {
                    open.put(id, post);
                }
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        GhostJudge judge = new GhostJudge(new Archive(Path.of(arguments[0])), arguments[2], Path.of(arguments[3]));
        judge.read(Path.of(arguments[1]));
        judge.readFiles(Path.of(arguments[1]).resolveSibling("..").normalize());
        for (Post post : judge.open.values()) {
            judge.compare(post);
        }
        judge.compareRest();
        judge.followRedirects();
        judge.counts.forEach(
                (what, count) -> System.out.println("compared " + count[0] + " of " + count[1] + " " + what));
        judge.faults.stream().limit(40).forEach(fault -> System.out.println("FAULT " + fault));
        System.out.println(judge.faults.size() + " faults");
        System.exit(judge.faults.isEmpty() ? 0 : 1);
    }

    private void check(String what, boolean isRight, String fault) {
        int[] count = counts.computeIfAbsent(what, any -> new int[2]);
        count[0] += isRight ? 1 : 0;
        count[1]++;
        if (!isRight) {
            faults.add(what + ": " + fault);
        }
    }

    private void read(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            Map<String, List<String>> tags = new HashMap<>();
            try (ResultSet rows = statement.executeQuery(
                    "select post_id, name from posts_tags join tags on tags.id = tag_id order by post_id, sort_order")) {
                while (rows.next()) {
                    if (!rows.getString(2).startsWith(IMPORT)) {
                        tags.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                                .add(rows.getString(2));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select id, comment_id, slug, title, type, status, published_at, html from posts")) {
                while (rows.next()) {
                    long number = Long.parseLong(rows.getString("comment_id"));
                    Row row = new Row(
                            rows.getString("slug"),
                            rows.getString("title"),
                            rows.getString("type"),
                            rows.getString("status"),
                            LocalDateTime.parse(rows.getString("published_at").replace(' ', 'T'))
                                    .toInstant(ZoneOffset.UTC),
                            Objects.requireNonNullElse(rows.getString("html"), ""),
                            tags.getOrDefault(rows.getString("id"), List.of()));
                    check("one post a number", found.put(number, row) == null, number + " is there twice");
                    slugs.put(row.slug(), number);
                }
            }
        }
    }

    private void readFiles(Path content) throws IOException {
        try (Stream<Path> paths = Files.walk(content)) {
            paths.filter(path -> path.toString().matches(".*/content/(images|media|files)/.*"))
                    .filter(Files::isRegularFile)
                    .forEach(path -> stored.add(Sha256.of(path)));
        }
    }

    private void compare(Post post) throws Exception {
        Row row = found.get(post.id());
        check("posts", row != null, post.id() + " is not there");
        if (row == null) {
            return;
        }
        check("types", row.type().equals(post.type() == PostType.PAGE ? "page" : "post"), post.id() + " " + row.type());
        check("published", row.status().equals("published"), post.id() + " is " + row.status());
        Instant expected =
                post.publishedAt() == null ? Instant.EPOCH : post.publishedAt().toInstant();
        check("instants", row.published().equals(expected), post.id() + " is of " + row.published());
        boolean untitled = post.title() == null || post.title().isBlank();
        check(
                "titles",
                untitled ? !row.title().isEmpty() : squeezed(row.title()).equals(squeezed(post.title())),
                post.id() + " " + row.title());
        check("slugs", row.slug().matches("[a-z0-9-]{1,185}"), post.id() + " " + row.slug());
        List<String> tags = expectedTags(post);
        check("tags", row.tags().equals(tags), post.id() + " has " + row.tags() + ", not " + tags);
        compareText(post, row);
    }

    /** Its own category, those above it, then its tags. */
    private static List<String> expectedTags(Post post) {
        List<String> tags = new ArrayList<>();
        List<String> path = post.type() == PostType.NOTICE
                ? List.of("공지사항")
                : post.type() == PostType.PAGE ? List.of() : post.category().path();
        for (int end = path.size(); end > 0; end--) {
            tags.add(String.join("/", path.subList(0, end)));
        }
        post.tags().stream()
                .map(tag -> tag.replaceFirst("^#", "＃"))
                .filter(tag -> !tags.contains(tag))
                .forEach(tags::add);
        return tags;
    }

    private void compareText(Post post, Row row) throws Exception {
        PostFolder folder = archive.post(post.type(), post.id());
        PostContent content = PostContent.of(post, folder.readBody());
        HttpResponse<byte[]> page = get("/" + row.slug() + "/");
        check("pages", page.statusCode() == 200, post.id() + " " + page.statusCode());
        if (content == null) {
            return;
        }
        Element shown = Jsoup.parse(new String(page.body(), "UTF-8")).selectFirst(".gh-content");
        if (shown == null) {
            check("texts sign by sign", content.text().isBlank(), post.id() + " shows no text");
            return;
        }
        Map<String, Asset> assets = PostLinks.files(post);
        for (Element link : shown.select("a[href]")) {
            link.attr("href", meaning(link.attr("href")));
        }
        for (Element image : shown.select("img[src]")) {
            image.attr("src", meaning(image.attr("src")));
        }
        shown.select("h1,h2,h3,h4,h5,h6").removeAttr("id");
        RoundTrip.Fidelity fidelity = RoundTrip.compare(content.tree(), shown, address -> expected(address, assets));
        check(
                "texts sign by sign",
                fidelity.isWhole(),
                post.id() + " " + fidelity.kept() + "/" + fidelity.signs() + " " + fidelity.difference());
        String text = shown.html();
        assets.forEach((source, asset) -> {
            boolean isShown = content.tree().getAllElements().stream()
                    .anyMatch(element -> element.attr("src").equals(source)
                            || element.attr("href").equals(source));
            check(
                    "files",
                    isShown ? text.contains("file:" + asset.sha256()) : stored.contains(asset.sha256()),
                    post.id() + " " + asset.file());
        });
        shown.select("script,iframe,object").forEach(element -> check("harmless", false, post.id() + " " + element));
    }

    private String expected(String address, Map<String, Asset> assets) {
        Asset asset = assets.get(address);
        if (asset != null) {
            return "file:" + asset.sha256();
        }
        return links.target(address) instanceof LinkTarget.Archived to
                        && open.containsKey(to.place().id())
                ? "post:" + to.place().id()
                : EngineHtml.decoded(address);
    }

    /** What an address means: a file by the bytes that are served, a post by its number, or itself. */
    private String meaning(String address) throws IOException, InterruptedException {
        String path = address.startsWith(site) ? address.substring(site.length()) : address;
        if (path.startsWith("/content/")) {
            String known = files.get(path);
            if (known == null) {
                HttpResponse<byte[]> file = get(path);
                known = file.statusCode() == 200 ? "file:" + sha256(file.body()) : path + " " + file.statusCode();
                files.put(path, known);
            }
            return known;
        }
        Long number = path.startsWith("/") ? slugs.get(path.replaceFirst("^/([^/#?]*)/.*", "$1")) : null;
        return number == null ? EngineHtml.decoded(address) : "post:" + number;
    }

    private static String sha256(byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes);
        return Sha256.hex(digest);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The guestbook is the only page more, with all that readers may see of it; and no tag is more. */
    private void compareRest() throws Exception {
        List<Comment> guestbook = archive.readGuestbook();
        Set<Long> more = new TreeSet<>(found.keySet());
        more.removeAll(open.keySet());
        check("nothing more", more.size() == (guestbook.isEmpty() ? 0 : 1), "more: " + more);
        if (!guestbook.isEmpty()) {
            String text = squeezed(
                    Jsoup.parse(new String(get("/guestbook/").body(), "UTF-8")).text());
            for (Comment comment :
                    guestbook.stream().flatMap(Comment::withReplies).toList()) {
                boolean isShown = !comment.secret()
                        && comment.state() == PostState.LIVE
                        && comment.text() != null
                        && !Boolean.TRUE.equals(comment.spam());
                check(
                        "entries of the guestbook",
                        !isShown || text.contains(squeezed(comment.text())),
                        "guestbook lacks " + comment.text());
            }
        }
        Set<String> expected = open.values().stream()
                .flatMap(post -> expectedTags(post).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = found.values().stream()
                .flatMap(row -> row.tags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        check("terms", there.equals(expected), "has " + there + ", not " + expected);
    }

    /** Each old path of each post leads to it, at once. */
    private void followRedirects() throws Exception {
        Set<String> paths = new HashSet<>();
        try (Stream<String> lines = Files.lines(export.resolve("redirects/redirects.csv"))) {
            for (String line :
                    lines.skip(1).filter(line -> line.startsWith("/")).toList()) {
                String[] cells = line.split(",");
                paths.add(cells[0]);
                HttpResponse<byte[]> answer = get(cells[0]);
                String to = answer.headers().firstValue("location").orElse("").replace(site, "");
                check(
                        "old paths",
                        answer.statusCode() == 301 && to.equals(cells[1]) && get(to).statusCode() == 200,
                        cells[0] + " answers " + answer.statusCode() + " " + to + ", not " + cells[1]);
            }
        }
        check("some old paths", paths.size() >= open.size(), paths.size() + " old paths");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b\\ufeff\\p{Cntrl}]+", "");
    }
}
