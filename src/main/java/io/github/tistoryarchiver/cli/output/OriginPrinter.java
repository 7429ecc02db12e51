package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostExtract;
import io.github.tistoryarchiver.importer.merge.Conflict;
import io.github.tistoryarchiver.importer.merge.KnownConflicts;
import io.github.tistoryarchiver.model.AssetStatus;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints where an archive came from, if imports made a part of it: posts by where their texts are from, files by their origins. */
public final class OriginPrinter {
    private static final String BLOG = "blog";

    private final PrintStream out;
    private final Messages messages;

    public OriginPrinter(PrintStream out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    /**
     * Prints it.
     *
     * @return whether imports made a part of the archive
     */
    public boolean print(Archive archive, List<PostExtract> extracts) {
        if (extracts.stream().noneMatch(PostExtract::isMerged)) {
            return false;
        }
        Map<String, Integer> posts = new TreeMap<>();
        Map<String, Integer> files = new TreeMap<>();
        for (PostExtract post : extracts) {
            posts.merge(name(post), 1, Integer::sum);
            post.assets().stream()
                    .filter(asset -> asset.status() == AssetStatus.SAVED)
                    .forEach(asset -> files.merge(name(asset), 1, Integer::sum));
        }
        List<Conflict> conflicts = KnownConflicts.of(archive).conflicts();
        out.println(messages.get("status.origin", listed(posts), listed(files), conflicts.size()));
        conflicts.forEach(conflict -> out.println(messages.get(
                "import.conflict",
                Long.toString(conflict.post()),
                conflict.field(),
                conflict.taken(),
                conflict.other())));
        return true;
    }

    private static String name(PostExtract post) {
        return Objects.requireNonNull(post.source()).name().toLowerCase(Locale.ROOT);
    }

    private static String name(PostExtract.File asset) {
        return asset.origin() == null
                ? BLOG
                : asset.origin().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
