package io.github.tistoryarchiver.tistory.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedScriptTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://gist.github.com/sora/abc123.js -> https://gist.github.com/sora/abc123",
                "http://gist.github.com/456.js?file=My.Code.py -> https://gist.github.com/456#file-my-code-py",
                "//gist.github.com/sora/789.js -> https://gist.github.com/sora/789",
                "https://gist.github.com/sora/789 -> https://gist.github.com/sora/789",
                "//jsfiddle.net/sora/k2v6m/3/embed/js,html,result/dark/ -> https://jsfiddle.net/sora/k2v6m/3/",
                "https://jsfiddle.net/k2v6m/embed/ -> https://jsfiddle.net/k2v6m/",
                "https://asciinema.org/a/14.js -> https://asciinema.org/a/14",
                "https://pastebin.com/embed_js/AbCd12 -> https://pastebin.com/AbCd12",
                "http://static.polldaddy.com/p/123.js -> https://poll.fm/123",
                "https://emgithub.com/embed.js?style=x&target=https%3A%2F%2Fgithub.com%2Fa%2Fb%2Fblob%2Fm%2Fx.c&y=1 -> https://github.com/a/b/blob/m/x.c",
            })
    void thePageBehindAScriptIsKnown(String script, String page) {
        assertThat(EmbeddedScript.page(script)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://platform.twitter.com/widgets.js",
                "https://code.jquery.com/jquery.js",
                "https://emgithub.com/embed.js?target=%zz",
                "//jsfiddle.net/embed/",
            })
    void aScriptThatShowsNothingHasNoPage(String script) {
        assertThat(EmbeddedScript.page(script)).isNull();
    }
}
