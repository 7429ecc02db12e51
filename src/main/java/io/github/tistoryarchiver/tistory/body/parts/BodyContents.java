package io.github.tistoryarchiver.tistory.body.parts;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.CodeBlock;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.model.Video;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The files, links, videos, link cards and code blocks of a body, in its order. They are collected while the body is
 * normalized.
 */
public final class BodyContents {
    private final HttpUrl base;
    private final Map<String, AssetReference> assets = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Video> videos = new ArrayList<>();
    private final List<LinkCard> linkCards = new ArrayList<>();
    private final List<CodeBlock> codeBlocks = new ArrayList<>();
    private final Map<String, Integer> unknownBlocks = new TreeMap<>();

    public BodyContents(HttpUrl base) {
        this.base = base;
    }

    public HttpUrl base() {
        return base;
    }

    /**
     * Adds a file unless it is already known; what is both linked and shown is a picture. Returns the source by which
     * the readable body refers to it.
     */
    public String add(AssetReference asset) {
        assets.merge(
                asset.source(),
                asset,
                (known, same) -> known.role() == AssetRole.ATTACHMENT && same.role() == AssetRole.IMAGE ? same : known);
        return asset.source();
    }

    /**
     * Adds the image at an address. Returns its source, or {@code null} if the address is not valid or is inline data.
     */
    public @Nullable String addPicture(AssetRole role, String written) {
        ImageAddress address = ImageAddress.of(written, base);
        return address == null || address.candidates().isEmpty()
                ? null
                : add(new AssetReference(
                        role, address.source(), address.candidates(), null, null, null, null, null, null));
    }

    public void addUnknown(String name) {
        unknownBlocks.merge(name, 1, Integer::sum);
    }

    public void add(Link link) {
        links.add(link);
    }

    public void add(Video video) {
        videos.add(video);
    }

    public void add(LinkCard card) {
        linkCards.add(card);
    }

    public void add(CodeBlock block) {
        codeBlocks.add(block);
    }

    public List<AssetReference> assets() {
        return List.copyOf(assets.values());
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    public List<Video> videos() {
        return List.copyOf(videos);
    }

    public List<LinkCard> linkCards() {
        return List.copyOf(linkCards);
    }

    /** Returns the number of blocks that no rule handles, by name. */
    public Map<String, Integer> unknownBlocks() {
        return Map.copyOf(unknownBlocks);
    }

    public List<CodeBlock> codeBlocks() {
        return List.copyOf(codeBlocks);
    }
}
