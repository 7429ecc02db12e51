import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a made-up WARC of fifty blogs, packed with gzip record by record: requests, pages of some 60 kB, and a picture with every
 * fourth page. Arguments: file, megabytes when packed.
 */
class LargeRecording {
    private static final long MEGABYTE = 1_000_000;
    private static final int PICTURE = 20_000;
    private static final String[] WORDS = new String[3_000];
    private static final Random RANDOM = new Random(1);

    public static void main(String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[1]) * MEGABYTE;
        for (int i = 0; i < WORDS.length; i++) {
            WORDS[i] = RANDOM.ints(2 + RANDOM.nextInt(3), 0xac00, 0xd7a4)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }
        long unpacked = 0;
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
            for (int id = 1; written < size; id++) {
                String host = "blog" + id % 50 + ".tistory.com";
                byte[] request = record("request", host, "/" + id, utf8("GET /" + id + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
                byte[] page = record("response", host, "/" + id, answer("text/html; charset=utf-8", utf8(page(id))));
                byte[] picture = new byte[PICTURE];
                RANDOM.nextBytes(picture);
                byte[] image = id % 4 == 0 ? record("response", "img1.daumcdn.net", "/thumb/" + id, answer("image/jpeg", picture)) : new byte[0];
                for (byte[] one : new byte[][] {request, page, image}) {
                    unpacked += one.length;
                    byte[] packed = packed(one);
                    out.write(packed);
                    written += packed.length;
                }
            }
        }
        System.out.println(written / MEGABYTE + " MB, unpacked " + unpacked / MEGABYTE);
    }

    private static String page(int id) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"ko\"><head><title>글</title><meta property=\"article:txid\" content=\"7_"
                + id + "\"/><script>window.T={\"entryInfo\":{\"entryId\":" + id + "}};</script></head><body><div class=\"contents_style\">");
        for (int paragraph = 0; paragraph < 160; paragraph++) {
            page.append("<p data-ke-size=\"size16\" style=\"text-align: justify;\">");
            for (int word = 0; word < 22; word++) {
                page.append(WORDS[(int) (Math.pow(RANDOM.nextDouble(), 6) * WORDS.length)]).append(' ');
            }
            page.append("</p>\n<div class=\"item_category\"><a href=\"/category/").append(paragraph).append("\" class=\"link_item\">더 보기</a></div>\n");
        }
        return page.append("</div></body></html>").toString();
    }

    private static byte[] answer(String type, byte[] body) {
        return concat(utf8("HTTP/1.1 200 OK\r\nDate: Mon, 02 Jan 2023 00:00:00 GMT\r\nServer: openresty\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length + "\r\nVary: Accept-Encoding\r\nX-Frame-Options: ALLOWALL\r\n\r\n"), body);
    }

    private static byte[] record(String type, String host, String path, byte[] block) {
        byte[] head = utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://" + host + path
                + "\r\nWARC-Date: 2023-01-02T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\n"
                + "WARC-IP-Address: 203.0.113.9\r\nWARC-Payload-Digest: sha1:" + Integer.toHexString(RANDOM.nextInt())
                + "\r\nContent-Type: application/http; msgtype=" + type + "\r\nContent-Length: " + block.length + "\r\n\r\n");
        return concat(concat(head, block), utf8("\r\n\r\n"));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
