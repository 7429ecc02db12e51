package io.github.tistoryarchiver.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.markdown.Dialect;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    private static String safe(String html) {
        return SafeHtml.of(Jsoup.parseBodyFragment(html).body().childNodes(), address -> address, Dialect.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\tscript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<iframe src=\"https://evil.example/\"></iframe>",
                "<style>body{display:none}</style>",
                "<form action=\"/x\"><input onfocus=alert(1) autofocus></form>",
                "<svg onload=alert(1)></svg>",
                "<base href=\"https://evil.example/\">",
                "<p style=\"position:fixed\" class=\"x\">x</p>"
            })
    void nothingThatActsRemains(String html) {
        assertThat(safe(html))
                .doesNotContainPattern(
                        "(?i)alert\\(|javascript|<script|<iframe|<style|style=|onerror|<form|<base|<svg");
    }

    @Test
    void whatIsNotAllowedLosesItsTagAndKeepsItsText() {
        assertThat(safe("<p><blink>글</blink> <font color=red>빨강</font></p>")).isEqualTo("<p>글 빨강</p>");
    }

    @Test
    void relativeAddressesAndFragmentsRemain() {
        assertThat(safe("<a href=\"#a\">1</a><a href=\"../2/\">2</a><a href=\"/x?y=a:b\">3</a>"))
                .isEqualTo("<a href=\"#a\">1</a><a href=\"../2/\">2</a><a href=\"/x?y=a:b\">3</a>");
    }

    @Test
    void aDeepTreeOverflowsNothing() {
        Element root = new Element("div");
        Element at = root;
        for (int i = 0; i < 100_000; i++) {
            Element inner = new Element("b");
            at.appendChild(inner);
            at = inner;
        }
        at.appendText("글");

        assertThat(SafeHtml.of(List.of(root), address -> address, Dialect.COMMON))
                .contains("글");
    }

    @Test
    void plainTextHasALineForEachLineOfTheReader() {
        assertThat(PlainText.of(Jsoup.parseBodyFragment("<p>가  나<br>다</p><ul><li>라</li></ul><pre>a\n  b</pre>")
                        .body()))
                .isEqualTo("가 나\n다\n라\na\n  b");
    }
}
