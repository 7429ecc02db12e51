package io.github.tistoryarchiver.tistory.backup;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.post.BarePost;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import io.github.tistoryarchiver.tistory.values.Texts;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post, page or notice of a TTXML backup. Sources: Textcube's {@code interface/owner/data/export} and two real
 * backups of Tistory.
 */
public final class TtxmlEntry {
    /** Names of elements that hold entries of the blog. */
    public static final List<String> NAMES = List.of("post", "page", "notice");

    private static final Pattern OLD_FILE = Pattern.compile("cfile\\d*\\.uf[.@].+");
    private static final Pattern OWN_FOLDER =
            Pattern.compile("\\[##_ATTACH_PATH_##\\]/|https?://tt_attach_path/", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("(?i)<(p|br|div|table|ul|ol|blockquote)\\b");

    private final XmlElement entry;
    private final HttpUrl home;
    private final Map<String, XmlElement> attachments = new TreeMap<>();

    private TtxmlEntry(XmlElement entry, HttpUrl home) {
        this.entry = entry;
        this.home = home;
        entry.children("attachment").forEach(file -> attachments.put(addressOf(nameOf(file), home), file));
    }

    /**
     * Reads an entry.
     *
     * @return {@code null} if it has no number
     */
    public static @Nullable ParsedPost read(XmlElement entry, HttpUrl home, String blogName) {
        Long id = entry.numberOf("id");
        return id == null || id == 0 ? null : new TtxmlEntry(entry, home).read(id, blogName);
    }

    /** Returns the name of an attachment; that which its author gave it if it has no other. */
    public static String nameOf(XmlElement attachment) {
        String name = attachment.textOf("name");
        return name.isEmpty() ? attachment.textOf("label") : name;
    }

    /** Returns the address at which the platform serves, or served, an attachment. */
    public static String addressOf(String name, HttpUrl home) {
        return OLD_FILE.matcher(name).matches() && isPicture(name)
                ? "https://" + name.substring(0, name.indexOf(".uf")) + ".uf.tistory.com/image/" + number(name)
                : home.newBuilder()
                        .addPathSegment("attachment")
                        .addPathSegment(name)
                        .build()
                        .toString();
    }

    private static boolean isPicture(String name) {
        return !name.matches("(?is).*\\.[a-z0-9]{1,5}") || name.matches("(?is).*\\.(jpe?g|png|gif|bmp|webp|svg|tiff?)");
    }

    private static String number(String name) {
        String rest = name.substring(name.indexOf(".uf") + ".uf.".length()).replaceFirst("^@", "");
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private ParsedPost read(long id, String blogName) {
        ParsedPost read =
                PostReader.ofText(post(id, blogName), html(), home, TtxmlComments.of(entry.children("comment")));
        return read.withAssets(named(read.assets()));
    }

    private Post post(long id, String blogName) {
        String numeric = PostAddress.ofId(id).on(home).toString();
        return BarePost.of(id, blogName)
                .type(PostType.valueOf(entry.name().toUpperCase(Locale.ROOT)))
                .url(numeric)
                .permalink(numeric)
                .slug(Texts.emptyToNull(entry.attribute("slogan").strip()))
                .title(Texts.emptyToNull(entry.textOf("title")))
                .author(new Author(null))
                .category(new PostCategory(CategoryLabel.path(entry.textOf("category")), null))
                .tags(entry.children("tag")
                        .map(tag -> tag.text().strip())
                        .filter(tag -> !tag.isEmpty())
                        .toList())
                .publishedAt(time("published"))
                .modifiedAt(time("modified"))
                .visibility(visibility())
                .source(Source.TTXML)
                .build();
    }

    private @Nullable OffsetDateTime time(String child) {
        Long seconds = entry.numberOf(child);
        return seconds == null || seconds == 0 || seconds > Integer.MAX_VALUE * 2L
                ? null
                : TimeParser.inKorea(Instant.ofEpochSecond(seconds));
    }

    private Visibility visibility() {
        return switch (entry.textOf("visibility")) {
            case "public", "syndicated" -> Visibility.PUBLIC;
            case "protected" -> Visibility.PROTECTED;
            case "private", "appointed" -> Visibility.PRIVATE;
            default -> Visibility.UNKNOWN;
        };
    }

    /** Returns the text, in which files have the addresses that the platform gave them. */
    private String html() {
        XmlElement content = entry.child("content");
        String text = content == null ? "" : content.text();
        String html = isOfLines(text) ? withBreaks(text) : text;
        String rooted = OWN_FOLDER.matcher(html).replaceAll(home + "attachment/");
        for (Map.Entry<String, XmlElement> file : attachments.entrySet()) {
            String name = nameOf(file.getValue());
            if (!name.isEmpty() && !isPicture(name)) {
                rooted = linked(rooted, name, file.getKey(), file.getValue().textOf("label"));
            } else if (!name.isEmpty() && !OLD_FILE.matcher(name).matches()) {
                rooted = rooted.replace("|" + name + "|", "|" + file.getKey() + "|");
            }
        }
        return rooted;
    }

    /** Makes links of the tokens of a file that is no picture. */
    private static String linked(String html, String name, String address, String label) {
        String begin = "|" + name + "|";
        StringBuilder linked = new StringBuilder();
        int done = 0;
        for (int at = html.indexOf(begin); at >= 0; at = html.indexOf(begin, done)) {
            int start = html.lastIndexOf("[##_1", at);
            int end = html.indexOf("_##]", at);
            if (start < done || end < 0 || at - start > "[##_1C".length()) {
                break;
            }
            linked.append(html, done, start)
                    .append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(Entities.escape(label.isEmpty() ? name : label))
                    .append("</a>");
            done = end + "_##]".length();
        }
        return linked.append(html, done, html.length()).toString();
    }

    /** Whether the ends of lines are breaks, as they were before version 1.1 of the format. */
    private boolean isOfLines(String text) {
        String format = entry.attribute("format");
        return format.isEmpty() ? !BLOCK.matcher(text).find() : format.startsWith("1.0") || format.startsWith("0");
    }

    private static String withBreaks(String text) {
        StringBuilder html = new StringBuilder(text.length() + 100);
        boolean inTag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inTag = c == '<' || (inTag && c != '>');
            html.append(c == '\n' && !inTag ? "<br>\n" : c);
        }
        return html.toString();
    }

    /** Returns the files of the text with the names that their author gave them, then those that the text does not show. */
    private List<AssetReference> named(List<AssetReference> inText) {
        Map<String, XmlElement> left = new TreeMap<>(attachments);
        List<AssetReference> all = new ArrayList<>();
        for (AssetReference reference : inText) {
            XmlElement file = left.remove(reference.source());
            all.add(file == null || reference.name() != null ? reference : reference.named(file.textOf("label")));
        }
        left.forEach((address, file) -> all.add(new AssetReference(
                AssetRole.ATTACHMENT,
                address,
                List.of(Objects.requireNonNull(HttpUrl.parse(address))),
                null,
                Texts.emptyToNull(file.textOf("label").isEmpty() ? nameOf(file) : file.textOf("label")),
                null,
                null,
                null,
                null)));
        return List.copyOf(all);
    }
}
