package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Real pages as the Wayback Machine would have them. */
class SavedPagesFromWaybackTest {
    @RegisterExtension
    final RescuedBlog rescued = new RescuedBlog();

    /** Archives all pages; returns those that show a post in public, by the names of their blogs. */
    private Map<String, List<JsonNode>> archived() throws IOException {
        Map<String, List<JsonNode>> posts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> page : SharedPages.facts().entrySet()) {
            JsonNode facts = page.getValue();
            String url = facts.path("url").asString("");
            if (!page.getKey().endsWith(".html") || !url.startsWith("http")) {
                continue;
            }
            rescued.machine().capture("20240505000000", url, "text/html", 200, SharedPages.bytes(page.getKey()));
            boolean isPost = facts.path("kind").asString("").equals("post")
                    && facts.path("visibility").asString("").equals("public")
                    && facts.path("entryId").isNumber();
            String name = facts.path("blogName").asString("");
            if (isPost && !name.isEmpty()) {
                posts.computeIfAbsent(name, any -> new ArrayList<>()).add(facts);
            }
        }
        return posts;
    }

    @Test
    void theirPostsAreArchivedWithWhatIsTrueOfThem() throws IOException {
        SharedPages.require();
        Map<String, List<JsonNode>> posts = archived();
        List<String> wrong = new ArrayList<>();

        for (Map.Entry<String, List<JsonNode>> blog : posts.entrySet()) {
            String host = blog.getValue().get(0).path("url").asString();
            Cli run = rescued.run(
                    "backup",
                    host,
                    "--from-wayback",
                    "--no-assets",
                    "--wayback-rate",
                    "1",
                    "--out",
                    rescued.folder().toString());
            Map<Long, Post> found = new LinkedHashMap<>();
            Archive.of(rescued.folder(), blog.getKey()).posts().forEach(post -> found.put(post.id(), post));
            for (JsonNode facts : blog.getValue()) {
                Post post = found.get(facts.path("entryId").asLong());
                if (post == null) {
                    wrong.add(facts.path("url") + ": " + run);
                } else if (post.source() != Source.WAYBACK
                        || !facts.path("title").asString().equals(post.title())) {
                    wrong.add(facts.path("url") + ": " + post.title() + " " + post.source());
                }
            }
        }

        assertThat(posts.values().stream().mapToInt(List::size).sum()).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }
}
