package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.wordpress.Blocks;
import io.github.tistoryarchiver.export.wordpress.MediaLibrary;
import io.github.tistoryarchiver.export.wordpress.Permalinks;
import io.github.tistoryarchiver.export.wordpress.PostItems;
import io.github.tistoryarchiver.export.wordpress.WxrFiles;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.sink.Sink;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** WordPress: WXR files, and beside them the files of posts with a plugin by which the importer takes them from there. */
final class WordPress implements Target {
    private static final String FILES = "wp-content/tistory-files/";
    private static final String PLUGIN = "wp-content/mu-plugins/tistory-files.php";

    private @Nullable Permalinks permalinks;
    private @Nullable PostItems items;
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
        PostItems form = new PostItems(journey, permalinks());
        items = form;
        out = new WxrFiles(
                journey.blog().name(), form.start(), journey.options().splitSize(), sink);
        sink.write(
                PLUGIN,
                Scaffold.text(
                        "wordpress/tistory-files.php",
                        Map.of("BASE", base(journey).replace("'", "\\'"))));
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
        String written = Objects.requireNonNull(items).of(post);
        if (Objects.requireNonNull(out).add(written)) {
            journey.remark(Remark.Kind.TOO_LARGE, post.entry(), Integer.toString(written.length()));
        }
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        Objects.requireNonNull(out).close();
    }

    @Override
    public String notes(Journey journey, Locale language) {
        return Scaffold.notes(
                "wordpress",
                language,
                Map.of(
                        "STRUCTURE",
                        permalinks().structure(),
                        "NAME",
                        journey.blog().name(),
                        "BASE",
                        base(journey)));
    }
}
