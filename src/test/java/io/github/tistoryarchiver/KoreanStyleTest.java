package io.github.tistoryarchiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Korean that users read: messages, pages, notes of exports, the reading room, documentation. */
class KoreanStyleTest {
    private static final Path PROJECT = Path.of(System.getProperty("project.basedir", "."));
    private static final Pattern PICTURE = Pattern.compile(".*\\.(?:gif|jpg|png)");

    /** What made-up people write on their blog. */
    private static final String DEMO = "/demo/";

    /** Ends of sentences in another form of politeness. */
    private static final Pattern OTHER_FORM = Pattern.compile("(?:세요|[해어아에예네지]요|죠)(?![가-힣])");

    /** Phrases that are English in Korean words. */
    private static final Pattern CALQUE = Pattern.compile("에 의해|으로부터|것에 대해|을 가지고 있|를 가지고 있|에 있어서|되어진|보여진|하는 것이 가능");

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "src/packaging", "src/docs/ko"})
    void isInTheFormalStyle(String folder) throws IOException {
        assertThat(found(OTHER_FORM, folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "src/packaging", "src/docs/ko"})
    void isFreeOfCalques(String folder) throws IOException {
        assertThat(found(CALQUE, folder)).isEmpty();
    }

    private static List<String> found(Pattern pattern, String folder) throws IOException {
        List<String> found = new ArrayList<>();
        int texts = 0;
        try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
            for (Path file : (Iterable<Path>) files.filter(KoreanStyleTest::isOurText)::iterator) {
                texts++;
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(phrase -> found.add(file + ": " + phrase));
            }
        }
        assertThat(texts).isPositive();
        return found;
    }

    private static boolean isOurText(Path file) {
        String path = file.toString().replace('\\', '/');
        return Files.isRegularFile(file) && !PICTURE.matcher(path).matches() && !path.contains(DEMO);
    }
}
