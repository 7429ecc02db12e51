package io.github.tistoryarchiver.content.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.SamplePages;
import io.github.tistoryarchiver.SharedPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keeps the ledger honest: whatever is dropped on the way from a page to its Markdown has to come out as a loss. */
class MutationTest {
    private static final int PAGES = 500;
    private static final String TOLD_OF_MEDIA =
            "figure a, a[href*=youtu], a[href*=gist], a[href*=jsfiddle], a[href*='.mp'], a:has(img)";

    @Test
    void whatIsDroppedFromTheTreeOfTheConverterIsALoss() throws Exception {
        List<String> unnoticed = new ArrayList<>();
        int count = 0;
        Random random = new Random(7);
        for (Map.Entry<String, Proof> page : pages().entrySet()) {
            Dropped dropped = new Dropped(random);
            Balance without = page.getValue().balance(dropped, rendered -> {});
            count += dropped.what == null ? 0 : 1;
            if (dropped.what != null
                    && without.counts().lost()
                            <= page.getValue().balance().counts().lost()) {
                unnoticed.add(page.getKey() + ": " + dropped.what);
            }
        }

        assertThat(unnoticed).isEmpty();
        assertThat(count).isGreaterThan(PAGES / 2);
    }

    @Test
    void whatIsDroppedFromTheMarkdownIsALoss() throws Exception {
        List<String> unnoticed = new ArrayList<>();
        int count = 0;
        Random random = new Random(8);
        for (Map.Entry<String, Proof> page : pages().entrySet()) {
            Dropped dropped = new Dropped(random);
            Balance without = page.getValue().balance(readable -> {}, dropped);
            count += dropped.what == null ? 0 : 1;
            if (dropped.what != null
                    && without.counts().lost()
                            <= page.getValue().balance().counts().lost()) {
                unnoticed.add(page.getKey() + ": " + dropped.what);
            }
        }

        assertThat(unnoticed).isEmpty();
        assertThat(count).isGreaterThan(PAGES / 2);
    }

    /** Saved pages where they are at hand, those of the demo, and random ones. */
    private static Map<String, Proof> pages() throws Exception {
        Map<String, Proof> pages = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, byte[]> page : SamplePages.all().entrySet()) {
            if (page.getKey().matches("(/m)?/\\d+")) {
                add("demo" + page.getKey(), page.getValue(), "https://demo.tistory.com" + page.getKey(), pages);
            }
        }
        if (SharedPages.areThere()) {
            for (Map.Entry<String, JsonNode> fact : SharedPages.facts().entrySet()) {
                if (fact.getValue().path("kind").asString().equals("post")) {
                    add(
                            fact.getKey(),
                            SharedPages.bytes(fact.getKey()),
                            fact.getValue().path("url").asString(),
                            pages);
                }
            }
        }
        for (int seed = 0; pages.size() < PAGES; seed++) {
            pages.put("random " + seed, Proof.of(new RandomPage(new Random(seed)).body() + "<p>끝</p>"));
        }
        return pages;
    }

    private static void add(String name, byte[] page, String address, Map<String, Proof> pages) {
        Proof proof = new Proof(page, Objects.requireNonNull(HttpUrl.parse(address)));
        if (proof.isPost()) {
            pages.put(name, proof);
        }
    }

    /** Drops a word, an element, a link or a picture that the page shows. */
    private static final class Dropped implements Consumer<Element> {
        private final Random random;
        private @org.jspecify.annotations.Nullable String what;

        Dropped(Random random) {
            this.random = random;
        }

        @Override
        public void accept(Element tree) {
            switch (random.nextInt(4)) {
                case 0 -> word(tree);
                case 1 -> element(tree);
                case 2 -> link(tree);
                default -> picture(tree);
            }
        }

        private void word(Element tree) {
            List<TextNode> texts = tree.nodeStream(TextNode.class)
                    .filter(text -> hasWords(text.getWholeText()) && isShown(text.parent()))
                    .toList();
            if (!texts.isEmpty()) {
                TextNode text = texts.get(random.nextInt(texts.size()));
                String[] words = text.getWholeText().strip().split("\\s+");
                String word = words[random.nextInt(words.length)];
                if (hasWords(word)) {
                    what = "word " + word;
                    text.text(text.getWholeText().replaceFirst(java.util.regex.Pattern.quote(word), " "));
                }
            }
        }

        private static boolean hasWords(String text) {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        /** Whether the words of an element are on the page, rather than in the place of something else. */
        private static boolean isShown(Element element) {
            return element != null
                    && element.closest(TOLD_OF_MEDIA + ", [hidden], title, svg, [data-verbatim]") == null
                    && !element.attr("href").contains(element.text());
        }

        private void element(Element tree) {
            List<Element> all =
                    tree.select("p, li, td, h1, h2, h3, h4, pre, code, b, strong, em, blockquote, span").stream()
                            .filter(element -> hasWords(element.ownText()) && isShown(element))
                            .toList();
            if (!all.isEmpty()) {
                Element element = all.get(random.nextInt(all.size()));
                what = element.outerHtml();
                element.remove();
            }
        }

        private void link(Element tree) {
            List<Element> all = tree.select("a[href]").stream()
                    .filter(link -> hasWords(link.text()) && link.parent() != null && link.closest("[hidden]") == null)
                    .filter(link -> !link.attr("href").startsWith("javascript:")
                            && !link.attr("href").equals("#"))
                    .toList();
            if (!all.isEmpty()) {
                Element link = all.get(random.nextInt(all.size()));
                what = link.outerHtml();
                link.unwrap();
            }
        }

        private void picture(Element tree) {
            List<Element> all = tree.select("img").stream()
                    .filter(image -> image.closest("a, [hidden]") == null)
                    .toList();
            if (!all.isEmpty()) {
                Element image = all.get(random.nextInt(all.size()));
                what = image.outerHtml();
                image.remove();
            }
        }
    }
}
