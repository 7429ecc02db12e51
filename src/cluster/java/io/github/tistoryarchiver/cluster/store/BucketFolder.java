package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import io.github.tistoryarchiver.model.Blog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder in an object store. Archives are worked on as copies, which are brought back. */
public final class BucketFolder implements OutFolder {
    private static final long MAX_BYTES = 1L << 30;

    private final S3Address address;
    private final S3Client client;
    private final Transfers transfers = new Transfers();

    BucketFolder(S3Address address, S3Settings settings) {
        this.address = address;
        this.client = new S3Client(settings, address.bucket(), InstantSource.system(), Sleeper.REAL);
    }

    @Override
    public void check() throws IOException {
        client.check(address.prefix());
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        S3Client.Held held = client.get(address.key(name), MAX_BYTES);
        return held == null ? null : held.bytes();
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        client.put(address.key(name), Content.of(content));
    }

    @Override
    public void delete(String name) throws IOException {
        client.delete(address.key(name));
    }

    @Override
    public List<Blog> blogs() throws IOException {
        List<Blog> all = Collections.synchronizedList(new ArrayList<>());
        transfers.each(client.folders(address.prefix()), folder -> {
            S3Client.Held held = client.get(folder + "blog.json", MAX_BYTES);
            Blog blog = held == null
                    ? null
                    : ArchiveJson.readLine(new String(held.bytes(), StandardCharsets.UTF_8), Blog.class);
            if (blog != null) {
                all.add(blog);
            }
        });
        return List.copyOf(all);
    }

    @Override
    public <T> T onArchive(String folder, Work<T> work) throws Exception {
        try (WorkingFolder copy = WorkingFolder.create()) {
            StoredBlog blog = blog(folder, copy.path().resolve(folder), null);
            blog.pull(StoredBlog.Extent.WHOLE);
            T result = work.in(copy.path());
            blog.push();
            return result;
        }
    }

    /** Returns the address of the archive in a folder of this name. */
    public S3Address addressOf(String folder) {
        return address.child(folder);
    }

    /**
     * Returns the archive of a blog.
     *
     * @param folder the name of its folder
     * @param copy the folder of this machine for a copy
     * @param lease {@code null} where no other run can be at work
     */
    public StoredBlog blog(String folder, Path copy, LeaseMark.@Nullable Lease lease) {
        return new StoredBlog(client, address.child(folder), copy, lease, transfers);
    }

    @Override
    public void close() {
        transfers.close();
        client.close();
    }
}
