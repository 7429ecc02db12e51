package io.github.tistoryarchiver.wayback.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTest {
    private static Capture read(String line) {
        return Objects.requireNonNull(Capture.parse(line));
    }

    @Test
    void aLineOfAListIsRead() {
        Capture capture = read("com,tistory,sora)/1 20130102030405 http://sora.tistory.com:80/1 text/html 200 ABC");

        assertThat(capture.time()).isEqualTo("2013-01-02T03:04:05Z");
        assertThat(capture.original()).isEqualTo("http://sora.tistory.com:80/1");
        assertThat(capture.url()).hasToString("http://sora.tistory.com/1");
    }

    @Test
    void anAnswerLikeAnEarlierOneHasNoStatusAndCounts() {
        assertThat(read("k 20130102030405 http://sora.tistory.com/1 warc/revisit - ABC")
                        .mayBePage())
                .isTrue();
    }

    @Test
    void theRootIsAskedForWithItsSlash() {
        assertThat(read("k 20130102030405 http://sora.tistory.com text/html 200 A")
                        .original())
                .isEqualTo("http://sora.tistory.com/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com,tistory,sora)/1 20130102030405",
                "k 20130102 http://sora.tistory.com/1 text/html 200 A",
                "k 20139902030405 http://sora.tistory.com/1 text/html 200 A",
                "k 20130102030405 mailto:sora@example.com text/html 200 A",
                "k 20130102030405 http://sora.tistory.com/1 text/html 404 A",
                "k 20130102030405 http://sora.tistory.com/1 text/html 301 A",
                "<html>The Wayback Machine is under maintenance</html>"
            })
    void whatIsNoSuccessfulCaptureIsLeftOut(String line) {
        assertThat(Capture.parse(line)).isNull();
    }
}
