package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.PostCategory;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An archive of any size, for measuring exports. {@code BigArchive FOLDER POSTS} writes posts of about 120 KB with two pictures. */
public final class BigArchive {
    private static final int PARAGRAPHS = 160;
    private static final String SENTENCE =
            "바닷가 작업실에서 <b>아침</b>마다 파도를 적습니다. 오늘은 \"조용한\" 날이라 [메모]만 남기고, 오후에는 방파제를 걸었습니다. ";

    private BigArchive() {}

    public static void main(String[] arguments) {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static Path write(Path folder, int posts) {
        MadeUpArchive archive = MadeUpArchive.in(folder);
        Random random = new Random(1);
        OffsetDateTime first = OffsetDateTime.parse("2008-01-01T09:00:00+09:00");
        for (int id = 1; id <= posts; id++) {
            byte[] picture = new byte[20_000];
            random.nextBytes(picture);
            byte[] other = new byte[20_000];
            random.nextBytes(other);
            StringBuilder body = new StringBuilder(
                    "<p><img src=\"https://t.daumcdn.net/1.jpg\"><img src=\"https://t.daumcdn.net/2.jpg\"></p>");
            for (int i = 0; i < PARAGRAPHS; i++) {
                body.append("<p data-ke-size=\"size16\"><span style=\"color: #333333; font-family: 'Noto Serif KR';\">")
                        .append(SENTENCE.repeat(3))
                        .append("</span></p>\n");
                if (i % 20 == 0) {
                    body.append("<p data-ke-size=\"size16\"><a href=\"https://sora.tistory.com/")
                            .append(1 + random.nextInt(posts))
                            .append("\">앞의 글</a></p>\n");
                }
            }
            archive.add(
                    MadeUp.post(id)
                            .title("글 " + id)
                            .publishedAt(first.plusHours(id * 7L))
                            .modifiedAt(first.plusHours(id * 7L))
                            .category(new PostCategory(List.of("갈래" + id % 20), null))
                            .tags(List.of("꼬리" + id % 300, "모두")),
                    body.toString(),
                    id % 3 == 0 ? List.of(MadeUp.comment(id * 10L, "잘 읽었습니다.").build()) : List.of(),
                    Map.of(
                            "https://t.daumcdn.net/1.jpg",
                            new StoredFile("one.jpg", picture),
                            "https://t.daumcdn.net/2.jpg",
                            new StoredFile("two.jpg", other)));
        }
        archive.done();
        return folder;
    }
}
