package io.github.tistoryarchiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The list of libraries in the jar, {@code META-INF/THIRD-PARTY.txt}, and the texts that it names. Whether the jar holds
 * classes of other libraries is seen by {@code .ci/check-licences}.
 */
class LicencesTest {
    private static final Pattern TEXT = Pattern.compile("(?i)(.*/)?([^/]*-)?(licen[cs]e|notice|copying)(\\.[a-z]+)?");
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    /** A line of the list: {@code GROUP:ARTIFACT:VERSION | LICENCE | TEXT TEXT …}. */
    record Line(String library, String licence, List<String> texts) {
        static Line of(String line) {
            String[] columns = line.split(" \\| ");
            return new Line(columns[0], columns[1], List.of(columns[2].split(" ")));
        }

        boolean isArtifact() {
            return library.indexOf(':') > 0;
        }

        String folder() {
            return "META-INF/licenses/" + library.split(":")[1] + "/";
        }

        Path jar() {
            String[] coordinates = library.split(":");
            String name = coordinates[1] + "-" + coordinates[2] + ".jar";
            return CLASS_PATH.stream()
                    .filter(path -> path.endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(library + " is listed, and not on the class path"));
        }
    }

    private static Path built(String resource) throws URISyntaxException {
        URL list = Objects.requireNonNull(
                LicencesTest.class.getResource("/META-INF/THIRD-PARTY.txt"),
                "the build makes the list: run mvn process-classes");
        URI folder = list.toURI().resolve("..");
        return Path.of(folder).resolve(resource);
    }

    static List<Line> everyLine() throws IOException, URISyntaxException {
        return Files.readAllLines(built("META-INF/THIRD-PARTY.txt")).stream()
                .filter(line -> line.contains(" | "))
                .map(Line::of)
                .toList();
    }

    static List<Line> everyArtifact() throws IOException, URISyntaxException {
        return everyLine().stream().filter(Line::isArtifact).toList();
    }

    @Test
    void theListNamesTheLibraries() throws Exception {
        assertThat(everyArtifact())
                .extracting(line -> line.library().split(":")[1])
                .contains(
                        "okhttp-jvm", "okio-jvm", "kotlin-stdlib", "jsoup", "jackson-databind", "picocli", "slf4j-nop")
                .doesNotContain("junit-jupiter", "assertj-core");
    }

    @ParameterizedTest
    @MethodSource("everyLine")
    void everyTextOfTheListIsThere(Line line) throws Exception {
        for (String text : line.texts()) {
            if (text.endsWith("/")) {
                assertThat(built(text)).isNotEmptyDirectory();
            } else {
                assertThat(built(text)).isNotEmptyFile();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyArtifact")
    void aLibrarysOwnTextsAreKeptByteForByte(Line line) throws Exception {
        try (ZipFile jar = new ZipFile(line.jar().toFile())) {
            List<? extends ZipEntry> texts = jar.stream()
                    .filter(entry -> TEXT.matcher(entry.getName()).matches())
                    .toList();
            for (ZipEntry text : texts) {
                Path kept = built(line.folder() + Path.of(text.getName()).getFileName());
                assertThat(kept).hasBinaryContent(jar.getInputStream(text).readAllBytes());
            }
            if (!texts.isEmpty()) {
                assertThat(line.texts()).contains(line.folder());
            }
        }
    }

    @Test
    void noTextIsLeftUnnamed() throws Exception {
        List<String> named =
                everyLine().stream().flatMap(line -> line.texts().stream()).toList();
        Path folder = built("META-INF/licenses");
        try (Stream<Path> all = Files.walk(folder, 2)) {
            assertThat(all.filter(Files::isRegularFile).map(folder::relativize)).allSatisfy(text -> {
                String first = "META-INF/licenses/" + text.getName(0);
                assertThat(named).contains(text.getNameCount() == 1 ? first : first + "/");
            });
        }
    }
}
