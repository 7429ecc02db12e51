package io.github.tistoryarchiver.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which Java the launcher takes, and with what it starts it; shell scripts act as Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("project.basedir", "."), "src/packaging/bin/tistory-archiver");

    @TempDir
    Path folder;

    private Path home;

    private record Ended(int exit, String said) {}

    @BeforeEach
    void unpack() throws IOException {
        home = folder.resolve("with a space");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(LAUNCHER, home.resolve("bin/tistory-archiver"));
        Files.writeString(home.resolve("lib/tistory-archiver.jar"), "");
    }

    @Test
    void javaHomeIsTakenWhereItIsNewEnough() throws Exception {
        Ended run = start(Map.of("JAVA_HOME", java("one", "17.0.9")), "--version");

        assertThat(run.said()).contains("one: ");
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        String path = java("new", "21") + "/bin:/usr/bin:/bin";

        Ended run = start(Map.of("JAVA_HOME", java("old", "1.8.0_402"), "PATH", path), "--version");

        assertThat(run.said()).contains("new: ");
    }

    @Test
    void itsOwnRuntimeGoesFirst() throws Exception {
        java("with a space/runtime", "25.0.1");

        Ended run = start(Map.of("JAVA_HOME", java("one", "17")), "--version");

        assertThat(run.said()).contains("with a space/runtime: ");
    }

    @Test
    void withoutJavaItSaysWhatToDo() throws Exception {
        Ended run = start(Map.of("PATH", tools()), "--version");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.said()).contains("Java 17 or newer", "JAVA_HOME", "-runtime");
    }

    @Test
    void withoutJavaAKoreanReadsKorean() throws Exception {
        Ended run = start(Map.of("PATH", tools(), "LANG", "ko_KR.UTF-8"), "--version");

        assertThat(run.said()).contains("Java 17 이상이 필요합니다");
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        Ended run = start(Map.of("JAVA_HOME", java("one", "17")), "backup", "a b", "*", "", "$HOME");

        assertThat(run.said()).contains("<backup><a b><*><><$HOME>");
    }

    @Test
    void theExitCodeIsThatOfTheProgram() throws Exception {
        Ended run = start(Map.of("JAVA_HOME", java("one", "17"), "EXIT", "5"), "verify", "x");

        assertThat(run.exit()).isEqualTo(5);
    }

    @Test
    void theProcessBecomesJavaSoThatSignalsReachIt() throws Exception {
        Process process = process(Map.of("JAVA_HOME", java("one", "17")), "--version");

        assertThat(said(process)).contains("pid " + process.pid());
    }

    @Test
    void theUsersOptionsForJavaGoLast() throws Exception {
        Ended run = start(Map.of("JAVA_HOME", java("one", "17"), "TISTORY_ARCHIVER_JAVA_OPTS", "-Xmx1g -Da=b"), "demo");

        assertThat(run.said()).containsPattern("<-Xmx256m>.*<-Xmx1g><-Da=b><-cp>");
    }

    @Test
    void onlyWhatComputesForLongGetsTheOptimizingCompiler() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", java("one", "17"));

        assertThat(start(environment, "backup").said()).contains("TieredStopAtLevel=1");
        assertThat(start(environment, "export").said()).doesNotContain("TieredStopAtLevel=1");
    }

    @Test
    void underTheCLocaleFileNamesAreUtf8AndTheUsersLanguageIsPassedOn() throws Exception {
        String java = java("one", "17");

        assertThat(start(Map.of("JAVA_HOME", java, "LANG", "ko_KR.EUC-KR"), "demo")
                        .said())
                .contains("locale C.UTF-8 user ko_KR.EUC-KR");
        assertThat(start(Map.of("JAVA_HOME", java, "LC_ALL", "ko_KR.UTF-8"), "demo")
                        .said())
                .contains("locale ko_KR.UTF-8 user -");
    }

    @Test
    void aLinkToItFindsTheProgramToo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("tistory"), Path.of("with a space/bin/tistory-archiver"));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", link.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", java("one", "17"));

        assertThat(said(builder.start()))
                .contains("with a space/lib/words.jar:", "with a space/lib/tistory-archiver.jar>");
    }

    @Test
    void classDataOfThePackageGoWithItsOwnRuntimeOnly() throws Exception {
        Files.writeString(home.resolve("lib/tistory-archiver.jsa"), "");

        assertThat(start(Map.of("JAVA_HOME", java("one", "17")), "--help").said())
                .doesNotContain("SharedArchiveFile", "ArchiveRelocationMode");
        java("with a space/runtime", "25");
        assertThat(start(Map.of(), "--help").said())
                .contains("SharedArchiveFile=" + home.toRealPath(), "<-XX:ArchiveRelocationMode=0>");
    }

    @Test
    void aShortStartMakesNoClassData() throws Exception {
        Files.writeString(home.resolve("lib/classes.lst"), "");
        Map<String, String> environment = Map.of("JAVA_HOME", java("one", "17"), "XDG_CACHE_HOME", folder.toString());

        Ended run = start(environment, "--help");

        assertThat(run.said()).doesNotContain("SharedArchiveFile");
        assertThat(folder.resolve("tistory-archiver")).doesNotExist();
    }

    /** A folder whose {@code bin/java} says how it was started. */
    private String java(String name, String version) throws IOException {
        Path java = folder.resolve(name);
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.writeString(
                java.resolve("bin/java"),
                "#!/bin/sh\nprintf '%s' '" + name + ": '\nprintf '<%s>' \"$@\"\n"
                        + "echo \" pid $$ locale $LC_ALL user ${TISTORY_ARCHIVER_UTF8:--}\"\nexit ${EXIT:-0}\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.toString();
    }

    /** A folder with what the launcher needs of the system, and no Java. */
    private String tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("readlink", "sed", "cksum", "tr", "uname")) {
            Path link = tools.resolve(name);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin", name));
            }
        }
        return tools.toString();
    }

    private Ended start(Map<String, String> environment, String... arguments) throws Exception {
        Process process = process(environment, arguments);
        String said = said(process);
        return new Ended(process.waitFor(), said);
    }

    private Process process(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", home.resolve("bin/tistory-archiver").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
