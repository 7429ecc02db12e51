package io.github.tistoryarchiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the classes that {@code src/docs/architecture.md} names against the code; {@link ArchitectureTest} holds its packages. */
class ArchitecturePageTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", "."));
    static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("^([A-Z]\\w+)(?:\\.\\w+)?$");

    /** Names of Java's own, and a pattern of names. */
    private static final Set<String> NOT_OURS = Set.of("Clock");

    static String page() throws IOException {
        return Files.readString(BASE.resolve("src/docs/architecture.md"));
    }

    @Test
    void everyClassThatItNamesExists() throws IOException {
        Set<String> sources = sourceNames();
        Set<String> named = CODE.matcher(page())
                .results()
                .flatMap(code -> CLASS_NAME.matcher(code.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(NOT_OURS);

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(sources).containsAll(named);
    }

    private static Set<String> sourceNames() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String root : Arrays.asList("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(BASE.resolve(root))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return names;
    }
}
