package io.github.tistoryarchiver.export.ghost;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Words that Ghost replaces wherever they are in a text: the placeholder of its own address, and paths of imported files.
 * Character references do not help, since its converter decodes them; a place where a line may end does.
 */
final class GhostText {
    /** What Ghost replaces by the address of the site. */
    static final String SITE = "__GHOST_URL__";

    private static final Pattern REPLACED = Pattern.compile(SITE + "|content/(?:images|media|files)/");
    private static final int WHOLE = 2;

    private GhostText() {}

    /** Breaks such words of a tree. */
    static void guard(Element tree) {
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text
                            && REPLACED.matcher(text.getWholeText()).find()) {
                        texts.add(text);
                    }
                },
                tree);
        texts.forEach(GhostText::broken);
    }

    private static void broken(TextNode text) {
        String whole = text.getWholeText();
        Element pieces = new Element("span"); // whose tag is not written
        Matcher words = REPLACED.matcher(whole);
        int done = 0;
        while (words.find()) {
            int at = words.start() + WHOLE;
            pieces.appendText(whole.substring(done, at)).appendElement("wbr");
            done = at;
        }
        text.replaceWith(pieces.appendText(whole.substring(done)));
    }
}
