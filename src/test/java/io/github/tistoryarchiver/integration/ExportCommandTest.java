package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.targets.Targets;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command {@code export}, as a user runs it. */
class ExportCommandTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");

    @TempDir
    private Path work;

    private Path archive = Path.of("");
    private Path dest = Path.of("");

    @BeforeEach
    void makeUp() {
        dest = work.resolve("site");
        archive = MadeUpArchive.in(work.resolve("archive"))
                .add(
                        post(1).title("첫 글").publishedAt(TIME).tags(List.of("바다")),
                        "<p>본문 <a href=\"/2#part\">둘째</a></p>",
                        List.of(
                                comment(11, "공개 댓글").build(),
                                comment(12, "비밀 댓글").secret(true).build()),
                        Map.of())
                .add(
                        post(2).title("둘째 글").publishedAt(TIME),
                        "<h2 id=\"part\">부분</h2><p><img src=\"https://t.daumcdn.net/1.png\"></p>",
                        List.of(),
                        Map.of(
                                "https://t.daumcdn.net/1.png",
                                new StoredFile("그림.png", "png".getBytes(StandardCharsets.UTF_8))))
                .add(
                        post(3).title("숨은 제목")
                                .publishedAt(TIME)
                                .visibility(Visibility.PRIVATE)
                                .tags(List.of("숨은 태그")),
                        "<p>숨은 본문</p>",
                        List.of(comment(31, "숨은 댓글").build()),
                        Map.of(
                                "https://t.daumcdn.net/9.png",
                                new StoredFile("숨은-그림.png", "x".getBytes(StandardCharsets.UTF_8))))
                .add(post(4).title("지워진 글").publishedAt(TIME).state(PostState.GONE), "<p>지워진 본문</p>")
                .done();
    }

    static List<String> targets() {
        return Targets.names();
    }

    private Cli export(String target, String... more) {
        return export(Locale.ENGLISH, target, more);
    }

    private Cli export(Locale locale, String target, String... more) {
        Target known = Targets.find(target);
        boolean needsAddress = known != null && known.traits().needsSiteUrl();
        String[] arguments = Stream.of(
                        Stream.of("export", archive.toString(), "--to", target, "--dest", dest.toString()),
                        needsAddress ? Stream.of("--site-url", "https://new.example.org/") : Stream.<String>of(),
                        Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return Cli.run(locale, NO_SERVER, arguments);
    }

    /** Tells whether a target has only what was published when it was recorded. */
    private static boolean hasNoDrafts(String target) {
        Target known = Targets.find(target);
        return known != null && known.traits().takesRecordings();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dest)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        dest.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aSecondExportWritesNothing(String target) throws IOException {
        export(target);
        Map<String, String> before = files();
        for (String file : before.keySet()) {
            Files.setLastModifiedTime(dest.resolve(file), FileTime.fromMillis(1000));
        }

        Cli again = export(target, "--json");

        assertThat(again.out()).contains("\"written\":[],\"replaced\":[],\"deleted\":[],\"kept\":[]");
        assertThat(files()).isEqualTo(before);
        for (String file : before.keySet()) {
            assertThat(Files.getLastModifiedTime(dest.resolve(file))).as(file).isEqualTo(FileTime.fromMillis(1000));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingOfClosedPostsAndCommentsIsExported(String target) throws IOException {
        export(target);

        assertThat(files()).allSatisfy((file, text) -> {
            assertThat(file).doesNotContain("숨은");
            assertThat(text)
                    .doesNotContain("숨은 ")
                    .doesNotContain("숨은-그림")
                    .doesNotContain("비밀 댓글")
                    .doesNotContain("지워진 본문");
        });
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aPrivatePostThatIsAskedForIsADraftAndShowsNowhereElse(String target) throws IOException {
        export(target);
        Map<String, String> without = files();

        export(target, "--include", "private");
        Map<String, String> with = files();

        Map<String, String> changed = new TreeMap<>(with);
        changed.entrySet().removeAll(without.entrySet());
        changed.keySet().removeIf(file -> file.endsWith("EXPORT-NOTES.md") || file.startsWith(".tistory"));
        assertThat(changed.isEmpty()).isEqualTo(hasNoDrafts(target));
        assertThat(changed).allSatisfy((file, text) -> {
            boolean isDraft = text.contains("draft: true")
                    || text.contains("draft = true")
                    || file.contains("draft")
                    || text.contains("<wp:status><![CDATA[draft]]>")
                    || text.contains("draftprivate") // a row of a database
                    || file.endsWith(".zip"); // packed; GhostExportTest looks into it
            boolean isItsPicture = text.equals("x");
            assertThat(isDraft || isItsPicture).as(file).isTrue();
        });
        assertThat(with.get("EXPORT-NOTES.md")).doesNotContain("숨은");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theSameArchiveGivesTheSameBytesInAnyLanguage(String target) throws IOException {
        export(target);
        Map<String, String> english = files();
        dest = work.resolve("other");

        export(Locale.KOREAN, target);

        assertThat(files()).isEqualTo(english);
    }

    @Test
    void aDeletedPostThatIsAskedForIsExported() throws IOException {
        export("hugo", "--include", "gone");

        assertThat(files().get("content/posts/4/index.md")).contains("지워진 본문").doesNotContain("draft");
    }

    @Test
    void aLinkToAPartOfAnotherPostLeadsThere() throws IOException {
        export("hugo");

        assertThat(files().get("content/posts/1/index.md")).contains("[둘째](/2/#part)");
        assertThat(files().get("content/posts/2/index.md")).contains("<a id=\"part\"></a>");
    }

    @Test
    void aLinkToWhatIsNotExportedLeadsToItsOldAddress() throws IOException {
        export("hugo", "--tag", "바다");

        assertThat(files().get("content/posts/1/index.md")).contains("(https://sora.tistory.com/2#part)");
    }

    @Test
    void severalTargetsEachHaveAFolder() throws IOException {
        export("hugo,plain");

        assertThat(dest.resolve("hugo/content/posts/1/index.md")).exists();
        assertThat(dest.resolve("plain/README.md")).exists();
    }

    @Test
    void anUnknownTargetIsNamedWithTheKnownOnes() {
        Cli run = export("wordpresss");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'wordpresss'").contains("hugo");
        assertThat(dest).doesNotExist();
    }

    @Test
    void theFolderMustNotBeInTheArchive() {
        dest = archive.resolve("site");

        assertThat(export("hugo").exit()).isEqualTo(2);
        assertThat(dest).doesNotExist();
    }

    @Test
    void aForeignFileStopsTheExportBeforeItWrites() throws IOException {
        Files.createDirectories(dest);
        Files.writeString(dest.resolve("hugo.toml"), "mine");

        Cli run = export("hugo");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("hugo.toml");
        assertThat(files()).isEqualTo(Map.of("hugo.toml", "mine"));
    }

    @Test
    void aDamagedPostIsLeftOutAndNamed() throws IOException {
        Files.writeString(archive.resolve("posts/2/post.json"), "{");

        Cli run = export("hugo");

        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("posts/2/post.json");
        assertThat(dest.resolve("content/posts/1/index.md")).exists();
        assertThat(dest.resolve("content/posts/2")).doesNotExist();
    }

    @Test
    void aMissingPictureLeavesItsPostOut() throws IOException {
        Files.delete(archive.resolve("posts/2/assets/그림.png"));

        Cli run = export("hugo");

        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("posts/2/assets/그림.png");
    }

    @Test
    void anEditedFileIsKeptAndTold() throws IOException {
        export("hugo");
        Files.writeString(dest.resolve("content/posts/1/index.md"), "고친 글");

        Cli run = export("hugo");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("content/posts/1/index.md");
        assertThat(files().get("content/posts/1/index.md")).isEqualTo("고친 글");
    }

    @Test
    void aDryRunMakesNoFolder() {
        Cli run = export("hugo", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("would write content/posts/1/index.md");
        assertThat(dest).doesNotExist();
    }

    @Test
    void aSiteBelowAPathHasItInItsLinks() throws IOException {
        export("jekyll", "--site-url", "https://example.org/blog");

        assertThat(files().get("_posts/2017-05-14-1.md")).contains("(/blog/2/#part)");
        assertThat(files().get("_config.yml")).contains("baseurl: \"/blog\"");
    }

    @Test
    void aBadAddressOfTheSiteIsRefused() {
        assertThat(export("hugo", "--site-url", "example.org").exit()).isEqualTo(2);
    }

    @Test
    void moreLeftOutThanWrittenIsTold() throws IOException {
        Cli run = export("hugo", "--since", "2020-01-01");

        assertThat(run.out()).contains("left out:");
        assertThat(files().get("EXPORT-NOTES.md")).contains("--include gone");
    }

    @Test
    void everyResourceOfAScaffoldIsListed() throws IOException {
        for (String target : targets()) {
            Path folder = Path.of("src/main/resources/io/github/tistoryarchiver/export")
                    .resolve(target);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    assertThat(Files.readAllLines(folder.resolve("files.txt")))
                            .as(target)
                            .containsExactlyInAnyOrderElementsOf(all.filter(Files::isRegularFile)
                                    .map(file -> folder.relativize(file).toString())
                                    .filter(file -> !file.equals("files.txt"))
                                    .toList());
                }
            }
        }
    }
}
