package io.github.tistoryarchiver.export.engines;

import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** Compares what an engine made of a body with the body. */
final class EngineHtml {
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
        return RoundTrip.compare(body, plain, address -> decoded(addresses.apply(address)));
    }

    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
