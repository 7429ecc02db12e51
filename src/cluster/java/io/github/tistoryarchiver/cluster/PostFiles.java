package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.cluster.store.StoredBlog;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the images and attachments of a post from the store before its page is asked for: a run looks into those of no
 * other post.
 */
final class PostFiles implements Fetcher {
    private final Fetcher inner;
    private final Supplier<@Nullable StoredBlog> blog;

    /** @param blog returns the archive; {@code null} while it is not known */
    PostFiles(Fetcher inner, Supplier<@Nullable StoredBlog> blog) {
        this.inner = inner;
        this.blog = blog;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        PostAddress post = request.kind() == Request.Kind.PAGE ? PostAddress.of(request.url()) : null;
        StoredBlog stored = blog.get();
        if (post != null && stored != null && stored.leftFiles()) {
            try {
                bring(stored, post);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return inner.fetch(request);
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
