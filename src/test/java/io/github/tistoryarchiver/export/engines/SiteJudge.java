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
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Holds a site, as an engine built it from an export with default options, against the archive: every post, page, notice,
 * category, tag, date, alias, comment and picture, and the text of each post sign by sign; nothing more, and nothing closed.
 *
 * <p>{@code SiteJudge ARCHIVE SITE}, where SITE is the folder with the built pages.
 */
public final class SiteJudge {
    private final Archive archive;
    private final BuiltSite site;
    private final PostLinks links;
    private final Map<Long, Post> open = new TreeMap<>();
    private final List<Post> closed = new ArrayList<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> renames = new TreeMap<>();

    /** Links within posts whose targets their authors forgot. */
    private final Set<String> dead = new TreeSet<>();

    private SiteJudge(Archive archive, Path folder) throws IOException {
        this.archive = archive;
        this.site = BuiltSite.read(folder);
        this.links = new PostLinks(InnerLinks.of(Objects.requireNonNull(archive.readBlog())), archive.archivedPosts());
        java.util.regex.Pattern.compile("another name: `(.+) → (.+)`")
                .matcher(java.nio.file.Files.readString(folder.resolveSibling("EXPORT-NOTES.md")))
                .results()
                .forEach(found -> renames.put(found.group(1), found.group(2)));
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                Post post = Objects.requireNonNull(archive.post(type, id).read());
                if (post.visibility() == Visibility.PUBLIC && post.state() == PostState.LIVE) {
                    open.put(id, post);
                } else {
                    closed.add(post);
                }
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<String> faults = judge(Path.of(arguments[0]), Path.of(arguments[1]));
        faults.stream().limit(40).forEach(fault -> System.out.println("FAULT " + fault));
        System.out.println(faults.size() + " faults");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** Compares, prints how much was compared, and returns what differs. */
    static List<String> judge(Path archive, Path folder) throws IOException {
        SiteJudge judge = new SiteJudge(new Archive(archive), folder);
        judge.open.values().forEach(judge::compare);
        judge.compareTerms("categories", "category", judge.categories());
        judge.compareTerms("tags", "tag", judge.tags());
        judge.comparePages();
        judge.compareClosed();
        judge.faults.addAll(judge.site.brokenLinks(judge.dead));
        judge.counts.forEach(
                (what, count) -> System.out.println("compared " + count[0] + " of " + count[1] + " " + what));
        System.out.println("followed " + judge.site.followed() + " links, pictures and fragments of the site");
        return judge.faults;
    }

    /** Counts one comparison. */
    private void check(String what, boolean isRight, String fault) {
        int[] count = counts.computeIfAbsent(what, any -> new int[2]);
        count[0] += isRight ? 1 : 0;
        count[1]++;
        if (!isRight) {
            faults.add(what + ": " + fault);
        }
    }

    static String path(Post post) {
        String slug = post.slug();
        return switch (post.type()) {
            case POST -> slug == null ? "/" + post.id() + "/" : "/entry/" + slug + "/";
            case PAGE -> "/pages/" + (slug == null ? post.id() : slug) + "/";
            case NOTICE -> "/notice/" + (slug == null ? post.id() : slug) + "/";
        };
    }

    private void compare(Post post) {
        String path = site.articleOf(post.url());
        String what = switch (post.type()) {
            case POST -> "posts";
            case PAGE -> "pages";
            case NOTICE -> "notices";
        };
        check(what, path != null, post.id() + " has no page");
        if (path == null) {
            return;
        }
        boolean isSafe = post.slug() == null || isSafe(post.slug());
        boolean isTaken = open.values().stream()
                .anyMatch(other -> other.id() < post.id() && path(other).equalsIgnoreCase(path(post)));
        check(
                "paths",
                !isSafe || isTaken || path.equals(path(post)),
                post.id() + " is at " + path + " and not at " + path(post));
        Document page = site.page(path);
        Element article = Objects.requireNonNull(page.selectFirst("article"));
        String title = Objects.requireNonNull(article.selectFirst("h1")).text();
        if (post.title() != null && !post.title().isBlank()) {
            check(
                    "titles",
                    squeezed(title).equals(squeezed(post.title())),
                    post.id() + " «" + title + "» not «" + post.title() + "»");
        }
        compareDate(post, article);
        List<String> categories = post.type() == PostType.NOTICE
                ? List.of("공지사항")
                : List.copyOf(renamed(post.category().path()));
        check(
                "categories of posts",
                names(article, "a.category").equals(leaf(categories)),
                post.id() + " " + names(article, "a.category") + " not " + categories);
        check(
                "tags of posts",
                names(article, "a.tag").equals(renamed(post.tags())),
                post.id() + " " + names(article, "a.tag") + " not " + post.tags());
        compareAliases(post, path);
        compareComments(post, article);
        compareText(post, path, article);
    }

    /** Names of categories; an engine may show the whole path of each. */
    private static Set<String> names(Element article, String selector) {
        return article.select("p.meta " + selector).stream()
                .map(Element::text)
                .map(text -> selector.equals("a.tag")
                        ? text.replaceFirst("^#", "")
                        : text.substring(text.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> leaf(List<String> names) {
        return names.stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareDate(Post post, Element article) {
        OffsetDateTime date = post.publishedAt();
        Element time = article.selectFirst("p.meta time[datetime]");
        if (date != null && post.type() != PostType.PAGE) {
            String shown = time == null ? "" : time.attr("datetime");
            boolean same =
                    !shown.isEmpty() && OffsetDateTime.parse(shown).toInstant().equals(date.toInstant());
            check("dates", same, post.id() + " " + shown + " not " + date);
        }
    }

    /** Tells whether every system has such files; Windows takes {@code CON} for a device. */
    private static boolean isSafe(String path) {
        return path.matches("[\\p{L}\\p{N}\\p{M}/._~,!()+@=-]+") && !path.matches("(?:.*/)?CON");
    }

    private void compareAliases(Post post, String path) {
        List<String> old = new ArrayList<>();
        String slug = post.slug();
        switch (post.type()) {
            case POST -> {
                old.add("/" + post.id());
                if (slug != null) {
                    old.add("/entry/" + slug);
                }
            }
            case PAGE -> old.add("/pages/" + (slug == null ? post.id() : slug));
            case NOTICE -> old.add("/notice/" + post.id());
        }
        List.copyOf(old).forEach(address -> old.add("/m" + address));
        for (String address : old) {
            boolean isOthers = open.values().stream()
                    .anyMatch(other -> other.id() < post.id()
                            && (path(other).equalsIgnoreCase(address + "/")
                                    || ("/m" + path(other)).equalsIgnoreCase(address + "/")));
            if (!isOthers && !(address + "/").equals(path) && isSafe(address)) {
                check(
                        "aliases",
                        path.equals(site.destination(address)),
                        post.id() + " " + address + " leads to " + site.destination(address));
            }
        }
    }

    private void compareComments(Post post, Element article) {
        List<Comment> shown = archive.post(post.type(), post.id()).readComments().stream()
                .flatMap(Comment::withReplies)
                .filter(SiteJudge::isOpen)
                .toList();
        List<String> expected = shown.stream()
                .map(comment -> squeezed((comment.mention() == null ? "" : "@" + comment.mention()) + comment.text()))
                .sorted()
                .toList();
        List<String> found = article.select(".comments .comment p").stream()
                .map(Element::text)
                .map(SiteJudge::squeezed)
                .sorted()
                .toList();
        check("threads of comments", found.equals(expected), post.id() + " " + found + " not " + expected);
        counts.computeIfAbsent("comments", any -> new int[2])[0] += found.size();
        counts.get("comments")[1] += expected.size();
    }

    private static boolean isOpen(Comment comment) {
        return !comment.secret()
                && comment.state() == PostState.LIVE
                && comment.text() != null
                && !Boolean.TRUE.equals(comment.spam());
    }

    private void compareText(Post post, String path, Element article) {
        PostFolder folder = archive.post(post.type(), post.id());
        PostContent content = PostContent.of(post, folder.readBody());
        Element body = article.selectFirst(".post-body");
        if (content == null || body == null) {
            check("texts", content == null, post.id() + " has no text on the site");
            return;
        }
        content.tree().select("a[href^=#]").stream()
                .map(link -> link.attr("href"))
                .filter(address -> !content.fragments().contains(address.substring(1)))
                .forEach(address -> dead.add(path + address));
        Map<String, Asset> files = PostLinks.files(post);
        Element shown = body.clone();
        shown.select("a[href]")
                .forEach(link -> link.attr("href", meaning(own(path, site.resolve(path, link.attr("href"))))));
        shown.select("img[src]").forEach(image -> image.attr("src", meaning(site.resolve(path, image.attr("src")))));
        RoundTrip.Fidelity fidelity =
                RoundTrip.compare(content.tree(), shown, address -> expected(address, path, files));
        check(
                "texts sign by sign",
                fidelity.isWhole(),
                post.id() + " " + fidelity.kept() + "/" + fidelity.signs() + " " + fidelity.difference());
        files.values()
                .forEach(asset -> check(
                        "pictures and files",
                        body.select("[src],[href]").stream()
                                        .anyMatch(element -> ("file:" + asset.sha256())
                                                .equals(meaning(site.resolve(
                                                        path, element.attr(element.hasAttr("src") ? "src" : "href")))))
                                || !content.tree().html().contains(org.jsoup.nodes.Entities.escape(asset.source())),
                        post.id() + " " + asset.file()));
    }

    /** What an address of the archive means: a file by its bytes, a post by its number, or itself. */
    private String expected(String address, String path, Map<String, Asset> files) {
        Asset asset = files.get(address);
        if (asset != null) {
            return "file:" + asset.sha256();
        }
        if (links.target(address) instanceof LinkTarget.Archived to
                && open.containsKey(to.place().id())) {
            return "post:" + to.place().id();
        }
        return meaning(own(path, site.resolve(path, address)));
    }

    /** A link to the page itself, which engines may write with or without its path. */
    private static String own(String path, String address) {
        return address.startsWith(path + "#") ? address.substring(path.length()) : address;
    }

    private String meaning(String address) {
        if (!address.startsWith("/")) {
            return EngineHtml.decoded(address);
        }
        String path = address.replaceFirst("#.*", "");
        Long number = site.numberAt(path);
        if (number != null) {
            return address.contains("#") && address.startsWith("/#") ? address : "post:" + number;
        }
        Path file = site.file(path);
        return file == null ? address : "file:" + Sha256.of(file);
    }

    /** Names of tags as the notes of the export say that they are on the site. */
    private Set<String> renamed(List<String> tags) {
        return tags.stream().map(tag -> renames.getOrDefault(tag, tag)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> categories() {
        Set<String> names = new TreeSet<>();
        open.values()
                .forEach(post -> names.addAll(leaf(
                        post.type() == PostType.NOTICE
                                ? List.of("공지사항")
                                : List.copyOf(renamed(post.category().path())))));
        return names;
    }

    private Set<String> tags() {
        return renamed(
                open.values().stream().flatMap(post -> post.tags().stream()).toList());
    }

    /** Compares the lists of all terms. */
    private void compareTerms(String what, String ignored, Set<String> expected) {
        Document page = site.page("/" + what + "/");
        Set<String> found = page == null
                ? Set.of()
                : page.select(".term-list a").stream()
                        .map(Element::text)
                        .map(name -> what.equals("tags") ? name : name.substring(name.lastIndexOf('/') + 1))
                        .collect(Collectors.toCollection(TreeSet::new));
        expected.forEach(name -> check(what, found.contains(name), name + " is not in the list"));
        found.stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> check(what, false, name + " is made up"));
    }

    /** Compares the numbers of articles, and that the start page lists each post. */
    private void comparePages() {
        int guestbook = archive.readGuestbook().isEmpty() ? 0 : 1;
        check(
                "number of articles",
                site.articles() == open.size() + guestbook,
                site.articles() + " not " + (open.size() + guestbook));
        Set<String> listed = site.linksOf("/");
        open.values().stream().filter(post -> post.type() != PostType.PAGE).forEach(post -> {
            String path = site.articleOf(post.url());
            check("posts in the list of posts", path != null && listed.contains(path), post.id() + " is not listed");
        });
    }

    /** Checks that nothing of closed posts is anywhere in the site. */
    private void compareClosed() {
        for (Post post : closed) {
            boolean isNowhere = !site.contains("원래 주소: " + post.url() + "<")
                    && (post.visibility() == Visibility.PUBLIC
                            || post.title() == null
                            || post.title().length() < 6
                            || !site.contains(post.title()));
            check("closed posts that are nowhere", isNowhere, post.id() + " shows");
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", "");
    }
}
