package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.archive.files.MediaType;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Redirects;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.parts.WebAddress;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.sink.Sink;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** Books: one of everything, or one for each year. Drafts are in a book of their own. */
public final class Epub implements Target {
    private static final long LARGE = 200_000_000;
    private static final String DRAFTS = "drafts";
    private static final String UNDATED = "undated";
    private static final String WHOLE = "";

    /** The folder of pictures, from the documents of chapters. */
    private static final String PICTURES = "../files/";

    private final SortedMap<String, Book> books = new TreeMap<>();

    /** What texts refer to instead of a file: the file under a name that says what it is; empty if it is not in the book. */
    private final Map<String, String> instead = new ConcurrentHashMap<>();

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("epub")
                .form(options -> this::text)
                .termKey(TargetTraits.EVERY_NAME)
                .asciiFiles(true)
                .comments(TargetTraits.Comments.OWN)
                .isSite(false)
                .build();
    }

    private String text(PostContent content, UnaryOperator<String> addresses) {
        Set<String> fragments = content.fragments();
        showLinkedPictures(content.tree(), addresses);
        return content.xhtml(
                address -> leadsNowhere(address, fragments) ? "" : address(address, addresses.apply(address)));
    }

    /** Puts a picture in place of a link to it, since links of a book lead to documents only. */
    private void showLinkedPictures(Element tree, UnaryOperator<String> addresses) {
        for (Element link : tree.select("a[href]")) {
            String picture = addresses.apply(link.attr("href"));
            if (picture.startsWith(PICTURES) && !"".equals(instead.get(picture))) {
                if (link.selectFirst("img") == null) {
                    link.appendElement("img").attr("src", link.attr("href"));
                }
                link.unwrap();
            }
        }
    }

    /** Tells whether a link within a post has no target, which a book must not have. */
    private static boolean leadsNowhere(String address, Set<String> fragments) {
        return address.startsWith("#") && !fragments.contains(address.substring(1));
    }

    /** Returns an address as a book has it: pictures that are not in the book, and other files, are where they were. */
    private String address(String archived, String placed) {
        String file = placed.startsWith(PICTURES) ? instead.getOrDefault(placed, placed) : placed;
        int fragment = file.indexOf('#');
        boolean isInBook = file.indexOf(':') < 0;
        if (isInBook && fragment >= 0) {
            return file.substring(0, fragment) + "#" + PostContent.xhtmlId(file.substring(fragment + 1));
        }
        return file.isEmpty() ? WebAddress.encoded(archived) : isInBook ? file : WebAddress.encoded(file);
    }

    @Override
    public String notes(Journey journey, Locale language) {
        return Scaffold.notes("epub", language, Map.of());
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        String folder = entry.id() + "/";
        return new FilePlace("files/" + folder, PICTURES + folder);
    }

    /** Returns the key of the book that has a post, which is part of its file name. */
    private static String book(Entry entry, ExportOptions options) {
        OffsetDateTime time = entry.publishedAt();
        if (entry.isDraft() || !options.splitByYear()) {
            return entry.isDraft() ? DRAFTS : WHOLE;
        }
        return time == null
                ? UNDATED
                : Integer.toString((options.zone() == null
                                ? time
                                : time.atZoneSameInstant(options.zone()).toOffsetDateTime())
                        .getYear());
    }

    @Override
    public String link(Entry from, Entry to, Journey journey) {
        if (book(from, journey.options()).equals(book(to, journey.options()))) {
            return Chapter.file(to.id());
        }
        String path = Redirects.encoded(Addresses.oldPaths(to).get(0));
        return journey.blog().url().replaceFirst("/*$", "") + path;
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        journey.entries().forEach(entry -> open(entry, journey, sink));
    }

    private Book open(Entry entry, Journey journey, Sink sink) {
        return books.computeIfAbsent(
                book(entry, journey.options()), key -> new Book(sink.open(name(key, journey) + ".epub")));
    }

    private static String name(String key, Journey journey) {
        String name = journey.blog().name().replaceAll("[^A-Za-z0-9_-]", "_");
        return key.equals(WHOLE) ? name : name + "-" + key;
    }

    /** Finds out how texts refer to a file. It is added with its post, if that shows it. */
    @Override
    public void place(PlacedFile file, Sink sink) {
        MediaType type = Pictures.type(file.source());
        if (type == null) {
            instead.put(file.address(), "");
        } else if (!isNamedAs(type, file.path())) {
            instead.put(file.address(), file.address() + "." + type.extension());
        }
    }

    private static boolean isNamedAs(MediaType type, String path) {
        return path.endsWith("." + type.extension()) || (type == MediaType.JPEG && path.endsWith(".jpeg"));
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        Book book = open(post.entry(), journey, sink);
        book.add(post);
        for (PlacedFile file : post.files()) {
            String address = instead.getOrDefault(file.address(), file.address());
            if (address.isEmpty()) {
                String name = file.asset().name();
                journey.remark(
                        Remark.Kind.NOT_IN_BOOK,
                        post.entry(),
                        name == null ? file.asset().source() : name);
            } else if (post.text().contains("\"" + address + "\"")) {
                MediaType type = Objects.requireNonNull(Pictures.type(file.source()));
                book.add(address.substring("../".length()), type.mimeType(), file.source());
            }
            instead.remove(file.address());
        }
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        String style = Scaffold.text("epub/style.css", Map.of());
        books.forEach((key, book) -> {
            String title = key.equals(WHOLE) ? journey.title() : journey.title() + " (" + key + ")";
            String seed = journey.blog().url() + "#" + key;
            UUID id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
            if (book.pictureBytes() > LARGE) {
                journey.remarks().accept(new Remark(Remark.Kind.LARGE_BOOK, 0, name(key, journey) + ".epub"));
            }
            book.close(journey, title, "urn:uuid:" + id, style);
        });
    }
}
