package io.github.tistoryarchiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real saved pages beside the checkout. They are other people's work and never become part of the project. */
public final class SharedPages {
    private static final Path FOLDER = Path.of(System.getProperty("project.basedir", "."), "..", "shared", "pages")
            .normalize();

    private SharedPages() {}

    /** Skips a test where the pages are not at hand, unless {@code REQUIRE_SAVED_PAGES=1} demands them. */
    public static void require() {
        if ("1".equals(System.getenv("REQUIRE_SAVED_PAGES"))) {
            assertThat(FOLDER).isDirectory();
        }
        assumeTrue(Files.isDirectory(FOLDER), "the saved pages are not at hand");
    }

    public static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    /** What a careful person says is true of each page, by file name. */
    public static Map<String, JsonNode> facts() throws IOException {
        JsonNode facts = JsonMapper.shared().readTree(Files.readAllBytes(FOLDER.resolve("facts.json")));
        return facts.properties().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    public static List<String> names(String prefix) throws IOException {
        return facts().keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    public static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }
}
