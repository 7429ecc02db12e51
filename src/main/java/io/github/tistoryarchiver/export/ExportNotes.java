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
    private static final int MAX_NUMBERS = 200;

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
                    "**옮긴 글보다 빠진 글이 많습니다.** 지워진 블로그라면 `--include gone`으로 다시 내보내십시오 (`private`, `protected`도 있습니다).",
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
                .limit(MAX_NUMBERS)
                .map(post -> Long.toString(post.id()))
                .collect(Collectors.joining(", "));
        return posts.size() > MAX_NUMBERS ? numbers + ", … (" + posts.size() + ")" : numbers;
    }

    private String reason(LeftOut.Reason reason) {
        return switch (reason) {
            case PRIVATE -> say("비공개 글 (`--include private`)", "private (`--include private`)");
            case UNKNOWN ->
                say("누가 볼 수 있는 글인지 알 수 없음 (`--include unknown`)", "not known who may read them (`--include unknown`)");
            case PROTECTED -> say("보호된 글 (`--include protected`)", "protected by a password (`--include protected`)");
            case GONE -> say("블로그에서 지워진 글 (`--include gone`)", "deleted from the blog (`--include gone`)");
            case NOT_CHOSEN -> say("고르지 않은 글", "not chosen");
            case DAMAGED ->
                say(
                        "아카이브의 파일이 망가진 글 (`verify`로 확인하고 `backup`으로 다시 받으십시오)",
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
        RemarkWords words = RemarkWords.of(remark);
        return say(words.korean(), words.english());
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
                            + "티스토리는 서버에서 옮겨 주지 않으므로 `tistory-skin.html`의 내용을 스킨 `<head>`에 넣으십시오.",
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
