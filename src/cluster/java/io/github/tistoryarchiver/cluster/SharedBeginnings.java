package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.cluster.store.SharedFolder;
import io.github.tistoryarchiver.fleet.work.Beginnings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps the beginnings of visits in the folder that all machines share, beside the archives. */
record SharedBeginnings(SharedFolder out) implements Beginnings {
    /** In a folder whose name no blog can have. */
    static final String FOLDER = "_crawl/begun";

    @Override
    public byte @Nullable [] read(String blog) throws IOException {
        return out.read(name(blog));
    }

    @Override
    public void keep(String blog, byte[] beginning) {
        out.write(name(blog), beginning);
    }

    @Override
    public void forget(String blog) {
        out.delete(name(blog));
    }

    private static String name(String blog) {
        return FOLDER + "/" + FileName.of(blog) + ".json";
    }
}
