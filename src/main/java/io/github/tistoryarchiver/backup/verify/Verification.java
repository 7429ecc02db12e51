package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.Schemas;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Checksums;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.markdown.CommentSection;
import io.github.tistoryarchiver.markdown.FrontMatter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Checks an archive without the network, and names each damage. Changes nothing. */
public final class Verification {
    private final Archive archive;
    private final Checksums sums;
    private final Map<String, String> listed;
    private final Schemas schemas = new Schemas();
    private final Set<String> damaged = new HashSet<>();
    private @Nullable PostRenderer rendering;
    private final List<Damage> damages = new ArrayList<>();
    private int posts;
    private long files;
    private long bytes;
    private long signs;
    private long kept;

    private Verification(Archive archive) {
        this.archive = archive;
        this.sums = archive.checksums();
        this.listed = sums.all();
    }

    /** What is wrong with a file. */
    public enum Kind {
        /** It is not there. */
        MISSING,
        /** It does not hold the bytes that were stored. */
        CHANGED,
        /** It cannot be read as what it is; the detail says why. */
        UNREADABLE,
        /** Its front matter does not say what {@code post.json} says; the detail names the key. */
        FRONT_MATTER,
        /** A link or picture in it leads to no file; the detail is the address. */
        LINK,
        /** It is not as its JSON Schema says; the detail tells where. */
        SCHEMA,
        /** It names another number of posts than there are; the detail tells both. */
        COUNT,
        /** It does not say all that the post's body says; the detail is the share and the first difference. */
        TEXT
    }

    /**
     * One damage.
     *
     * @param file path below the archive
     */
    public record Damage(Kind kind, String file, String detail) {}

    /**
     * What was found.
     *
     * @param files compared with their checksums
     * @param bytes of these
     * @param signs characters, pictures and rules in all bodies
     * @param signsInMarkdown how many of them the Markdown says too, as an independent renderer shows it
     */
    public record Result(int posts, long files, long bytes, long signs, long signsInMarkdown, List<Damage> damages) {}

    public static Result of(Archive archive) {
        Verification verification = new Verification(archive);
        verification.checkSums();
        verification.checkOverview();
        verification.checkPosts();
        verification.checkIndex();
        return new Result(
                verification.posts,
                verification.files,
                verification.bytes,
                verification.signs,
                verification.kept,
                List.copyOf(verification.damages));
    }

    private void checkOverview() {
        try {
            Blog blog = archive.readBlog();
            if (blog == null) {
                add(new Damage(Kind.MISSING, "blog.json", ""));
            } else {
                rendering = rendering(archive, blog);
            }
        } catch (ArchiveException e) {
            add(new Damage(Kind.UNREADABLE, "blog.json", String.valueOf(e.getCause())));
        }
        checkSchema("blog.json", "blog");
        checkSchema("index.json", "index");
        checkSchema(Archive.GUESTBOOK, "comments");
    }

    private static @Nullable PostRenderer rendering(Archive archive, Blog blog) {
        try {
            return new PostRenderer(InnerLinks.of(blog), archive.archivedPosts(), CommentStyle.PLAIN);
        } catch (ArchiveException e) {
            return null; // the damaged index is named when it is checked
        }
    }

