package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.Main;
import io.github.tistoryarchiver.cli.environment.CliContext;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real program as a process, in the surroundings that cron and containers give it. */
@Tag("slow")
class LocaleTest {
    private String run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + "\n" + output;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theExitCodeAndTheLanguageSurviveASecondStart() throws Exception {
        String output = run(Map.of("LANG", "ko_KR.NONE"), "backup", "my blog");

        assertThat(output).startsWith("2\n'my blog'은(는) 티스토리 블로그 이름");
    }

    @ParameterizedTest
    @CsvSource({"LANG, ko_KR.UTF-8, true", "LC_ALL, ko, true", "LANG, en_US.UTF-8, false", "LC_MESSAGES, C, false"})
    void messagesAreKoreanWhereTheEnvironmentSaysSo(String name, String value, boolean korean) {
        Locale locale = CliContext.messageLocale(Map.of(name, value));

        assertThat(locale.getLanguage().equals("ko")).isEqualTo(korean);
    }
}
