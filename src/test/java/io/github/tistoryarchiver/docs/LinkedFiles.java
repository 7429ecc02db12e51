package io.github.tistoryarchiver.docs;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;

/** Files of the project that pages link to and that are no pages: they are copied, a folder with a list of what is in it. */
final class LinkedFiles {
    private final Path project;
    private final Set<Path> linked = new TreeSet<>();

    LinkedFiles(Path project) {
        this.project = project;
    }

    /**
     * Takes a file or folder along, and returns its address in the site.
     *
     * @throws IOException when there is none
     */
    String add(Path file) throws IOException {
        if (!Files.exists(project.resolve(file))) {
            throw new IOException("A page links to " + file + ", which is not there");
        }
        linked.add(file);
        return address(published(file)) + (Files.isDirectory(project.resolve(file)) ? "/index.html" : "");
    }

    void copyTo(Path site) throws IOException {
        for (Path file : linked) {
            copy(file, site);
        }
    }

    private void copy(Path file, Path site) throws IOException {
        Path from = project.resolve(file);
        Path to = site.resolve(published(file));
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            List<Path> entries = entries(from);
            Files.writeString(to.resolve("index.html"), list(file, entries));
            for (Path entry : entries) {
                copy(file.resolve(entry.getFileName()), site);
            }
        } else {
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(from));
        }
    }

    /** Returns what is in a folder, without the hidden files of programs. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Returns where a file is in the site: hosts do not serve hidden files, and show only what has an ending they know. */
    private Path published(Path file) {
        String path = StreamSupport.stream(file.spliterator(), false)
                .map(name -> name.toString().replaceFirst("^\\.", ""))
                .collect(Collectors.joining("/"));
        boolean plain = Files.isRegularFile(project.resolve(file))
                && !file.getFileName().toString().substring(1).contains(".");
        return Path.of("files/" + path + (plain ? ".txt" : ""));
    }

    private String list(Path folder, List<Path> entries) {
        String items = entries.stream()
                .map(entry -> {
                    Path file = folder.resolve(entry.getFileName());
                    boolean nested = Files.isDirectory(entry);
                    return "<li><a href=\"" + address(published(file).getFileName()) + (nested ? "/index.html" : "")
                            + "\">" + Entities.escape(entry.getFileName() + (nested ? "/" : "")) + "</a></li>\n";
                })
                .collect(Collectors.joining());
        String root = "../".repeat(published(folder).getNameCount());
        return Frame.bare(root, folder.toString().replace('\\', '/'), "<ul class=\"files\">\n" + items + "</ul>\n");
    }

    private static String address(Path path) {
        try {
            return new URI(null, null, "/" + path.toString().replace('\\', '/'), null)
                    .toASCIIString()
                    .substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
