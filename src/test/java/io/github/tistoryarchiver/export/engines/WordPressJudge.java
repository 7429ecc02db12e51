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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what a WordPress has after an import with default options against the archive: every post, page, notice, category
 * with those above it, tag, instant, thread of comments and file, and the text of each post sign by sign; nothing more.
 *
 * <p>{@code WordPressJudge ARCHIVE DUMP EXPORT}, where DUMP is what {@code wordpress-dump.php} wrote.
 */
public final class WordPressJudge {
    private final Archive archive;
    private final PostLinks links;
    private final Path export;
    private final Map<Long, Post> open = new TreeMap<>();
    private final Map<Long, JsonNode> found = new TreeMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Long> posts = new HashMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private WordPressJudge(Archive archive, Path dump, Path export) throws IOException {
        this.archive = archive;
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
        JsonNode all = new JsonMapper().readTree(dump.toFile());
        for (JsonNode item : all.get("posts")) {
            if (item.get("type").asString().equals("attachment")) {
                files.put(item.get("url").asString(), item.get("sha256").asString());
            } else {
                found.put(item.get("id").asLong(), item);
                posts.put(
                        withoutHost(item.get("link").asString()), item.get("id").asLong());
            }
        }
        compareTerms(all.get("terms"));
    }

    public static void main(String[] arguments) throws IOException {
        WordPressJudge judge =
                new WordPressJudge(new Archive(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2]));
        judge.open.values().forEach(judge::compare);
        judge.compareGuestbook();
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

    private void compare(Post post) {
        JsonNode item = found.get(post.id());
        check("posts", item != null, post.id() + " is not there");
        if (item == null) {
            return;
        }
        String type = post.type() == PostType.PAGE ? "page" : "post";
        check("types", item.get("type").asString().equals(type), post.id() + " is a " + item.get("type"));
        Instant instant = instant(item);
        Instant expected =
                post.publishedAt() == null ? Instant.EPOCH : post.publishedAt().toInstant();
        String status = expected.isAfter(Instant.now()) ? "future" : "publish";
        check("published", item.get("status").asString().equals(status), post.id() + " is " + item.get("status"));
        long late = instant.getEpochSecond() - expected.getEpochSecond();
        check("instants", late == 0 || (late > 0 && late < 10 && hasTwin(post)), post.id() + " is of " + instant);
        String title = Jsoup.parse(item.get("title").asString()).text();
        boolean untitled = post.title() == null || post.title().isBlank();
        check(
                "titles",
                untitled ? !title.isEmpty() : squeezed(title).equals(squeezed(post.title())),
                post.id() + " " + title);
        check("old addresses", item.get("guid").asString().equals(post.url()), post.id() + " " + item.get("guid"));
        compareTermsOf(post, item);
        compareText(post, item);
        compareComments(post.id() + "", archive.post(post.type(), post.id()).readComments(), item);
    }

    private boolean hasTwin(Post post) {
        return open.values().stream()
                .anyMatch(other -> other.id() != post.id()
                        && Objects.equals(other.title(), post.title())
                        && Objects.equals(other.publishedAt(), post.publishedAt()));
    }

