package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.export.dialect.WordPressText;
import io.github.tistoryarchiver.export.files.Sink;
import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.names.UniqueNames;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.wordpress.Blocks;
import io.github.tistoryarchiver.export.wordpress.MediaLibrary;
import io.github.tistoryarchiver.export.wordpress.Permalinks;
import io.github.tistoryarchiver.export.wordpress.WordPressTime;
import io.github.tistoryarchiver.export.wordpress.Wxr;
import io.github.tistoryarchiver.export.wordpress.WxrComment;
import io.github.tistoryarchiver.export.wordpress.WxrFiles;
import io.github.tistoryarchiver.export.wordpress.WxrItem;
import io.github.tistoryarchiver.markdown.HtmlElements;
import io.github.tistoryarchiver.model.Asset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** WordPress: WXR files, and beside them the files of posts with a plugin by which the importer takes them from there. */
final class WordPress implements Target {
    private static final String FILES = "wp-content/tistory-files/";
    private static final String PLUGIN = "wp-content/mu-plugins/tistory-files.php";

    private final UniqueNames titlesAndTimes = new UniqueNames();
    private final AtomicLong lastNumber = new AtomicLong();
    private final AtomicLong comments = new AtomicLong();
    private @Nullable Permalinks permalinks;
    private @Nullable Wxr wxr;
    private @Nullable WxrFiles out;

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("wordpress")
                .form(options -> new Blocks(options.htmlCards()))
                .termKey(WordPress::key)
                .pageExtensions(MediaLibrary.PROGRAMS)
                .asciiFiles(true)
                .comments(TargetTraits.Comments.OWN)
                .needsDate(true)
                .needsSiteUrl(true)
                .build();
    }

    /** Returns a key that no other name has: WordPress tells terms apart by the slugs that they are given. */
    private static String key(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Addresses addresses(List<Entry> entries, ExportOptions options, ZoneId zone) {
        Permalinks decided = Permalinks.of(entries, options, zone);
        permalinks = decided;
        return decided.addresses(entries);
    }

    private Permalinks permalinks() {
        return Objects.requireNonNull(permalinks);
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        journey.entries().forEach(entry -> lastNumber.accumulateAndGet(entry.id(), Math::max));
        lastNumber.incrementAndGet(); // the guestbook's
        Wxr form = new Wxr(journey, permalinks().terms());
        wxr = form;
        out = new WxrFiles(
                journey.blog().name(), form.start(), journey.options().splitSize(), sink);
        sink.write(PLUGIN, Scaffold.text("wordpress/tistory-files.php", Map.of("BASE", base(journey))));
    }

    /** Returns the address of the folder of files, as the new site or another place has it. */
    private static String base(Journey journey) {
        return journey.options().assetsUrl() == null
                ? journey.siteUrl() + FILES
                : journey.options().assetsUrl().toString();
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(FILES + entry.id() + "/", base(journey) + entry.id() + "/");
    }

    @Override
    public FilePlace place(Asset asset, String name, Entry entry, Journey journey) {
        if (MediaLibrary.takes(name, asset.bytes())) {
            return files(entry, journey);
        }
        journey.remark(Remark.Kind.NOT_ATTACHED, entry, name);
        String folder = MediaLibrary.OTHERS + entry.id() + "/";
        return new FilePlace(FILES + folder, base(journey) + folder);
    }

    @Override
    public String link(Entry from, Entry to, Journey journey) {
        return journey.absolute(journey.addresses().path(to));
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        Map<String, PlacedFile> attached = new TreeMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (PlacedFile file : post.files()) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            if (MediaLibrary.takes(name, file.bytes())) {
                attached.put(name, file);
                numbers.put(file.address(), lastNumber.incrementAndGet());
            }
        }
        long number = journey.number(post);
        WordPressTime time = time(post, journey);
        StringBuilder items = new StringBuilder(item(post, number, time, numbers.get(post.cover()), journey));
        attached.forEach((name, file) ->
                items.append(attachment(file, name, numbers.getOrDefault(file.address(), 0L), number, time)));
        if (Objects.requireNonNull(out).add(items.toString())) {
            journey.remark(Remark.Kind.TOO_LARGE, post.entry(), Integer.toString(items.length()));
        }
    }

    private WordPressTime time(ExportPost post, Journey journey) {
        if (post.date() == null && post.number() > 0) {
            journey.remark(Remark.Kind.NO_DATE, post.entry(), "");
        }
        WordPressTime time = WordPressTime.of(post.number() == 0 ? firstComment(post) : post.date(), journey.zone());
        WordPressTime free = free(html(post.title()), time);
        if (!free.equals(time)) {
            journey.remark(Remark.Kind.SECOND, post.entry(), "");
        }
        return free;
    }

    /** Returns the time of the first entry of the guestbook, which itself has none. */
    private static @Nullable OffsetDateTime firstComment(ExportPost guestbook) {
        return guestbook.comments().stream()
                .map(FlatComment::date)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::parse)
                .min(OffsetDateTime.timeLineOrder())
                .orElse(null);
    }

    /** Returns a time at which nothing else has a title; of two items with the same, the importer takes one. */
    private WordPressTime free(String title, WordPressTime wanted) {
        WordPressTime time = wanted;
        while (!titlesAndTimes.take(title + "\n" + time.local())) {
            time = time.nextSecond();
        }
        return time;
    }

    private String item(ExportPost post, long number, WordPressTime time, @Nullable Long cover, Journey journey) {
        Map<String, String> meta = new TreeMap<>();
        if (cover != null) {
            meta.put("_thumbnail_id", Long.toString(cover));
        }
        if (post.license() != null) {
            meta.put("tistory_license", post.license());
        }
        long before = comments.getAndAdd(post.comments().size());
        List<WxrComment> thread = WxrComment.of(post, post.comments(), before, journey.zone());
        long undated = post.comments().stream()
                .filter(comment -> comment.date() == null)
                .count();
        if (undated > 0) {
            journey.remark(Remark.Kind.COMMENT_DATE, post.entry(), Long.toString(undated));
        }
        return Objects.requireNonNull(wxr)
                .item(WxrItem.numbered(number)
                        .type(post.isPage() ? "page" : "post")
                        .status(post.isDraft() ? "draft" : "publish")
                        .title(html(post.title()))
                        .link(journey.absolute(post.path()))
                        .guid(post.address())
                        .date(time)
                        .modified(post.modified() == null ? time : WordPressTime.of(post.modified(), journey.zone()))
                        .content(post.text())
                        .excerpt(html(Objects.requireNonNullElse(post.description(), "")))
                        .slug(permalinks().slug(post.entry()))
                        .category(post.isPage() ? List.of() : post.categories())
                        .tags(post.isPage() ? List.of() : post.tags())
                        .meta(meta)
                        .comments(thread)
                        .build());
    }

    private String attachment(PlacedFile file, String name, long number, long parent, WordPressTime time) {
        String title = html(name);
        WordPressTime own = free(title, time);
        return Objects.requireNonNull(wxr)
                .item(WxrItem.numbered(number)
                        .type("attachment")
                        .status("inherit")
                        .title(title)
                        .link(file.address())
                        .guid(file.address())
                        .date(own)
                        .modified(own)
                        .slug("file-" + parent + "-" + number)
                        .parent(parent)
                        .attachmentUrl(file.address())
                        .build());
    }

    private static String html(String text) {
        return HtmlElements.escapeText(text.replaceAll("\\s+", " ").strip(), WordPressText.INSTANCE);
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        Objects.requireNonNull(out).close();
    }

    @Override
    public String notes(Journey journey, Locale language) {
        return Scaffold.text(
                "wordpress/notes_" + language.getLanguage() + ".md",
                Map.of(
                        "STRUCTURE",
                        permalinks().structure(),
                        "NAME",
                        journey.blog().name(),
                        "BASE",
                        base(journey)));
    }
}
