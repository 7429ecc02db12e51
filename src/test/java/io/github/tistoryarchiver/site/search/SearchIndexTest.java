package io.github.tistoryarchiver.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    void gapsAreReadBackFromTheirBits() {
        Postings postings = new Postings();
        int[] documents = {0, 1, 5, 700, 701, 9999};
        for (int document : documents) {
            postings.add(document, document == 5);
        }

        assertThat(documentsOf(postings)).containsExactly(0, 1, 5, 700, 701, 9999);
    }

    /** Reads as the script does. */
    private static List<Integer> documentsOf(Postings postings) {
        byte[] bytes = postings.coded();
        List<Integer> documents = new ArrayList<>();
        int bit = 0;
        int document = -1;
        for (int i = 0; i < postings.count(); i++) {
            int gap = 0;
            while (bit(bytes, bit++) == 1) {
                gap++;
            }
            for (int k = 0; k < postings.rice(); k++) {
                gap = gap * 2 + bit(bytes, bit++);
            }
            document += gap + 1;
            documents.add(document);
            assertThat(bit(bytes, bit++)).isEqualTo(document == 5 ? 1 : 0);
        }
        return documents;
    }

    private static int bit(byte[] bytes, int at) {
        return (bytes[at >> 3] >> (7 - (at & 7))) & 1;
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
            index.add(document(i, "글 " + (char) (0xac00 + i * 5) + (char) (0xb000 + i * 3) + " word" + i));
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
