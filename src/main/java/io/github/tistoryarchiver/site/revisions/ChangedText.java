package io.github.tistoryarchiver.site.revisions;

import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text in which an edit changed something, each with the line before and after it. */
final class ChangedText {
    private ChangedText() {}

    /** Returns the lines; words for no change if there is none. */
    static Html of(String before, String after, Words words) {
        List<List<WordDiff.Change>> lines = lines(WordDiff.of(before, after));
        Tag text = Tag.of("div.changed");
        boolean isSkipping = false;
        boolean isChanged = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean isShown = isChanged(lines, i - 1) || isChanged(lines, i) || isChanged(lines, i + 1);
            if (isShown) {
                text.add(line(lines.get(i)));
            } else if (!isSkipping) {
                text.add(Tag.of("p.quiet", "⋯"));
            }
            isSkipping = !isShown;
            isChanged |= isShown;
        }
        return isChanged ? text : Tag.of("p.quiet", words.get("revisions.sameText"));
    }

    private static List<List<WordDiff.Change>> lines(List<WordDiff.Change> changes) {
        List<List<WordDiff.Change>> lines = new ArrayList<>();
        List<WordDiff.Change> line = new ArrayList<>();
        for (WordDiff.Change change : changes) {
            if (!change.isLineEnd() || change.kind() != WordDiff.Kind.SAME) {
                line.add(change);
            }
            if (change.isLineEnd()) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        lines.add(line);
        return lines;
    }

    private static boolean isChanged(List<List<WordDiff.Change>> lines, int number) {
        return number >= 0
                && number < lines.size()
                && lines.get(number).stream().anyMatch(change -> change.kind() != WordDiff.Kind.SAME);
    }

    /** Returns a line, in which words with the same fate that follow each other are one piece. */
    private static Html line(List<WordDiff.Change> line) {
        Tag paragraph = Tag.of("p");
        for (int from = 0; from < line.size(); ) {
            WordDiff.Kind kind = line.get(from).kind();
            StringBuilder words = new StringBuilder();
            int to = from;
            for (; to < line.size() && line.get(to).kind() == kind; to++) {
                words.append(to == from ? "" : " ")
                        .append(line.get(to).isLineEnd() ? "¶" : line.get(to).word());
            }
            paragraph.add(piece(kind, words.toString())).text(" ");
            from = to;
        }
        return paragraph;
    }

    private static Html piece(WordDiff.Kind kind, String text) {
        return switch (kind) {
            case SAME -> Html.text(text);
            case REMOVED -> Tag.of("del", text);
            case ADDED -> Tag.of("ins", text);
        };
    }
}
