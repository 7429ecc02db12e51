package io.github.tistoryarchiver.tistory.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");

    @Test
    void aListingIsReadWhicheverWayItIsWritten() {
        Listing one = Listing.parse(
                "{\"data\":{\"items\":[{\"id\":\"7\"},{\"id\":6,\"path\":\"/entry/a\"}],\"isLast\":false,\"nextId\":5}}"
                        .getBytes(StandardCharsets.UTF_8),
                HOME);

        assertThat(one.posts().get(0).addresses()).containsExactly(PostAddress.ofId(7));
        assertThat(one.posts().get(1).addresses())
                .containsExactly(new PostAddress(PostType.POST, null, "a"), PostAddress.ofId(6));
        assertThat(Listing.page(HOME, "POST", one.next()))
                .hasToString("https://sora.tistory.com/m/api/entry/0/POST?startId=5&size=20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"data\":null}", "{\"data\":{\"items\":{}}}"})
    void whatIsNoListingIsNone(String text) {
        assertThat(Listing.parse(text.getBytes(StandardCharsets.UTF_8), HOME)).isNull();
    }

    @Test
    void aListingThatGivesNoPostsEnds() {
        assertThat(Listing.parse(
                                "{\"data\":{\"items\":[],\"isLast\":false,\"nextPage\":9}}"
                                        .getBytes(StandardCharsets.UTF_8),
                                HOME)
                        .next())
                .isNull();
    }
}
