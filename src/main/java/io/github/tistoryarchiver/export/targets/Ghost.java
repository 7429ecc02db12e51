package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.export.ghost.Cards;
import io.github.tistoryarchiver.export.ghost.GhostZip;
import io.github.tistoryarchiver.export.ghost.Routes;
import io.github.tistoryarchiver.export.ghost.Uploads;
import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.wordpress.MediaLibrary;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.sink.Sink;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ghost: one zip of posts and files, and beside it redirects and the files that its import does not take. */
final class Ghost implements Target {
    /** The address of the site, as Ghost stores it in texts. */
    private static final String SITE = "__GHOST_URL__/";

    private @Nullable Routes routes;
    private @Nullable GhostZip zip;

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("ghost")
                .form(options -> new Cards(options.htmlCards()))
                .termKey(TargetTraits.EVERY_NAME)
                .pageExtensions(pageExtensions())
                .asciiFiles(true)
                .comments(TargetTraits.Comments.FILES)
                .needsDate(true)
                .build();
    }

    private static Set<String> pageExtensions() {
        Set<String> extensions = new TreeSet<>(MediaLibrary.PROGRAMS);
        extensions.addAll(Uploads.POSTS);
        return extensions;
    }

    @Override
    public Addresses addresses(List<Entry> entries, ExportOptions options, ZoneId zone) {
        Routes decided = Routes.of(entries, options, zone);
        routes = decided;
        return decided.addresses(entries);
    }

    private Routes routes() {
        return Objects.requireNonNull(routes);
    }

    private GhostZip zip() {
        return Objects.requireNonNull(zip);
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        zip = GhostZip.open(sink.open("ghost.zip"), journey, routes());
        if (!routes().permalink().equals(Routes.DEFAULT)) {
            sink.write("routes.yaml", routes().yaml());
        }
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace("content/files/" + entry.id() + "/", SITE + "content/files/" + entry.id() + "/");
    }

    @Override
    public FilePlace place(Asset asset, String name, Entry entry, Journey journey) {
        String folder = Uploads.folder(name) + entry.id() + "/";
        if (!Uploads.takes(name)) {
            journey.remark(Remark.Kind.NOT_TAKEN, entry, folder + name);
        }
        return new FilePlace(folder, SITE + folder);
    }

    @Override
    public void place(PlacedFile file, Sink sink) {
        if (Uploads.takes(file.path())) {
            zip().add(file.path(), file.source());
        } else {
            sink.copy(file.path(), file.source(), file.bytes(), file.sha256());
        }
    }

    @Override
    public String link(Entry from, Entry to, Journey journey) {
        return SITE + journey.addresses().path(to).substring(1);
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        zip().add(post);
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        zip().close(sink);
    }

    @Override
    public String notes(Journey journey, Locale language) {
        String routing = routes().permalink().equals(Routes.DEFAULT)
                ? ""
                : Scaffold.text("ghost/routes_" + language.getLanguage() + ".md", Map.of());
        return Scaffold.notes(
                "ghost",
                language,
                Map.of("ROUTES", routing, "ZONE", journey.zone().getId()));
    }
}
