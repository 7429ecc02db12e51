package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start loads: the classes of what it was asked for, and no more. */
class StartTest {
    private static final String LIBRARIES =
            ".* (okhttp3|okio|kotlin|tools\\.jackson|org\\.jsoup|org\\.commonmark|org\\.netpreserve|org\\.sqlite)\\..*";

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "help", "verify --help"})
    void versionAndHelpLoadNoLibraryBesidesPicocli(String line) throws IOException, InterruptedException {
        List<String> loaded = loadedBy(line);

        assertThat(loaded).anyMatch(one -> one.contains("picocli.CommandLine "));
        assertThat(loaded).filteredOn(one -> one.matches(LIBRARIES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help"})
    void theProgramsOwnVersionAndHelpNeedNoLambdaAndNoFactoryThatLooksThroughTheJar(String line)
            throws IOException, InterruptedException {
        assertThat(loadedBy(line))
                .filteredOn(one -> one.matches(
                        ".*io\\.github\\.tistoryarchiver\\S+Lambda.*" + "|.*picocli\\.CommandLine\\$DefaultFactory .*"))
                .isEmpty();
    }

    private static List<String> loadedBy(String line) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(line)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private static List<String> command(String line) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:stderr",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(line.split(" ")));
        return command;
    }
}
