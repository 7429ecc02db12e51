package io.github.tistoryarchiver.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Words.class.getResourceAsStream("/io/github/tistoryarchiver/site/" + name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(read("words_ko.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read("words.properties").stringPropertyNames());
    }

    @Test
    void englishHasNoKoreanAndKoreanSomeInEachSentence() throws IOException {
        Pattern hangul = Pattern.compile("[가-힣]");

        assertThat(read("words.properties").values())
                .noneMatch(text -> hangul.matcher(text.toString()).find());
        assertThat(read("words_ko.properties").values().stream()
                        .filter(text -> text.toString().contains(" ")))
                .allMatch(text -> hangul.matcher(text.toString()).find()
                        || text.toString().startsWith("uuuu"));
    }
}
