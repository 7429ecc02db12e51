package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Remark.Kind;
import java.util.Map;
import java.util.Objects;

/**
 * What the notes say of a remark, with {@code {}} for its detail.
 *
 * @param korean in Korean
 * @param english in English
 */
record RemarkWords(String korean, String english) {
    private static final Map<Kind, RemarkWords> ALL = Map.ofEntries(
            Map.entry(
                    Kind.TITLE,
                    new RemarkWords("제목이 없어 본문 첫머리를 제목으로 썼습니다: {}", "no title; made of its first words: {}")),
            Map.entry(
                    Kind.SHORTENED,
                    new RemarkWords("제목이 너무 길어 뒤를 잘랐습니다. 원래 제목: {}", "title too long and cut; it was: {}")),
            Map.entry(
                    Kind.PATH,
                    new RemarkWords("주소가 원래와 다릅니다 (redirects/ 참고)", "has another path than it had (see redirects/)")),
            Map.entry(Kind.TERM, new RemarkWords("이름이 바뀐 카테고리나 태그: {}", "category or tag with another name: {}")),
            Map.entry(
                    Kind.FILE_NAME,
                    new RemarkWords("엔진이 글로 읽지 않도록 이름을 바꾼 파일: {}", "file renamed, so that it is no page: {}")),
            Map.entry(
                    Kind.SECOND,
                    new RemarkWords(
                            "같은 시각에 제목이 같은 글이 있어 1초 늦게 적었습니다",
                            "published a second later, since WordPress takes posts with the same title and time for one")),
            Map.entry(
                    Kind.NOT_ATTACHED,
                    new RemarkWords(
                            "WordPress의 미디어에 들어가지 않는 파일, 폴더의 파일로 연결: {}",
                            "file that WordPress's library does not take; linked in its folder: {}")),
            Map.entry(
                    Kind.NOT_TAKEN,
                    new RemarkWords(
                            "엔진이 가져오지 않아 서버에 직접 넣어야 하는 파일: {}",
                            "file that the engine's import does not take, to be put on its server by hand: {}")),
            Map.entry(
                    Kind.TOO_LARGE,
                    new RemarkWords(
                            "글 하나가 `--split-size`보다 커서 따로 파일이 되었습니다: {}",
                            "larger than `--split-size` by itself; it has a file of its own: {}")),
            Map.entry(
                    Kind.COMMENT_DATE,
                    new RemarkWords(
                            "시각을 모르는 댓글 {}개에 글의 시각을 적었습니다",
                            "{} comments whose time is not known have that of the post")),
            Map.entry(
                    Kind.NO_DATE,
                    new RemarkWords("날짜를 몰라 1970-01-01로 적었습니다", "its date is not known; written as 1970-01-01")),
            Map.entry(
                    Kind.MISSING_FILE,
                    new RemarkWords(
                            "아카이브에 없는 파일, 원래 주소로 연결: {}", "file not in the archive; linked at its old address: {}")),
            Map.entry(
                    Kind.COMMENTS,
                    new RemarkWords(
                            "빠진 댓글 {}개 (비밀, 삭제, 광고; `--include secret,gone,spam`)",
                            "{} comments left out (secret, deleted, advertising; `--include secret,gone,spam`)")),
            Map.entry(
                    Kind.NOT_IN_BOOK,
                    new RemarkWords(
                            "책에 넣을 수 없는 파일, 원래 주소로 연결: {}",
                            "file that a book cannot have; linked at its old address: {}")),
            Map.entry(
                    Kind.LARGE_BOOK,
                    new RemarkWords(
                            "200 MB가 넘는 책입니다. `--split year`로 해마다 나눌 수 있습니다: {}",
                            "a book of more than 200 MB; `--split year` makes one for each year: {}")),
            Map.entry(
                    Kind.NOT_RECORDED,
                    new RemarkWords(
                            "공개된 페이지로 저장된 응답이 없어 웹 보관 파일에 없는 글",
                            "not in the web archive: no answer with its page as published was recorded")),
            Map.entry(
                    Kind.CLOUDFLARE,
                    new RemarkWords(
                            "리디렉션이 Cloudflare의 한도 2,000개보다 많습니다. `--path keep`이면 `/m/*`와 `/entry/*` 두 규칙으로 됩니다.",
                            "more redirects than the 2,000 that Cloudflare takes; with `--path keep`, two rules for `/m/*` and `/entry/*` do.")));

    /** Returns what the notes say of a remark, its detail as code in one line. */
    static RemarkWords of(Remark remark) {
        String detail = "`" + remark.detail().replaceAll("[`\\s]+", " ") + "`";
        RemarkWords words = Objects.requireNonNull(ALL.get(remark.kind()));
        return new RemarkWords(
                words.korean().replace("{}", detail), words.english().replace("{}", detail));
    }
}
