package io.github.tistoryarchiver.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The documentation as a static site: plain pages that need no script and no server. {@code mvn -Pdocs test-compile}
 * writes it into {@code target/docs-site}.
 */
final class DocsSite {
    /** Pages for people who change the program, outside of {@code src/docs}. */
    private static final List<Path> ELSEWHERE =
            List.of(Path.of("README.md"), Path.of(".github/CONTRIBUTING.md"), Path.of(".github/SECURITY.md"));

    private static final Pattern OTHER_SITE = Pattern.compile("[a-z]+:.*");

    private final Path project;
    private final Map<String, DocsPage> pages = new TreeMap<>();
    private final Map<Path, DocsPage> bySource = new TreeMap<>();
    private final LinkedFiles files;

    private DocsSite(Path project) throws IOException {
        this.project = project;
        this.files = new LinkedFiles(project);
        try (Stream<Path> docs = Files.walk(project.resolve("src/docs"))) {
            for (Path file :
                    (Iterable<Path>) docs.filter(file -> file.toString().endsWith(".md"))::iterator) {
                add(project.relativize(file));
            }
        }
        for (Path file : ELSEWHERE) {
            add(file);
        }
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /**
     * Writes the site of a project into a folder, in the place of what is there.
     *
     * @throws IOException also when a page links to what is not there
     */
    static void write(Path project, Path site) throws IOException {
        clear(site);
        new DocsSite(project).writeTo(site);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) old.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    private void add(Path source) throws IOException {
        DocsPage page = DocsPage.read(project, source);
        pages.put(page.path(), page);
        bySource.put(source, page);
    }

    private void writeTo(Path site) throws IOException {
        Frame frame = new Frame(pages);
        Files.createDirectories(site.resolve("ko"));
        for (DocsPage page : pages.values()) {
            lead(page, "a", "href");
            lead(page, "img", "src");
            page.content().select("table, pre").wrap("<div class=\"wide\" tabindex=\"0\"></div>");
            Files.writeString(site.resolve(page.path()), frame.around(page));
        }
        files.copyTo(site);
        for (String name : List.of("docs.css", "docs.svg")) {
            try (InputStream file = DocsSite.class.getResourceAsStream(name)) {
                Files.copy(file, site.resolve(name));
            }
        }
    }

    /** Makes a page's links to sources lead to what is made of them. */
    private void lead(DocsPage page, String tag, String attribute) throws IOException {
        for (Element element : page.content().select(tag + "[" + attribute + "]")) {
            String link = element.attr(attribute);
            if (!link.startsWith("#") && !OTHER_SITE.matcher(link).matches()) {
                element.attr(attribute, led(page, link));
            }
        }
    }

    private String led(DocsPage page, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path source = page.source().resolveSibling(path).normalize();
        DocsPage target = bySource.get(source);
        return page.to(target != null ? target.path() : files.add(source)) + (hash < 0 ? "" : link.substring(hash));
    }
}
