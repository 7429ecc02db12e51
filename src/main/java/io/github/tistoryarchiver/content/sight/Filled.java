package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.media.WrittenByScript;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Sees what scripts put into elements before them, in the place of what is there. */
final class Filled {
    private final SightWriter out;
    private final BiFunction<Frame, WrittenByScript.Written, Sight> sights;
    private final Map<String, Named> named = new HashMap<>();

    /** @param sights returns what is seen of something written in an element */
    Filled(SightWriter out, BiFunction<Frame, WrittenByScript.Written, Sight> sights) {
        this.out = out;
        this.sights = sights;
    }

    /**
     * An element with nothing but text, which a script behind it may fill.
     *
     * @param from the index of its first sign
     * @param level the gap before it
     * @param filling the signs that a script has put into it; {@code null} where it has its own
     */
    private record Named(
            Frame frame, int from, int level, @Nullable String filling) {
        Named movedBy(int signs) {
            return new Named(frame, from + signs, level, filling);
        }

        Named filledWith(String signs) {
            return new Named(frame, from, level, signs);
        }

        boolean isBlock() {
            return Kinds.isBlock(frame.element().normalName());
        }

        /** Returns the gap behind it, if it is within a line. */
        int levelBehind() {
            boolean isBlank = frame.element().nextSibling() instanceof TextNode behind
                    && behind.getWholeText().matches("(?s)\\s.*");
            return isBlank ? Sight.BLANK : Sight.NONE;
        }

        /** Returns the signs in it. */
        String text() {
            return filling != null ? filling : Glyphs.squeezed(frame.element().wholeText());
        }
    }

    /** Notes an element that a script behind it may fill. */
    void note(Element element, Frame frame) {
        if (element.attributesSize() > 0
                && element.childrenSize() == 0
                && !element.id().isEmpty()) {
            named.put(element.id(), new Named(frame, out.sight().size(), out.level(), null));
        }
    }

    /** Sees what a script writes into an element before it. */
    void see(WrittenByScript.Written written) {
        Named element = named.get(written.id());
        if (element == null || !written.isSure()) {
            out.sight().addLabel(Jsoup.parseBodyFragment(written.content()).text());
        }
        if (element == null) {
            return;
        }
        String text = element.text();
        out.sight().addLabel(text);
        move(element, -out.sight().remove(element.from(), text));
        if (!written.isSure()) {
            return;
        }
        Sight content = sights.apply(element.frame(), written);
        if (!element.isBlock()) {
            String put = Jsoup.parseBodyFragment(written.content()).wholeText();
            content.putInLine(put.startsWith(" ") ? Math.max(element.level(), Sight.BLANK) : element.level());
            int behind = put.endsWith(" ") ? Sight.BLANK : element.levelBehind();
            out.sight().putBehind(element.from(), behind);
        }
        out.sight().insert(element.from(), content);
        move(element, content.size());
        named.put(written.id(), element.filledWith(content.text()));
    }

    /** Notes how many signs more there are behind an element. */
    private void move(Named element, int signs) {
        named.replaceAll((id, other) -> other.from() > element.from() ? other.movedBy(signs) : other);
    }
}
