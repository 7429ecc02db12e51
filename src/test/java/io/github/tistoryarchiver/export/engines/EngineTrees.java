package io.github.tistoryarchiver.export.engines;

import io.github.tistoryarchiver.export.dialect.EngineDialect;
import io.github.tistoryarchiver.export.dialect.Kramdown;
import io.github.tistoryarchiver.markdown.Dialect;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.roundtrip.RandomHtml;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Random bodies in the dialect of each renderer, and what the renderer made of them.
 *
 * <p>{@code write FOLDER COUNT} writes {@code RENDERER/SEED.md}; the script of each renderer writes {@code SEED.html} beside
 * it; {@code compare FOLDER COUNT} compares.
 */
public final class EngineTrees {
    private static final int SHOWN = 6;
    private static final Map<String, Dialect> RENDERERS = new TreeMap<>(Map.of(
            "hugo", EngineDialect.HUGO,
            "kramdown", new Kramdown(false),
            "kramdown3", new Kramdown(true),
            "marked", EngineDialect.MARKED,
            "markdown-it", EngineDialect.MARKDOWN_IT,
            "remark", EngineDialect.GFM,
            "pandoc", EngineDialect.GFM));

    /** What engines take for their own language. */
    private static final List<String> OWN = List.of(
            "{{&lt; figure &gt;}}",
            "{{% x %}}",
            "{% raw %}",
            "{# 주석 #}",
            "{{",
            "{%",
            "}}",
            "%}",
            "{#id}",
            "{.c}",
            "{: .c}",
            "{::comment}",
            ": 뜻",
            "*[HTML]: 약어",
            "[[쪽지]]",
            "==강조==",
            "%%숨김%%",
            "^블록",
            "#태그",
            ":smile:",
            "$x$",
            "a | b",
            "-- ...",
            "&lt;&lt;x&gt;&gt;",
            "import x from 'y'",
            "[gallery]",
            "!!!",
            "???",
            "&lt;% %&gt;",
            "@[x](y)");

    /**
     * How many of a hundred trees each renderer gives back whole, at the least. The rest have signs in combinations that nobody
     * writes, which these renderers read otherwise than CommonMark; each fault that is mended raises its number.
     */
    private static final Map<String, Integer> LEAST = Map.of(
            "hugo", 98, "kramdown", 91, "kramdown3", 91, "marked", 94, "markdown-it", 98, "pandoc", 95, "remark", 97);

    private EngineTrees() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        List<String> only = List.of(arguments).subList(3, arguments.length);
        boolean whole = true;
        for (Map.Entry<String, Dialect> renderer : RENDERERS.entrySet()) {
            if (only.isEmpty() || only.contains(renderer.getKey())) {
                Path own = folder.resolve(renderer.getKey());
                if (arguments[0].equals("write")) {
                    write(own, count, renderer.getValue());
                } else {
                    whole &= compare(own, count, renderer.getValue());
                }
            }
        }
        if (!whole) {
            System.exit(1);
        }
    }

    static Element body(int seed) {
        return Jsoup.parse(new RandomHtml(new Random(seed), OWN).body()).body();
    }

    private static void write(Path folder, int count, Dialect dialect) throws IOException {
        Files.createDirectories(folder);
        for (int seed = 1; seed <= count; seed++) {
            Files.writeString(folder.resolve(seed + ".md"), markdown(body(seed), dialect));
        }
    }

    private static String markdown(Element body, Dialect dialect) {
        return MarkdownWriter.write(body, address -> address, dialect);
    }

    private static boolean compare(Path folder, int count, Dialect dialect) throws IOException {
        int whole = 0;
        int shown = 0;
        for (int seed = 1; seed <= count; seed++) {
            Element rendered = Jsoup.parse(Files.readString(folder.resolve(seed + ".html")))
                    .body();
            RoundTrip.Fidelity fidelity = EngineHtml.compare(body(seed), rendered, address -> address);
            whole += fidelity.isWhole() ? 1 : 0;
            if (!fidelity.isWhole() && shown++ < SHOWN) {
                System.out.println(folder.getFileName() + " " + seed + " " + fidelity.difference() + "\n"
                        + markdown(body(seed), dialect) + "\n----\n" + rendered.html() + "\n=====");
            }
        }
        System.out.println(
                folder.getFileName() + ": compared " + count + " of " + count + " random trees, " + whole + " whole");
        return whole * 100L
                >= count * (long) LEAST.getOrDefault(folder.getFileName().toString(), 100);
    }
}
