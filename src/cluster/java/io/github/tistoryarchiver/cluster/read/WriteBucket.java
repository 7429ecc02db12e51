package io.github.tistoryarchiver.cluster.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple4;

/** Writes the places of files whose keys begin in the same way. */
final class WriteBucket extends AtEndOfKey<Integer, Tuple4<Integer, Integer, Integer, Long>> {
    private static final long serialVersionUID = 1L;

    private final WorkFolder work;
    private transient List<FileBuckets.Entry> entries = List.of();

    WriteBucket(WorkFolder work) {
        this.work = work;
    }

    @Override
    public void open(OpenContext context) {
        entries = new ArrayList<>();
    }

    @Override
    void add(Tuple4<Integer, Integer, Integer, Long> one) {
        entries.add(new FileBuckets.Entry(one.f0, one.f1, one.f2, one.f3));
    }

    @Override
    void end(Integer bucket) throws IOException {
        new FileBuckets(work).write(bucket, entries);
        entries.clear();
    }
}