    private void checkPosts() {
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                posts++;
                checkPost(archive.post(type, id));
            }
        }
    }

    private void checkIndex() {
        try {
            Index index = archive.readIndex();
            if (index == null) {
                add(new Damage(Kind.MISSING, "index.json", ""));
            } else if (index.count() != posts || index.posts().size() != posts) {
                add(new Damage(Kind.COUNT, "index.json", index.posts().size() + " / " + posts));
            }
        } catch (ArchiveException e) {
            add(new Damage(Kind.UNREADABLE, "index.json", String.valueOf(e.getCause())));
        }
    }

    private void checkPost(PostFolder folder) {
        Post post = read(folder);
        if (post == null) {
            return;
        }
        for (Asset asset : post.assets()) {
            checkFile(folder, asset);
        }
        for (String name : List.of("post.json", "comments.json")) {
            checkSchema(folder + "/" + name, name.replace(".json", ""));
        }
        String markdown = folder.readMarkdown();
        if (markdown == null) {
            add(new Damage(Kind.MISSING, folder + "/post.md", ""));
        } else {
            checkMarkdown(folder, post, markdown);
        }
    }

    private @Nullable Post read(PostFolder folder) {
        try {
            Post post = folder.read();
            if (post == null) {
                add(new Damage(Kind.MISSING, folder + "/post.json", ""));
            }
            return post;
        } catch (ArchiveException e) {
            add(new Damage(Kind.UNREADABLE, folder + "/post.json", String.valueOf(e.getCause())));
            return null;
        }
    }

    /** Compares every file with its checksum. */
    private void checkSums() {
        if (!sums.isListWhole()) {
            Kind kind = Files.exists(archive.folder().resolve(Checksums.LIST)) ? Kind.CHANGED : Kind.MISSING;
            damages.add(new Damage(kind, Checksums.LIST, ""));
        }
        listed.entrySet().parallelStream()
                .map(sum -> compared(sum.getKey(), sum.getValue()))
                .toList()
                .forEach(compared -> {
                    files++;
                    bytes += compared.bytes();
                    if (compared.damage() != null) {
                        damages.add(compared.damage());
                        damaged.add(compared.damage().file());
                    }
                });
    }

    private record Compared(long bytes, @Nullable Damage damage) {}

    private Compared compared(String path, String sum) {
        Path file = archive.folder().resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                return new Compared(0, new Damage(Kind.MISSING, path, ""));
            }
            boolean same = Sha256.sha256(file).equals(sum);
            return new Compared(Files.size(file), same ? null : new Damage(Kind.CHANGED, path, ""));
        } catch (IOException | ArchiveException e) {
            return new Compared(0, new Damage(Kind.UNREADABLE, path, String.valueOf(e.getMessage())));
        }
    }

    /** Of an asset without a checksum in the list, as archives of older versions have. */
    private void checkFile(PostFolder folder, Asset asset) {
        String path = folder + "/" + asset.file();
        if (asset.status() != AssetStatus.SAVED || asset.file() == null || listed.containsKey(path)) {
            return;
        }
        files++;
        String digest = folder.digest(asset.file());
        if (digest == null) {
            add(new Damage(Kind.MISSING, path, ""));
        } else if (!digest.equals(asset.sha256())) {
            add(new Damage(Kind.CHANGED, path, ""));
        }
        bytes += asset.bytes() == null ? 0 : asset.bytes();
    }

    private void checkSchema(String path, String kind) {
        Path file = archive.folder().resolve(path);
        try {
            String objection = Files.isRegularFile(file) ? schemas.objection(kind, Files.readString(file)) : null;
            if (objection != null) {
                add(new Damage(Kind.SCHEMA, path, objection));
            }
        } catch (IOException | RuntimeException e) {
            add(new Damage(Kind.UNREADABLE, path, String.valueOf(e.getMessage())));
        }
    }

    /** Whose bytes are damaged is said once. */
    private void add(Damage damage) {
        boolean ofBytes = damage.kind() == Kind.MISSING || damage.kind() == Kind.CHANGED;
        if (!ofBytes || !damaged.contains(damage.file())) {
            damages.add(damage);
        }
    }

    private void checkMarkdown(PostFolder folder, Post post, String markdown) {
        String file = folder + "/post.md";
        try {
            Map<String, Object> stored = FrontMatter.read(markdown);
            Map<String, Object> expected = FrontMatter.read(FrontMatter.of(post));
            for (Map.Entry<String, Object> value : expected.entrySet()) {
                if (!Objects.equals(value.getValue(), stored.get(value.getKey()))) {
                    add(new Damage(Kind.FRONT_MATTER, file, value.getKey()));
                }
            }
        } catch (IllegalArgumentException e) {
            add(new Damage(Kind.UNREADABLE, file, String.valueOf(e.getMessage())));
            return;
        }
        Element rendered = RoundTrip.rendered(CommentSection.without(FrontMatter.textAfter(markdown)));
        for (String address : RoundTrip.addresses(rendered)) {
            if (isLocal(address) && !folder.leadsToFile(address)) {
                add(new Damage(Kind.LINK, file, address));
            }
        }
        checkText(folder, post, rendered);
    }

    private static boolean isLocal(String address) {
        return !address.startsWith("#") && !address.startsWith("//") && !address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    private void checkText(PostFolder folder, Post post, Element rendered) {
        String body = folder.readBody();
        HttpUrl url = HttpUrl.parse(post.url());
        if (body == null && post.visibility() != Visibility.PROTECTED) {
            add(new Damage(Kind.MISSING, folder + "/body.html", ""));
        }
        if (body == null || url == null || rendering == null) {
            return;
        }
        RoundTrip.Fidelity survival = rendering.survival(post, PostReader.readable(body, url), rendered);
        signs += survival.signs();
        kept += survival.kept();
        RoundTrip.Difference difference = survival.difference();
        if (difference != null) {
            add(new Damage(
                    Kind.TEXT,
                    folder + "/post.md",
                    survival.kept() + " / " + survival.signs() + ": «" + difference.body() + "» → «"
                            + difference.markdown() + "»"));
        }
    }
}
