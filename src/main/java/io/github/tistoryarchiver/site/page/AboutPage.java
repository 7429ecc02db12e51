package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Statistics;
import io.github.tistoryarchiver.site.catalog.FileCheck;
import io.github.tistoryarchiver.site.catalog.Missing;
import io.github.tistoryarchiver.site.catalog.Problem;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the archive holds, what it lacks, and why. */
public final class AboutPage {
    private static final int MAX_RUNS = 50;
    private static final List<String> SOURCES = List.of("sitemap", "listing", "feed", "pages", "categories");

    private final Room room;
    private final Words words;
    private final LastRun run;
    private final List<Missing> failed;
    private final List<Missing> dead;
    private final List<Row> withoutBody;

    public AboutPage(Room room) {
        this.room = room;
        this.words = room.words();
        this.run = LastRun.of(room.archive());
        this.failed = files(AssetStatus.FAILED, AssetStatus.SKIPPED);
        this.dead = files(AssetStatus.DEAD, AssetStatus.DEAD);
        this.withoutBody =
                room.catalog().rows().stream().filter(row -> !row.hasBody()).toList();
    }

    private List<Missing> files(AssetStatus one, AssetStatus other) {
        return room.catalog().missing().stream()
                .filter(file -> file.status() == one || file.status() == other)
                .toList();
    }

    private boolean isComplete() {
        return failed.isEmpty()
                && withoutBody.isEmpty()
                && missingPosts().isEmpty()
                && room.catalog().problems().isEmpty()
                && room.catalog().sum(Row::losses) == 0;
    }

    /** Returns the posts that the last run could not bring in; none on pages for everybody, to which they may be closed. */
    private List<LastRun.Remark> missingPosts() {
        return room.isPublic() ? List.of() : run.missing();
    }

    private String seal() {
        return !isComplete() ? "about.seal.lacks" : run.complete() == null ? "about.seal.unknown" : "about.seal.good";
    }

    private String verdict() {
        if (!isComplete()) {
            return words.get("about.lacks", lacking());
        }
        return words.get(run.complete() == null ? "about.unknown" : "about.complete");
    }

    private String lacking() {
        return words.number(missingPosts().size()
                + failed.size()
                + withoutBody.size()
                + room.catalog().problems().size()
                + room.catalog().sum(Row::losses));
    }

    /** Returns one line about it for the first page. */
    Html line() {
        return Tag.of(isComplete() ? "section.state.good" : "section.state")
                .add(Tag.of("p").add(Tag.of("b", verdict())))
                .add(Tag.of("p", totals()).text(" ").add(Tag.link("about.html", words.get("about.more"))));
    }

    private String totals() {
        return words.get(
                "about.totals",
                words.number(room.catalog().rows().size()),
                words.number(room.catalog().sum(Row::pictures)),
                words.number(room.catalog().sum(Row::comments)));
    }

    /** Writes the page. */
    public void write(Pages pages) {
        Frame.Page page = new Frame.Page("about.html", words.get("about.title"), Frame.Name.ABOUT);
        Tag head = Tag.of("header.head")
                .add(Tag.of("h1", page.title()))
                .add(Tag.of("p.facts")
                        .add(Tag.of("span", room.blog().host()))
                        .add(Tag.of("span", words.get("about.at", words.day(run.at())))));
        Tag verdict = Tag.of("div.verdict")
                .add(Tag.of("span.seal", words.get(seal())).with("aria-hidden", "true"))
                .add(Tag.of("div").add(Tag.of("p").add(Tag.of("b", verdict()))).add(Tag.of("p", totals())));
        pages.put(
                page.path(),
                room.frame()
                        .html(
                                page,
                                Tag.of("div.about")
                                        .add(
                                                head,
                                                verdict,
                                                kinds(),
                                                sources(),
                                                lacks(),
                                                gone(),
                                                deadLinks(),
                                                runs(),
                                                licenses(),
                                                check())));
    }

    private Html kinds() {
        List<Tag> rows = new ArrayList<>();
        for (var type : PostType.values()) {
            List<Row> own = room.catalog().byTime(type);
            if (!own.isEmpty()) {
                rows.add(row(
                        words.get("type." + type),
                        words.number(own.size()),
                        words.number(own.stream().filter(Row::isClosed).count())));
            }
        }
        return table("about.kinds", rows, "about.column.kind", "about.column.count", "about.column.closed");
    }

