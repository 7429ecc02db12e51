package io.github.tistoryarchiver.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation as a site, as it is built. */
class DocsSiteTest {
    private static final Path PROJECT = Path.of(System.getProperty("project.basedir", "."));

    /** Pages that are for those who change the program, in English alone. */
    private static final Set<String> ENGLISH =
            Set.of("CHANGELOG.html", "architecture.html", "CONTRIBUTING.html", "SECURITY.html");

    @TempDir
    static Path folder;

    private static Path site;
    private static final Map<Path, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void build() throws IOException {
        site = folder.resolve("a site");
        DocsSite.write(PROJECT, site);
        for (Path file : files(site)) {
            // What is copied is as it was written, and no page of the documentation.
            if (file.toString().endsWith(".html")
                    && !file.getFileName().toString().equals("body.html")) {
                PAGES.put(file, Jsoup.parse(Files.readString(file)));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Stream<Map.Entry<Path, Document>> documentation() {
        return PAGES.entrySet().stream().filter(page -> !page.getKey().startsWith(site.resolve("files")));
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyLinkFragmentAndPictureLeadsSomewhereInTheSite() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((file, page) -> page.select("[href], [src]").forEach(element -> {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!link.matches("https?://.+") && !leadsSomewhere(file, link)) {
                broken.add(site.relativize(file) + ": " + link);
            }
        }));

        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path file, String link) {
        int hash = link.indexOf('#');
        String path = URLDecoder.decode(
                (hash < 0 ? link : link.substring(0, hash)).replace("+", "%2B"), StandardCharsets.UTF_8);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        boolean there = !path.startsWith("/") && target.startsWith(site) && Files.isRegularFile(target);
        return there && (hash < 0 || hasFragment(target, link.substring(hash + 1)));
    }

    private static boolean hasFragment(Path file, String fragment) {
        Document page = PAGES.get(file);
        return page != null && page.getElementById(URLDecoder.decode(fragment, StandardCharsets.UTF_8)) != null;
    }

    @Test
    void bothLanguagesHaveTheSamePages() throws IOException {
        Set<String> english = namesIn(site);

        assertThat(english).containsAll(ENGLISH);
        english.removeAll(ENGLISH);
        assertThat(namesIn(site.resolve("ko"))).isEqualTo(english).hasSizeGreaterThan(15);
    }

    @Test
    void eachPageLeadsToItsTwinInTheOtherLanguage() {
        assertThat(documentation()).allSatisfy(page -> {
            boolean korean = page.getValue().expectFirst("html").attr("lang").equals("ko");
            Element other = page.getValue().expectFirst("a.language");
            String name = page.getKey().getFileName().toString();

            assertThat(page.getKey().startsWith(site.resolve("ko"))).isEqualTo(korean);
            assertThat(other.attr("hreflang")).isEqualTo(korean ? "en" : "ko");
            assertThat(other.attr("href"))
                    .isEqualTo((korean ? "../" : "ko/") + (ENGLISH.contains(name) ? "index.html" : name));
        });
    }

    @Test
    void theNavigationOfEachLanguageHasEveryPageOnce() throws IOException {
        List<String> listed = Arrays.stream(Part.values())
                .flatMap(part -> part.pages().stream())
                .map(name -> name.equals("README") ? "index.html" : name + ".html")
                .toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(namesIn(site));
        assertThat(documentation()).allSatisfy(page -> {
            assertThat(page.getValue().select("nav a")).hasSameSizeAs(listed);
            assertThat(page.getValue().select("nav a[aria-current=page]")).hasSize(1);
        });
    }

    @Test
    void pagesHaveOneTitleDistinctFragmentsAndNothingThatRuns() {
        assertThat(PAGES.values()).allSatisfy(page -> {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).startsWith(page.expectFirst("h1").text());
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("script, style, iframe, [style], base, form"))
                    .isEmpty();
            assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'; ");
            assertThat(page.select("img:not([alt]), img[alt=\"\"]")).isEmpty();
        });
    }

    @Test
    void noSignOfMarkdownIsLeftInTheText() {
        assertThat(documentation()).allSatisfy(page -> {
            Element text = page.getValue().expectFirst("main").clone();
            text.select("code").remove();

            assertThat(text.text()).doesNotContainPattern("\\*\\*|\\*\\p{L}|\\p{L}\\*|]\\(");
            assertThat(text.select("th").eachText()).doesNotContain("");
        });
    }

    @Test
    void headingsThatOccurAgainGetTheNumbersOfGitHub() {
        Anchors anchors = new Anchors();

        assertThat(Stream.of("What's `new`, 한글?", "Same", "Same", "a_b - c").map(anchors::of))
                .containsExactly("whats-new-한글", "same", "same-1", "a_b---c");
    }

    @Test
    void twoSitesOfOneProjectAreByteForByteTheSame() throws IOException {
        Path again = folder.resolve("again");
        DocsSite.write(PROJECT, again);

        assertThat(files(again).stream().map(again::relativize))
                .containsExactlyElementsOf(
                        files(site).stream().map(site::relativize).toList());
        for (Path file : files(again)) {
            assertThat(file).hasSameBinaryContentAs(site.resolve(again.relativize(file)));
        }
    }
}
