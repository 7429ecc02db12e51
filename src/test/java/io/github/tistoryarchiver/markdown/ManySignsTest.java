package io.github.tistoryarchiver.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of nothing but signs of Markdown, so long that work that grows with the square of the length never ends. Longer ones with {@code
 * -Dsigns=N}.
 */
class ManySignsTest {
    private static final int LENGTH = Integer.getInteger("signs", 1_000_000);

    private static Element paragraph(String text) {
        Element body = Document.createShell("").body();
        body.appendElement("p").text(text);
        return body;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "_", "~", "`a", "](", "[a](b ", "<a", "#", "[", "&a;", "a@b.", "*a_b~c`", "www.", "- ", "a*b_c"
            })
    void aMillionOfASignIsWritten(String sign) {
        String text = sign.repeat(LENGTH / sign.length());

        assertThat(MarkdownWriter.write(paragraph(text), address -> address)).hasSizeGreaterThan(LENGTH - 10);
    }

    @Test
    void anyMixtureOfSignsIsReadAsItself() {
        Random random = new Random(7);
        String signs = "*_~`[](){}<>!|#&;:@.\\-+=$ a가\u00a0";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 140_000; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        Element body = paragraph(text.toString());

        String markdown = MarkdownWriter.write(body, address -> address);

        assertThat(RoundTrip.compare(body, markdown, address -> address).difference())
                .isNull();
    }
}
