package io.github.tistoryarchiver.backup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A post's page of 120 KB as the platform serves it: about 1,700 tags, 47 scripts and the platform's own data, as the saved pages of 90 to 160 KB
 * have on average, around a text of 15,000 characters with two images. Each page is made of pieces that are there, so that serving it
 * costs next to nothing.
 */
final class BenchmarkPage {
    private static final int BYTES = 120_000;

    /** About what the text of a longer post takes; the rest of a page is skin and scripts. */
    private static final int BODY_CHARACTERS = 15_000;

    private static final int SCRIPTS = 43;
    private static final int MENU_ITEMS = 160;
    private static final String MENU_ITEM =
            "<li class=\"menu\"><a href=\"/category/%d\" class=\"link_item\">Menu</a></li>\n";
    private static final String SCRIPT =
            "<script>" + "(function (skin) { skin.on = skin.on || []; })(window);\n".repeat(15) + "</script>\n";
    private static final String RULE = ".area_view .title { margin: 0 auto; padding: 12px; color: #333 }\n";
    private static final String PARAGRAPH = "<p data-ke-size=\"size16\">바다가 보이는 <b>작업실</b>에서 쓴 글입니다. "
            + "<a href=\"https://example.com/%d\">링크</a>와 <code>snake_case</code>도 있습니다.</p>\n";

    private static final String NUMBER = "@@";
    private static final List<byte[]> PIECES = Stream.of(page().split(NUMBER, -1))
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
            .toList();

    private BenchmarkPage() {}

    static byte[] of(String id) {
        byte[] number = id.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream page = new ByteArrayOutputStream(BYTES + BYTES / 10);
        page.writeBytes(PIECES.get(0));
        for (byte[] piece : PIECES.subList(1, PIECES.size())) {
            page.writeBytes(number);
            page.writeBytes(piece);
        }
        return page.toByteArray();
    }

    private static String page() {
        String body = head(platformData()) + "<body id=\"tt-body-page\">" + menu() + "<div class=\"contents_style\">"
                + text() + "</div><span id=\"commentCount@@_0\">0</span>" + SCRIPT.repeat(SCRIPTS) + "</body></html>";
        int left = BYTES - body.getBytes(StandardCharsets.UTF_8).length;
        return body.replace("</head>", "<style>" + RULE.repeat(left / RULE.length()) + "</style></head>");
    }

    /** What stands in the head of every page of the blog. */
    static String head(String inner) {
        return "<!DOCTYPE html><html><head><script>window.T = {}; window.T.config = {\"BLOG\":{\"id\":1,\"name\":\"bench\","
                + "\"title\":\"Bench\",\"nickName\":\"B\"},\"DEFAULT_URL\":\"https://bench.tistory.com\"};</script>"
                + inner
                + "</head>";
    }

    private static String platformData() {
        return "<script>window.T.entryInfo = {\"entryId\":@@,\"categoryId\":0,\"categoryLabel\":null};</script>"
                + "<script>window.tiara = {\"svcDomain\":\"user.tistory.com\",\"section\":\"글뷰\",\"entry\":{\"entryId\":\"@@\","
                + "\"entryTitle\":\"Post @@\",\"entryType\":\"POST\",\"authorNickname\":\"B\",\"tags\":[\"bench\"]}};</script>"
                + "<meta property=\"og:type\" content=\"article\">"
                + "<meta property=\"og:title\" content=\"Post @@\">"
                + "<meta property=\"og:description\" content=\"About the sea\">"
                + "<meta property=\"og.article.author\" content=\"B\">"
                + "<meta property=\"article:txid\" content=\"1_@@\">"
                + "<meta property=\"dg:plink\" content=\"https://bench.tistory.com/@@\">"
                + "<meta property=\"article:published_time\" content=\"2026-01-01T00:00:00+09:00\">"
                + "<meta property=\"article:modified_time\" content=\"2026-01-01T00:00:00+09:00\">";
    }

    private static String menu() {
        StringBuilder menu = new StringBuilder("<ul>\n");
        for (int item = 0; item < MENU_ITEMS; item++) {
            menu.append(MENU_ITEM.replace("%d", Integer.toString(item)));
        }
        return menu.append("</ul>\n").toString();
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int image = 0; image < 2; image++) {
            text.append("<p><img src=\"https://blog.kakaocdn.net/dna/p@@/")
                    .append(image)
                    .append("/AAAA/img.png?credential=k&expires=1&signature=s\"></p>\n");
        }
        while (text.length() < BODY_CHARACTERS) {
            text.append(PARAGRAPH.replace("%d", Integer.toString(text.length())));
        }
        return text.toString();
    }
}
