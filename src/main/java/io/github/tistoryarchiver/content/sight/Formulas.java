package io.github.tistoryarchiver.content.sight;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Formulas that a script has drawn, and whose TeX source is on the page. */
final class Formulas {
    private Formulas() {}

    /** Returns the source of a formula, empty for its drawing beside the source; {@code null} for any other element. */
    static @Nullable String tex(Element element) {
        String classes = element.attr("class");
        if (element.normalName().equals("math")
                || (classes.contains("katex") && element.hasClass("katex"))
                || classes.contains("mwe-math-element")) {
            Element source = element.selectFirst("annotation[encoding*=tex]");
            return source == null ? null : source.wholeText();
        }
        if (classes.contains("MathJax") && !classes.contains("_Processed")) {
            return isBesideSource(element) ? "" : forReadersWhoCannotSee(element);
        }
        return null;
    }

    /** Returns what a drawing has beside it for readers who cannot see it; {@code null} for nothing. */
    private static @Nullable String forReadersWhoCannotSee(Element drawing) {
        Element math = drawing.selectFirst(".MJX_Assistive_MathML > math");
        return math == null ? null : math.wholeText();
    }

    /** Whether a drawing is that of a formula which is beside it for readers who cannot see. */
    static boolean isDrawn(Element drawing) {
        Element around = drawing.parent();
        return around != null && around.normalName().equals("mjx-container") && around.selectFirst("math") != null;
    }

    private static boolean isBesideSource(Element drawing) {
        Element at = drawing;
        for (int i = 0; i < 2 && at != null; i++) {
            for (Element next = at.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                if (next.normalName().equals("script")) {
                    return next.attr("type").startsWith("math/tex");
                }
                if (!next.attr("class").contains("MathJax")) {
                    break;
                }
            }
            at = at.parent();
        }
        return false;
    }
}
