package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.source.LeftOut;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code EXPORT-NOTES.md}, in Korean and English: how to go on, what was left out, which names changed. The notes may get
 * published, so that they name closed posts by number only.
 */
final class ExportNotes {
    private static final int MOST_NUMBERS = 200;

    private final StringBuilder out = new StringBuilder();
    private final ExportReport report;
    private final boolean korean;

    private ExportNotes(ExportReport report, boolean korean) {
        this.report = report;
        this.korean = korean;
    }

    static String of(ExportReport report, Target target, Journey journey) {
        String title = journey.title().replaceAll("\\s+", " ").replaceAll("[\\\\`*_\\[\\]<>{}#|]", " ");
        return "# EXPORT-NOTES: " + title + "\n\n"
                + new ExportNotes(report, true).text(target, journey)
                + "\n---\n\n"
                + new ExportNotes(report, false).text(target, journey);
    }

    private String text(Target target, Journey journey) {
        TargetTraits traits = target.traits();
        line("## 한국어", "## English");
        out.append(say(
                report.target() + "(으)로 글 " + report.posts() + "개(그중 초안 " + report.drafts() + "개)와 댓글 "
                        + report.comments() + "개를 내보냈습니다.\n",
                report.posts() + " posts (" + report.drafts() + " of them drafts) and " + report.comments()
                        + " comments were exported for " + report.target() + ".\n"));
        if (report.leftOut().size() > report.posts()) {
            line(
                    "**옮긴 글보다 빠진 글이 많습니다.** 지워진 블로그라면 `--include gone`으로 다시 내보내세요 (`private`, `protected`도 있습니다).",
                    "**More posts are left out than written.** For a blog that is gone, export again with `--include gone`"
                            + " (there are `private` and `protected`, too).");
        }
        build(traits);
        out.append(target.notes(journey, korean ? Locale.KOREAN : Locale.ENGLISH));
        leftOut();
        remarks();
        redirects(traits);
        comments(traits, journey);
        return out.toString();
    }

    private void build(TargetTraits traits) {
        if (traits.commands().isEmpty()) {
            return;
        }
        line("### 사이트 만들기", "### Building the site");
        out.append("```\n").append(traits.commands()).append("\n```\n\n");
    }

    private void leftOut() {
        line("### 빠진 글", "### Posts left out");
        Map<LeftOut.Reason, List<LeftOut>> byReason =
                new TreeMap<>(report.leftOut().stream().collect(Collectors.groupingBy(LeftOut::reason)));
        if (byReason.isEmpty()) {
            line("없습니다.", "None.");
        }
        byReason.forEach((reason, posts) -> out.append("- ")
                .append(reason(reason))
                .append(": ")
                .append(numbers(posts))
                .append('\n'));
        out.append(byReason.isEmpty() ? "" : "\n");
    }

    private static String numbers(List<LeftOut> posts) {
        String numbers = posts.stream()
                .limit(MOST_NUMBERS)
                .map(post -> Long.toString(post.id()))
                .collect(Collectors.joining(", "));
        return posts.size() > MOST_NUMBERS ? numbers + ", … (" + posts.size() + ")" : numbers;
    }

    private String reason(LeftOut.Reason reason) {
        return switch (reason) {
            case PRIVATE -> say("비공개 글 (`--include private`)", "private (`--include private`)");
            case PROTECTED -> say("보호된 글 (`--include protected`)", "protected by a password (`--include protected`)");
            case GONE -> say("블로그에서 지워진 글 (`--include gone`)", "deleted from the blog (`--include gone`)");
            case NOT_CHOSEN -> say("고르지 않은 글", "not chosen");
            case DAMAGED ->
                say(
                        "아카이브의 파일이 망가진 글 (`verify`로 확인하고 `backup`으로 다시 받으세요)",
                        "damaged in the archive (see `verify`; `backup` fetches them again)");
        };
    }

    private void remarks() {
        if (report.remarks().isEmpty()) {
            return;
        }
        line("### 달라진 것", "### What differs");
        report.remarks()
                .forEach(remark -> out.append("- ")
                        .append(remark.post() == 0 ? "" : remark.post() + ": ")
                        .append(words(remark))
                        .append('\n'));
        out.append('\n');
    }

