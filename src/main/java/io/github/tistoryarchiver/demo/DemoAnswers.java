package io.github.tistoryarchiver.demo;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import tools.jackson.databind.json.JsonMapper;

/** What the sample blog and the hosts of its images answer, address by address, as the real ones do. */
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
    private static final Pattern SIGNED = Pattern.compile("/dna/[^/]+/[^/]+/A{21}([0-9A-F]+)/\\w+\\.(\\w+)");
    private static final Pattern OLD_IMAGE = Pattern.compile("/(?:image|original|cfile/tistory)/([0-9A-F]+)");
    private static final Pattern ATTACHMENT = Pattern.compile("/attachment/cfile\\d+\\.uf@([0-9A-F]+)\\.(\\w+)");
    private static final Pattern POST = Pattern.compile("/(?:m/)?(\\d{1,9})");
    private static final Pattern COMMENTS = Pattern.compile("/m/api/(\\d{1,9})/comment(/count)?");

    private final DemoBlog blog;
    private final DemoPages pages;

    DemoAnswers(DemoBlog blog) {
        this.blog = blog;
        this.pages = new DemoPages(blog);
    }

    /** An answer. */
    record Answer(int status, String type, byte[] body) {
        static Answer text(String type, String text) {
            return new Answer(200, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Answer notFound() {
        return new Answer(404, "text/html; charset=utf-8", NOT_FOUND.getBytes(StandardCharsets.UTF_8));
    }

    Answer answer(HttpUrl url) {
        String host = url.host();
        if (host.equals(DemoBlog.HOST)) {
            return page(url);
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
        return path.equals("/keditor/emoticon/friends1/large/wave.gif")
                ? file(DemoMarkup.hex("wave"), "gif")
                : notFound();
    }

    private static Answer file(String hexStem, String extension) {
        String name = new String(HexFormat.of().parseHex(hexStem), StandardCharsets.UTF_8) + "." + extension;
        boolean document = extension.equals("txt") || extension.equals("csv");
        String resource = (document ? "files/" : "images/") + name;
        if (!name.matches("[\\w.-]+") || !DemoBlog.exists(resource)) {
            return notFound();
        }
        String type = document ? "application/octet-stream" : "image/" + extension.replace("jpg", "jpeg");
        return new Answer(200, type, DemoBlog.bytes(resource));
    }

    private Answer page(HttpUrl url) {
        String path = url.encodedPath();
        Matcher post = POST.matcher(path);
        if (post.matches()) {
            DemoPost found = blog.post(Long.parseLong(post.group(1)));
            return found == null ? notFound() : Answer.text("text/html", pages.post(found));
        }
        Matcher comments = COMMENTS.matcher(path);
        if (comments.matches()) {
            return comments(Long.parseLong(comments.group(1)), comments.group(2) != null);
        }
        Matcher attachment = ATTACHMENT.matcher(path);
        if (attachment.matches()) {
            return file(attachment.group(1), attachment.group(2));
        }
        return switch (path) {
            case "/" -> Answer.text("text/html", pages.home(number(url, "page", 1)));
            case "/robots.txt" -> Answer.text("text/plain", ROBOTS);
            case "/sitemap.xml" -> Answer.text("application/xml", sitemap());
            case "/m/api/entry/0/POST" -> listing(number(url, "page", 0), number(url, "size", 20));
            case "/m/api/entry/0/NOTICE", "/m/api/guestbook" -> json(Map.of("items", List.of(), "isLast", true));
            default -> notFound();
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
        for (DemoPost post : blog.posts()) {
            String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(post.modified());
            for (String path : List.of("/", "/m/")) {
                xml.append("<url><loc>")
                        .append(home)
                        .append(path)
                        .append(post.id())
                        .append("</loc><lastmod>")
                        .append(time)
                        .append("</lastmod></url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private Answer listing(int page, int size) {
        int from = Math.min(page * size, blog.posts().size());
        int to = Math.min(from + size, blog.posts().size());
        List<Map<String, Object>> items = blog.posts().subList(from, to).stream()
                .map(post -> Map.<String, Object>of(
                        "id",
                        post.id(),
                        "title",
                        post.title(),
                        "path",
                        "/" + post.id(),
                        "published",
                        DateTimeFormatter.ofPattern("yyyy. M. d.", Locale.ROOT).format(post.published())))
                .toList();
        boolean last = to == blog.posts().size();
        return last
                ? json(Map.of(
                        "items",
                        items,
                        "isLast",
                        true,
                        "totalItems",
                        blog.posts().size()))
                : json(Map.of(
                        "items",
                        items,
                        "isLast",
                        false,
                        "nextPage",
                        page + 1,
                        "totalItems",
                        blog.posts().size()));
    }

    private Answer comments(long id, boolean onlyCount) {
        DemoPost post = blog.post(id);
        if (post == null) {
            return notFound();
        }
        List<Map<String, Object>> items = post.comments().stream()
                .filter(comment -> comment.parent() == null)
                .map(comment -> comment(post, comment))
                .toList();
        return onlyCount
                ? json(post.comments().size())
                : json(Map.of(
                        "items",
                        items,
                        "isLast",
                        true,
                        "nextId",
                        0,
                        "totalItems",
                        post.comments().size()));
    }

    private static Map<String, Object> comment(DemoPost post, DemoPost.DemoComment comment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", comment.id());
        json.put("writer", Map.of("name", comment.name(), "homepage", "", "role", comment.role()));
        json.put("content", comment.text());
        json.put("written", comment.written());
        json.put("isSecret", comment.secret());
        json.put(
                "children",
                post.comments().stream()
                        .filter(reply -> Objects.equals(reply.parent(), comment.id()))
                        .map(reply -> comment(post, reply))
                        .toList());
        return json;
    }

    private static Answer json(Object data) {
        return Answer.text("application/json", JSON.writeValueAsString(Map.of("data", data)));
    }
}
