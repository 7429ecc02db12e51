package io.github.tistoryarchiver.archive.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "스크린샷 2025-08-21 오후 2.47.00, 스크린샷-2025-08-21-오후-2.47.00",
                "../../etc/passwd, etc_passwd",
                "a/b\\c:d*e?f, a_b_c_d_e_f",
                "..., file",
                "CON, _CON",
                "nul.txt, _nul.txt",
                "다운로드 (1), 다운로드-(1)",
                "광고 :), 광고",
                "a\u202Egnp.exe, a_gnp.exe",
                "a\u0000b, a_b",
                "100% #1 & 'x', 100-1-x",
            })
    void aNameFromTheWebIsMadeSafe(String from, String to) {
        assertThat(FileName.of(from)).isEqualTo(to);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String name = FileName.of("가".repeat(300));

        assertThat(name).isEqualTo("가".repeat(40));
        assertThat(FileName.of("😀".repeat(300)).getBytes(StandardCharsets.UTF_8))
                .hasSize(120);
    }

    @Test
    void aNameInDecomposedFormIsComposed() {
        assertThat(FileName.of(java.text.Normalizer.normalize("한글", java.text.Normalizer.Form.NFD)))
                .isEqualTo("한글");
    }
}
