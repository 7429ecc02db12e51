package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * What a style sheet puts into a page.
 *
 * @param isBlock whether it is on a line of its own
 * @param style what is declared for it
 */
public record Inserted(List<Part> parts, boolean isBlock, String style) {
    static final Inserted NOTHING = new Inserted(List.of(), false, "");

    /** A text, in which ends of lines are shown, or the address of a picture. */
    public record Part(boolean isPicture, String value) {}

    /** Returns the same with room between it and the text before or behind which it is. */
    Inserted apart(boolean isBefore) {
        List<Part> all = new ArrayList<>(parts);
        all.add(isBefore ? all.size() : 0, new Part(false, " "));
        return isNothing() ? NOTHING : new Inserted(all, isBlock, style);
    }

    /** Returns the text without the pictures. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.stream().filter(part -> !part.isPicture()).forEach(part -> text.append(part.value()));
        return text.toString();
    }

    /** Whether a reader sees nothing of it. */
    public boolean isNothing() {
        return parts.stream().noneMatch(Part::isPicture) && text().isBlank() && text().indexOf('\n') < 0;
    }

    /** Whether it is a number alone, as of a line of code. */
    public boolean isNumber() {
        String text = text().strip();
        return !text.isEmpty()
                && parts.stream().noneMatch(Part::isPicture)
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == ':' || c == '|');
    }
}
