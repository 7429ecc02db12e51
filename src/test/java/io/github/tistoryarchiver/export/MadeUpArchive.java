package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetBuilder;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.BlogBuilder;
import io.github.tistoryarchiver.model.BlogState;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.Sidebar;
import io.github.tistoryarchiver.tistory.body.NormalizedBody;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/** An archive that a test makes up, written by the classes that write archives. */
public final class MadeUpArchive {
    private final Archive archive;

    private MadeUpArchive(Archive archive) {
        this.archive = archive;
    }

    /** Starts the archive of the blog {@code sora} below a folder. */
    public static MadeUpArchive in(Path folder) {
        return new MadeUpArchive(Archive.of(folder, "sora"));
    }

    /**
     * Adds a post.
     *
     * @param files by the sources under which the body refers to them: the name in the archive, and what it holds
     */
    public MadeUpArchive add(
            PostBuilder builder, String bodyHtml, List<Comment> comments, Map<String, StoredFile> files) {
        PostFolder folder = archive.post(builder.type(), builder.id());
        List<Asset> assets = new ArrayList<>();
        new TreeMap<>(files)
                .forEach((source, file) -> assets.add(AssetBuilder.builder()
                        .role(file.name().matches(".*\\.(jpg|png|gif|svg)") ? AssetRole.IMAGE : AssetRole.ATTACHMENT)
                        .source(source)
                        .file("assets/" + file.name())
                        .bytes((long) file.bytes().length)
                        .sha256(folder.writeAsset("assets/" + file.name(), new ByteArrayInputStream(file.bytes())))
                        .status(AssetStatus.SAVED)
                        .build()));
        HttpUrl url = HttpUrl.get(builder.url());
        Post post = builder.assets(assets)
                .links(NormalizedBody.of(PostReader.fragment(bodyHtml), url)
                        .parts()
                        .links())
                .commentCount(Comment.living(comments))
                .build();
        folder.write(post, "", bodyHtml, comments, null);
        return this;
    }

    public MadeUpArchive add(PostBuilder builder, String bodyHtml) {
        return add(builder, bodyHtml, List.of(), Map.of());
    }

    public MadeUpArchive guestbook(List<Comment> threads) {
        archive.writeGuestbook(threads);
        return this;
    }

    /** A file of a post. */
    public record StoredFile(String name, byte[] bytes) {}

    /** Writes what is above the posts, and returns the archive's folder. */
    public Path done() {
        archive.writeOverview(
                BlogBuilder.builder()
                        .name("sora")
                        .title("소라의 \"방\" <b> {{ x }} {% y %} & #1")
                        .description("설명: 'x' \\ {{ 바다 }}")
                        .url("https://sora.tistory.com/")
                        .host("sora.tistory.com")
                        .categories(List.of())
                        .sidebar(Sidebar.EMPTY)
                        .state(BlogState.LIVE)
                        .build(),
                archive.entries(null, List.of(), Set.of()));
        archive.seal();
        return archive.folder();
    }
}
