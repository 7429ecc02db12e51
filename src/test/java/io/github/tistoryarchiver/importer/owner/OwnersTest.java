package io.github.tistoryarchiver.importer.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnersTest {
    private final Owners owners = new Owners();

    private static Instant year(int year) {
        return Instant.parse(year + "-06-01T00:00:00Z");
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(owners.at(year(2012))).isNull();
        assertThat(owners.isSurelyOther(year(2012), 1)).isFalse();
    }

    @Test
    void theNearestCaptureThatSaysItCounts() {
        owners.add(year(2010), 1);
        owners.add(year(2020), 2);

        assertThat(owners.at(year(2000))).isEqualTo(1);
        assertThat(owners.at(year(2014))).isEqualTo(1);
        assertThat(owners.at(year(2016))).isEqualTo(2);
        assertThat(owners.at(year(2030))).isEqualTo(2);
    }

    @Test
    void onlyWhatIsBetweenTwoCapturesOfAnotherBlogIsSurelyItsOwn() {
        owners.add(year(2010), 1);
        owners.add(year(2012), 1);
        owners.add(year(2020), 2);

        assertThat(owners.isSurelyOther(year(2011), 2)).isTrue();
        assertThat(owners.isSurelyOther(year(2011), 1)).isFalse();
        assertThat(owners.isSurelyOther(year(2015), 2)).isFalse();
        assertThat(owners.isSurelyOther(year(2009), 2)).isFalse();
    }
}
