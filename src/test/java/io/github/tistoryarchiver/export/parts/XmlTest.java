package io.github.tistoryarchiver.export.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlTest {
    private static Element parsed(Xml xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml.toString())))
                .getDocumentElement();
    }

    @Test
    void theEndOfASectionWithinATextIsText() throws Exception {
        assertThat(parsed(new Xml().data("a", "x ]]> y ]]]]>")).getTextContent())
                .isEqualTo("x ]]> y ]]]]>");
    }

    @Test
    void charactersThatXmlCannotHaveAreDropped() throws Exception {
        assertThat(parsed(new Xml().text("a", "글\0\u0008\ud800끝\uffff😀")).getTextContent())
                .isEqualTo("글끝😀");
    }

    @Test
    void attributesKeepTheirSigns() throws Exception {
        assertThat(parsed(new Xml().text("a", "", "b", "\"<&'>")).getAttribute("b"))
                .isEqualTo("\"<&'>");
    }

    @Test
    void noSectionIsLongerThanReadersTake() throws Exception {
        String text = "😀".repeat(2_000_001);

        Xml xml = new Xml().data("a", text);

        assertThat(parsed(xml).getTextContent()).isEqualTo(text);
        for (String section : xml.toString().split("<!\\[CDATA\\[")) {
            assertThat(section.length()).isLessThan(2_100_000);
        }
    }
}
