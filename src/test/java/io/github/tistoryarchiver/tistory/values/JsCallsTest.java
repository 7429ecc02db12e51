package io.github.tistoryarchiver.tistory.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsCallsTest {
    @Test
    void callsWithLiteralsAreFoundInTheirOrder() {
        assertThat(JsCalls.of("a.b('x' + \"y\", 2); // c('no')\n/* d('no') */ e(`z`);"))
                .containsExactly(new JsCalls.Call("a.b", List.of("xy", "2")), new JsCalls.Call("e", List.of("z")));
    }

    @Test
    void charactersOfStringsMayBeEscaped() {
        assertThat(JsCalls.of("w('<\\/p>\\n\\x41\\uAC00\\'')"))
                .containsExactly(new JsCalls.Call("w", List.of("</p>\nA가'")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w(x)",
                "w('a' + x)",
                "w(new Date())",
                "if (old) { w('a') }",
                "function f() { w('a') }",
                "w('a",
                "w(`a${x}`)",
                "'w(1)'",
                "w()",
            })
    void whatOnlyABrowserKnowsIsNotFound(String script) {
        assertThat(JsCalls.of(script)).isEmpty();
    }

    @Test
    void variablesAndContentsAreReadAsFarAsTheyAreSure() {
        assertThat(JsCalls.of("var a = 'x'; a += 'y'; w(a + 1); if (b) { a = 'z' } w(a)"))
                .containsExactly(new JsCalls.Call("w", List.of("xy1")));
        assertThat(JsCalls.of("document.querySelector('#i').innerHTML = 'x'"))
                .contains(new JsCalls.Call(".innerHTML", List.of("#i", "x")));
    }

    @Test
    void aVariableThatIsDoubledAgainAndAgainIsGivenUp() {
        assertThat(JsCalls.of("var a = 'x';" + "a = a + a;".repeat(10_000) + "w(a)"))
                .isEmpty();
    }

    @Test
    void aScriptOfUnfinishedCallsIsReadOnce() {
        assertThat(JsCalls.of("w('a',".repeat(200_000))).isEmpty();
    }
}
