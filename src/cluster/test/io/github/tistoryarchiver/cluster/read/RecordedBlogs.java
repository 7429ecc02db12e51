package io.github.tistoryarchiver.cluster.read;

import com.github.luben.zstd.Zstd;
import io.github.tistoryarchiver.integration.KeptElsewhere;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Recordings of the blogs sora and mari, which have something of each other's posts: versions of a post, its picture, the body
 * of an answer, and the name of the blog at a domain are in different files.
 */
final class RecordedBlogs {
    private static final String DATE = "2020-02-02T00:00:00Z";
    private static final String PICTURE = "https://blog.kakaocdn.net/dn/a1/b1/KEY/img.png";

    private final Path folder;

    RecordedBlogs(Path folder) {
        this.folder = folder;
    }

    static String page(long id, String title, String text) {
        return KeptElsewhere.page(id, title, "2013-01-01T00:00:00+09:00", "<p>" + text + "</p>");
    }

    /** A page of the blog mari at its own domain. */
    private static String ownDomain(long id, String text) {
        return page(id, "제목 " + id, text)
                .replace("https://sora.tistory.com/" + id, "https://mari.example.com/" + id)
                .replace("window.T =", "window.T={};window.T.config={\"BLOG\":{\"name\":\"mari\"}};window.T =")
                .replace(
                        "<script>",
                        "<script>window.appInfo={};window.TistoryBlog = {\"url\":\"https://mari.example.com\",\"tistoryUrl\":\"https://mari.tistory.com\"};</script><script>");
    }

    Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** A recording of each kind. */
    List<Path> ofEachKind() throws IOException {
        return List.of(packed(), plain(), zstd(), arc(), wacz());
    }

    private Path packed() throws IOException {
        byte[] head = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
        return write(
                "a.warc.gz",
                new Warc()
                        .page("https://sora.tistory.com/1", DATE, page(1, "섬", "배를 탔다."))
                        .record(
                                "revisit",
                                "https://sora.tistory.com/m/api/1/comment?reverse=true",
                                DATE,
                                "WARC-Payload-Digest: sha1:A\r\n",
                                head)
                        .page("https://mari.example.com/1", DATE, ownDomain(1, "마리의 첫 글"))
                        .page("https://other.example.org/1", DATE, "<html><body>남의 집</body></html>")
                        .bytes());
    }

    private Path plain() throws IOException {
        byte[] comments = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + """
                {"data":{"items":[{"id":9001,"content":"좋아요","written":"2012-01-02 10:00",\
                "writer":{"name":"손님"}}],"isLast":true,"totalItems":1}}""");
        return write(
                "b.warc",
                new Warc()
                        .plain()
                        .record(
                                "response",
                                "https://sora.tistory.com/m/api/2/comment?reverse=true",
                                DATE,
                                "WARC-Payload-Digest: sha1:A\r\n",
                                comments)
                        .page(
                                "https://mari.tistory.com/2",
                                DATE,
                                page(2, "둘", "<a href='https://mari.example.com/1'>앞</a>"))
                        .image(PICTURE, KeptElsewhere.PIXEL)
                        .bytes());
    }

    private Path zstd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long id = 2; id <= 4; id++) {
            out.writeBytes(Zstd.compress(new Warc()
                    .plain()
                    .page(
                            "https://sora.tistory.com/" + id,
                            DATE,
                            page(id, "글 " + id, "본문 " + id + "<img src='" + PICTURE + "'>"))
                    .bytes()));
        }
        return write("c.warc.zst", out.toByteArray());
    }

    private Path arc() throws IOException {
        byte[] answer = KeptElsewhere.utf8(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n" + page(5, "다섯", "오래된 글"));
        String version = "1 0 test\nURL IP-address Archive-date Content-type Archive-length\n";
        byte[] head = KeptElsewhere.utf8("filedesc://x.arc 0.0.0.0 20120202000000 text/plain " + version.length() + "\n"
                + version + "\nhttp://sora.tistory.com/5 203.0.113.9 20120202000000 text/html " + answer.length + "\n");
        return write("d.arc", KeptElsewhere.concat(KeptElsewhere.concat(head, answer), KeptElsewhere.utf8("\n")));
    }

    private Path wacz() throws IOException {
        byte[] later = new Warc()
                .page(
                        "https://sora.tistory.com/1",
                        "2021-02-02T00:00:00Z",
                        page(1, "섬", "비행기를 탔다.").replace("2013-01-01", "2020-12-31"))
                .bytes();
        byte[] other = new Warc()
                .page("https://mari.example.com/3", DATE, ownDomain(3, "셋째 글"))
                .bytes();
        return write(
                "e.wacz",
                KeptElsewhere.zip(
                        "datapackage.json",
                        "{\"resources\":[]}",
                        "archive/one.warc.gz",
                        later,
                        "archive/two.warc.gz",
                        other));
    }

    /** A page whose picture was recorded elsewhere, at another address: only the digest says that it is the same. */
    List<Path> ofARevisitedPicture() throws IOException {
        byte[] head = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
        byte[] page = new Warc()
                .page("https://sora.tistory.com/1", DATE, page(1, "섬", "사진 <img src='" + PICTURE + "'>"))
                .record("revisit", PICTURE, DATE, "WARC-Payload-Digest: sha1:P\r\n", head)
                .bytes();
        byte[] picture = new Warc()
                .record(
                        "response",
                        "https://files.example.org/copy.png",
                        DATE,
                        "WARC-Payload-Digest: sha1:P\r\n",
                        KeptElsewhere.concat(head, KeptElsewhere.PIXEL))
                .bytes();
        return List.of(write("page.warc.gz", page), write("picture.warc.gz", picture));
    }

    /** Recordings of many small blogs. */
    List<Path> ofManyBlogs(int blogs, int posts) throws IOException {
        Warc even = new Warc();
        Warc odd = new Warc();
        for (int blog = 0; blog < blogs; blog++) {
            for (int id = 1; id <= posts; id++) {
                (id % 2 == 0 ? even : odd)
                        .page(
                                "https://blog" + blog + ".tistory.com/" + id,
                                DATE,
                                page(id, "글 " + id, blog + "의 글 " + id));
            }
        }
        return List.of(write("even.warc.gz", even.bytes()), write("odd.warc.gz", odd.bytes()));
    }
}
