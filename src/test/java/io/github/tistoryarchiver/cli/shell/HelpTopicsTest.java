package io.github.tistoryarchiver.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.integration.Cli;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages refer to: {@code tistory-archiver help WORD}. */
class HelpTopicsTest {
    private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1/");
    private static final Pattern REFERENCE = Pattern.compile("tistory-archiver help ([\\w-]+)");

    /** Returns the words that messages of a language refer to, by the keys of the messages. */
    private static Map<String, List<String>> referred(Locale locale) {
        ResourceBundle messages = ResourceBundle.getBundle("io.github.tistoryarchiver.cli.messages", locale);
        Map<String, List<String>> referred = new TreeMap<>();
        messages.keySet().forEach(key -> {
            List<String> words = REFERENCE
                    .matcher(messages.getString(key))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            if (!words.isEmpty()) {
                referred.put(key, words);
            }
        });
        return referred;
    }

    private static List<String> sections(Locale locale) throws IOException {
        return HelpPage.of(HelpPage.TROUBLE, new Messages(locale)).sections();
    }

    @Test
    void bothLanguagesReferToTheSame() {
        assertThat(referred(Locale.KOREAN)).isEqualTo(referred(Locale.ENGLISH)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void eachWordHasASectionAndEachSectionAMessage(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(referred(locale).values().stream().flatMap(List::stream).distinct())
                .containsExactlyInAnyOrderElementsOf(sections(locale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void helpPrintsTheSectionOfAWordAndNoOther(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        for (String word : sections(locale)) {
            Cli run = Cli.run(locale, NOWHERE, "help", word);

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("## " + word + "\n").hasSizeGreaterThan(100);
            assertThat(run.out().lines().filter(line -> line.startsWith("## "))).hasSize(1);
        }
    }

    @Test
    void aWordThatIsNoneListsThoseThatThereAre() {
        Cli run = Cli.run(NOWHERE, "help", "nothing");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("backup", "nightly", "trouble", "blocked");
    }
}
