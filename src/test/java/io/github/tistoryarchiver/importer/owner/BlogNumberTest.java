package io.github.tistoryarchiver.importer.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BlogNumberTest {

    private static Long in(String html) {
        return BlogNumber.of(html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePageOfAPostTellsIt() {
        assertThat(in("<meta property=\"article:txid\" content=\"8812_5\">")).isEqualTo(8812);
    }

    @Test
    void theDataOfThePlatformTellIt() {
        assertThat(in("<script>window.T.config = {\"BLOG\": {\"id\": 17043, \"name\": \"sora\"}};</script>"))
                .isEqualTo(17043);
    }

    @Test
    void whatAnAuthorWritesOfItCountsForNothing() {
        assertThat(in("<pre>&lt;meta property=\"article:txid\" content=\"1_2\"&gt;</pre>"))
                .isNull();
    }
}
