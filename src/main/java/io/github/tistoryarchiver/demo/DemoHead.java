package io.github.tistoryarchiver.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the head elements and scripts of the platform, as of 2016, 2021 or 2025. */
final class DemoHead {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HOME = "https://" + DemoBlog.HOST;
    private static final String TITLE = "바닷가 작업실";
    private static final String NICKNAME = "소라";

    private final DemoBlog blog;

    DemoHead(DemoBlog blog) {
        this.blog = blog;
    }

    String of(DemoPost post) {
        return switch (post.skin()) {
            case "2016" -> addresses() + meta(post, "name=\"by\"") + jsonLd(post, "yyyyMMdd'T'HH:mm:ssXXX");
            case "2021" ->
                addresses() + meta(post, "property=\"og:article:author\"") + jsonLd(post, "yyyyMMdd'T'HH:mm:ssXXX");
            default ->
                config()
                        + entryInfo(post)
                        + addresses()
                        + (post.isPrivate() ? "" : meta(post, "property=\"og.article.author\""))
                        + (post.isPrivate() ? "" : jsonLd(post, "yyyy-MM-dd'T'HH:mm:ssXXX"));
        };
    }

    String ofHome() {
        return config() + script("window.T.entryInfo = null;") + addresses()
                + "<meta name=\"description\" content=\"바다 가까이에서 적는 일상과 만든 것들\"/>\n<meta property=\"og:type\" content=\"website\"/>\n"
                + "<meta property=\"og:url\" content=\"" + HOME + "\"/>\n<meta property=\"og:title\" content=\"" + TITLE
                + "\"/>\n"
                + "<meta property=\"og:description\" content=\"바다 가까이에서 적는 일상과 만든 것들\"/>\n<link rel=\"canonical\" href=\""
                + HOME
                + "\"/>\n";
    }

    String scripts(@Nullable DemoPost post) {
        Map<String, Object> tiara = new LinkedHashMap<>();
        tiara.put("svcDomain", "user.tistory.com");
        tiara.put("page", post == null ? "블로그홈" : "글뷰");
        tiara.put("key", post == null ? Long.toString(DemoBlog.ID) : DemoBlog.ID + "-" + post.id());
        tiara.put("entry", post == null ? null : tiaraEntry(post));
        return "<script type=\"text/javascript\" src=\"https://tistory1.daumcdn.net/tistory_admin/userblog/userblog-demo/static/script/common.js\"></script>\n"
                + script("window.tiara = " + json(tiara));
    }

    private Map<String, Object> tiaraEntry(DemoPost post) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("entryId", Long.toString(post.id()));
        entry.put("entryTitle", post.title());
        entry.put("entryType", post.type() == null ? "POST" : post.type().toUpperCase(Locale.ROOT));
        entry.put("categoryName", post.category().isEmpty() ? null : String.join("/", post.category()));
        entry.put("categoryId", Long.toString(blog.categoryId(post.category())));
        entry.put("authorNickname", NICKNAME);
        entry.put("blogNmae", TITLE);
        entry.put("image", image(post));
        entry.put("plink", post.path());
        entry.put("tags", post.tags());
        return entry;
    }

    /** Returns the key of the representative image, which only posts of the current editor have; empty for others. */
    private static String image(DemoPost post) {
        Matcher first = Pattern.compile("\\$\\{(?:figure|gridimage) ([\\w.-]+)").matcher(DemoBlog.body(post));
        String file = first.find() ? first.group(1) : null;
        return file == null
                ? ""
                : "kage@" + file.substring(0, file.lastIndexOf('.')).replace("-", "") + "/btDemo" + file.length()
                        + "/KEY";
    }

    private static String config() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", DemoBlog.ID);
        data.put("name", "demo");
        data.put("title", TITLE);
        data.put("isDormancy", false);
        data.put("nickName", NICKNAME);
        data.put("status", "open");
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("TOP_SSL_URL", "https://www.tistory.com");
        config.put("ROLE", "guest");
        config.put("BLOG", data);
        config.put("DEFAULT_URL", HOME);
        return script("if (!window.T) { window.T = {} }\nwindow.T.config = " + json(config) + ";");
    }

    private String entryInfo(DemoPost post) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("entryId", post.id());
        info.put("isAuthor", false);
        info.put("categoryId", blog.categoryId(post.category()));
        info.put("categoryLabel", post.category().isEmpty() ? null : String.join("/", post.category()));
        return script("window.T.entryInfo = " + json(info) + ";");
    }

    private static String addresses() {
        return script("window.TistoryBlog = {\n    basePath: \"\",\n    url: \"" + HOME + "\",\n    tistoryUrl: \""
                + HOME + "\",\n    manageUrl: \"" + HOME + "/manage\",\n    token: \"\"\n};");
    }

    private static String meta(DemoPost post, String authorAttribute) {
        String address = HOME + post.path();
        String title = DemoPages.escape(post.title());
        String summary = DemoPages.escape(summary(post));
        return String.format(
                Locale.ROOT,
                """
                <meta name="description" content="%1$s"/>
                <meta property="og:type" content="article"/>
                <meta property="og:url" content="%2$s"/>
                <meta %3$s content="%4$s"/>
                <meta property="og:site_name" content="%5$s"/>
                <meta property="og:title" content="%6$s"/>
                <meta property="og:description" content="%1$s"/>
                <meta content="%2$s" property="dg:plink" content="%2$s"/>
                <meta name="plink"/>
                <meta property="article:mobile_url" content="%7$s/m/%8$d"/>
                <meta property="article:pc_view_url" content="%2$s"/>
                <meta property="article:txid" content="%9$d_%8$d"/>
                <meta property="article:published_time" content="%10$s"/>
                <meta property="og:regDate" content="%11$s"/>
                <meta property="article:modified_time" content="%12$s"/>
                <meta property="article:section" content="'생활'"/>
                """,
                summary,
                address,
                authorAttribute,
                NICKNAME,
                TITLE,
                title,
                HOME,
                post.id(),
                DemoBlog.ID,
                iso(post.published()),
                DateTimeFormatter.ofPattern("yyyyMMddhhmmss", Locale.ROOT).format(post.published()),
                iso(post.modified()));
    }

    private static String summary(DemoPost post) {
        if (post.password() != null) {
            return "보호되어 있는 글입니다.";
        }
        String text = DemoBlog.body(post)
                .replaceAll("(?s)<(style|script|pre)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\$\\{[^}]*\\}", " ")
                .replaceAll("&nbsp;|\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll(" +", " ")
                .strip();
        return text.length() <= 120 ? text : text.substring(0, 120) + "..";
    }

    private static String jsonLd(DemoPost post, String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "http://schema.org");
        data.put("@type", "BlogPosting");
        data.put("url", HOME + post.path());
        data.put("headline", post.title());
        data.put("author", Map.of("name", NICKNAME));
        data.put("datePublished", format.format(post.published()));
        data.put("dateModified", format.format(post.modified()));
        return "<!-- BEGIN STRUCTURED_DATA -->\n<script type=\"application/ld+json\">\n    " + json(data)
                + "\n</script>\n<!-- END STRUCTURED_DATA -->\n";
    }

    private static String iso(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value).replace("</", "<\\/");
    }

    private static String script(String code) {
        return "<script type=\"text/javascript\">" + code + "</script>\n";
    }
}
