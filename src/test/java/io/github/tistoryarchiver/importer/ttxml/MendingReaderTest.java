package io.github.tistoryarchiver.importer.ttxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingReaderTest {
    private static String mended(String text) throws IOException {
        StringWriter out = new StringWriter();
        try (MendingReader reader = new MendingReader(new StringReader(text))) {
            reader.transferTo(out);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "A&B, A&amp;B",
        "&nope;, &amp;nope;",
        "&amp;&lt;&#65;&#x41;, &amp;&lt;&#65;&#x41;",
        "&#55357;&#56396;, 👌",
        "&#55357;x, \ufffdx",
        "&#x1f;, \ufffd",
        "&#99999999999;, &amp;#99999999999;",
        "&, &amp;",
        "&;, &amp;;",
        "a\u0001b, a\ufffdb",
        "a\ud800b, a\ufffdb",
        "👌, 👌",
        "A < B<3 <가 <, A &lt; B&lt;3 &lt;가 &lt;",
        "<a></a><!-- --><?x?><_b/>, <a></a><!-- --><?x?><_b/>",
        "<![CDATA[A < B]]><, <![CDATA[A < B]]>&lt;",
        "<![CDATA[A&B]]>&x, <![CDATA[A&B]]>&amp;x",
    })
    void whatIsNoValidXmlIsMended(String text, String expected) throws IOException {
        assertThat(mended(text)).isEqualTo(expected);
    }

    @Test
    void aReferenceAcrossTheEndOfABufferIsRead() throws IOException {
        for (int length = (1 << 15) - 20; length < (1 << 15) + 5; length++) {
            String text = "x".repeat(length) + "&amp;&quot;끝";
            assertThat(mended(text)).isEqualTo(text);
        }
    }
}
