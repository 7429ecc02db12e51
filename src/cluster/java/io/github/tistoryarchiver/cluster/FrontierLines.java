package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.fleet.FrontierBlog;
import io.github.tistoryarchiver.fleet.Restraint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A frontier as lines of JSON: one on all blogs, then one a blog, sorted by name. So it is in checkpoints, and so it is
 * written beside the archives, for a fleet that leaves the engine.
 */
final class FrontierLines implements SimpleVersionedSerializer<Frontier.State> {
    private record Head(double rate, long lastLease, Restraint.State restraint) {}

    static String write(Frontier.State state) {
        Head head = new Head(state.rate(), state.lastLease(), state.restraint());
        return Stream.concat(
                        Stream.of(ArchiveJson.line(head)),
                        state.blogs().stream()
                                .sorted(Comparator.comparing(FrontierBlog::blog))
                                .map(ArchiveJson::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static Frontier.State read(String text) throws IOException {
        List<String> lines = text.lines().toList();
        Head head = lines.isEmpty() ? null : ArchiveJson.readLine(lines.get(0), Head.class);
        List<FrontierBlog> blogs = lines.stream()
                .skip(1)
                .flatMap(line -> Stream.ofNullable(ArchiveJson.readLine(line, FrontierBlog.class)))
                .toList();
        if (head == null || blogs.size() != lines.size() - 1) {
            throw new IOException("the state of the frontier is damaged");
        }
        return new Frontier.State(head.rate(), head.lastLease(), head.restraint(), blogs);
    }

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(Frontier.State state) {
        return write(state).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Frontier.State deserialize(int version, byte[] bytes) throws IOException {
        if (version != 1) {
            throw new IOException("version " + version + " of the frontier's state is not known here");
        }
        return read(new String(bytes, StandardCharsets.UTF_8));
    }
}
