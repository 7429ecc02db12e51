package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.tistoryarchiver.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The sample archive that {@code demo} makes. */
class DemoArchiveTest {
    @TempDir
    static Path out;

    private static int exit;

    @BeforeAll
    static void archiveTheDemo() {
        exit = DemoRun.into(out);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".state/") && !name.startsWith("raw/") && !name.equals("stats.jsonl")) {
                    byte[] bytes = Files.readAllBytes(file);
                    boolean text = name.matches(".*\\.(md|json|html|csv|txt|svg)");
                    files.put(
                            name,
                            text
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                    : HexFormat.of().formatHex(bytes));
                }
            }
        }
        return files;
    }

    @Test
    void theDemoIsComplete() {
        assertThat(exit).isZero();
    }

    @Test
    void theSampleInTheRepositoryIsWhatTheDemoMakes() throws IOException {
        Path committed = Path.of(System.getProperty("project.basedir", "."), "archive", "demo");

        assertThat(files(committed)).isEqualTo(files(out.resolve("demo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "blog", "index", "stats"})
    void everyJsonFileIsAsItsSchemaSays(String kind) throws IOException {
        Schema schema = schema(kind);
        List<Path> files;
        try (Stream<Path> all = Files.walk(out.resolve("demo"))) {
            files = all.filter(file -> file.getFileName().toString().matches(kind + "\\.jsonl?"))
                    .toList();
        }

        assertThat(files).isNotEmpty();
        for (Path file : files) {
            List<String> documents = kind.equals("stats") ? Files.readAllLines(file) : List.of(Files.readString(file));
            for (String document : documents) {
                assertThat(schema.validate(document, InputFormat.JSON))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static Schema schema(String kind) {
        String resource = "/io/github/tistoryarchiver/archive/schema/" + kind + ".schema.json";
        try (InputStream in = Objects.requireNonNull(DemoArchiveTest.class.getResourceAsStream(resource))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFrontMatterIsReadBackByAYamlLibrary() throws IOException {
        for (Map.Entry<String, String> file : files(out.resolve("demo")).entrySet()) {
            if (file.getKey().endsWith("post.md")) {
                String text = file.getValue();
                String yaml = text.substring(4, text.indexOf("\n---\n", 3));
                Map<?, ?> front = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
                assertThat(front.keySet().stream().map(String::valueOf))
                        .as(file.getKey())
                        .startsWith("title", "date", "lastmod", "slug", "permalink", "categories", "tags", "author");
            }
        }
    }

    @Test
    void everyLocalLinkInTheMarkdownLeadsToAFile() throws IOException {
        int links = 0;
        for (Map.Entry<String, String> file : files(out.resolve("demo")).entrySet()) {
            if (file.getKey().endsWith("post.md")) {
                Path folder = out.resolve("demo").resolve(file.getKey()).getParent();
                for (Element element : Rendered.html(file.getValue()).select("img[src], a[href]")) {
                    String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                    if (address.startsWith("assets/")) {
                        links++;
                        assertThat(folder.resolve(java.net.URLDecoder.decode(
                                        address.replace("+", "%2B"), StandardCharsets.UTF_8)))
                                .isRegularFile();
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void nothingThatThePlatformPutsIntoAPageIsInTheMarkdown() throws IOException {
        for (Map.Entry<String, String> file : files(out.resolve("demo")).entrySet()) {
            if (file.getKey().endsWith("post.md")) {
                assertThat(Rendered.withoutFrontMatter(file.getValue()))
                        .as(file.getKey())
                        .doesNotContain(
                                "카테고리의 다른 글",
                                "공유하기",
                                "게시글 관리",
                                "반응형",
                                "저작자표시",
                                "티스토리툴바",
                                "신고",
                                "window.T",
                                "접기\n",
                                "console.log",
                                "roosevelt",
                                "Recent Posts",
                                "분류 전체보기",
                                "credential=");
            }
        }
    }

    @Test
    void readersVoicesAreAllThere() throws IOException {
        Map<String, String> files = files(out.resolve("demo"));
        String crowd = files.get("posts/50/comments.json");

        assertThat(crowd.split("\"secret\":", -1)).hasSize(308);
        assertThat(crowd)
                .contains("\"parentId\": 9003", "\"pinned\": true", "\"mention\": \"파도\"", "\"state\": \"gone\"")
                .contains("제 답글은 남아 있네요", "\"secret\": true", "열쇠는 화분 밑에");
        assertThat(files.get("posts/15/comments.json").split("\"id\":", -1)).hasSize(46);
        assertThat(files.get("guestbook.json"))
                .contains("지나가다 들렀습니다", "파도님도요", "\"parentId\": 504")
                .doesNotContain("비밀 이야기");
    }

    @Test
    void noticesPagesAndClosedPostsAreThereAsWhatTheyAre() throws IOException {
        Map<String, String> files = files(out.resolve("demo"));

        assertThat(files).containsKeys("notices/8/post.md", "notices/46/post.md");
        assertThat(files.get("pages/2/post.json")).contains("\"type\": \"page\"", "\"slug\": \"about\"");
        assertThat(files.get("posts/51/post.json")).contains("\"visibility\": \"protected\"");
        assertThat(files.get("posts/51/post.md")).contains("가을에 작업실을 옮깁니다");
        assertThat(files.get("posts/52/post.json"))
                .contains("\"visibility\": \"private\"", "\"title\": \"나만 보는 일기\"", "2025-05-06T23:10:00+09:00");
        assertThat(files.get("README.md")).contains("362, by 12 readers", "private ones: 1");
    }

    @Test
    void thePostLikeTheUsersOwnHasAllThatItsPageShows() throws IOException {
        Map<String, String> files = files(out.resolve("demo"));

        assertThat(files.get("posts/21/post.json"))
                .contains("\"title\": \"[후기] 항구 도시 컨퍼런스 2017\"")
                .contains("\"publishedAt\": \"2017-05-14T18:49:00+09:00\"")
                .contains("\"Life\"")
                .contains("\"title\": \"항구 축제 2016에 다녀와서\"")
                .contains("\"commentCount\": 2")
                .contains("\"dateText\": \"2016.05.05\"");
        assertThat(files.get("posts/21/post.md")).contains("\n\nhttps\\://www.youtube.com/watch?v=dEm0HaRb0r1\n\n");
        assertThat(files.get("blog.json")).contains("recentComments", "2025/11");
        assertThat(Files.readString(out.resolve("demo/stats.jsonl")))
                .contains("\"counters\":{\"total\":12607,\"today\":37,\"yesterday\":105}")
                .contains("\"calendar\":{\"month\":\"2025-11\",\"days\":[22]}");
    }
}
