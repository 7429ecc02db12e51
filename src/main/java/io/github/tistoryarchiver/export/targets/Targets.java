package io.github.tistoryarchiver.export.targets;

import io.github.tistoryarchiver.export.book.Epub;
import io.github.tistoryarchiver.export.data.Csv;
import io.github.tistoryarchiver.export.data.Sqlite;
import io.github.tistoryarchiver.export.feed.Feed;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.recording.Wacz;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All targets. */
public final class Targets {
    private Targets() {}

    /** Returns a new instance of each target, since one keeps what it learns of an archive, sorted by name. */
    private static List<Target> all() {
        return List.<Target>of(
                        new Astro(),
                        new Csv(),
                        new Eleventy(),
                        new Epub(),
                        new Feed(),
                        new Ghost(),
                        new Hexo(),
                        new Hugo(),
                        new Jekyll(),
                        new Obsidian(),
                        new Plain(),
                        new Sqlite(),
                        new Wacz(),
                        new WordPress(),
                        new Zola())
                .stream()
                .sorted(Comparator.comparing(target -> target.traits().name()))
                .toList();
    }

    /** Returns the names of all targets, sorted. */
    public static List<String> names() {
        return all().stream().map(target -> target.traits().name()).toList();
    }

    /** Returns a target; {@code null} if there is none of this name. */
    public static @Nullable Target find(String name) {
        return all().stream()
                .filter(target -> target.traits().name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
