package io.github.tistoryarchiver.content;

import io.github.tistoryarchiver.markdown.HtmlElements;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes the text out of HTML, with whitespace collapsed except in code. */
final class PlainText implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int inCode;
    private int invisible;

    private PlainText() {}

    static String of(Element element) {
        PlainText text = new PlainText();
        NodeTraversor.traverse(text, element);
        return text.out.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (invisible == 0) {
                add(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            invisible += HtmlElements.isInvisible(element) ? 1 : 0;
            inCode += element.normalName().equals("pre") ? 1 : 0;
            if (HtmlElements.isBlock(element) || element.normalName().equals("br")) {
                breakLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            invisible -= HtmlElements.isInvisible(element) ? 1 : 0;
            inCode -= element.normalName().equals("pre") ? 1 : 0;
            if (HtmlElements.isBlock(element)) {
                breakLine();
            }
        }
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0';
            if (inCode > 0 || !blank) {
                out.append(c);
            } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
        }
    }

    private void breakLine() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.append('\n');
        }
    }
}
