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
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.parts.TargetTraits.Comments;
import io.github.tistoryarchiver.export.parts.TextForm;
import io.github.tistoryarchiver.export.source.ArchiveSource;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.source.ExportOptions.CommentPlace;
import io.github.tistoryarchiver.export.source.ExportOptions.NoticePlace;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of an archived post what targets write, and places its files. */
final class PostExporter {
    private static final String GUESTBOOK = "방명록";
    private static final Entry GUESTBOOK_ENTRY =
            new Entry(0, PostType.PAGE, GUESTBOOK, "guestbook", null, List.of(), List.of(), false);
    private static final int MAX_TITLE = 40;

    private final Archive archive;
    private final LinkRewriter.SiteLinks site;
    private final Target target;
    private final Journey journey;
    private final ExportOptions options;
    private final UniqueNames claimed = new UniqueNames();

    PostExporter(Archive archive, LinkRewriter.SiteLinks site) {
        this.archive = archive;
        this.site = site;
        this.target = site.target();
        this.journey = site.journey();
        this.options = journey.options();
        journey.entries().forEach(entry -> claimed.take(journey.addresses().path(entry)));
    }

    /**
     * A post whose files are placed.
     *
     * @param stored its files
     * @param files how its text refers to them, by the sources under which the archived text does
     */
    record Placed(ArchiveSource.Item item, List<PlacedFile> stored, Map<String, String> files, List<String> aliases) {}

    /** Places the files of a post. Posts are placed in the order of their numbers, so that names are always the same. */
    Placed placed(ArchiveSource.Item item, Sink sink) {
        Map<String, PlacedFile> stored = place(item, sink);
        Map<String, String> files = new HashMap<>();
        for (Asset asset : item.post().assets()) {
            PlacedFile file = stored.get(asset.file());
            if (file != null) {
                files.putIfAbsent(asset.source(), file.address());
            }
        }
        return new Placed(item, List.copyOf(stored.values()), files, aliases(item.entry()));
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
        boolean apart = areApart(entry);
        TextForm form = target.traits().form().apply(options);
        return ExportPostBuilder.builder()
                .entry(entry)
                .isPage(entry.type() == PostType.PAGE
                        || (entry.type() == PostType.NOTICE && options.notices() == NoticePlace.PAGE))
                .title(title(entry, content))
                .path(journey.addresses().path(entry))
                .aliases(placed.aliases())
                .date(date(entry))
                .modified(modified(post))
                .categories(entry.categories(options.notices()).stream()
                        .map(journey.categories()::of)
                        .toList())
                .tags(entry.tags().stream().map(journey.tags()::of).distinct().toList())
                .author(post.author().name())
                .description(post.summary())
                .cover(cover(post, files))
                .license(Optional.ofNullable(post.license()).map(License::url).orElse(null))
                .address(post.url())
                .visibility(post.visibility().name().toLowerCase(Locale.ROOT))
                .text(text(content, addresses, form) + (apart ? "" : CommentThreads.section(comments, form)))
                .comments(isOfTarget(entry) ? comments : List.of())
                .thread(comments)
                .files(placed.stored())
                .archived(post)
                .build();
    }

    /** Tells whether the comments of a post are elsewhere than below its text. */
    private boolean areApart(Entry entry) {
        Comments place = target.traits().comments();
        return options.comments() == CommentPlace.DATA
                && (place == Comments.OWN || (place != Comments.TEXT && !entry.isDraft()));
    }

    /** Tells whether the target itself writes the comments of a post. */
    private boolean isOfTarget(Entry entry) {
        return areApart(entry) && target.traits().comments() != Comments.FILES;
    }

    private List<String> aliases(Entry entry) {
        return entry.isDraft()
                ? List.of()
                : journey.oldPaths(entry).stream()
                        .filter(Addresses::canBeFile)
                        .filter(alias -> claimed.take(alias + "/"))
                        .toList();
    }

    private String text(@Nullable PostContent content, UnaryOperator<String> addresses, TextForm form) {
        if (content == null) {
            return "";
        }
        if (options.firstRowIsHeader()) {
            HeaderRows.apply(content.tree());
        }
        return form.write(content, addresses);
    }

    private List<FlatComment> comments(ArchiveSource.Item item) {
        if (options.comments() == CommentPlace.NONE) {
            return List.of();
        }
        CommentThreads threads = new CommentThreads(options.include());
        int leftOut = threads.leftOut(item.comments());
        if (leftOut > 0) {
            journey.remark(Remark.Kind.COMMENTS, item.entry(), Integer.toString(leftOut));
        }
        return threads.flat(item.comments());
    }

    /** Places the files of a post, and returns them by their paths in its folder of the archive. */
    private Map<String, PlacedFile> place(ArchiveSource.Item item, Sink sink) {
        TargetTraits traits = target.traits();
        AssetNames names = traits.asciiFiles()
                ? AssetNames.ascii(traits.pageExtensions(), item.entry().id())
                : new AssetNames(traits.pageExtensions());
        Map<String, PlacedFile> placed = new LinkedHashMap<>();
        for (Asset asset : item.post().assets()) {
            String file = asset.file();
            if (file == null) {
                if (asset.status() == AssetStatus.FAILED || asset.status() == AssetStatus.SKIPPED) {
                    String address = item.entry().isDraft() ? "" : asset.source(); // the notes get published
                    journey.remarks()
                            .accept(new Remark(
                                    Remark.Kind.MISSING_FILE, item.entry().id(), address));
                }
                continue;
            }
            if (!placed.containsKey(file)) {
                placed.put(file, placed(asset, item, names.of(asset)));
            }
        }
        placed.values().forEach(file -> target.place(file, sink));
        return placed;
    }

    private PlacedFile placed(Asset asset, ArchiveSource.Item item, String name) {
        String file = String.valueOf(asset.file());
        if (name.endsWith(".txt") && !file.endsWith(".txt")) {
            journey.remark(Remark.Kind.FILE_NAME, item.entry(), name);
        }
        Path source = archive.folder().resolve(item.folder()).resolve(file);
        if (asset.bytes() == null || asset.sha256() == null) {
            throw new IllegalStateException(source.toString()); // a stored file has both
        }
        Target.FilePlace place = target.place(asset, name, item.entry(), journey);
        return new PlacedFile(
                asset, place.folder() + name, place.address() + name, source, asset.bytes(), asset.sha256());
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
        journey.remark(Remark.Kind.TITLE, entry, title);
        return title;
    }

    private @Nullable OffsetDateTime date(Entry entry) {
        if (entry.publishedAt() == null && target.traits().needsDate() && entry.type() != PostType.PAGE) {
            journey.remark(Remark.Kind.NO_DATE, entry, "");
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
        boolean apart = areApart(GUESTBOOK_ENTRY);
        TextForm form = target.traits().form().apply(options);
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
                .text(apart ? "" : CommentThreads.section(comments, form))
                .comments(isOfTarget(GUESTBOOK_ENTRY) ? comments : List.of())
                .thread(comments)
                .files(List.of())
                .build();
    }
}
