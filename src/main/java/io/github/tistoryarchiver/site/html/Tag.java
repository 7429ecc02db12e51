package io.github.tistoryarchiver.site.html;

import io.github.tistoryarchiver.markdown.HtmlElements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of a page with its attributes and content. */
public final class Tag implements Html {
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "link", "meta", "wbr");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Html> content = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    /** Creates an element from its name and classes, such as {@code p.quiet}. */
    public static Tag of(String nameAndClasses) {
        int dot = nameAndClasses.indexOf('.');
        Tag tag = new Tag(dot < 0 ? nameAndClasses : nameAndClasses.substring(0, dot));
        return dot < 0
                ? tag
                : tag.with("class", nameAndClasses.substring(dot + 1).replace('.', ' '));
    }

    /** Creates an element with a text. */
    public static Tag of(String nameAndClasses, @Nullable String text) {
        return of(nameAndClasses).text(text);
    }

    /** Creates a link. */
    public static Tag link(String href, @Nullable String text) {
        return of("a").with("href", href).text(text);
    }

    /**
     * Sets an attribute.
     *
     * @param value {@code null} for no such attribute
     */
    public Tag with(String attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
        return this;
    }

    /** Adds content. */
    public Tag add(Html... pieces) {
        content.addAll(List.of(pieces));
        return this;
    }

    /** Adds content. */
    public Tag add(List<? extends Html> pieces) {
        content.addAll(pieces);
        return this;
    }

    /** Adds a text; {@code null} for none. */
    public Tag text(@Nullable String text) {
        content.add(Html.text(text));
        return this;
    }

    @Override
    public void writeTo(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(HtmlElements.escape(value))
                .append('"'));
        out.append('>');
        content.forEach(piece -> piece.writeTo(out));
        if (!EMPTY.contains(name)) {
            out.append("</").append(name).append('>');
        }
    }
}