    /** What each source of the last run named, beside what is here; a blog may count closed posts among its own. */
    private Html sources() {
        Map<String, @Nullable Integer> sources = run.sources();
        if (room.isPublic() || sources == null) {
            return Html.NONE;
        }
        List<Tag> rows = SOURCES.stream()
                .filter(name -> sources.get(name) != null)
                .map(name -> row(words.get("source." + name), words.number(Objects.requireNonNull(sources.get(name)))))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!rows.isEmpty()) {
            rows.add(row(
                    words.get("source.archive"),
                    words.number(room.catalog().byTime(PostType.POST).size())));
        }
        return table("about.sources", rows, "about.column.source", "about.column.posts");
    }

    private Html lacks() {
        List<Tag> rows = new ArrayList<>();
        for (LastRun.Remark post : missingPosts()) {
            String kind =
                    post.problem() == null ? "" : String.valueOf(post.problem().kind());
            String key = words.has("problem." + kind) ? "problem." + kind : "problem.other";
            String detail = post.problem() == null || post.problem().detail() == null
                    ? ""
                    : post.problem().detail();
            rows.add(row(
                    outside(post.url() == null ? "" : post.url()), words.get(key, detail), words.get("help.again")));
        }
        for (Problem problem : room.catalog().problems()) {
            String key = problem.cause() == null ? "problem.noFile" : "problem.damaged";
            rows.add(row(Html.text(problem.file()), words.get(key), words.get("help.repair")));
        }
        for (Row row : withoutBody) {
            rows.add(row(
                    post(row), words.get("post.noBody." + row.visibility()), words.get("help." + row.visibility())));
        }
        for (Missing file : failed) {
            rows.add(row(file(file), reason(file), words.get("help.again")));
        }
        for (Row row : room.catalog().rows()) {
            if (row.losses() > 0) {
                rows.add(row(post(row), words.get("problem.losses", row.losses()), words.get("help.losses")));
            }
        }
        return table("about.lacking", rows, "about.column.what", "about.column.why", "about.column.help");
    }

    private String reason(Missing file) {
        return words.get("missing." + file.status(), file.reason() == null ? "" : file.reason());
    }

    private Html file(Missing file) {
        Tag what = Tag.of("div");
        what.add(file.source().startsWith("data:") ? Tag.of("span", "data:") : outside(file.source()));
        return what.add(
                Tag.of("br"), Tag.of("small").add(post(room.catalog().rows().get(file.row()))));
    }

    private static Html outside(String address) {
        String href = Href.outside(address);
        return href == null ? Html.text(address) : Tag.link(href, address).with("rel", "noreferrer noopener");
    }

    private Html post(Row row) {
        return Tag.of("a").with("href", row.page()).add(room.lists().title(row));
    }

    private Html gone() {
        List<Tag> rows = room.catalog().rows().stream()
                .filter(row -> row.state() == PostState.GONE)
                .map(row -> row(post(row), words.day(row.publishedAt())))
                .toList();
        return table("about.gone", rows, "about.column.what", "about.column.day");
    }

    private Html deadLinks() {
        List<Tag> rows =
                dead.stream().map(file -> row(file(file), reason(file))).toList();
        return table("about.dead", rows, "about.column.what", "about.column.why");
    }

    private Html runs() {
        List<Statistics> lines = new ArrayList<>(LastRun.statistics(room.archive()));
        if (room.isPublic() || lines.isEmpty()) {
            return Html.NONE;
        }
        Collections.reverse(lines);
        List<Tag> rows = lines.stream()
                .limit(MAX_RUNS)
                .map(line -> row(
                        words.minute(line.at()),
                        words.number(line.posts()),
                        line.comments() == null ? "–" : words.number(line.comments()),
                        line.counters() == null || line.counters().total() == null
                                ? "–"
                                : words.number(line.counters().total())))
                .toList();
        return table(
                "about.runs",
                rows,
                "about.column.day",
                "about.column.posts",
                "about.column.comments",
                "about.column.visitors");
    }

    /** Counts the posts of each licence; nothing if none has one. */
    private Html licenses() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        int without = 0;
        for (Row row : room.catalog().rows()) {
            if (row.license() == null) {
                without++;
            } else {
                counts.merge(row.license(), 1, Integer::sum);
            }
        }
        List<Tag> rows = new ArrayList<>();
        counts.forEach((license, posts) -> rows.add(row(license, words.number(posts))));
        if (!rows.isEmpty() && without > 0) {
            rows.add(row(words.get("about.licenses.none"), words.number(without)));
        }
        return table("about.licenses", rows, "about.column.license", "about.column.posts");
    }

    private Html check() {
        return Tag.of("section")
                .add(Tag.of("h2", words.get("about.check")))
                .add(checked())
                .add(Tag.of("p", words.get("about.check.text"))
                        .text(" ")
                        .add(Tag.of("code", "sha256sum -c SHA256SUMS")));
    }

    /** Tells what this run looked at; nothing where the archive has no list of its files, and on pages for everybody. */
    private Html checked() {
        FileCheck check = room.catalog().check();
        if (room.isPublic() || check.files() == 0) {
            return Html.NONE;
        }
        String key = check.hasChecksums() ? "about.check.sums" : "about.check.there";
        return Tag.of(
                "p",
                words.get(
                        key,
                        words.number(check.files()),
                        words.number(check.problems().size())));
    }

    private static Tag row(Object... cells) {
        Tag row = Tag.of("tr");
        for (Object cell : cells) {
            row.add(Tag.of("td").add(cell instanceof Html html ? html : Html.text(cell.toString())));
        }
        return row;
    }

    /** Returns a table with its heading; nothing for one without rows. */
    private Html table(String title, List<Tag> rows, String... columns) {
        if (rows.isEmpty()) {
            return Html.NONE;
        }
        Tag head = Tag.of("tr");
        for (String column : columns) {
            head.add(Tag.of("th", words.get(column)).with("scope", "col"));
        }
        return Tag.of("section")
                .add(Tag.of("h2", words.get(title)))
                .add(Tag.of("div.table")
                        .with("tabindex", "0")
                        .with("role", "group")
                        .with("aria-label", words.get(title))
                        .add(Tag.of("table")
                                .add(Tag.of("thead").add(head))
                                .add(Tag.of("tbody").add(rows))));
    }
}
