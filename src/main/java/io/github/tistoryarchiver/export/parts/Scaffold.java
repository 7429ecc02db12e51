package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.sink.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The configuration and layouts of an engine, which are resources of this program. */
public final class Scaffold {
    /** The file in a scaffold's folder that lists the others. */
    private static final String INDEX = "files.txt";

    private static final String FOLDER = "/io/github/tistoryarchiver/export/";

    private Scaffold() {}

    /**
     * Writes a scaffold.
     *
     * @param name of its folder
     * @param css where the style sheet, which all scaffolds share, is written
     * @param values what is written for {@code @NAME@} in a file
     */
    public static void write(String name, String css, Map<String, String> values, Sink sink) {
        for (String file : files(name)) {
            sink.write(file, text(name + "/" + file, values));
        }
        sink.write(css, read("style.css"));
    }

    /**
     * Returns a text of a target's folder.
     *
     * @param file below the folder of scaffolds
     */
    public static String text(String file, Map<String, String> values) {
        String text = read(file);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    /**
     * Returns what the notes of an export say of its target.
     *
     * @param name of its folder
     */
    public static String notes(String name, Locale language, Map<String, String> values) {
        return text(name + "/notes_" + language.getLanguage() + ".md", values);
    }

    /** Returns the paths of a scaffold's files, which are the same on the site. */
    public static List<String> files(String name) {
        return read(name + "/" + INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(String path) {
        try (InputStream in = Scaffold.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException(path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
