package io.github.tistoryarchiver.tistory.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes, of good pages, pages that nobody meant: cut, repeated, nested, mixed and wrongly encoded. */
final class DamagedPages {
    private static final List<String> FRAGMENTS = List.of(
            "</div>",
            "<div>",
            "<style>",
            "<script>",
            "<!--",
            "-->",
            "<svg>",
            "<title>",
            "<textarea>",
            "<table><tr><td colspan='99999999' rowspan='-1'>",
            "<ol start='99999999999'><li>",
            "<pre data-ke-language='`'><code>",
            "<figure class='imageblock' data-ke-type='image' data-origin-width='1e9'>",
            "<figure data-ke-type='unheardOf'>",
            "<div class='moreless-content'>",
            "<img src='data:image/png;base64,%%%'>",
            "<img src='https://[::1/x'>",
            "<img src='//'>",
            "<img srcset=',,,'>",
            "<a href='http://%zz/'>",
            "<a href='javascript:alert(1)'>",
            "<iframe src='https://www.youtube.com/embed/'>",
            "<script type='math/tex'>",
            "[##_1C|kage@a/b/c.png|width=\"_##]",
            "[##_Image|kage@/|CDM|1.3|{\"_##]",
            "[##_Gallery|||||_##]",
            "[#M_열기|닫기|",
            "_M#]",
            "[#M_",
            "window.T.config = {\"BLOG\":{\"id\":{}}};",
            "window.T.entryInfo = {entryId: 'x'};",
            "window.tiara = {\"entry\":[[[",
            "<meta property='og:url' content='http://'>",
            "<meta property='article:txid' content='_'>",
            "<meta property='article:published_time' content='2025-13-99T99:99:99+99:99'>",
            "<script type='application/ld+json'>{\"datePublished\":{}}</script>",
            "<li id='comment99999999999999999999'>",
            "<ul class='tt_category'><li><ul class='category_list'><li><a href='/category/%E0'>",
            "<!-- System - START --><!-- System - END -->",
            "<html><head><body>",
            "<base href='ht!tp:'>",
            "\u0000",
            "\ufeff",
            "&#xD800;",
            "&#0;",
            "&amp;amp;",
            "99999999999999999999",
            "2025. 13. 40. 오후 25:61",
            "(999999999999)",
            "'",
            "\"",
            ">",
            "\ud83d");
    private static final List<Charset> CHARSETS = List.of(
            Charset.forName("EUC-KR"), StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);

    private final Random random;
    private final List<String> pages;

    DamagedPages(long seed, List<String> pages) {
        this.random = new Random(seed);
        this.pages = pages;
    }

    byte[] next() {
        String page = any(pages);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            page = change(page);
        }
        return bytes(page);
    }

    private String change(String page) {
        int from = place(page);
        int to = Math.min(page.length(), from + random.nextInt(random.nextBoolean() ? 40 : 3000));
        String part = page.substring(from, to);
        String before = page.substring(0, from);
        String after = page.substring(to);
        return switch (random.nextInt(8)) {
            case 0 -> before + after;
            case 1 -> before + part.repeat(2 + random.nextInt(4)) + after;
            case 2 -> before + any(FRAGMENTS) + part + after;
            case 3 -> before + any(FRAGMENTS) + after;
            case 4 -> before;
            case 5 -> {
                String other = any(pages);
                yield before + other.substring(place(other)) + after;
            }
            case 6 -> before + (char) random.nextInt(0x10000) + part + after;
            default -> {
                String opening = any(FRAGMENTS);
                yield before + opening.repeat(1 + random.nextInt(60)) + part + after;
            }
        };
    }

    /** Half of all places are where a tag begins. */
    private int place(String page) {
        int at = random.nextInt(page.length() + 1);
        int tag = page.indexOf('<', at);
        return tag >= 0 && random.nextBoolean() ? tag : at;
    }

    private byte[] bytes(String page) {
        Charset charset = random.nextInt(10) == 0 ? any(CHARSETS) : StandardCharsets.UTF_8;
        byte[] bytes = page.getBytes(charset);
        if (bytes.length > 0 && random.nextInt(5) == 0) {
            for (int i = random.nextInt(20); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
