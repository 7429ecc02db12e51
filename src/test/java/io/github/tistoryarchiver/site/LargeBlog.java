package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.model.PostCategory;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An archive of any size, for measuring sites. {@code LargeBlog FOLDER POSTS} writes posts of 3,000 signs with two comments. */
public final class LargeBlog {
    private static final int WORDS = 30_000;
    private static final int SIGNS = 3000;
    private static final String[] ENDINGS = {"", "은", "는", "을", "를", "에서", "으로", "했다", "이었다", "하고"};

    private final Random random = new Random(3);
    private final String[] words = new String[WORDS];

    private LargeBlog() {
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int sign = 0; sign < 2 + random.nextInt(3); sign++) {
                word.append(syllable());
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

    /** Returns one of 1,200 syllables, a few of them far more often than the others, as in Korean. */
    private char syllable() {
        int rank = (int) (Math.pow(random.nextDouble(), 3) * 1200);
        return (char) (0xac00 + rank * 7919 % 11_172);
    }

    /** Returns words, the first of the vocabulary far more often than the last. */
    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(words[(int) (WORDS * Math.pow(random.nextDouble(), 4))])
                    .append(ENDINGS[random.nextInt(ENDINGS.length)])
                    .append(i + 1 < length ? " " : ". ");
        }
        return sentence.toString();
    }
}
