package io.github.tistoryarchiver.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.BackupException;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.integration.Cli;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final Messages KOREAN = new Messages(Locale.KOREA);

    @Test
    void everyMessageIsThereInBothLanguagesWithTheSamePlaces() {
        Set<String> english = new TreeSet<>(ENGLISH.bundle().keySet());

        assertThat(new TreeSet<>(KOREAN.bundle().keySet())).isEqualTo(english);
        for (String key : english) {
            assertThat(places(KOREAN.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(places(ENGLISH.bundle().getString(key)));
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d+}").matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void everyProblemHasWords(Problem.Kind kind) {
        String detail = kind == Problem.Kind.NO_ANSWER ? "TIMEOUT" : "7";

        assertThat(KOREAN.problem(new Problem(kind, "https://a.b/", detail))).contains("https://a.b/");
    }

    @ParameterizedTest
    @EnumSource(FetchException.Reason.class)
    void everyReasonHasWords(FetchException.Reason reason) {
        assertThat(ENGLISH.get("reason." + reason)).isNotBlank();
    }

    @Test
    void everyEndOfAPostAndEveryFailureHasWords() {
        for (PostFolder.Change change : PostFolder.Change.values()) {
            assertThat(ENGLISH.get("line." + change)).isNotBlank();
        }
        for (Outcome.Skipped.Reason reason : Outcome.Skipped.Reason.values()) {
            assertThat(ENGLISH.get("line." + reason)).isNotBlank();
        }
        for (BackupException.Reason reason : BackupException.Reason.values()) {
            assertThat(ENGLISH.get("failure." + reason, "x")).contains("x");
        }
        for (BlogAddress.Flaw flaw : BlogAddress.Flaw.values()) {
            assertThat(ENGLISH.get("usage.blog." + flaw, "x")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "demo"})
    void everyOptionIsExplainedInBothLanguages(String command) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            Cli help = Cli.run(locale, HttpUrl.parse("http://127.0.0.1/"), command, "--help");

            assertThat(help.exit()).isZero();
            String wholeLines = help.out().replaceAll("\\R {20,}", " ");
            assertThat(wholeLines.lines().filter(line -> line.matches("\\s+(-\\w, )?(--[\\w-]+)(=\\S+)?\\s*$")))
                    .isEmpty();
        }
    }

    @Test
    void theProgramAloneShowsItsHelpAndSaysThatThisIsNoUse() {
        Cli run = Cli.run(HttpUrl.parse("http://127.0.0.1/"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("backup", "demo");
    }

    @Test
    void aWrongOptionIsOneSentenceAndAHint() {
        Cli run = Cli.run(HttpUrl.parse("http://127.0.0.1/"), "backup", "sora", "--rat", "3");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void sizesAndTimesAreReadable() {
        assertThat(ENGLISH.bytes(999)).isEqualTo("999 B");
        assertThat(ENGLISH.bytes(3_450_000)).isEqualTo("3.5 MB");
        assertThat(ENGLISH.time(Duration.ofMillis(1460))).isEqualTo("0:01.4");
        assertThat(ENGLISH.time(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
    }
}
