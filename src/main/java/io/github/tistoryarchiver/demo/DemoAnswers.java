package io.github.tistoryarchiver.demo;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests for the sample blog, its console and its image hosts in the formats of the real ones. */
final class DemoAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /guestbook
            Disallow: /m/guestbook
            Disallow: /manage
            Disallow: /owner
            Disallow: /admin
            Disallow: /search
            Disallow: /m/search

            User-agent: bingbot
            Crawl-delay: 20
            """;
    private static final String NOT_FOUND =
            "<!doctype html><html lang=\"ko\"><head><title>TISTORY</title></head><body><h2>에러 메세지</h2><p>권한이 없거나 존재하지 않는 페이지입니다.</p></body></html>";
    private static final DateTimeFormatter LISTED = DateTimeFormatter.ofPattern("yyyy. M. d.", Locale.ROOT);
    private static final Pattern SIGNED = Pattern.compile("/dna/[^/]+/[^/]+/A{21}([0-9A-F]+)/\\w+\\.(\\w+)");
    private static final Pattern OLD_IMAGE = Pattern.compile("/(?:image|original|cfile/tistory)/([0-9A-F]+)");
    private static final Pattern ATTACHMENT = Pattern.compile("/attachment/cfile\\d+\\.uf@([0-9A-F]+)\\.(\\w+)");
    private static final Pattern POST = Pattern.compile("/(?:m/)?(\\d{1,9})");
    private static final Pattern COMMENTS = Pattern.compile("/m/api/(\\d{1,9})/comment(/count)?");

    private final DemoBlog blog;
    private final DemoPages pages;
    private final DemoConsole console;
    private final BooleanSupplier loggedIn;

    /**
     * Creates the answers.
     *
     * @param loggedIn tells whether the owner's login is still valid
     */
    DemoAnswers(DemoBlog blog, BooleanSupplier loggedIn) {
        this.blog = blog;
        this.loggedIn = loggedIn;
        this.pages = new DemoPages(blog);
        this.console = new DemoConsole(blog);
    }

    /**
     * An answer.
     *
     * @param type media type
     * @param location target of a redirect; {@code null} for none
     */
    record Answer(
            int status, String type, byte[] body, @Nullable String location) {
        static Answer text(String type, String text) {
            return new Answer(200, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), null);
        }
    }

    /**
     * A request.
     *
     * @param url its address, with a posted form as its query
     * @param cookies the {@code Cookie} header; empty for none
     */
    record Asked(HttpUrl url, String cookies) {}

    private static Answer notFound() {
        return new Answer(404, "text/html; charset=utf-8", NOT_FOUND.getBytes(StandardCharsets.UTF_8), null);
    }

    Answer answer(Asked asked) {
        HttpUrl url = asked.url();
        String host = url.host();
        if (host.equals(DemoBlog.HOST)) {
            return page(asked);
        }
        String path = url.encodedPath();
        Matcher signed = SIGNED.matcher(path);
        if (host.equals("blog.kakaocdn.net") && signed.matches() && url.queryParameter("signature") != null) {
            return file(signed.group(1), signed.group(2));
        }
        Matcher old = OLD_IMAGE.matcher(path);
        if (host.matches("cfile\\d+\\.uf\\.tistory\\.com|t1\\.daumcdn\\.net") && old.matches()) {
            return file(old.group(1), "jpg");
        }
        if (path.equals("/keditor/emoticon/friends1/large/wave.gif")) {
            return file(DemoMarkup.hex("wave"), "gif");
        }
        return Objects.requireNonNullElseGet(DemoSkin.answer(path), DemoAnswers::notFound);
    }

    private static Answer file(String hexStem, String extension) {
        String name = new String(HexFormat.of().parseHex(hexStem), StandardCharsets.UTF_8) + "." + extension;
        boolean document = extension.equals("txt") || extension.equals("csv");
        String resource = (document ? "files/" : "images/") + name;
        if (!name.matches("[\\w.-]+") || !DemoBlog.exists(resource)) {
            return notFound();
        }
        String type = document ? "application/octet-stream" : "image/" + extension.replace("jpg", "jpeg");
        return new Answer(200, type, DemoBlog.bytes(resource), null);
    }

    private Answer page(Asked asked) {
        HttpUrl url = asked.url();
        String path = url.encodedPath();
        Matcher post = POST.matcher(path);
        if (post.matches()) {
            DemoPost found = blog.post(Long.parseLong(post.group(1)));
            return post(found == null || found.type() != null ? null : found, asked);
        }
        Matcher comments = COMMENTS.matcher(path);
        if (comments.matches()) {
            return comments(Long.parseLong(comments.group(1)), comments.group(2) != null, asked);
        }
        Matcher attachment = ATTACHMENT.matcher(path);
        if (attachment.matches()) {
            return file(attachment.group(1), attachment.group(2));
        }
        return switch (path) {
            case "/" -> Answer.text("text/html", pages.home(number(url, "page", 1)));
            case "/robots.txt" -> Answer.text("text/plain", ROBOTS);
            case "/sitemap.xml" -> Answer.text("application/xml", sitemap());
            case "/m/api/entry/0/POST" -> listing(blog.posts(), number(url, "page", 0), number(url, "size", 20));
            case "/m/api/entry/0/NOTICE" -> listing(blog.notices(), 0, 20);
            case "/m/api/guestbook" -> json(DemoComments.guestbook(DemoBlog.guestbook(), longNumber(url, "startId")));
            case "/reaction" -> reactions(number(url, "entryId", 0));
            case "/comment/view" -> legacyComments(asked);
            case "/manage/comments.json" -> ownersComments(asked);
            case "/manage/category.json" -> ownersCategories(asked);
            case "/manage/posts.json", "/manage/pages.json", "/manage/notices.json" ->
                console(asked, path.replaceAll("/manage/|\\.json", ""));
            default ->
                post(
                        blog.all().stream()
                                .filter(one -> one.type() != null && one.path().equals(path))
                                .findFirst()
                                .orElse(null),
                        asked);
        };
    }

    private static int number(HttpUrl url, String parameter, int otherwise) {
        String value = url.queryParameter(parameter);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private String sitemap() {
        String home = "https://" + DemoBlog.HOST;
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
                .append("<url><loc>")
                .append(home)
                .append("/</loc><priority>1.0</priority></url>\n");
        for (String path : List.of("/category", "/tag", "/guestbook")) {
            xml.append("<url><loc>").append(home).append(path).append("</loc></url>\n");
        }
        for (DemoPost post : blog.all()) {
            if (post.isPrivate() || post.password() != null) {
                continue;
            }
            String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(post.modified());
            for (String path : List.of("/", "/m/")) {
                xml.append("<url><loc>")
                        .append(home)
                        .append(path)
                        .append(post.path().substring(1))
                        .append("</loc><lastmod>")
                        .append(time)
                        .append("</lastmod></url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private static Answer listing(List<DemoPost> all, int page, int size) {
        int from = Math.min(page * size, all.size());
        int to = Math.min(from + size, all.size());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "items", all.subList(from, to).stream().map(DemoAnswers::listed).toList());
        data.put("isLast", to == all.size());
        data.put("totalItems", all.size());
        data.put("nextPage", to == all.size() ? null : page + 1);
        return json(data);
    }

    private static Map<String, Object> listed(DemoPost post) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", post.id());
        item.put("title", post.title());
        item.put("url", "https://" + DemoBlog.HOST);
        item.put("subPath", post.path());
        item.put("published", LISTED.format(post.published()));
        item.put("thumbnail", null);
        item.put("summary", "");
        return item;
    }

    private Answer comments(long id, boolean onlyCount, Asked asked) {
        DemoPost post = blog.post(id);
        if (post == null || post.isLegacy() || !(isOwner(asked) || DemoPassword.opens(post, asked))) {
            return notFound();
        }
        return json(
                onlyCount
                        ? DemoComments.count(post.comments())
                        : DemoComments.ofPost(post, longNumber(asked.url(), "startId")));
    }

    private Answer reactions(int id) {
        DemoPost post = blog.post(id);
        return post == null
                ? notFound()
                : json(Map.of(
                        "reactionCounter",
                        Map.of("like", id % 7, "sum", id % 7, "sad", 0),
                        "isActive",
                        false,
                        "reactionActivated",
                        true));
    }

    private Answer legacyComments(Asked asked) {
        DemoPost post = blog.post(number(asked.url(), "id", 0));
        return post == null || !post.isLegacy()
                ? notFound()
                : json(DemoComments.legacy(post, longNumber(asked.url(), "ts")));
    }

    private static long longNumber(HttpUrl url, String parameter) {
        String value = url.queryParameter(parameter);
        return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : Long.MAX_VALUE;
    }

    private Answer post(@Nullable DemoPost post, Asked asked) {
        if (post == null) {
            return notFound();
        }
        if (post.isPrivate() && !isOwner(asked)) {
            return new Answer(403, "text/html; charset=utf-8", NOT_FOUND.getBytes(StandardCharsets.UTF_8), null);
        }
        boolean open = isOwner(asked) || DemoPassword.opens(post, asked);
        return Answer.text("text/html", open ? pages.post(post) : pages.closed(post));
    }

    private boolean isOwner(Asked asked) {
        return loggedIn.getAsBoolean() && asked.cookies().contains("TSSESSION=" + DemoServer.SESSION);
    }

    /** Answers for the owner's console; without a login, redirects to the login page. */
    private Answer console(Asked asked, String kind) {
        if (!isOwner(asked)) {
            return toLogin();
        }
        return bare(console.list(kind, number(asked.url(), "page", 1)));
    }

    private static Answer toLogin() {
        return new Answer(302, "text/html", new byte[0], "https://www.tistory.com/auth/login?redirectUrl=x");
    }

    private Answer ownersComments(Asked asked) {
        return isOwner(asked)
                ? json(Map.of("items", DemoComments.ofOwner(blog.all(), number(asked.url(), "page", 1))))
                : toLogin();
    }

    private Answer ownersCategories(Asked asked) {
        return isOwner(asked) ? bare(console.categories()) : toLogin();
    }

    private static Answer json(Object data) {
        return bare(Map.of("data", data));
    }

    private static Answer bare(Object answer) {
        return Answer.text("application/json", JSON.writeValueAsString(answer));
    }
}
