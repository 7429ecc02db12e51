package io.github.tistoryarchiver.cli.shell;

import io.github.tistoryarchiver.cli.output.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation, as it is in the program.
 *
 * @param text in Markdown
 */
record HelpPage(String text) {
    /** The page with a section for each thing that can go wrong; messages name them. */
    static final String TROUBLE = "trouble";

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

    /**
     * Reads a page, in Korean if the messages are.
     *
     * @throws IOException when there is none
     */
    static HelpPage of(String name, Messages messages) throws IOException {
        String path = "/io/github/tistoryarchiver/cli/help/" + (messages.isKorean() ? "ko/" : "") + name + ".md";
        try (InputStream page = HelpPage.class.getResourceAsStream(path)) {
            if (page == null) {
                throw new IOException(path);
            }
            return new HelpPage(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Returns the headings of its sections. */
    List<String> sections() {
        return HEADING.matcher(text).results().map(heading -> heading.group(1)).toList();
    }

    /** Returns the section below a heading, with the heading; {@code null} if there is none. */
    @Nullable
    String section(String heading) {
        List<MatchResult> headings = HEADING.matcher(text).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).group(1).equals(heading)) {
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
                return text.substring(headings.get(i).start(), end).strip() + System.lineSeparator();
            }
        }
        return null;
    }
}
