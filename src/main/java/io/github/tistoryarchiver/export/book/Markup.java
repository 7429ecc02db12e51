package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.export.parts.XmlWriter;
import java.util.stream.Collectors;

/** Pieces of XHTML. */
final class Markup {
    private Markup() {}

    static String escaped(String text) {
        return XmlWriter.escaped(text);
    }

    /** Returns a text whose lines stay lines. */
    static String lines(String text) {
        return text.lines().map(Markup::escaped).collect(Collectors.joining("<br/>\n"));
    }

    static String link(String address, String markup) {
        return "<a href=\"" + escaped(address) + "\">" + markup + "</a>";
    }

    /**
     * Returns a document.
     *
     * @param title escaped
     * @param style address of the style sheet
     */
    static String document(String title, String style, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"ko\" xml:lang=\"ko\">\n"
                + "<head><title>" + title + "</title><link rel=\"stylesheet\" type=\"text/css\" href=\"" + style
                + "\"/></head>\n<body>\n" + body + "\n</body>\n</html>\n";
    }
}