    private static Instant instant(JsonNode item) {
        return LocalDateTime.parse(item.get("gmt").asString().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private void compareTermsOf(Post post, JsonNode item) {
        if (post.type() == PostType.PAGE) {
            return;
        }
        List<String> path = post.type() == PostType.NOTICE
                ? List.of("공지사항")
                : post.category().path();
        List<String> expected = path.isEmpty() ? List.of("Uncategorized") : path;
        List<List<String>> paths = new ArrayList<>();
        item.get("categories").forEach(category -> paths.add(texts(category.get("path"))));
        check("categories", paths.equals(List.of(expected)), post.id() + " is in " + paths);
        Set<String> tags = new TreeSet<>();
        item.get("tags").forEach(tag -> tags.add(tag.get("name").asString()));
        check("tags", tags.equals(new TreeSet<>(post.tags())), post.id() + " has " + tags + ", not " + post.tags());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private void compareText(Post post, JsonNode item) {
        PostFolder folder = archive.post(post.type(), post.id());
        PostContent content = PostContent.of(post, folder.readBody());
        Element shown = Jsoup.parse(item.get("html").asString()).body();
        if (content == null) {
            return;
        }
        Map<String, Asset> assets = PostLinks.files(post);
        shown.select("a[href]").forEach(link -> link.attr("href", meaning(link.attr("href"))));
        shown.select("img[src]").forEach(image -> image.attr("src", meaning(image.attr("src"))));
        RoundTrip.Fidelity fidelity = RoundTrip.compare(content.tree(), shown, address -> expected(address, assets));
        check(
                "texts sign by sign",
                fidelity.isWhole(),
                post.id() + " " + fidelity.kept() + "/" + fidelity.signs() + " " + fidelity.difference());
        assets.values()
                .forEach(asset -> check(
                        "files",
                        files.containsValue(asset.sha256()) || shown.html().contains("file:" + asset.sha256()),
                        post.id() + " " + asset.file()));
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

    /** What an address means: a file by its bytes, a post by its number, or itself. */
    private String meaning(String address) {
        String sha256 = files.get(address);
        if (sha256 != null) {
            return "file:" + sha256;
        }
        String path = EngineHtml.decoded(withoutHost(address).replaceFirst("#.*", ""));
        Path file = path.startsWith("/") ? export.resolve(path.substring(1)) : export;
        if (Files.isRegularFile(file)) {
            return "file:" + Sha256.of(file);
        }
        Long number = posts.get(path);
        return number == null ? EngineHtml.decoded(address) : "post:" + number;
    }

    private static String withoutHost(String address) {
        return address.replaceFirst("^http://127\\.0\\.0\\.1:8088", "");
    }

    private void compareGuestbook() {
        List<Comment> guestbook = archive.readGuestbook();
        List<JsonNode> others = found.entrySet().stream()
                .filter(item -> !open.containsKey(item.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        check("nothing more", others.size() == (guestbook.isEmpty() ? 0 : 1), others.size() + " more");
        others.forEach(item -> compareComments("guestbook", guestbook, item));
    }

    /** A comment by its author, time, text and those that it answers. */
    private void compareComments(String where, List<Comment> threads, JsonNode item) {
        List<String> expected = new ArrayList<>();
        String unknown = item.get("gmt").asString();
        threads.forEach(thread -> collect(thread, "", unknown, expected));
        Map<Long, String> ids = new HashMap<>();
        List<String> there = new ArrayList<>();
        for (JsonNode comment : item.get("comments")) {
            String text = Jsoup.parse(comment.get("html").asString()).text();
            String key = ids.getOrDefault(comment.get("parent").asLong(), "") + " > "
                    + key(comment.get("author").asString(), comment.get("gmt").asString(), text);
            ids.put(comment.get("id").asLong(), key);
            there.add(key);
        }
        List<String> mine = sorted(expected.stream());
        List<String> theirs = sorted(there.stream());
        check("threads of comments", mine.equals(theirs), where + " " + difference(mine, theirs));
        counts.computeIfAbsent("comments", any -> new int[2])[0] += there.size();
        counts.get("comments")[1] += expected.size();
    }

    private static String difference(List<String> mine, List<String> theirs) {
        List<String> missing = new ArrayList<>(mine);
        theirs.forEach(missing::remove);
        List<String> more = new ArrayList<>(theirs);
        mine.forEach(more::remove);
        return "lacks " + missing + ", has " + more;
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().collect(Collectors.toList());
    }

    /** Replies to what is not shown answer what that answers. */
    private static void collect(Comment comment, String above, String unknown, List<String> out) {
        boolean shown = !comment.secret()
                && comment.state() == PostState.LIVE
                && comment.text() != null
                && !Boolean.TRUE.equals(comment.spam());
        String key = above;
        if (shown) {
            String time = comment.writtenAt() == null
                    ? unknown
                    : comment.writtenAt()
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                            .toString();
            String mention = comment.mention() == null ? "" : "@" + comment.mention() + " ";
            key = above + " > "
                    + key(Objects.requireNonNullElse(comment.author().name(), ""), time, mention + comment.text());
            out.add(key);
        }
        for (Comment reply : comment.replies()) {
            collect(reply, key, unknown, out);
        }
    }

    private static String key(String author, String time, String text) {
        String minute = time.replace(' ', 'T');
        String seconds = minute.length() == 16 ? minute + ":00" : minute;
        return squeezed(author) + "|" + seconds + "|" + squeezed(text);
    }

    private void compareTerms(JsonNode terms) {
        Set<String> expected = new TreeSet<>(Set.of("Uncategorized"));
        open.values().stream().filter(post -> post.type() != PostType.PAGE).forEach(post -> {
            expected.addAll(post.tags());
            expected.addAll(
                    post.type() == PostType.NOTICE
                            ? List.of("공지사항")
                            : post.category().path());
        });
        Set<String> there = new TreeSet<>();
        terms.forEach(term -> there.add(term.get("name").asString()));
        check("terms", there.equals(expected), "has " + there + ", not " + expected);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b\\ufeff\\p{Cntrl}]+", "");
    }
}
