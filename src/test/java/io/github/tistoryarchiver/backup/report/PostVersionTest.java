package io.github.tistoryarchiver.backup.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PostVersionTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2024-02-01T10:00:00+09:00");
    private static final PostAddress NUMBER = PostAddress.ofId(5);
    private static final PostAddress SLUG = new PostAddress(PostType.POST, null, "sea");

    @Test
    void theLaterEditIsKeptWhicheverAddressShowsIt() {
        PostVersion later = new PostVersion(NUMBER, TIME.plusSeconds(1), "https://a.tistory.com/5");
        PostVersion earlier = new PostVersion(SLUG, TIME, "https://a.tistory.com/entry/sea");

        assertThat(later).isGreaterThan(earlier);
    }

    @Test
    void ofTheSameEditTheAddressIsKeptThatThePageNames() {
        PostVersion own = new PostVersion(NUMBER, TIME, "https://a.tistory.com/5");
        PostVersion other = new PostVersion(SLUG, TIME, "https://a.tistory.com/5");

        assertThat(own).isGreaterThan(other);
    }

    @Test
    void aTimeIsBetterThanNone() {
        assertThat(new PostVersion(NUMBER, TIME, "x")).isGreaterThan(new PostVersion(SLUG, null, "x"));
    }
}
