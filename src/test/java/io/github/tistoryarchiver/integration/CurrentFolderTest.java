package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands for the folder that the user is in, which is called {@code .}. */
class CurrentFolderTest {
    private static final Path DEMO =
            Path.of(System.getProperty("project.basedir", "."), "archive/demo").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void anArchiveIsWholeAlsoWhereTheUserIsInIt() throws IOException, InterruptedException {
        assertThat(run(DEMO, "verify", ".")).contains("Whole").doesNotContain("Damage");
    }

    @Test
    void anExportGoesIntoTheFolderInWhichTheUserIs() throws IOException, InterruptedException {
        run(folder, "export", DEMO.toString(), "--to", "obsidian", "--dest", ".");

        assertThat(folder.resolve("Index.md")).isNotEmptyFile();
    }

    private static String run(Path from, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
