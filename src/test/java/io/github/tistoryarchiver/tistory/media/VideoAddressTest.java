package io.github.tistoryarchiver.tistory.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "http://www.youtube.com/v/dQw4w9WgXcQ&hl=ko&fs=1 -> https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0 -> https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/shorts/dQw4w9WgXcQ -> https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://youtu.be/dQw4w9WgXcQ?t=90 -> https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s",
                "https://www.youtube.com/embed/dQw4w9WgXcQ?start=0 -> https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/embed/dQw4w9WgXcQ?start=83&amp;end=90 -> https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=83s",
                "http://www.youtube.com/v/dQw4w9WgXcQ&start=42 -> https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s",
                "https://www.youtube.com/watch?feature=x&v=dQw4w9WgXcQ&t=1m2s -> https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m2s",
                "https://www.youtube.com/embed/dQw4w9WgXcQ?list=PL1 -> https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1",
                "https://www.youtube.com/embed/videoseries?list=PL123 -> https://www.youtube.com/playlist?list=PL123",
                "https://player.vimeo.com/video/76979871 -> https://vimeo.com/76979871",
                "https://player.vimeo.com/video/76979871?h=8272103f6e&title=0#t=30s -> https://vimeo.com/76979871/8272103f6e#t=30s",
                "http://vimeo.com/moogaloop.swf?clip_id=123&server=vimeo.com -> https://vimeo.com/123",
                "https://play-tv.kakao.com/embed/player/cliplink/438?service=daum_tistory -> https://tv.kakao.com/v/438",
                "https://tv.kakao.com/embed/player/cliplink/438?start=15 -> https://tv.kakao.com/v/438?start=15",
            })
    void thePageOfAVideoKeepsItsStartItsListAndItsKey(String player, String page) {
        assertThat(VideoAddress.page(player)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.com/v/1", "https://www.youtube.com/@channel", "https://vimeo.com/123"})
    void whatIsNoPlayerHasNoPage(String address) {
        assertThat(VideoAddress.page(address)).isNull();
    }

    @Test
    void anAddressLongerThanAnyPlayersIsNoPlayer() {
        assertThat(VideoAddress.page("https://www.youtube.com/embed?".repeat(1_000)))
                .isNull();
    }
}
