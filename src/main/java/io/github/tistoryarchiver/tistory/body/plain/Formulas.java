package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a rendered formula once. KaTeX, MathJax and others write it twice, for eyes and for screen readers; where one
 * of the two has the TeX, that is the formula, between {@code $} or {@code $$}; else its MathML is.
 */
public final class Formulas {
    private static final String RENDERED =
            ".katex-display, .katex, .MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_CHTML,"
                    + " mjx-container, .mwe-math-element, math";
    private static final String TEX =
            "annotation[encoding=application/x-tex], annotation[encoding=TeX], annotation[encoding=LaTeX]";
    private static final String DISPLAY =
            ".katex-display, .MathJax_Display, mjx-container[display=true], math[display=block]";

    private Formulas() {}

    /** Converts the formulas of a body. */
    public static void apply(Element body) {
        for (Element rendered : body.select(Css.of(RENDERED))) {
            if (isIn(rendered, body) && rendered.closest(Css.of("textarea, svg")) == null) {
                convert(rendered);
            }
        }
        body.select(Css.of("annotation, annotation-xml")).remove();
        for (Element preview : body.select(Css.of(".MathJax_Preview"))) {
            if (!preview.hasText() || isBesideSource(preview)) {
                preview.remove();
            }
        }
    }

    private static boolean isIn(Element element, Element body) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == body) {
                return true;
            }
        }
        return false;
    }

    private static void convert(Element rendered) {
        if (isBesideSource(rendered)) {
            if (rendered.hasAttr("id")) {
                rendered.before(new Element("a").attr("name", rendered.id())); // as a number of a formula leads to it
            }
            rendered.remove();
            return;
        }
        String tex = tex(rendered);
        boolean display = rendered.is(Css.of(DISPLAY)) || rendered.selectFirst(Css.of(DISPLAY)) != null;
        Element math = rendered.normalName().equals("math") ? rendered : rendered.selectFirst(Css.of("math"));
        if (tex != null) {
            String sign = display ? "$$" : "$";
            Element text = new Element("span");
            text.appendChild(new TextNode(sign + tex + sign));
            boolean alone = display && rendered.closest(Css.of("pre")) == null;
            rendered.replaceWith(alone ? new Element("p").appendChild(text) : text);
        } else if (math != null && rendered != math && rendered.selectFirst(Css.of("img")) == null) {
            rendered.replaceWith(math);
        } else if (rendered != math && rendered.selectFirst(Css.of("img")) != null) {
            rendered.select(Css.of("math")).remove();
        }
    }

    /** Tells whether the TeX of a formula is in a script behind it, as MathJax 2 leaves it. */
    private static boolean isBesideSource(Element rendered) {
        Element next = rendered.nextElementSibling();
        return rendered.className().contains("MathJax")
                && next != null
                && next.normalName().equals("script")
                && next.attr("type").startsWith("math/tex");
    }

    /** Returns the TeX of a formula on one line; {@code null} if the page does not have it. */
    private static @Nullable String tex(Element rendered) {
        Element annotation = rendered.selectFirst(Css.of(TEX));
        String tex = annotation != null ? annotation.wholeText() : rendered.attr("data-tex");
        String line = tex.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
