package io.github.tistoryarchiver.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static Map<String, int[]> terms(String text) {
        Map<String, int[]> counts = new HashMap<>();
        Terms.count(text, counts);
        return counts;
    }

    private static Document document(int number, String text) {
        return new Document(
                'p', "posts/" + number + ".html", "20170514", List.of("갈래"), "제목", List.of(), "", text, "", "");
    }

    @Test
    void koreanIsFoundByPairsOfSigns() {
        assertThat(terms("작업실을")).containsOnlyKeys("작업", "업실", "실을", "을|");
    }

    @Test
    void aSignAloneIsFoundByItsEnd() {
        assertThat(terms("글 A")).containsOnlyKeys("글|", "a");
    }

    @Test
    void wordsOfOtherScriptsAreWhole() {
        assertThat(terms("JavaScript를 2024년")).containsOnlyKeys("javascript", "를|", "2024", "년|");
    }

    @Test
    void compatibleSpellingsAreOne() {
        assertThat(terms("\u1112\u1161\u11ab\uad6d Ｊａｖａ")).containsOnlyKeys("한국", "국|", "java");
    }

    @Test
    void aLongWordIsCut() {
        assertThat(terms("x".repeat(5000))).containsOnlyKeys("x".repeat(24));
    }

    @Test
    void anEndIsLeftOutWhereAPairBeginsWithItsSign() {
        Map<String, int[]> counts = terms("글을 을지로");
        Terms.dropNeedless(counts);

        assertThat(counts).containsOnlyKeys("글을", "을지", "지로", "로|");
    }

    @Test
    void filesAreTheSameWhateverTheOrderOfTerms() {
        assertThat(files(40)).isEqualTo(files(40));
    }

    @Test
    void textsAreInFilesOfSixteen() {
        assertThat(files(33))
                .containsKeys("t/0.js", "t/1.js", "t/2.js", "meta.js", "signs.js", "i/0.js")
                .doesNotContainKey("t/3.js");
    }

    @Test
    void noFileOfTermsIsLarge() {
        assertThat(files(2000))
                .allSatisfy((name, text) ->
                        assertThat(name.startsWith("i/") ? text.length() : 0).isLessThan(160_000));
    }

    private static Map<String, String> files(int documents) {
        Map<String, String> files = new LinkedHashMap<>();
        SearchIndex index = new SearchIndex(files::put);
        for (int i = 0; i < documents; i++) {
            index.add(index.entry(document(i, "글 " + (char) (0xac00 + i * 5) + (char) (0xb000 + i * 3) + " word" + i)));
        }
        index.finish();
        return files;
    }

    @Test
    void aScriptQuotesWhatWouldEndAString() {
        assertThat(Script.call("days", 1, "a\"b\\c\n\u2028\ud800"))
                .isEqualTo("room.days(1,\"a\\\"b\\\\c\\n\\u2028\\ud800\")\n");
    }
}
