package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Guestbooks of blogs that are gone: each recording shows some of the entries. */
class GuestbooksOfGoneBlogsTest {
    private static final String LIST =
            "{\"data\":{\"items\":[{\"id\":7,\"content\":\"일곱째 인사\",\"written\":\"2022-01-02 10:00\","
                    + "\"writer\":{\"name\":\"손님\"}}],\"isLast\":true,\"totalItems\":1}}";

    @RegisterExtension
    private final Imported imported = new Imported();

    @RegisterExtension
    private final RescuedBlog rescued = new RescuedBlog();

    private static String page(String item, long id) {
        return """
                <!DOCTYPE html><html><head><title>방명록</title><script src="https://t1.daumcdn.net/tistory_admin/a.js"></script></head>
                <body id="tt-body-guestbook"><ol><li id="%1$s%2$d"><div class="rp_general"><span class="name">손님</span>
                <span class="date">2012/01/02 10:00</span><p>%2$d번째 인사</p></div></li></ol></body></html>""".formatted(item, id);
    }

    @Test
    void entriesOfAllPagesAndListsAreOneGuestbook() throws IOException {
        Path file = imported.write(
                "a.warc.gz",
                new KeptElsewhere.Warc()
                        .page("http://sora.tistory.com/guestbook", "2012-02-02T00:00:00Z", page("guestbook", 1))
                        .page("http://sora.tistory.com/guestbook?page=2", "2013-02-02T00:00:00Z", page("comment", 3))
                        .json("https://sora.tistory.com/m/api/guestbook?startId=9", "2023-02-02T00:00:00Z", LIST)
                        .page(
                                "https://sora.tistory.com/1",
                                "2023-02-02T00:00:00Z",
                                KeptElsewhere.page(1, "글", "2013-01-01T00:00:00+09:00", "<p>글</p>"))
                        .bytes());

        imported.into("out", file);

        assertThat(imported.read("out", "guestbook.json")).contains("1번째 인사", "3번째 인사", "일곱째 인사");
    }

    @Test
    void theWaybackMachineIsAskedForIt() throws IOException {
        rescued.machine()
                .page("20120302000000", "http://sora.tistory.com/guestbook", page("guestbook", 1))
                .page("20150302000000", "http://sora.tistory.com/guestbook", page("guestbook", 4))
                .page("20240302000000", "https://sora.tistory.com/2", FakeTistory.page(2, "글", "<p>글의 본문입니다.</p>"));

        Cli run = rescued.rescue();

        assertThat(rescued.read("guestbook.json")).as(run.toString()).contains("1번째 인사", "4번째 인사");
    }
}
