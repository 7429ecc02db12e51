package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * The report on all blogs of a run as a file for people: HTML if its name ends with {@code .html} or {@code .htm}, else
 * text.
 */
public final class ReportFile {
    private static final String STYLE =
            "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
                    + ".problem{color:#a00}li{margin:.2rem 0}";

    private final Path file;
    private final Messages messages;
    private final List<Part> parts = new ArrayList<>();

    private record Part(String heading, List<String> problems, List<String> remarks, List<String> result) {}

    public ReportFile(Path file, Messages messages) {
        this.file = file;
        this.messages = messages;
    }

    public void add(String blog, RunReport report) {
        Summary summary = Summary.of(report, messages);
        parts.add(new Part(blog, flattened(summary.problems()), flattened(summary.remarks()), summary.result()));
    }

    /** Adds what an import, or the Wayback Machine, brought. */
    public void add(String heading, List<String> problems, List<String> result) {
        parts.add(new Part(heading, problems, List.of(), result));
    }

    /** Adds a blog that could not be archived. */
    public void add(String blog, String problem) {
        parts.add(new Part(blog, List.of(problem), List.of(), List.of()));
    }

    /**
     * Writes the file.
     *
     * @throws ArchiveException when it cannot be written
     */
    public void write() {
        boolean html = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.writeString(file, html ? html() : text());
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.length() == 0 ? "" : "\n").append(part.heading()).append("\n\n");
            Stream.of(part.result(), part.problems(), part.remarks())
                    .flatMap(List::stream)
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private String html() {
        Document page = Document.createShell("");
        Element html = page.selectFirst("html");
        if (html != null) {
            html.attr("lang", messages.locale().getLanguage());
        }
        page.title("tistory-archiver");
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.head().appendElement("style").appendText(STYLE);
        for (Part part : parts) {
            page.body().appendElement("h1").text(part.heading());
            part.result().stream()
                    .flatMap(String::lines)
                    .forEach(line -> page.body().appendElement("p").text(line));
            list(page, "problem", part.problems());
            list(page, "remark", part.remarks());
        }
        page.prependChild(new DocumentType("html", "", ""));
        return page.outerHtml() + "\n";
    }

    private static void list(Document page, String kind, List<String> lines) {
        if (!lines.isEmpty()) {
            Element list = page.body().appendElement("ul").addClass(kind);
            lines.forEach(line -> list.appendElement("li").text(line));
        }
    }

    private static List<String> flattened(List<List<String>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }
}
