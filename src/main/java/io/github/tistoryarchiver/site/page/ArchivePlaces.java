package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.content.LinkTarget;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Video;
import io.github.tistoryarchiver.site.body.Places;
import io.github.tistoryarchiver.site.catalog.Catalog;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Href;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where what a post refers to is, as seen from its page. */
final class ArchivePlaces implements Places {
    private static final String TO_ROOT = "../";

    private final Catalog catalog;
    private final String folder;
    private final Map<String, Asset> assets;
    private final Map<String, LinkCard> cards;
    private final Map<String, Video> videos;

    /**
     * Creates the places of a post.
     *
     * @param files the path from the site's folder to that with the files of posts, encoded, with a trailing slash
     */
    ArchivePlaces(Post post, Row row, Catalog catalog, String files) {
        this.catalog = catalog;
        this.folder = TO_ROOT + files + row.folder() + "/";
        this.assets = byKey(post.assets(), Asset::source);
        this.cards = byKey(post.linkCards(), LinkCard::url);
        this.videos = byKey(post.videos(), Video::url);
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (one, same) -> one));
    }

    @Override
    public @Nullable Asset asset(String source) {
        return assets.get(source);
    }

    @Override
    public String file(Asset asset) {
        return folder + Href.path(String.valueOf(asset.file()));
    }

    @Override
    public @Nullable String page(String address) {
        if (!(catalog.links().target(address) instanceof LinkTarget.Archived to)) {
            return null;
        }
        Row row = catalog.find(to.place().id());
        if (row == null) {
            return null;
        }
        String fragment = to.fragment();
        boolean isThere = fragment != null && catalog.fragments().of(row.id()).contains(fragment);
        return TO_ROOT + row.page() + (fragment != null && isThere ? "#" + PostPage.fragment(fragment) : "");
    }

    @Override
    public @Nullable LinkCard card(String address) {
        return cards.get(address);
    }

    @Override
    public @Nullable Video video(String address) {
        return videos.get(address);
    }
}
