package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.importer.sift.RecordIndex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple5;
import org.jspecify.annotations.Nullable;

/** Reads a blog once all is known of where recordings have something of it. */
final class ReadBlog extends AtEndOfKey<String, Tuple5<String, Integer, Integer, Integer, Long>> {
    private static final long serialVersionUID = 1L;

    private final ReadSettings settings;
    private final HashSet<Integer> recordings;
    private final PostProbe probe;
    private final StoreAccess store;
    private transient @Nullable OutFolder out;
    private transient @Nullable BlogReader reader;
    private transient Deque<BlogPlaces> places = new ArrayDeque<>();

    /** @param recordings the numbers of those that are read */
    ReadBlog(ReadSettings settings, Set<Integer> recordings, PostProbe probe, StoreAccess store) {
        this.settings = settings;
        this.recordings = new HashSet<>(recordings);
        this.probe = probe;
        this.store = store;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        OutFolder opened = OutFolder.open(settings.out(), store);
        out = opened;
        reader = new BlogReader(settings, recordings, probe, opened);
        places = new ArrayDeque<>();
    }

    @Override
    void add(Tuple5<String, Integer, Integer, Integer, Long> one) {
        if (places.isEmpty()) {
            places.add(new BlogPlaces());
        }
        boolean isPost = one.f3 == PagesOfRecording.POST;
        BlogPlaces all = places.element();
        all.add(one.f1, one.f2, isPost ? RecordIndex.ANY : one.f3, one.f4);
        if (isPost) {
            all.addPost();
        }
    }

    @Override
    public void close() {
        if (out != null) {
            out.close();
        }
    }

    @Override
    void end(String blog) throws Exception {
        Objects.requireNonNull(reader).read(blog, places.remove());
    }
}
