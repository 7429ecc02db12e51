package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.cluster.read.table.TableKind;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.importer.Import;
import io.github.tistoryarchiver.importer.ImportOptions;
import io.github.tistoryarchiver.importer.ImportOptionsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.jspecify.annotations.Nullable;

/** Reads recordings on a cluster, and with the import of one machine. */
final class Reading {
    private final @Nullable MiniCluster cluster;
    private final Path folder;

    Reading(@Nullable MiniCluster cluster, Path folder) {
        this.cluster = cluster;
        this.folder = folder;
    }

    static ReadSettings settings(Path out, List<Path> recordings) {
        return ReadSettingsBuilder.builder()
                .recordings(recordings.stream().map(Path::toString).toList())
                .out(out.toUri().toString())
                .work(out.toString())
                .blogs(List.of())
                .zstdDictionary("")
                .assets(true)
                .comments(true)
                .history(ImportOptions.History.CHANGED)
                .tables(TableKind.JSONL)
                .build();
    }

    /** Reads recordings into a folder of this name. */
    ReadReport onCluster(String out, List<Path> recordings) throws Exception {
        return onCluster(settings(folder.resolve(out), recordings), PostProbe.NONE);
    }

    ReadReport onCluster(ReadSettings settings, PostProbe probe) throws Exception {
        return new FleetRead(settings, probe, StoreAccess.ENVIRONMENT)
                .run(() -> new OnMiniCluster(Objects.requireNonNull(cluster)));
    }

    /** Imports recordings into a folder of this name. */
    void onOneMachine(String out, List<Path> recordings) throws Exception {
        Import.run(
                ImportOptionsBuilder.builder()
                        .files(recordings)
                        .out(folder.resolve(out))
                        .blogs(List.of())
                        .hosts(List.of())
                        .allBlogs(true)
                        .assets(true)
                        .comments(true)
                        .history(ImportOptions.History.CHANGED)
                        .build(),
                ProgressListener.NONE);
    }

    /** The files of all archives in a folder, recordings among them, but for what is only there for the next run. */
    Map<String, String> archives(String out) throws IOException {
        Path top = folder.resolve(out);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = top.relativize(file).toString();
                if (!name.contains(".state/") && !name.startsWith("_read") && !name.startsWith(".fleet")) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    /** The lines of a file beside the archives. */
    List<String> lines(String out, String file) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("_read").resolve(file));
    }
}