    private String words(Remark remark) {
        String detail = "`" + remark.detail().replaceAll("[`\\s]+", " ") + "`";
        return switch (remark.kind()) {
            case TITLE -> say("제목이 없어 본문 첫머리를 제목으로 썼습니다: " + detail, "no title; made of its first words: " + detail);
            case SHORTENED -> say("제목이 너무 길어 뒤를 잘랐습니다. 원래 제목: " + detail, "title too long and cut; it was: " + detail);
            case PATH -> say("주소가 원래와 다릅니다 (redirects/ 참고)", "has another path than it had (see redirects/)");
            case TERM -> say("이름이 바뀐 카테고리나 태그: " + detail, "category or tag with another name: " + detail);
            case FILE_NAME ->
                say("엔진이 글로 읽지 않도록 이름을 바꾼 파일: " + detail, "file renamed, so that it is no page: " + detail);
            case SECOND ->
                say(
                        "같은 시각에 제목이 같은 글이 있어 1초 늦게 적었습니다",
                        "published a second later, since WordPress takes posts with the same title and time for one");
            case NOT_ATTACHED ->
                say(
                        "WordPress의 미디어에 들어가지 않는 파일, 폴더의 파일로 연결: " + detail,
                        "file that WordPress's library does not take; linked in its folder: " + detail);
            case NOT_TAKEN ->
                say(
                        "엔진이 가져오지 않아 서버에 직접 넣어야 하는 파일: " + detail,
                        "file that the engine's import does not take, to be put on its server by hand: " + detail);
            case TOO_LARGE ->
                say(
                        "글 하나가 `--split-size`보다 커서 따로 파일이 되었습니다: " + detail,
                        "larger than `--split-size` by itself; it has a file of its own: " + detail);
            case COMMENT_DATE ->
                say(
                        "시각을 모르는 댓글 " + detail + "개에 글의 시각을 적었습니다",
                        detail + " comments whose time is not known have that of the post");
            case NO_DATE -> say("날짜를 몰라 1970-01-01로 적었습니다", "its date is not known; written as 1970-01-01");
            case MISSING_FILE ->
                say(
                        "아카이브에 없는 파일, 원래 주소로 연결: " + detail,
                        "file not in the archive; linked at its old address: " + detail);
            case COMMENTS ->
                say(
                        "빠진 댓글 " + detail + "개 (비밀, 삭제, 광고; `--include secret,gone,spam`)",
                        detail + " comments left out (secret, deleted, advertising; `--include secret,gone,spam`)");
            case NOT_IN_BOOK ->
                say(
                        "책에 넣을 수 없는 파일, 원래 주소로 연결: " + detail,
                        "file that a book cannot have; linked at its old address: " + detail);
            case LARGE_BOOK ->
                say(
                        "200 MB가 넘는 책입니다. `--split year`로 해마다 나눌 수 있습니다: " + detail,
                        "a book of more than 200 MB; `--split year` makes one for each year: " + detail);
            case CLOUDFLARE ->
                say(
                        "리디렉션이 Cloudflare의 한도 2,000개보다 많습니다. `--path keep`이면 `/m/*`와 `/entry/*` 두 규칙으로 됩니다.",
                        "more redirects than the 2,000 that Cloudflare takes; with `--path keep`, two rules for `/m/*` and `/entry/*` do.");
        };
    }

    private void comments(TargetTraits traits, Journey journey) {
        if (!traits.isSite() || report.comments() == 0) {
            return;
        }
        line("### 댓글 시스템", "### Systems of comments");
        line(
                "`comments/`에 댓글이 있습니다: `isso.json`(Isso, 답글 관계 없음)과 `giscus.jsonl`(한 줄이 토론 하나; GitHub이 가져온 사람을 글쓴이로 하므로 글쓴이와 시각은 본문에 있습니다).",
                "`comments/` has the comments: `isso.json` (Isso, without threads) and `giscus.jsonl` (a discussion a line; GitHub"
                        + " makes the importer their author, so that author and time are in the text).");
        if (journey.options().siteUrl() == null) {
            line(
                    "`comments.wxr.xml`과 `disqus.xml`에는 새 사이트의 주소가 필요해서 쓰지 않았습니다 (`--site-url`).",
                    "`comments.wxr.xml` and `disqus.xml` need the address of the new site and were not written (`--site-url`).");
        } else {
            line(
                    "`comments.wxr.xml`은 WordPress, Disqus, Isso(`isso import -t wordpress`), Remark42(`-p wordpress`), Comentario가 읽고, `disqus.xml`은 Isso(`-t disqus`)와 Remark42(`-p disqus`)가 읽습니다.",
                    "`comments.wxr.xml` is for WordPress, Disqus, Isso (`isso import -t wordpress`), Remark42 (`-p wordpress`) and"
                            + " Comentario; `disqus.xml` for Isso (`-t disqus`) and Remark42 (`-p disqus`).");
        }
    }

    private void redirects(TargetTraits traits) {
        line("### 옛 주소", "### Old addresses");
        if (traits.isSite()) {
            line(
                    "`redirects/`에 옛 주소와 새 주소의 목록이 있습니다: nginx, Apache, Caddy, Netlify와 Cloudflare(`_redirects`), 표(`redirects.csv`). "
                            + "티스토리는 서버에서 옮겨 주지 않으므로 `tistory-skin.html`의 내용을 스킨 `<head>`에 넣으세요.",
                    "`redirects/` has the old and new addresses for nginx, Apache, Caddy, Netlify and Cloudflare (`_redirects`), and as a"
                            + " table (`redirects.csv`). Tistory redirects nothing itself: put `tistory-skin.html` into the `<head>` of the skin.");
        } else {
            line("글마다 `tistory.url`에 옛 주소가 있습니다.", "Each post has its old address in `tistory.url`.");
        }
    }

    private void line(String inKorean, String inEnglish) {
        out.append(say(inKorean, inEnglish)).append("\n\n");
    }

    private String say(String inKorean, String inEnglish) {
        return korean ? inKorean : inEnglish;
    }
}
