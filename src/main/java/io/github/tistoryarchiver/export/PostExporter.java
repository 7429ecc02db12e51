package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.names.AssetNames;
import io.github.tistoryarchiver.export.names.UniqueNames;
import io.github.tistoryarchiver.export.parts.CommentThreads;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.ExportPostBuilder;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.source.ArchiveSource;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.source.ExportOptions.CommentPlace;
import io.github.tistoryarchiver.export.source.ExportOptions.NoticePlace;
import io.github.tistoryarchiver.markdown.Dialect;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.License;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.sink.Sink;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of an archived post what targets write, and places its files. */
final class PostExporter {
    /** How blogs name the list of their notices. */
    private static final String NOTICES = "공지사항";

    private static final String GUESTBOOK = "방명록";
    private static final Entry GUESTBOOK_ENTRY =
            new Entry(0, PostType.PAGE, GUESTBOOK, "guestbook", null, List.of(), List.of(), false);
    private static final int MAX_TITLE = 40;

    private final Archive archive;
    private final LinkRewriter.SiteLinks site;
    private final Consumer<Remark> remarks;
    private final Target target;
    private final Journey journey;
    private final ExportOptions options;
    private final UniqueNames claimed = new UniqueNames();

    PostExporter(Archive archive, LinkRewriter.SiteLinks site, Consumer<Remark> remarks) {
        this.archive = archive;
        this.site = site;
        this.remarks = remarks;
        this.target = site.target();
        this.journey = site.journey();
        this.options = journey.options();
        journey.entries().forEach(entry -> claimed.take(journey.addresses().path(entry)));
    }

    /** Returns the categories of a post on the new site, under their own names. */
    static List<String> categories(Entry entry, ExportOptions options) {
        return entry.type() == PostType.NOTICE && options.notices() == NoticePlace.POST
                ? List.of(NOTICES)
                : entry.category();
    }

    /**
     * A post whose files are placed.
     *
     * @param files how its text refers to them, by the sources under which the archived text does
     */
    record Placed(ArchiveSource.Item item, Map<String, String> files, List<String> aliases) {}

    /** Places the files of a post. Posts are placed in the order of their numbers, so that names are always the same. */
    Placed placed(ArchiveSource.Item item, Sink sink) {
        return new Placed(item, place(item, sink), aliases(item.entry()));
    }

    /** Converts a post. Thread-safe. */
    ExportPost post(Placed placed) {
        ArchiveSource.Item item = placed.item();
        Entry entry = item.entry();
        Post post = item.post();
        Map<String, String> files = placed.files();
        UnaryOperator<String> addresses = new LinkRewriter(entry, files, site);
        PostContent content =
                PostContent.of(post, item.bodyHtml(), site.fragments().of(entry.id()));
        List<FlatComment> comments = comments(item);
        boolean asData = target.traits().hasData() && options.comments() == CommentPlace.DATA && !entry.isDraft();
        Dialect dialect = target.traits().dialect().apply(options);
        return ExportPostBuilder.builder()
                .entry(entry)
                .isPage(entry.type() == PostType.PAGE
                        || (entry.type() == PostType.NOTICE && options.notices() == NoticePlace.PAGE))
                .title(title(entry, content))
                .path(journey.addresses().path(entry))
                .aliases(placed.aliases())
                .date(date(entry))
                .modified(modified(post))
                .categories(categories(entry, options).stream()
                        .map(journey.categories()::of)
                        .toList())
                .tags(entry.tags().stream().map(journey.tags()::of).distinct().toList())
                .author(post.author().name())
                .description(post.summary())
                .cover(cover(post, files))
                .license(Optional.ofNullable(post.license()).map(License::url).orElse(null))
                .address(post.url())
                .visibility(post.visibility().name().toLowerCase(Locale.ROOT))
                .markdown(
                        text(content, addresses, dialect) + (asData ? "" : CommentThreads.markdown(comments, dialect)))
                .comments(asData ? comments : List.of())
                .build();
    }

    private List<String> aliases(Entry entry) {
        return entry.isDraft()
                ? List.of()
                : journey.oldPaths(entry).stream()
                        .filter(Addresses::canBeFile)
                        .filter(alias -> claimed.take(alias + "/"))
                        .toList();
    }

    private String text(@Nullable PostContent content, UnaryOperator<String> addresses, Dialect dialect) {
        if (content == null) {
            return "";
        }
        if (options.firstRowIsHeader()) {
            HeaderRows.apply(content.tree());
        }
        return content.markdown(dialect, addresses);
    }

