package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.Main;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program as a process, as cron starts it. All names go through a shell as bytes, whatever the test's own locale is. */
@EnabledOnOs(OS.LINUX)
class WithoutLocaleTest {
    private static final String JAVA =
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    private static final String PROGRAM = "'" + JAVA + "' " + Cli.QUICK_START + " -cp '"
            + System.getProperty("java.class.path") + "' " + Main.class.getName() + " ";
    /** 가 in EUC-KR, which is not UTF-8. */
    private static final String EUC_KR = "\"$(printf '\\260\\241')\"";

    @TempDir
    Path folder;

    private record Ended(int exit, String said) {}

    private Ended shell(String script) throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", "cd '" + folder + "'; " + script)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private static String utf8(String word) {
        StringBuilder octal = new StringBuilder();
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            octal.append('\\')
                    .append(Integer.toOctalString(0x200 | (one & 0xff)).substring(1));
        }
        return "\"$(printf '" + octal + "')\"";
    }

    /** In a current folder of a Korean name, too. */
    @Test
    void anArchiveInAFolderOfAKoreanNameIsWrittenThere() throws Exception {
        Ended ended = shell("mkdir " + utf8("여기") + "; cd " + utf8("여기") + "; env -i LC_ALL=ko_KR.EUC-KR " + PROGRAM
                + "demo --quiet --out " + utf8("보관 함'\"$x"));

        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(shell("ls *").said()).isEqualTo("보관 함'\"$x\n");
        assertThat(shell("ls -d */" + utf8("보관 함'\"$x") + "/demo/posts/48/assets/*")
                        .said())
                .contains("등대.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LC_ALL=POSIX", "LANG=ko_KR.eucKR", "LC_CTYPE=nix"})
    void aFolderOfAKoreanNameIsFoundAndNamedInEveryLocale(String locale) throws Exception {
        Ended ended = shell(
                "mkdir -p " + utf8("보관 함/여기") + "; env -i " + locale + " " + PROGRAM + "status " + utf8("보관 함/여기"));

        assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.said()).contains("보관 함/여기").doesNotContain("does not exist");
    }

    @Test
    void theEnvironmentMayNameAKoreanFolder() throws Exception {
        Ended ended = shell("mkdir " + utf8("보관함") + "; touch " + utf8("보관함")
                + "/demo; env -i LC_ALL=C TISTORY_ARCHIVER_OUT=" + utf8("보관함") + " " + PROGRAM + "demo --quiet");

        assertThat(ended.exit()).isEqualTo(ExitCode.NOT_WRITABLE);
        assertThat(ended.said()).contains("보관함/demo");
        assertThat(shell("ls").said()).isEqualTo("보관함\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config", "--passwords", "--cookies"})
    void aFileOfAKoreanNameIsFound(String option) throws Exception {
        Ended ended = shell("printf 'nonsense\\n' > " + utf8("설정.txt") + "; env -i LC_ALL=C " + PROGRAM + "backup sora "
                + option + " " + utf8("설정.txt"));

        assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.said()).contains("설정.txt").containsAnyOf("line 1", "nonsense is no setting");
    }

    @Test
    void whatIsSaidOfAKoreanWordHasTheWord() throws Exception {
        Ended ended = shell("env -i LC_ALL=C " + PROGRAM + "backup " + utf8("여행 기"));

        assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.said()).startsWith("'여행 기' is neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=C.UTF-8"})
    void aWordThatIsNotUtf8IsRefusedAndNothingIsWritten(String locale) throws Exception {
        Ended argument = shell("env -i " + locale + " " + PROGRAM + "demo --out " + EUC_KR);
        Ended variable = shell("env -i " + locale + " TISTORY_ARCHIVER_OUT=" + EUC_KR + " " + PROGRAM + "demo");

        assertThat(argument.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(argument.said()).contains("not UTF-8").doesNotContain("Exception");
        assertThat(variable.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(variable.said()).contains("TISTORY_ARCHIVER_OUT", "not UTF-8");
        assertThat(shell("ls").said()).isEmpty();
    }

    @Test
    void aCurrentFolderThatIsNotUtf8IsRefused() throws Exception {
        Ended ended = shell("mkdir " + EUC_KR + "; cd " + EUC_KR + "; env -i LC_ALL=C " + PROGRAM + "demo");

        assertThat(ended.exit()).isEqualTo(ExitCode.NOT_WRITABLE);
        assertThat(ended.said()).contains("current folder").doesNotContain("Exception");
        assertThat(shell("ls *").said()).isEmpty();
    }
}
