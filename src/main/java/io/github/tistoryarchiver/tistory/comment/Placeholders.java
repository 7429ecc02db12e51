package io.github.tistoryarchiver.tistory.comment;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the blog shows in place of comments that may not be read: sentences and names that nobody wrote. */
final class Placeholders {
    private static final Pattern BLANKS_AND_STOPS = Pattern.compile("[\\s.!]+");
    private static final Set<String> SECRET = Set.of("비밀댓글입니다", "비밀글입니다", "관리자만볼수있는댓글입니다");
    private static final Set<String> DELETED = Set.of("삭제된댓글입니다", "삭제된글입니다", "운영정책위배로관리자삭제되었습니다", "운영정책위반으로관리자삭제되었습니다");
    private static final Set<String> NOBODY = Set.of("익명", "익명사용자", "비밀방문자", "비밀댓글", "비밀글", "알수없음");
    private static final Pattern TAKEN_DOWN =
            Pattern.compile(".{0,40}(삭제|제한|차단|블라인드|임시조치|임시접근|숨김|숨겨|가려|신고|비공개|정책).{0,30}(니다|음|됨|댓글)");

    private Placeholders() {}

    private static boolean says(@Nullable String text, Set<String> sentences) {
        return text != null && sentences.contains(BLANKS_AND_STOPS.matcher(text).replaceAll(""));
    }

    static boolean isSecret(@Nullable String text) {
        return says(text, SECRET);
    }

    static boolean isDeleted(@Nullable String text) {
        return says(text, DELETED);
    }

    /** Tells whether a comment that the platform took down shows the platform's words instead of its author's. */
    static boolean isOfPlatform(@Nullable String text) {
        return text == null
                || isDeleted(text)
                || TAKEN_DOWN
                        .matcher(BLANKS_AND_STOPS.matcher(text).replaceAll(""))
                        .matches();
    }

    /** Tells whether a name is shown for the unknown author of a comment that may not be read. */
    static boolean isNobody(@Nullable String name) {
        return says(name, NOBODY);
    }
}
