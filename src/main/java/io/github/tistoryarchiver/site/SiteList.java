package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.sink.Changes;
import io.github.tistoryarchiver.sink.Purpose;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.page.Frame;
import io.github.tistoryarchiver.site.page.Room;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The page above the sites of several archives. */
public final class SiteList {
    private SiteList() {}

    /**
     * A site on the list.
     *
     * @param folder of the site
     * @param posts that it shows
     */
    public record Entry(Archive archive, Path folder, int posts) {}

    /**
     * Writes {@code index.html}, if it differs.
     *
     * @param folder in which the page is
     * @param options of which the language and the force count
     * @throws ForeignFolderException when the folder is not above the sites, has files and is no site
     */
    public static Changes write(Path folder, List<Entry> sites, SiteOptions options) {
        boolean isAbove =
                sites.stream().anyMatch(site -> folder.equals(site.folder().getParent()));
        return Site.whileLocked(folder, isAbove || Site.isIn(folder), options.force(), () -> {
            try (Sink sink = Sink.open(folder, Purpose.SITE, options.force(), false)) {
                String language = options.languageAfter(sink.optionsBefore());
                for (String name : List.of("room.css", "theme.js", "room.js")) {
                    sink.write("r/" + name, Resources.read(name));
                }
                sink.write("index.html", html(folder, sites, Words.of(language)));
                return sink.commit("site", new TreeMap<>(Map.of(SiteSettings.LANGUAGE, language)));
            }
        });
    }

    private static String html(Path folder, List<Entry> sites, Words words) {
        Tag list = Tag.of("ul.sites");
        for (Entry site : sites) {
            Blog blog = Objects.requireNonNull(site.archive().readBlog());
            String title = Room.title(blog);
            list.add(Tag.of("li")
                    .add(Tag.of("span.stamp", Room.monogram(title)).with("aria-hidden", "true"))
                    .add(Tag.of("div")
                            .add(Tag.of("h2")
                                    .add(Tag.of("a")
                                            .with("href", Site.between(folder, site.folder()) + "index.html")
                                            .add(Tag.of("bdi", title))))
                            .add(Tag.of("p.facts")
                                    .add(Tag.of("span", blog.host()))
                                    .add(Tag.of("span", words.get("sites.posts", words.number(site.posts())))))));
        }
        Frame.Page page = new Frame.Page("index.html", words.get("sites.title"), Frame.Name.NONE);
        return Frame.bare(
                words,
                page,
                Tag.of("div.about")
                        .add(Tag.of("header.head").add(Tag.of("h1", page.title())))
                        .add(list));
    }
}
