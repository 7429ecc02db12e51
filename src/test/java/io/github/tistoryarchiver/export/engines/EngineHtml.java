package io.github.tistoryarchiver.export.engines;

import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Compares what an engine made of a body with the body. */
final class EngineHtml {
    private static final Pattern ALIGNMENT = Pattern.compile("text-align:\\s*(\\w+)");

    private EngineHtml() {}

    /**
     * Compares, with addresses decoded on both sides, since engines encode them in different ways.
     *
     * @param addresses maps each address of the body to the one that the engine was given
     */
    static RoundTrip.Fidelity compare(Element body, Element rendered, UnaryOperator<String> addresses) {
        Element plain = rendered.clone();
        plain.select("a[href]").forEach(link -> link.attr("href", decoded(link.attr("href"))));
        plain.select("img[src]").forEach(image -> image.attr("src", decoded(image.attr("src"))));
        plain.select("[style*=text-align]").forEach(EngineHtml::align);
        return RoundTrip.compare(body, plain, address -> decoded(addresses.apply(address)));
    }

    /** Engines say the alignment of a cell as a style. */
    private static void align(Element cell) {
        Matcher alignment = ALIGNMENT.matcher(cell.attr("style"));
        if (alignment.find() && !cell.hasAttr("align")) {
            cell.attr("align", alignment.group(1));
        }
    }

    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
