package io.github.tistoryarchiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** README and the pages of {@code src/docs}. */
class DocumentationTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final int DOOR_LINES = 150;
    private static final Pattern FENCE = Pattern.compile("(?ms)^(```+).*?^\\1\\s*$");
    private static final Pattern LINK = Pattern.compile("(?<!`)\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} (.+)$");

    /** Pages that are for those who change the program, in English alone. */
    private static final Set<String> ENGLISH = Set.of("CHANGELOG.md", "architecture.md");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(DOCS)) {
            List<Path> pages = new ArrayList<>(
                    all.filter(file -> file.toString().endsWith(".md")).sorted().toList());
            pages.add(Path.of("README.md"));
            return pages.stream();
        }
    }

    private static String prose(Path page) throws IOException {
        return FENCE.matcher(Files.readString(page)).replaceAll("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/ko/README.md"})
    void readmeIsADoor(Path readme) throws IOException {
        assertThat(Files.readAllLines(readme)).hasSizeLessThanOrEqualTo(DOOR_LINES);
    }

    @Test
    void everyPageIsThereInBothLanguages() throws IOException {
        assertThat(names(DOCS.resolve("ko")).filter(name -> !name.equals("README.md")))
                .containsExactlyInAnyOrderElementsOf(
                        names(DOCS).filter(name -> !ENGLISH.contains(name)).toList());
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        List<String> broken = LINK.matcher(prose(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("https?:.*") && !leadsSomewhere(page, link))
                .toList();

        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? page : Path.of(page + "/../" + path).normalize();
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    /** Returns the fragments of a page's headings, as the hosts of repositories make them. */
    private static Set<String> anchors(Path page) {
        try {
            return HEADING.matcher(prose(page))
                    .results()
                    .map(heading -> heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    @Test
    void everyPageThatHelpNamesIsInTheProgram() throws IOException {
        for (String name : names(DOCS.resolve("ko"))
                .filter(name -> !Set.of("README.md", "developing.md").contains(name))
                .toList()) {
            try (var page = DocumentationTest.class.getResourceAsStream("cli/help/ko/" + name)) {
                assertThat(page).as(name).isNotNull();
                assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("# ");
            }
        }
    }
}
