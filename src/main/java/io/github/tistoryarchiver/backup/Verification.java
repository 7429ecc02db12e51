package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchiveException;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.markdown.FrontMatter;
import io.github.tistoryarchiver.markdown.RoundTrip;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.InnerLinks;
import io.github.tistoryarchiver.tistory.PostReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Checks an archive without the network, and names each damage. Changes nothing. */
public final class Verification {
    private final Archive archive;
    private final @Nullable Rendering rendering;
    private final List<Damage> damages = new ArrayList<>();
    private int posts;
    private long files;
    private long bytes;
    private long signs;
    private long kept;

    private Verification(Archive archive, @Nullable Rendering rendering) {
        this.archive = archive;
        this.rendering = rendering;
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
     * @param files stored images and attachments, compared with their checksums
     * @param bytes of these
     * @param signs characters, pictures and rules in all bodies
     * @param signsInMarkdown how many of them the Markdown says too, as an independent renderer shows it
     */
    public record Result(int posts, long files, long bytes, long signs, long signsInMarkdown, List<Damage> damages) {}

    public static Result of(Archive archive) {
        Blog blog = null;
        List<Damage> first = new ArrayList<>();
        try {
            blog = archive.readBlog();
            if (blog == null) {
                first.add(new Damage(Kind.MISSING, "blog.json", ""));
            }
        } catch (ArchiveException e) {
            first.add(new Damage(Kind.UNREADABLE, "blog.json", String.valueOf(e.getCause())));
        }
        Rendering rendering = blog == null ? null : rendering(archive, blog);
        Verification verification = new Verification(archive, rendering);
        verification.damages.addAll(first);
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

    private static @Nullable Rendering rendering(Archive archive, Blog blog) {
        try {
            return new Rendering(InnerLinks.of(blog), archive.archivedPosts());
        } catch (ArchiveException e) {
            return null; // the damaged index is named when it is checked
        }
    }

    private void checkPosts() {
        for (PostType type : PostType.values()) {
            for (long id : archive.postNumbers(type)) {
                posts++;
                checkPost(archive.post(type, id));
            }
        }
    }

    private void checkIndex() {
        try {
            Index index = archive.readIndex();
            if (index == null) {
                damages.add(new Damage(Kind.MISSING, "index.json", ""));
            } else if (index.count() != posts || index.posts().size() != posts) {
                damages.add(new Damage(Kind.COUNT, "index.json", index.posts().size() + " / " + posts));
            }
        } catch (ArchiveException e) {
            damages.add(new Damage(Kind.UNREADABLE, "index.json", String.valueOf(e.getCause())));
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
        String markdown = folder.readMarkdown();
        if (markdown == null) {
            damages.add(new Damage(Kind.MISSING, folder + "/post.md", ""));
        } else {
            checkMarkdown(folder, post, markdown);
        }
    }

    private @Nullable Post read(PostFolder folder) {
        try {
            Post post = folder.read();
            if (post == null) {
                damages.add(new Damage(Kind.MISSING, folder + "/post.json", ""));
            }
            return post;
        } catch (ArchiveException e) {
            damages.add(new Damage(Kind.UNREADABLE, folder + "/post.json", String.valueOf(e.getCause())));
            return null;
        }
    }

    private void checkFile(PostFolder folder, Asset asset) {
        if (asset.status() != AssetStatus.SAVED || asset.file() == null) {
            return;
        }
        files++;
        String digest = folder.digest(asset.file());
        if (digest == null) {
            damages.add(new Damage(Kind.MISSING, folder + "/" + asset.file(), ""));
        } else if (!digest.equals(asset.sha256())) {
            damages.add(new Damage(Kind.CHANGED, folder + "/" + asset.file(), ""));
        }
        bytes += asset.bytes() == null ? 0 : asset.bytes();
    }

    private void checkMarkdown(PostFolder folder, Post post, String markdown) {
        String file = folder + "/post.md";
        try {
            Map<String, Object> stored = FrontMatter.read(markdown);
            Map<String, Object> expected = FrontMatter.read(FrontMatter.of(post));
            for (Map.Entry<String, Object> value : expected.entrySet()) {
                if (!Objects.equals(value.getValue(), stored.get(value.getKey()))) {
                    damages.add(new Damage(Kind.FRONT_MATTER, file, value.getKey()));
                }
            }
        } catch (IllegalArgumentException e) {
            damages.add(new Damage(Kind.UNREADABLE, file, String.valueOf(e.getMessage())));
            return;
        }
        Element rendered = RoundTrip.rendered(FrontMatter.textAfter(markdown));
        for (String address : RoundTrip.addresses(rendered)) {
            if (isLocal(address) && !folder.leadsToFile(address)) {
                damages.add(new Damage(Kind.LINK, file, address));
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
            damages.add(new Damage(Kind.MISSING, folder + "/body.html", ""));
        }
        if (body == null || url == null || rendering == null) {
            return;
        }
        RoundTrip.Survival survival = rendering.survival(post, PostReader.readable(body, url), rendered);
        signs += survival.signs();
        kept += survival.kept();
        RoundTrip.Difference difference = survival.difference();
        if (difference != null) {
            damages.add(new Damage(
                    Kind.TEXT,
                    folder + "/post.md",
                    survival.kept() + " / " + survival.signs() + ": «" + difference.body() + "» → «"
                            + difference.markdown() + "»"));
        }
    }
}
