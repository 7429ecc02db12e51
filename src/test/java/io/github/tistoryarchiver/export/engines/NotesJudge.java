package io.github.tistoryarchiver.export.engines;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.content.LinkTarget;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.content.PostLinks;
import io.github.tistoryarchiver.markdown.frontmatter.FrontMatter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Holds folders of Markdown against the archive. A renderer put {@code NAME.html} beside each {@code NAME.md}.
 *
 * <p>{@code NotesJudge ARCHIVE FOLDER}.
 */
public final class NotesJudge {
    private static final Pattern ILLEGAL = Pattern.compile("[*\"\\\\<>:|?]|^\\.|[. ]$");

    private final Path folder;
    private final Map<Long, Path> notes = new TreeMap<>();
    private final Map<String, Long> numbers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private NotesJudge(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> faults = judge(Path.of(arguments[0]), Path.of(arguments[1]));
        faults.stream().limit(40).forEach(fault -> System.out.println("FAULT " + fault));
        System.out.println(faults.size() + " faults");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    static List<String> judge(Path archiveFolder, Path folder) throws IOException {
        NotesJudge judge = new NotesJudge(folder);
        judge.readNotes();
        Archive archive = new Archive(archiveFolder);
        PostLinks links =
                new PostLinks(InnerLinks.of(Objects.requireNonNull(archive.readBlog())), archive.archivedPosts());
        int open = 0;
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                Post post = Objects.requireNonNull(archive.post(type, id).read());
                boolean isOpen = post.visibility() == Visibility.PUBLIC && post.state() == PostState.LIVE;
                open += isOpen ? 1 : 0;
                if (isOpen != judge.notes.containsKey(id)) {
                    judge.faults.add(id + (isOpen ? " has no note" : " must not be here"));
                } else if (isOpen) {
                    judge.compare(post, archive.post(type, id).readBody(), links);
                }
            }
        }
        System.out.println("compared " + judge.notes.size() + " of " + open
                + " notes: title, date, tags, text sign by sign, links, files");
        return judge.faults;
    }

    private void readNotes() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                for (Path part : folder.relativize(file)) {
                    if (ILLEGAL.matcher(part.toString()).find()
                            && !part.toString().startsWith(".tistory")) {
                        faults.add("no name for Windows: " + file);
                    }
                }
                if (file.toString().endsWith(".md") && Files.readString(file).startsWith("---\n")) {
                    Object tistory = FrontMatter.read(Files.readString(file)).get("tistory");
                    if (tistory instanceof Map<?, ?> map && map.get("number") instanceof Number number) {
                        notes.put(number.longValue(), file);
                        numbers.put(file.normalize().toString(), number.longValue());
                    }
                }
            }
        }
        Path index = folder.resolve("Index.md");
        if (Files.exists(index)) {
            Pattern.compile("\\[\\[(.+?)]]")
                    .matcher(Files.readString(index))
                    .results()
                    .map(MatchResult::group)
                    .forEach(link -> {
                        if (!Files.exists(folder.resolve(link.substring(2, link.length() - 2) + ".md"))) {
                            faults.add("leads nowhere: " + link);
                        }
                    });
        }
    }

    private void compare(Post post, String bodyHtml, PostLinks links) throws IOException {
        Path note = Objects.requireNonNull(notes.get(post.id()));
        Map<String, Object> fields = FrontMatter.read(Files.readString(note));
        if (post.title() != null
                && !post.title().isBlank()
                && !post.title().strip().equals(fields.get("title"))) {
            faults.add(post.id() + " title " + fields.get("title"));
        }
        if (post.publishedAt() != null
                && !String.valueOf(fields.get("date"))
                        .startsWith(post.publishedAt().toString().substring(0, 16))) {
            faults.add(post.id() + " date " + fields.get("date"));
        }
        int tags = fields.get("tags") instanceof List<?> list ? list.size() : 0;
        if (tags != post.tags().size()) {
            faults.add(post.id() + " tags " + fields.get("tags"));
        }
        PostContent content = PostContent.of(post, bodyHtml);
        if (content == null) {
            return;
        }
        Element shown = Jsoup.parse(Files.readString(Path.of(note.toString().replaceFirst("md$", "html"))))
                .body();
        shown.select("h2:matchesOwn(^댓글 \\(\\d+\\)$)").forEach(head -> {
            while (head.nextElementSibling() != null) {
                head.nextElementSibling().remove();
            }
            head.remove();
        });
        shown.select("a[href]").forEach(link -> link.attr("href", meaning(note, link.attr("href"))));
        shown.select("img[src]").forEach(image -> image.attr("src", meaning(note, image.attr("src"))));
        Map<String, Asset> files = PostLinks.files(post);
        RoundTrip.Fidelity fidelity = RoundTrip.compare(content.tree(), shown, address -> {
            Asset asset = files.get(address);
            if (asset != null) {
                return "file:" + asset.sha256();
            }
            return links.target(address) instanceof LinkTarget.Archived to
                            && notes.containsKey(to.place().id())
                    ? "post:" + to.place().id()
                    : EngineHtml.decoded(address);
        });
        if (!fidelity.isWhole()) {
            faults.add(post.id() + " text " + fidelity.kept() + "/" + fidelity.signs() + " " + fidelity.difference());
        }
    }

    private String meaning(Path note, String address) {
        String plain = EngineHtml.decoded(address);
        if (plain.startsWith("#") || plain.matches("[a-z]+:.*")) {
            return plain;
        }
        Path file = note.resolveSibling(plain.replaceFirst("#.*", "")).normalize();
        if (!Files.isRegularFile(file)) {
            faults.add(note + " leads nowhere: " + address);
            return plain;
        }
        Long number = numbers.get(file.toString());
        return number != null ? "post:" + number : "file:" + Sha256.of(file);
    }
}
