package io.github.tistoryarchiver.demo;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the pages of the sample blog: skins, filled as the platform fills them. */
final class DemoPages {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)\\}");
    private static final int PER_PAGE = 5;

    private final DemoBlog blog;
    private final DemoHead head;
    private final DemoSidebar sidebar;

    DemoPages(DemoBlog blog) {
        this.blog = blog;
        this.head = new DemoHead(blog);
        this.sidebar = new DemoSidebar(blog);
    }

    /** Returns the page of a protected post without its password. */
    String closed(DemoPost post) {
        return page(
                post,
                "<div class=\"entryProtected\"><p>보호되어 있는 글입니다. 내용을 보시려면 비밀번호를 입력하세요.</p><input type=\"password\" id=\"entry"
                        + post.id() + "password\" onkeydown=\"if (event.keyCode == 13) reloadEntry(" + post.id()
                        + ")\"></div>");
    }

    String post(DemoPost post) {
        return page(post, DemoMarkup.fill(DemoBlog.body(post)));
    }

    private String page(DemoPost post, String body) {
        Map<String, String> values = new HashMap<>(sidebar.values());
        values.put("head", head.of(post));
        values.put("scripts", head.scripts(post));
        values.put("id", Long.toString(post.id()));
        values.put("title", escape(post.title()));
        values.put("shownDate", shownDate(post));
        values.put("categoryLink", DemoSidebar.categoryLink(post.category()));
        values.put("categoryLabel", post.category().isEmpty() ? "카테고리 없음" : escape(String.join("/", post.category())));
        values.put("tags", post.tags().stream().map(DemoPages::tag).collect(Collectors.joining(",\n")));
        values.put("body", body);
        values.put("related", related(post));
        values.put(
                "comments",
                post.isLegacy()
                        ? "<script>setInitialEntryComments(" + post.id() + ", 1764164925);</script>"
                        : post.comments().stream()
                                .map(comment -> comment(post, comment))
                                .collect(Collectors.joining()));
        values.put("commentCount", Integer.toString(post.comments().size()));
        values.put("buttons2016", abuseButton(post));
        values.put("buttons2021", buttons(post) + license(post) + "</div>");
        values.put("buttons2025", buttons(post) + license(post) + "</div>");
        return fill(DemoBlog.text("skins/" + post.skin() + ".html"), values);
    }

    /**
     * Returns a page of the list of posts.
     *
     * @param page from 1
     */
    String home(int page) {
        Map<String, String> values = new HashMap<>(sidebar.values());
        values.put("head", head.ofHome());
        values.put("scripts", head.scripts(null));
        int last = (blog.posts().size() + PER_PAGE - 1) / PER_PAGE;
        values.put(
                "list",
                blog.posts().stream()
                        .skip((page - 1L) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(post -> "<li><a href=\"/" + post.id() + "\">" + escape(post.title()) + "</a></li>")
                        .collect(Collectors.joining("\n")));
        values.put(
                "paging",
                IntStream.rangeClosed(1, last)
                        .mapToObj(n ->
                                "<a href=\"/?page=" + n + "\" class=\"link_num\"><span class=\"\">" + n + "</span></a>")
                        .collect(Collectors.joining()));
        return fill(DemoBlog.text("skins/home.html"), values);
    }

    private static String fill(String skin, Map<String, String> values) {
        return PLACE.matcher(skin)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(match.group(1)), match.group(1))));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String shownDate(DemoPost post) {
        String pattern = post.skin().equals("2016") ? "yyyy.MM.dd HH:mm" : "yyyy. M. d. HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(post.published());
    }

    private static String tag(String tag) {
        return "<a href=\"/tag/" + DemoSidebar.encode(tag) + "\" rel=\"tag\">" + escape(tag) + "</a>";
    }

    private String related(DemoPost post) {
        List<DemoPost> related = blog.related(post);
        if (related.isEmpty()) {
            return "";
        }
        String query = post.skin().equals("2025") ? "" : "?category=" + blog.categoryId(post.category());
        String rows = related.stream()
                .map(other -> "<tr>\n<th><a href=\"/" + other.id() + query + "\" "
                        + (other.id() == post.id() ? " class =\"current\" " : "") + ">" + escape(other.title())
                        + "</a>&nbsp;&nbsp;<span>(" + other.comments().size() + ")</span></th>\n<td>"
                        + DateTimeFormatter.ofPattern("yyyy.MM.dd", Locale.ROOT).format(other.published())
                        + "</td>\n</tr>")
                .collect(Collectors.joining("\n"));
        return "<div class=\"another_category another_category_color_gray\">\n<h4>'"
                + DemoSidebar.categoryLinks(post.category()) + "' 카테고리의 다른 글</h4>\n<table>\n" + rows
                + "\n</table>\n</div>";
    }

    static String comment(DemoPost post, DemoPost.DemoComment comment) {
        String classes = comment.secret()
                ? "rp_secret hiddenComment"
                : comment.role().equals("owner") ? "rp_admin" : "rp_general";
        return "<li id='comment" + comment.id() + "' class=\"" + (comment.parent() == null ? "" : "re_reply ") + classes
                + "\">"
                + "<span class=\"reply_content\"><span class=\"tit_nickname\">" + escape(comment.name()) + "</span>"
                + "<span class=\"txt_reply\">" + escape(comment.text()) + "</span><span class=\"txt_date\">"
                + comment.written()
                + " <a href=\"/toolbar/popup/abuseReport/?entryId=" + post.id() + "&commentId=" + comment.id()
                + "\">신고</a></span></span></li>\n";
    }

    private static String abuseButton(DemoPost post) {
        return "<div style=\"width:100%;margin-top:30px;clear:both;height:30px\"><div style=\"width:31px;float:left;\">"
                + "<a href=\"/toolbar/popup/abuseReport/?entryId=" + post.id()
                + "\"><img style=\"border:0\" src=\"//t1.daumcdn.net/tistory_admin/static/ico/ico_spam_report.png\" alt=\"신고\"></a></div></div>"
                + license(post);
    }

    private static String buttons(DemoPost post) {
        return "<div class=\"container_postbtn #post_button_group\">\n<div class=\"postbtn_like\"><div class=\"wrap_btn\" id=\"reaction-"
                + post.id()
                + "\" data-tistory-react-app=\"Reaction\"></div><div class=\"wrap_btn wrap_btn_share\"><button type=\"button\">"
                + "<span class=\"ico_postbtn ico_share\">공유하기</span></button></div><div class=\"wrap_btn wrap_btn_etc\" data-entry-id=\""
                + post.id()
                + "\" data-entry-visibility=\"public\" data-category-visibility=\"public\"><button type=\"button\">"
                + "<span class=\"ico_postbtn ico_etc\">게시글 관리</span></button></div></div>\n"
                + "<button type=\"button\" class=\"btn_menu_toolbar btn_subscription #subscribe\"><em class=\"txt_state\"></em>"
                + "<strong class=\"txt_tool_id\">바닷가 작업실</strong></button>\n";
    }

    private static String license(DemoPost post) {
        return post.license() == null
                ? ""
                : "<div class=\"postbtn_ccl\" data-ccl-type=\"1\" data-ccl-derive=\"1\"><a href=\"https://creativecommons.org/licenses/"
                        + post.license()
                        + "/4.0/deed.ko\" target=\"_blank\" class=\"link_ccl\" rel=\"license\"><span>저작자표시</span></a></div>";
    }
}