    private List<FlatComment> comments(ArchiveSource.Item item) {
        if (options.comments() == CommentPlace.NONE) {
            return List.of();
        }
        CommentThreads threads = new CommentThreads(options.include());
        int leftOut = threads.leftOut(item.comments());
        if (leftOut > 0 && !item.entry().isDraft()) {
            remarks.accept(new Remark(Remark.Kind.COMMENTS, item.entry().id(), Integer.toString(leftOut)));
        }
        return threads.flat(item.comments());
    }

    /** Places the files of a post, and returns how its text refers to them. */
    private Map<String, String> place(ArchiveSource.Item item, Sink sink) {
        Target.FilePlace place = target.files(item.entry(), journey);
        AssetNames names = new AssetNames(target.traits().pageExtensions());
        Map<String, String> placed = new HashMap<>();
        Map<String, String> byFile = new HashMap<>();
        for (Asset asset : item.post().assets()) {
            String file = asset.file();
            if (file == null) {
                if (asset.status() == AssetStatus.FAILED || asset.status() == AssetStatus.SKIPPED) {
                    String address = item.entry().isDraft() ? "" : asset.source(); // the notes get published
                    remarks.accept(
                            new Remark(Remark.Kind.MISSING_FILE, item.entry().id(), address));
                }
                continue;
            }
            String name = byFile.computeIfAbsent(file, first -> placed(asset, item, place, names, sink));
            placed.putIfAbsent(asset.source(), place.address() + name);
        }
        return placed;
    }

    private String placed(Asset asset, ArchiveSource.Item item, Target.FilePlace place, AssetNames names, Sink sink) {
        String file = String.valueOf(asset.file());
        String name = names.of(asset);
        if (name.endsWith(".txt") && !file.endsWith(".txt") && !item.entry().isDraft()) {
            remarks.accept(new Remark(Remark.Kind.FILE_NAME, item.entry().id(), name));
        }
        Path source = archive.folder().resolve(item.folder()).resolve(file);
        if (asset.bytes() == null || asset.sha256() == null) {
            throw new IllegalStateException(source.toString()); // a stored file has both
        }
        sink.copy(place.folder() + name, source, asset.bytes(), asset.sha256());
        return name;
    }

    private static @Nullable String cover(Post post, Map<String, String> files) {
        return post.assets().stream()
                .filter(asset -> asset.file() != null && asset.file().equals(post.cover()))
                .map(asset -> files.get(asset.source()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the title; for a post without, the first words of its text, or its number. */
    private String title(Entry entry, @Nullable PostContent content) {
        if (entry.title() != null && !entry.title().isBlank()) {
            return entry.title().strip();
        }
        String words = content == null ? "" : content.text().lines().findFirst().orElse("");
        int end = words.codePointCount(0, words.length()) <= MAX_TITLE
                ? words.length()
                : words.offsetByCodePoints(0, MAX_TITLE);
        String title = words.isBlank()
                ? "제목 없음 (" + entry.id() + ")"
                : words.substring(0, end).strip();
        if (!entry.isDraft()) {
            remarks.accept(new Remark(Remark.Kind.TITLE, entry.id(), title));
        }
        return title;
    }

    private @Nullable OffsetDateTime date(Entry entry) {
        if (entry.publishedAt() == null && target.traits().needsDate() && entry.type() != PostType.PAGE) {
            if (!entry.isDraft()) {
                remarks.accept(new Remark(Remark.Kind.NO_DATE, entry.id(), ""));
            }
            return Instant.EPOCH.atZone(journey.zone()).toOffsetDateTime();
        }
        return shown(entry.publishedAt());
    }

    private @Nullable OffsetDateTime modified(Post post) {
        return post.modifiedAt() == null || post.modifiedAt().equals(post.publishedAt())
                ? null
                : shown(post.modifiedAt());
    }

    private @Nullable OffsetDateTime shown(@Nullable OffsetDateTime time) {
        return time == null || options.zone() == null
                ? time
                : time.atZoneSameInstant(options.zone()).toOffsetDateTime();
    }

    /** Returns the guestbook as a page with its entries. */
    ExportPost guestbook(List<Comment> threads) {
        List<FlatComment> comments = new CommentThreads(options.include()).flat(threads);
        boolean asData = target.traits().hasData() && options.comments() == CommentPlace.DATA;
        Dialect dialect = target.traits().dialect().apply(options);
        return ExportPostBuilder.builder()
                .entry(GUESTBOOK_ENTRY)
                .isPage(true)
                .title(GUESTBOOK)
                .path(Addresses.GUESTBOOK)
                .aliases(journey.oldPaths(GUESTBOOK_ENTRY))
                .categories(List.of())
                .tags(List.of())
                .address(journey.blog().url().replaceFirst("/$", "") + "/guestbook")
                .visibility("public")
                .markdown(asData ? "" : CommentThreads.markdown(comments, dialect))
                .comments(asData ? comments : List.of())
                .build();
    }
}
