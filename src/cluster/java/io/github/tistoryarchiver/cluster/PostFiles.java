package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.cluster.store.StoredBlog;
import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Brings the images and attachments of a post from the store before its page may be asked for: a run looks into those
 * of no other post.
 */
final class PostFiles implements Gate {
    private final Gate inner;
    private final Supplier<@Nullable StoredBlog> blog;

    /** @param blog returns the archive; {@code null} while it is not known */
    PostFiles(Gate inner, Supplier<@Nullable StoredBlog> blog) {
        this.inner = inner;
        this.blog = blog;
    }

    @Override
    public void pass(HttpUrl url, @Nullable String host) throws FetchException {
        PostAddress post = host == null ? PostAddress.of(url) : null;
        StoredBlog stored = blog.get();
        if (post != null && stored != null && stored.leftFiles()) {
            try {
                bring(stored, post);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        inner.pass(url, host);
    }

    @Override
    public void operatorSaid(int status, @Nullable Duration wish) {
        inner.operatorSaid(status, wish);
    }

    @Override
    public boolean isClosed() {
        return inner.isClosed();
    }

    private static void bring(StoredBlog stored, PostAddress post) throws IOException {
        Set<String> folders = new HashSet<>();
        for (long id : ids(stored, post)) {
            Arrays.stream(PostType.values()).forEach(type -> folders.add(Archive.pathOf(type, id)));
        }
        boolean isUnknown = folders.isEmpty(); // it may be any, under a new address
        stored.bring(path -> isUnknown || folders.contains(path.replaceFirst("^([^/]+/[^/]+)/.*", "$1")));
    }

    private static List<Long> ids(StoredBlog stored, PostAddress post) {
        return post.id() != null
                ? List.of(post.id())
                : entries(stored).stream()
                        .filter(entry -> post.equals(PostAddress.parse(entry.url())))
                        .map(IndexEntry::id)
                        .toList();
    }

    private static List<IndexEntry> entries(StoredBlog stored) {
        try {
            Index index = new Archive(stored.folder()).readIndex();
            return index == null ? List.of() : index.posts();
        } catch (ArchiveException e) {
            return List.of(); // it is damaged, and made again by the run
        }
    }
}
