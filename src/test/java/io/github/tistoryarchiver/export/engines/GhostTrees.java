package io.github.tistoryarchiver.export.engines;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.export.ghost.Cards;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Random bodies as Ghost's importer gets them, and what its converter made of them.
 *
 * <p>{@code write FOLDER COUNT} writes {@code SEED.html}; {@code ghost-convert.js} writes {@code SEED.out} beside it;
 * {@code compare FOLDER COUNT} compares.
 */
public final class GhostTrees {
    private static final int SHOWN = 6;

    private GhostTrees() {}

    /** Returns a random body of what exports write as HTML. */
    private static Element body(int seed) {
        String html = new PostContent(EngineTrees.body(seed)).html(address -> address);
        return Jsoup.parse(html).body();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        int whole = 0;
        int shown = 0;
        for (int seed = 1; seed <= count; seed++) {
            String cards = new Cards(false).write(new PostContent(body(seed)), address -> address);
            if (arguments[0].equals("write")) {
                Files.writeString(folder.resolve(seed + ".html"), cards);
                continue;
            }
            Element rendered =
                    Jsoup.parse(Files.readString(folder.resolve(seed + ".out"))).body();
            RoundTrip.Fidelity fidelity = EngineHtml.compare(body(seed), rendered, address -> address);
            whole += fidelity.isWhole() ? 1 : 0;
            if (!fidelity.isWhole() && shown++ < SHOWN) {
                System.out.println(seed + " " + fidelity.difference() + "\n" + cards + "\n----\n" + rendered.html());
            }
        }
        if (arguments[0].equals("compare")) {
            System.out.println("compared " + count + " of " + count + " random trees, " + whole + " whole");
            System.exit(whole == count ? 0 : 1);
        }
    }
}
