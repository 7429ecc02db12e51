package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Converts folded texts ("더보기") of the KE editor and of the one before it to {@code details}. */
final class FoldBlocks {
    private FoldBlocks() {}

    static void apply(BodyElements elements, Element body) {
        for (Element block : elements.folds()) {
            Element content = block.selectFirst(Css.of(".moreless-content"));
            Element label = block.selectFirst(Css.of("a.btn-toggle-moreless"));
            if (content != null) {
                String text = Texts.firstFilled(label == null ? "" : label.text(), block.attr("data-text-more"));
                block.replaceWith(details(text, content));
            }
        }
        for (Element content : elements.oldFolds()) {
            Element button = body.getElementById("more" + content.id().substring("content".length()));
            content.select(Css.of("button.btn_less, p.txt_view:empty")).remove();
            String text = button == null ? "" : button.text();
            if (button != null) {
                button.remove();
            }
            content.replaceWith(details(text, content));
        }
    }

    private static Element details(String label, Element content) {
        Element details = new Element("details");
        details.appendElement("summary").text(label.isBlank() ? "더보기" : label.strip());
        for (Node child : List.copyOf(content.childNodes())) {
            details.appendChild(child);
        }
        return details;
    }
}
