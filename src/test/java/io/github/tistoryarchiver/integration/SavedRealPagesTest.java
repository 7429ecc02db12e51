package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real pages in the forms that browsers give them have what the same pages have as they were served. */
@Tag("slow")
class SavedRealPagesTest {
    private static final Set<String> OF_RUNS = Set.of("source", "sources");

    @RegisterExtension
    private final Imported rescue = new Imported();

    /** A form, and the fields of posts that it does not have. */
    enum Form {
        SERVED(Set.of()),
        MHTML_QUOTED(Set.of("category")),
        MHTML_BASE64(Set.of("category")),
        SINGLEFILE(Set.of("category", "assets")),
        SAVED(Set.of());

        private final Set<String> lacks;

        Form(Set<String> lacks) {
            this.lacks = lacks;
        }

        void write(Path folder, String name, String url, byte[] html) throws IOException {
            SavedForms forms = new SavedForms(url, html, Map.of());
            switch (this) {
                case SERVED ->
                    Files.write(
                            folder.resolve(name + ".warc"),
                            new Warc()
                                    .plain()
                                    .page(url, "2026-11-28T08:45:25Z", new String(html, StandardCharsets.UTF_8))
                                    .bytes());
                case MHTML_QUOTED -> Files.write(folder.resolve(name + ".mhtml"), forms.mhtml(false));
                case MHTML_BASE64 -> Files.write(folder.resolve(name + ".mhtml"), forms.mhtml(true));
                case SINGLEFILE -> Files.write(folder.resolve(name + ".html"), forms.singleFile());
                case SAVED -> forms.savePage(folder, name);
            }
        }
    }

    /** Whether something other than a script says which post a page is. */
    private static boolean saysItsNumber(byte[] html) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        return page.selectFirst("meta[property=article:txid], meta[property=dg:plink]") != null;
    }

    /** Each fourth page; {@code -Dsaved.every=1} takes all. */
    @Test
    void everyPageGivesWhatItsFormCanHold() throws IOException {
        SharedPages.require();
        Map<String, JsonNode> facts = new TreeMap<>(SharedPages.facts());
        facts.values().removeIf(fact -> !fact.path("kind").asString("").equals("post"));
        int every = Integer.getInteger("saved.every", 4);
        List<String> names = List.copyOf(facts.keySet());
        IntStream.range(0, names.size())
                .filter(number -> number % every != 0)
                .mapToObj(names::get)
                .forEach(facts::remove);

        Map<String, Map<String, String>> served = imported(facts, Form.SERVED);
        List<String> differences = new ArrayList<>();
        served.forEach((name, post) -> {
            JsonNode fact = facts.get(name);
            if (!post.getOrDefault("title", "").equals(fact.path("title").toString())) {
                differences.add(name + " title by the facts: " + fact.path("title"));
            }
        });
        for (Form form : EnumSet.complementOf(EnumSet.of(Form.SERVED))) {
            Map<String, Map<String, String>> saved = imported(facts, form);
            served.forEach((name, post) -> compare(form, name, post, saved.getOrDefault(name, Map.of()), differences));
        }

        assertThat(served).hasSizeGreaterThan(20 / every);
        assertThat(differences).isEmpty();
    }

    private static void compare(
            Form form, String name, Map<String, String> served, Map<String, String> saved, List<String> differences) {
        served.forEach((field, value) -> {
            if (!form.lacks.contains(field) && !value.equals(saved.get(field))) {
                differences.add(form + " " + name + " " + field + ": " + saved.get(field) + " instead of " + value);
            }
        });
    }

    private Map<String, Map<String, String>> imported(Map<String, JsonNode> facts, Form form) throws IOException {
        Path folder = Files.createDirectories(rescue.folder().resolve("in-" + form));
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, JsonNode> fact : facts.entrySet()) {
            byte[] html = SharedPages.bytes(fact.getKey());
            if (saysItsNumber(html)) {
                form.write(folder, fact.getKey(), fact.getValue().path("url").asString(""), html);
                written.add(fact.getKey());
            }
        }
        Cli run = rescue.run("out-" + form, List.of("--all-blogs"), folder);
        assertThat(run.err()).doesNotContain("error in this program");
        Map<String, Map<String, String>> posts = new TreeMap<>();
        for (String name : written) {
            JsonNode fact = facts.get(name);
            Path post = rescue.folder()
                    .resolve("out-" + form)
                    .resolve(fact.path("blogName").asString(""))
                    .resolve("posts/" + fact.path("entryId").asInt());
            posts.put(name, Files.exists(post.resolve("post.json")) ? fields(post) : Map.of());
        }
        return posts;
    }

    private static Map<String, String> fields(Path post) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        JsonMapper.shared()
                .readTree(Files.readAllBytes(post.resolve("post.json")))
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
        fields.put(
                "text", Jsoup.parse(Files.readString(post.resolve("body.html"))).text());
        fields.keySet().removeAll(OF_RUNS);
        return fields;
    }
}
