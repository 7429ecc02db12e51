package io.github.tistoryarchiver.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files of terms, read back as the script of the search does. */
class ShardTest {
    private static final int DOCUMENTS = 1000;

    @Test
    void documentsAreReadBack() {
        TreeMap<String, String> terms = new TreeMap<>(Map.of(
                "a",
                "0 999!",
                "가나",
                "0 1 2 3 4 5",
                "가다",
                "7! 8! 9! 500 501 502!",
                "하|",
                "999",
                "\ud840\udc00|",
                "998!",
                "java",
                "1"));

        assertThat(read(written(terms))).isEqualTo(terms);
    }

    @Test
    void documentsOfAnyNumberAreReadBack() {
        Random random = new Random(5);
        TreeMap<String, String> terms = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            TreeSet<Integer> documents = new TreeSet<>();
            for (int k = random.nextInt(1 + i * 9); k >= 0; k--) {
                documents.add(random.nextInt(DOCUMENTS));
            }
            String term = "" + (char) (0xac00 + random.nextInt(30)) + (char) (0xac00 + random.nextInt(11_172));
            terms.put(
                    term,
                    documents.stream()
                            .map(document -> document + (random.nextInt(10) == 0 ? "!" : ""))
                            .collect(Collectors.joining(" ")));
        }

        assertThat(read(written(terms))).isEqualTo(terms);
    }

    @Test
    void aTermThatAllDocumentsHaveTakesFewBits() {
        Postings postings = new Postings();
        for (int document = 0; document < DOCUMENTS; document++) {
            postings.add(document, false);
        }
        Bits bits = new Bits();
        postings.writeTo(bits, DOCUMENTS);

        assertThat(bits.size()).isLessThan(32);
    }

    @Test
    void noSignOfBitsIsEscaped() {
        Bits bits = new Bits();
        for (int value = 0; value < 128; value++) {
            bits.put(value, 7);
        }

        assertThat(Script.call("shard", bits.text())).isEqualTo("room.shard(\"" + bits.text() + "\")\n");
    }

    /** Writes terms with the numbers of their documents; {@code !} follows where they are often. */
    private static String written(TreeMap<String, String> terms) {
        Shard shard = new Shard(DOCUMENTS);
        terms.forEach((term, documents) -> {
            Postings postings = new Postings();
            for (String document : documents.split(" ")) {
                postings.add(Integer.parseInt(document.replace("!", "")), document.endsWith("!"));
            }
            shard.add(term, postings);
        });
        return shard.script(0);
    }

    private static Map<String, String> read(String script) {
        String count = script.replaceAll("(?s)room.shard\\(0,(\\d+),.*", "$1");
        int quote = script.indexOf('"');
        Reader bits = new Reader(script.substring(quote + 1, script.lastIndexOf('"')));
        Map<String, String> terms = new LinkedHashMap<>();
        String before = "";
        for (int i = 0; i < Integer.parseInt(count); i++) {
            if (bits.take(1) == 1) {
                int last = before.length() - 1;
                int high = bits.gamma() - 1;
                before = before.substring(0, last) + (char) (before.charAt(last) + (high << 5 | bits.take(5)));
            } else {
                StringBuilder term = new StringBuilder(before.substring(0, bits.gamma() - 1));
                for (int left = bits.gamma(); left > 0; left--) {
                    term.append((char) bits.take(bits.take(1) == 1 ? 16 : 7));
                }
                before = term.toString();
            }
            terms.put(before, documents(bits));
        }
        return terms;
    }

    private static String documents(Reader bits) {
        int[] documents = bits.ascending(bits.gamma(), DOCUMENTS);
        int[] often = bits.ascending(bits.gamma() - 1, documents.length);
        String[] shown = new String[documents.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = Integer.toString(documents[i]);
        }
        for (int at : often) {
            shown[at] += "!";
        }
        return String.join(" ", shown);
    }

    private static final class Reader {
        private final StringBuilder bits = new StringBuilder();
        private int at;

        Reader(String text) {
            text.chars().forEach(sign -> {
                if (sign > 127) {
                    seven(Script.ESCAPED.charAt((sign >> 7) - 1));
                }
                seven(sign & 127);
            });
        }

        private void seven(int value) {
            bits.append(Integer.toBinaryString(value | 0x80).substring(1));
        }

        int take(int width) {
            at += width;
            return width == 0 ? 0 : Integer.parseInt(bits.substring(at - width, at), 2);
        }

        int gamma() {
            int width = 0;
            while (take(1) == 0) {
                width++;
            }
            return 1 << width | take(width);
        }

        int[] ascending(int count, int bound) {
            int[] numbers = new int[count];
            fill(numbers, 0, count, 0, bound);
            return numbers;
        }

        private void fill(int[] into, int from, int to, int low, int high) {
            if (from < to) {
                int middle = (from + to) >> 1;
                int least = low + middle - from;
                int bound = high - (to - 1 - middle) - least;
                int width = 31 - Integer.numberOfLeadingZeros(bound);
                int value = take(width);
                int shorter = (2 << width) - bound;
                into[middle] = least + (value < shorter ? value : value * 2 + take(1) - shorter);
                fill(into, from, middle, low, into[middle]);
                fill(into, middle + 1, to, into[middle] + 1, high);
            }
        }
    }
}
