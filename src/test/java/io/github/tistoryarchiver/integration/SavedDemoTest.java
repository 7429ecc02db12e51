package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.SamplePages;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample blog, imported from each form in which pages are saved, is as a run archives it, but for what a form lacks. */
class SavedDemoTest {
    private static final Path CRAWLED = Path.of(System.getProperty("project.basedir", "."), "archive", "demo");

    /** What an import never has as a run does: where from, and what only the answers of a blog and its owner say. */
    private static final Set<String> OF_RUNS = Set.of("source", "sources", "commentCount", "reactionCount", "aliases");

    private static final Map<String, byte[]> PAGES = new TreeMap<>();
    private static final Map<String, byte[]> FILES = new TreeMap<>();

    @RegisterExtension
    private final Imported rescue = new Imported();

    /** A form, and the fields of posts that it does not have. */
    enum Form {
        MHTML_QUOTED(Set.of("category", "cover")),
        MHTML_BASE64(Set.of("category", "cover")),
        SINGLEFILE(Set.of("category", "cover", "addresses of pictures")),
        SAVED(Set.of()),
        MIRROR(Set.of()),
        CACHE(Set.of());

        private final Set<String> lacks;

        Form(Set<String> lacks) {
            this.lacks = lacks;
        }

        void write(Path folder) throws IOException {
            for (Map.Entry<String, byte[]> page : PAGES.entrySet()) {
                SavedForms forms = new SavedForms(page.getKey(), page.getValue(), FILES);
                String name = page.getKey().replaceFirst(".*/", "");
                switch (this) {
                    case MHTML_QUOTED -> Files.write(folder.resolve(name + ".mhtml"), forms.mhtml(false));
                    case MHTML_BASE64 -> Files.write(folder.resolve(name + ".mht"), forms.mhtml(true));
                    case SINGLEFILE -> Files.write(folder.resolve(name + ".html"), forms.singleFile());
                    case SAVED -> forms.savePage(folder, name);
                    case MIRROR -> forms.mirror(folder, url -> PAGES.containsKey(url) ? SavedForms.fileOf(url) : null);
                    case CACHE -> forms.mirror(folder, SavedForms::fileOf);
                }
            }
            if (this == CACHE) {
                cache(folder);
            }
        }

        private static void cache(Path folder) throws IOException {
            Map<String, String> kept = new TreeMap<>();
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".html"))
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .forEach(file -> kept.put("https://" + file, file));
            }
            Path cache = Files.createDirectories(folder.resolve("hts-cache"));
            Files.write(cache.resolve("new.zip"), SavedForms.cache(PAGES, kept));
        }

        Path read(Path folder) {
            return this == CACHE ? folder.resolve("hts-cache/new.zip") : folder;
        }
    }

    @BeforeAll
    static void pagesOfTheSample() throws IOException {
        for (Map.Entry<String, byte[]> page : SamplePages.all().entrySet()) {
            HttpUrl url = Objects.requireNonNull(HttpUrl.parse("https://demo.tistory.com" + page.getKey()));
            if (PostAddress.of(url) != null && !page.getKey().startsWith("/m/")) {
                PAGES.put(url.toString(), page.getValue());
            }
        }
        for (Path file : posts(CRAWLED)) {
            for (JsonNode asset :
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).path("assets")) {
                HttpUrl source = HttpUrl.parse(asset.path("source").asString(""));
                if (source != null && asset.path("role").asString("").equals("image") && asset.has("file")) {
                    FILES.put(
                            FileKey.of(source),
                            Files.readAllBytes(
                                    file.resolveSibling(asset.path("file").asString(""))));
                }
            }
        }
    }

    private static List<Path> posts(Path archive) throws IOException {
        try (Stream<Path> all = Files.walk(archive)) {
            return all.filter(file -> file.endsWith("post.json"))
                    .filter(file -> !file.toString().contains("revisions"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSavedPageGivesWhatARunArchives(Form form) throws IOException {
        Path folder = Files.createDirectories(rescue.folder().resolve(form.name()));
        form.write(folder);

        Cli run = rescue.run("out", List.of(), form.read(folder));

        assertThat(run.err()).doesNotContain("Exception", "error in this program");
        Map<String, Map<String, String>> imported = posts(rescue.folder().resolve("out/demo"), form);
        Map<String, Map<String, String>> crawled = posts(CRAWLED, form);
        assertThat(imported).hasSizeGreaterThan(15);
        List<String> differences = new ArrayList<>();
        imported.forEach((name, post) -> crawled.get(name).forEach((field, value) -> {
            if (!value.equals(post.get(field))) {
                differences.add(name + " " + field + ": " + post.get(field) + " instead of " + value);
            }
        }));
        assertThat(differences).isEmpty();
    }

    /** The fields of posts, as text, by the folders of posts; without those that a form does not have. */
    private static Map<String, Map<String, String>> posts(Path archive, Form form) throws IOException {
        Map<String, Map<String, String>> posts = new LinkedHashMap<>();
        for (Path file : posts(archive)) {
            ObjectNode post = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
            Map<String, String> fields = new TreeMap<>();
            post.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().toString()));
            fields.put("assets", assets(post, form));
            Path body = file.resolveSibling("body.html");
            fields.put(
                    "text",
                    Files.exists(body) ? Jsoup.parse(Files.readString(body)).text() : "");
            fields.keySet().removeAll(OF_RUNS);
            fields.keySet().removeAll(form.lacks);
            posts.put(archive.relativize(file.getParent()).toString(), fields);
        }
        return posts;
    }

    private static String assets(JsonNode post, Form form) {
        boolean isNamed = !form.lacks.contains("addresses of pictures");
        return StreamSupport.stream(post.path("assets").spliterator(), false)
                .filter(asset -> asset.path("role").asString("").equals("image"))
                .map(asset ->
                        (isNamed ? asset.path("source") + " " : "") + asset.path("status") + " " + asset.path("sha256"))
                .collect(Collectors.joining("\n"));
    }
}
