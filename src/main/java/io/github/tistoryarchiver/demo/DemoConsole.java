package io.github.tistoryarchiver.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lists of the sample blog's console, in the shapes of the real ones, which have no envelope. */
final class DemoConsole {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final DemoBlog blog;

    DemoConsole(DemoBlog blog) {
        this.blog = blog;
    }

    /**
     * Returns a page of a list, on which all fits.
     *
     * @param kind as in the address of the list, such as {@code posts}
     * @param page from 1
     */
    Map<String, Object> list(String kind, int page) {
        List<Map<String, Object>> items = blog.all().stream()
                .filter(post -> kind.equals(post.type() == null ? "posts" : post.type() + "s"))
                .map(this::row)
                .toList();
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("items", page == 1 ? items : List.of());
        list.put("totalCount", items.size());
        list.put("count", items.size());
        return list;
    }

    private Map<String, Object> row(DemoPost post) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", Long.toString(post.id()));
        row.put("author", "소라");
        row.put("slogan", post.slug() == null ? post.title().replace(' ', '-') : post.slug());
        row.put("title", post.title());
        row.put("visibility", post.isPrivate() ? "PRIVATE" : post.password() != null ? "PROTECTED" : "PUBLIC");
        row.put("category", String.join("/", post.category()));
        row.put("categoryId", Long.toString(blog.categoryId(post.category())));
        row.put("published", shown(post.published()));
        row.put("created", shown(post.published()));
        row.put("modified", shown(post.modified()));
        row.put("reservedDate", null);
        row.put("statusLabel", post.isPrivate() ? "비공개글" : "공개글");
        row.put("postPassword", post.password());
        row.put("hasFile", false);
        row.put("permalink", "https://" + DemoBlog.HOST + post.path());
        row.put("isRestrict", false);
        row.put("restrictLabel", null);
        row.put("restrictType", null);
        row.put("restrictMessage", null);
        row.put("countOfComments", Integer.toString(post.comments().size()));
        row.put("editable", true);
        row.put("isScheduled", false);
        return row;
    }

    private static String shown(OffsetDateTime time) {
        return SHOWN.format(time);
    }

    Map<String, Object> categories() {
        List<Map<String, Object>> all = new ArrayList<>();
        blog.categories()
                .forEach((top, below) -> all.add(category(
                        List.of(top),
                        below.stream()
                                .map(name -> category(List.of(top, name), List.of()))
                                .toList())));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rootLabel", "분류 전체보기");
        answer.put("categories", all);
        answer.put("viewChannels", List.of());
        return answer;
    }

    private Map<String, Object> category(List<String> path, List<Map<String, Object>> children) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("id", blog.categoryId(path));
        category.put("name", path.get(path.size() - 1));
        category.put("label", String.join("/", path));
        category.put("priority", 0);
        category.put("entries", blog.count(path));
        category.put("visibility", 20);
        category.put("children", children);
        category.put("leaf", children.isEmpty());
        category.put("categoryInfo", Map.of("liststyle", "", "image", "", "description", ""));
        return category;
    }
}
