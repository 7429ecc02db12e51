package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Converts folded texts ("더보기") of the KE editor and of the one before it to {@code details}. */
final class FoldBlocks {
    private static final String CONTENT = ".moreless-content";
    private static final String LABEL = ".btn-toggle-moreless";
    private static final String BLOCK = "[data-ke-type=moreLess]";

    private FoldBlocks() {}

    static void apply(BodyElements elements, Element body) {
        elements.folds().forEach(FoldBlocks::convert);
        for (Element content : elements.oldFolds()) {
            Element button = body.getElementById("more" + content.id().substring("content".length()));
            content.select(Css.of("button.btn_less, p.txt_view:empty")).remove();
            takeOut(List.of(content), button);
            Element details = details(button, "");
            if (button != null) {
                button.remove();
            }
            moveInto(details, content);
            content.replaceWith(details);
        }
    }

    /** Converts a block: its contents become one {@code details}, and what the author wrote beside them stays there. */
    private static void convert(Element block) {
        List<Element> contents = own(block, CONTENT);
        if (contents.isEmpty()) {
            return;
        }
        List<Element> labels = own(block, LABEL);
        Element label = labels.isEmpty() ? null : labels.get(0);
        takeOut(contents, label);
        Element details = details(label, block.attr("data-text-more"));
        if (label != null) {
            label.remove();
        }
        contents.get(0).before(details);
        for (Element content : contents) {
            moveInto(details, content);
            content.remove();
        }
        block.unwrap();
    }

    /** Takes contents out of a label that is not closed before them. */
    private static void takeOut(List<Element> contents, @Nullable Element label) {
        Element last = label;
        for (Element content : contents) {
            if (last != null && content.parents().contains(label)) {
                last.after(content);
                last = content;
            }
        }
    }

    /** Returns the parts of a block that are not parts of another one in it. */
    private static List<Element> own(Element block, String selector) {
        return block.select(Css.of(selector)).stream()
                .filter(part -> part.parent() != null && part.parent().closest(Css.of(BLOCK)) == block)
                .toList();
    }

    /** Returns an empty {@code details} whose label is what an element shows, or else a text. */
    private static Element details(@Nullable Element label, String text) {
        Element details = new Element("details");
        Element summary = details.appendElement("summary");
        if (label != null && (label.hasText() || label.selectFirst(Css.of("img")) != null)) {
            moveInto(label.attr("href").startsWith("http") ? link(summary, label.attr("href")) : summary, label);
        } else {
            summary.text(text.strip());
        }
        return details;
    }

    private static Element link(Element parent, String address) {
        return parent.appendElement("a").attr("href", address);
    }

    private static void moveInto(Element target, Element source) {
        List<Node> content = List.copyOf(source.childNodes());
        source.empty();
        content.forEach(target::appendChild);
    }
}
