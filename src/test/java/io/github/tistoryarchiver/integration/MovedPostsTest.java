package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts that the owner puts into other categories, of which the sitemap tells nothing. */
class MovedPostsTest {
    private final Map<Long, String> categories = new TreeMap<>(Map.of(1L, "바다", 2L, "바다", 3L, "산"));

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @BeforeEach
    void fill() throws IOException {
        categories.keySet().forEach(id -> blog.post(id, "<p>글</p>"));
        serve(0);
    }

    /** @param privateOnes posts in the sea category that the blog counts and no guest sees */
    private void serve(int privateOnes) {
        StringBuilder tree =
                new StringBuilder("<ul class=\"tt_category\"><li><a href=\"/category\" class=\"link_tit\">전체"
                        + " <span class=\"c_cnt\">(3)</span></a><ul class=\"category_list\">");
        for (String name : List.of("바다", "산")) {
            List<Long> posts = categories.keySet().stream()
                    .filter(id -> categories.get(id).equals(name))
                    .toList();
            int count = posts.size() + (name.equals("바다") ? privateOnes : 0);
            tree.append("<li><a href=\"/category/" + name + "\" class=\"link_item\">" + name
                    + " <span class=\"c_cnt\">(" + count + ")</span></a></li>");
            StringBuilder list = new StringBuilder(FakeTistory.head("") + "<body id=\"tt-body-category\"><ul>");
            posts.forEach(id -> list.append("<li><a href=\"/" + id + "\">글</a></li>"));
            blog.answer(
                    "/category/" + (name.equals("바다") ? "%EB%B0%94%EB%8B%A4" : "%EC%82%B0"),
                    Answer.of(200, "text/html; charset=utf-8", list + "</ul></body></html>"));
        }
        String home = FakeTistory.head("") + "<body id=\"tt-body-index\">" + tree + "</ul></li></ul></body></html>";
        blog.answer("/", Answer.of(200, "text/html; charset=utf-8", home));
        categories.forEach((id, name) -> blog.answer(
                "/" + id,
                Answer.of(
                        200,
                        "text/html; charset=utf-8",
                        FakeTistory.page(id, "글", "<p>글</p>")
                                .replace("\"categoryId\":0,\"categoryLabel\":null", category(name)))));
    }

    private static String category(String name) {
        return name.isEmpty()
                ? "\"categoryId\":0,\"categoryLabel\":null"
                : "\"categoryId\":5,\"categoryLabel\":\"" + name + "\"";
    }

    private Cli backup() {
        return sora.backup("--comment-checks", "0");
    }

    private String post(long id) throws IOException {
        return Files.readString(sora.path("posts/" + id + "/post.json"));
    }

    @Test
    void aPostThatMovedIsFiledAnew() throws IOException {
        backup();
        categories.put(2L, "산");
        serve(0);

        backup();

        assertThat(post(2)).contains("\"산\"").doesNotContain("\"바다\"");
        assertThat(sora.path("posts/2/revisions")).isNotEmptyDirectory();
    }

    @Test
    void aPostThatLeftAllCategoriesIsFiledAnew() throws IOException {
        backup();
        categories.put(2L, "");
        serve(0);

        backup();

        assertThat(post(2)).doesNotContain("\"바다\"");
    }

    @Test
    void afterAMoveTheBlogCostsThreeRequestsAgain() {
        backup();
        categories.put(2L, "산");
        serve(0);
        backup();

        assertThat(sora.askedBy(this::backup)).hasSize(3);
    }

    @Test
    void categoriesThatCountPrivatePostsCostNothing() {
        serve(2);
        backup();

        assertThat(sora.askedBy(this::backup)).hasSize(3);
    }
}
