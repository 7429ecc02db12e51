package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * What a run did, in numbers; the files beside the archives have a line for each recording and each blog.
 *
 * @param recordings that were named
 * @param unread of these, those of which nothing was read
 * @param damaged of these, those of which something was not read
 * @param blogs that were wanted, or of which there are posts
 * @param incomplete of these, those of which something is missing or wrong
 * @param poison posts that ended a worker twice
 */
record ReadReport(int recordings, int unread, int damaged, int blogs, int incomplete, int poison) {

    /** A post that ended a worker twice. */
    private record Poison(String blog, long id, String url) {}

    /** Writes the report from what workers left; recordings in the order in which they were named, then blogs by name. */
    static ReadReport write(WorkFolder work, ReadSettings settings, BlogHosts hosts) throws IOException {
        List<Path> results = results(work, hosts.named(settings.blogs()));
        Tally tally = new Tally();
        AtomicFile.write(work.results().resolve("report.jsonl"), out -> {
            Tally now = new Tally();
            for (int number = 0; number < settings.recordings().size(); number++) {
                RecordingHead head = Objects.requireNonNull(
                        ArchiveJson.read(work.ofRecording(number, Surveyor.HEAD), RecordingHead.class));
                now.add(head);
                line(out, head);
            }
            for (Path file : results) {
                BlogResult result = Objects.requireNonNull(ArchiveJson.read(file, BlogResult.class));
                now.add(result);
                line(out, result);
            }
            tally.become(now);
        });
        poison(work.results().resolve("poison.jsonl"), tally.poison);
        return tally.report();
    }

    private static List<Path> results(WorkFolder work, Set<String> named) throws IOException {
        for (String blog : named) {
            Path file = work.ofBlog(blog, BlogReader.DONE);
            if (!Files.exists(file)) {
                BlogResult nothing = BlogResult.failed(blog, "NOTHING_OF_BLOG", null, List.of());
                AtomicFile.write(file, ArchiveJson.line(nothing).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path folder = work.folder().resolve("blogs");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(BlogReader.DONE))
                    .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
                    .toList();
        }
    }

    private static void line(OutputStream out, Object value) throws IOException {
        out.write((ArchiveJson.line(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void poison(Path file, List<Poison> posts) {
        if (posts.isEmpty()) {
            AtomicFile.delete(file);
            return;
        }
        AtomicFile.write(file, out -> {
            for (Poison post : posts) {
                line(out, post);
            }
        });
    }

    /** Counts. */
    private static final class Tally {
        private final List<Poison> poison = new ArrayList<>();
        private final int[] counts = new int[5];

        void add(RecordingHead head) {
            counts[0]++;
            counts[1] += head.problem() != null ? 1 : 0;
            boolean isDamaged = head.faults().stream().anyMatch(fault -> fault.kind() != SiftFault.Kind.MENDED);
            counts[2] += isDamaged ? 1 : 0;
        }

        void add(BlogResult result) {
            counts[3]++;
            counts[4] += result.complete() ? 0 : 1;
            HttpUrl home = HttpUrl.parse(
                    "https://" + result.blog() + (result.blog().contains(".") ? "" : ".tistory.com") + "/");
            for (long id : result.poison()) {
                String url = home == null ? "" : PostAddress.ofId(id).on(home).toString();
                poison.add(new Poison(result.blog(), id, url));
            }
        }

        /** Takes over other counts: the content of a file may be written twice. */
        void become(Tally other) {
            poison.clear();
            poison.addAll(other.poison);
            System.arraycopy(other.counts, 0, counts, 0, counts.length);
        }

        ReadReport report() {
            return new ReadReport(counts[0], counts[1], counts[2], counts[3], counts[4], poison.size());
        }
    }
}
