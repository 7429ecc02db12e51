package io.github.tistoryarchiver.content.style;

import io.github.tistoryarchiver.content.sheet.AuthorStyles;
import io.github.tistoryarchiver.content.sheet.Inserted;
import io.github.tistoryarchiver.content.sheet.Marker;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the style sheets in a text say of its elements, besides their {@code style} attributes. */
public final class StyleSheets {
    /** Those of a document without any. */
    public static final StyleSheets NONE = of(new Element("body"));

    private final AuthorStyles styles;
    private @Nullable Element lastAsked;
    private String lastAnswer = "";

    private StyleSheets(AuthorStyles styles) {
        this.styles = styles;
    }

    public static StyleSheets of(Element root) {
        return new StyleSheets(AuthorStyles.of(root));
    }

    /** @param isForeign tells which sheets are not the author's */
    public static StyleSheets of(Element root, Predicate<Element> isForeign) {
        return new StyleSheets(AuthorStyles.of(root, isForeign));
    }

    public AuthorStyles authorStyles() {
        return styles;
    }

    /** Returns the declarations for an element that win, in lower case; empty for none. */
    public String style(Element element) {
        if (element != lastAsked) {
            lastAnswer = styles.style(element).toLowerCase(Locale.ROOT);
            lastAsked = element;
        }
        return lastAnswer;
    }

    /** Returns the declarations for an element that win, as written; empty for none. */
    public String asWritten(Element element) {
        return styles.style(element);
    }

    /** Returns the declaration of a picture behind an element, as written; empty for none. */
    public String picture(Element element) {
        if (!styles.isStyled(element)) {
            return "";
        }
        String picture = styles.value(element, "background-image");
        return "background:" + (picture.isEmpty() ? styles.value(element, "background") : picture);
    }

    /**
     * Returns what a style sheet puts into an element; {@code null} for nothing.
     *
     * @param where {@code before} or {@code after} its content
     */
    public @Nullable Inserted inserted(String where, Element element) {
        return styles.inserted(where, element);
    }

    /** Returns what is shown beside an item in the place of a bullet or number; {@code null} for what browsers show there themselves. */
    public @Nullable Marker marker(Element item) {
        return styles.marker(item);
    }
}
