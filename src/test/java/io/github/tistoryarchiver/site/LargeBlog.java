package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.model.PostCategory;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An archive of any size, for measuring sites. {@code LargeBlog FOLDER POSTS} writes posts of 3,000 signs with two comments.
 * Words come from a vocabulary of 20,000, the n-th of which is n times rarer than the first (Zipf's law), with particles and endings, as in Korean prose.
 */
public final class LargeBlog {
    private static final int WORDS = 20_000;
    private static final int SYLLABLES = 1200;
    private static final int SIGNS = 3000;
    private static final String[] PARTICLES = {
        "", "을", "이", "는", "의", "에", "를", "가", "은", "도", "에서", "으로", "로", "와", "과", "한", "하고", "까지", "부터", "만"
    };
    private static final String[] ENDINGS = {
        "했다", "한다", "이다", "있다", "했습니다", "합니다", "입니다", "해요", "없다", "했는데", "하네요", "이었다", "같다", "되었다"
    };

    private final Random random = new Random(3);
    private final double[] ofWords = cumulative(WORDS, 0);
    private final double[] ofSyllables = cumulative(SYLLABLES, 20);
    private final double[] ofParticles = cumulative(PARTICLES.length, 0);
    private final double[] ofEndings = cumulative(ENDINGS.length, 0);
    private final String[] words = new String[WORDS];

    private LargeBlog() {
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            int length = 2 + drawn(2) + drawn(2);
            while (word.length() < length) {
                word.append((char) (0xac00 + rank(ofSyllables) * 7919 % 11_172));
            }
            words[i] = word.toString();
        }
    }

    public static void main(String[] arguments) {
        new LargeBlog().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void write(Path folder, int posts) {
        MadeUpArchive archive = MadeUpArchive.in(folder);
        OffsetDateTime first = OffsetDateTime.parse("2008-01-01T09:00:00+09:00");
        for (int id = 1; id <= posts; id++) {
            OffsetDateTime time = first.plusHours(id * 13L);
            archive.add(
                    MadeUp.post(id)
                            .title(sentence(5).strip())
                            .publishedAt(time)
                            .modifiedAt(time)
                            .category(new PostCategory(List.of("갈래" + id % 20), 100L + id % 20))
                            .tags(List.of("꼬리" + id % 300, "모두"))
                            .summary(sentence(40)),
                    body(),
                    List.of(
                            MadeUp.comment(id * 10L, sentence(12))
                                    .writtenAt(time)
                                    .build(),
                            MadeUp.comment(id * 10L + 1, sentence(6))
                                    .writtenAt(time)
                                    .build()),
                    Map.of());
        }
        archive.done();
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (int signs = 0; signs < SIGNS; ) {
            String sentence = sentence(20);
            signs += sentence.length();
            body.append("<p data-ke-size=\"size16\"><span style=\"color: #333333; font-family: 'Noto Serif KR';\">")
                    .append(sentence)
                    .append("</span></p>\n");
        }
        return body.toString();
    }

    private int drawn(int bound) {
        return random.nextInt(bound);
    }

    /** Returns the sums of 1/1, 1/2, 1/3 and on, the first of which are left out. */
    private static double[] cumulative(int ranks, int first) {
        double[] sums = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += 1.0 / (first + i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    /** Draws a rank, the n-th with the weight 1/n. */
    private int rank(double[] sums) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return at < 0 ? -at - 1 : at;
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i + 1 < length; i++) {
            sentence.append(words[rank(ofWords)])
                    .append(PARTICLES[rank(ofParticles)])
                    .append(' ');
        }
        return sentence.append(words[rank(ofWords)])
                .append(ENDINGS[rank(ofEndings)])
                .append(". ")
                .toString();
    }
}
