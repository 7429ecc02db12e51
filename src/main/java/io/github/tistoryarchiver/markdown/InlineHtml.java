package io.github.tistoryarchiver.markdown;

import java.util.List;

/** Writes the tokens of an inline run as HTML, for places where Markdown is not parsed. */
final class InlineHtml {
    private InlineHtml() {}

    static String write(List<Token> tokens, Dialect dialect) {
        StringBuilder html = new StringBuilder();
        for (Token token : tokens) {
            html.append(html(token, dialect));
        }
        return html.toString();
    }

    private static String html(Token token, Dialect dialect) {
        if (token instanceof Token.Text text) {
            return HtmlElements.escapeText(text.text(), dialect);
        }
        if (token instanceof Token.Code code) {
            return "<code>" + HtmlElements.escapeText(code.text(), dialect) + "</code>";
        }
        if (token instanceof Token.Image image) {
            return "<img src=\"" + address(image.address()) + "\" alt=\"" + HtmlElements.escape(image.alt(), dialect)
                    + "\">";
        }
        if (token instanceof Token.Html html) {
            return HtmlElements.guarded(html.html(), dialect);
        }
        if (token instanceof Token.Indent indent) {
            return indent.html();
        }
        if (token instanceof Token.Open open) {
            return open.mark().openingTag();
        }
        if (token instanceof Token.Close close) {
            return close.mark().closingTag();
        }
        if (token instanceof Token.LinkOpen link) {
            String title =
                    link.title().isEmpty() ? "" : " title=\"" + HtmlElements.escape(link.title(), dialect) + "\"";
            return "<a href=\"" + address(link.address()) + "\"" + title + ">";
        }
        return token instanceof Token.LinkClose ? "</a>" : "<br>";
    }

    private static String address(String address) {
        return HtmlElements.escape(InlineWriter.address(address));
    }
}
