package io.github.tistoryarchiver.tistory.post;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Coverage-guided search for bytes that make reading throw. {@code JAZZER_FUZZ=1} searches; a build only tries known ones. */
@Tag("slow")
class AnyBytesFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void readingNeverThrows(byte[] bytes) {
        EveryReader.read(bytes, null);
    }
}
