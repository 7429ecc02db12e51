package io.github.tistoryarchiver.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the sidebar, which is the same on every page. */
final class DemoSidebar {
    private static final int RECENT = 5;

    private final DemoBlog blog;

    DemoSidebar(DemoBlog blog) {
        this.blog = blog;
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("categories", categories());
        values.put(
                "menu",
                "<ul>\n  <li class=\"t_menu_home first\"><a href=\"/\" target=\"\">홈</a></li>\n"
                        + "  <li class=\"t_menu_tag\"><a href=\"/tag\" target=\"\">태그</a></li>\n"
                        + "  <li class=\"t_menu_guestbook last\"><a href=\"/guestbook\" target=\"\">방명록</a></li>\n</ul>");
        values.put(
                "recentPosts",
                blog.posts().stream()
                        .limit(RECENT)
                        .map(post ->
                                "<li><a href=\"/" + post.id() + "\">" + DemoPages.escape(post.title()) + "</a></li>")
                        .collect(Collectors.joining("\n")));
        values.put("recentComments", recentComments());
        values.put("archives", archives());
        values.put("tagCloud", tagCloud());
        values.put(
                "links",
                "<li><a href=\"https://harbor.example.com/\" target=\"_blank\">항구 모임</a></li>"
                        + "<li><a href=\"https://bread.example.org/\" target=\"_blank\">빵 굽는 이웃</a></li>");
        values.put("total", "12,607");
        values.put("today", "37");
        values.put("yesterday", "105");
        values.put("calendar", calendar());
        return values;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String categoryLink(List<String> path) {
        return "/category" + path.stream().map(name -> "/" + encode(name)).collect(Collectors.joining());
    }

    /** Returns the links in the heading of the table of other posts. */
    static String categoryLinks(List<String> path) {
        List<String> links = new ArrayList<>();
        for (int i = 1; i <= path.size(); i++) {
            links.add("<a href=\"" + categoryLink(path.subList(0, i)) + "\">" + DemoPages.escape(path.get(i - 1))
                    + "</a>");
        }
        return String.join("&nbsp;&gt;&nbsp;", links);
    }

    private String categories() {
        StringBuilder html = new StringBuilder(
                        "<ul class=\"tt_category\"><li class=\"\"><a href=\"/category\" class=\"link_tit\"> 분류 전체보기 <span class=\"c_cnt\">(")
                .append(blog.posts().size())
                .append(")</span> </a>\n  <ul class=\"category_list\">");
        blog.categories().forEach((top, below) -> {
            html.append("<li class=\"\">").append(category(List.of(top), "link_item"));
            if (!below.isEmpty()) {
                html.append("\n  <ul class=\"sub_category_list\">");
                below.forEach(name -> html.append("<li class=\"\">")
                        .append(category(List.of(top, name), "link_sub_item"))
                        .append("</li>\n"));
                html.append("</ul>\n");
            }
            html.append("</li>\n");
        });
        return html.append("</ul>\n</li>\n</ul>").toString();
    }

    private String category(List<String> path, String className) {
        return "<a href=\"" + categoryLink(path) + "\" class=\"" + className + "\"> "
                + DemoPages.escape(path.get(path.size() - 1)) + " <span class=\"c_cnt\">(" + blog.count(path)
                + ")</span> </a>";
    }

    private String recentComments() {
        return blog.posts().stream()
                .flatMap(post -> post.comments().stream()
                        .filter(comment -> !comment.secret())
                        .map(comment -> "<li><a href=\"/" + post.id() + "#comment" + comment.id() + "\">"
                                + DemoPages.escape(comment.text()) + "</a></li>"))
                .limit(RECENT)
                .collect(Collectors.joining("\n"));
    }

    private String archives() {
        Map<YearMonth, Integer> months = new TreeMap<>(Comparator.reverseOrder());
        blog.posts().forEach(post -> months.merge(YearMonth.from(post.published()), 1, Integer::sum));
        DateTimeFormatter inAddress = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
        DateTimeFormatter shown = DateTimeFormatter.ofPattern("yyyy/MM", Locale.ROOT);
        return months.entrySet().stream()
                .map(month -> "<li><a href=\"/archive/" + inAddress.format(month.getKey()) + "\">"
                        + shown.format(month.getKey()) + " (" + month.getValue() + ")</a></li>")
                .collect(Collectors.joining("\n"));
    }

    private String tagCloud() {
        return blog.posts().stream()
                .flatMap(post -> post.tags().stream())
                .distinct()
                .sorted()
                .limit(10)
                .map(tag -> "<a href=\"/tag/" + encode(tag) + "\" class=\"cloud4\"> " + DemoPages.escape(tag) + "</a>")
                .collect(Collectors.joining("\n"));
    }

    /** Returns the calendar for the month of the newest post. */
    private String calendar() {
        YearMonth month = YearMonth.from(blog.posts().get(0).published());
        DateTimeFormatter inAddress = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
        List<Integer> days = blog.posts().stream()
                .filter(post -> YearMonth.from(post.published()).equals(month))
                .map(post -> post.published().getDayOfMonth())
                .toList();
        StringBuilder html = new StringBuilder(
                        "<table class=\"tt-calendar\" cellpadding=\"0\" cellspacing=\"1\"><caption class=\"cal_month\"><a href=\"/archive/")
                .append(inAddress.format(month.minusMonths(1)))
                .append("\" title=\"1개월 앞의 달력을 보여줍니다.\">«</a> &nbsp; <a href=\"/archive/")
                .append(inAddress.format(month))
                .append("\">")
                .append(DateTimeFormatter.ofPattern("yyyy/MM", Locale.ROOT).format(month))
                .append("</a> &nbsp; »</caption><tbody><tr>");
        int offset = month.atDay(1).getDayOfWeek().getValue() % 7;
        html.append("<td class=\"cal_day cal_day3\">&nbsp;</td>".repeat(offset));
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            if ((offset + day - 1) % 7 == 0 && day > 1) {
                html.append("</tr><tr>");
            }
            String number = days.contains(day)
                    ? "<a class=\"cal_click\" href=\"/archive/" + inAddress.format(month)
                            + String.format(Locale.ROOT, "%02d", day) + "\">" + day + "</a>"
                    : Integer.toString(day);
            html.append("<td class=\"cal_day cal_day4\">").append(number).append("</td>");
        }
        return html.append("</tr></tbody></table>").toString();
    }
}
