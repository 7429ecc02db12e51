package io.github.tistoryarchiver.tistory.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsLiteralTest {
    @Test
    void scriptsAreReadWithAndWithoutQuotes() {
        assertThat(JsLiteral.assignedTo(
                                "window.T.entryInfo", "window.T.entryInfo = { entryId: 578, label: 'a/b', } ;x()")
                        .path("entryId")
                        .intValue())
                .isEqualTo(578);
        assertThat(JsLiteral.assignedTo("window.T.entryInfo", "window.T.entryInfo = null;")
                        .isMissingNode())
                .isTrue();
        assertThat(JsLiteral.assignedTo("window.T.entryInfo", "window.T.entryInfo = {broken")
                        .isMissingNode())
                .isTrue();
    }
}
