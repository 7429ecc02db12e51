package io.github.tistoryarchiver.cli.arguments;

import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.fleet.BlogList;
import io.github.tistoryarchiver.fleet.ListedBlog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;

/** Reads the list of blogs that a command is given. */
public final class GivenList {
    private static final int MAX_SHOWN = 20;

    private GivenList() {}

    /**
     * Returns the blogs of a list, at least one.
     *
     * @throws ParameterException when the file cannot be read, has a line that is not understood, or names no blog
     */
    public static List<ListedBlog> read(Path file, UsageErrors usage) {
        BlogList list = BlogList.parse(lines(file, usage));
        if (!list.badLines().isEmpty()) {
            throw usage.of(
                    "usage.list.lines",
                    file.toString(),
                    list.badLines().size(),
                    list.badLines().stream()
                            .limit(MAX_SHOWN)
                            .map(bad -> usage.messages().get("usage.list." + bad.flaw(), bad.number(), bad.word()))
                            .collect(Collectors.joining(System.lineSeparator())));
        }
        if (list.blogs().isEmpty()) {
            throw usage.of("usage.list.empty", file.toString());
        }
        return list.blogs();
    }

    private static List<String> lines(Path file, UsageErrors usage) {
        try {
            return TextFile.lines(file);
        } catch (IOException e) {
            throw usage.of("usage.list.file", file.toString(), usage.messages().fault(FileFault.of(e)));
        }
    }
}
