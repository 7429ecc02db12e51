package io.github.tistoryarchiver.export.ghost;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Redirects;
import io.github.tistoryarchiver.sink.Sink;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From old paths to those that posts and tags have in Ghost, as the files that it takes: its patterns match what browsers send. */
final class GhostRedirects {
    /** Signs that browsers do not encode in a path, and other programs may. */
    private static final String EITHER = "!$&'()*+,:;=@~";

    private final SortedMap<String, String> targets = new TreeMap<>();
    private final Set<String> taken = new HashSet<>(Set.of("/" + Routes.GUESTBOOK + "/"));
    private final Journey journey;

    GhostRedirects(Journey journey) {
        this.journey = journey;
        journey.entries().forEach(entry -> taken.add(journey.addresses().path(entry)));
    }

    /** A line of {@code redirects.json}. */
    private record Line(String from, String to, boolean permanent) {}

    /** Adds the old paths of a published post, its categories and its tags. The first that claims a path keeps it. */
    void add(ExportPost post, Tags tags) {
        if (post.isDraft()) {
            return;
        }
        journey.oldPaths(post.entry()).forEach(old -> put(old, post.path()));
        if (!post.isPage()) {
            post.categoryPaths().forEach(path -> put("/category/" + path, path(tags.named(path))));
        }
        post.tags().forEach(name -> put("/tag/" + name, path(tags.named(name))));
    }

    private static String path(Tags.Tag tag) {
        return "/tag/" + tag.slug() + "/";
    }

    private void put(String from, String to) {
        if (!taken.contains(from + "/") && !(from + "/").equals(to)) {
            targets.putIfAbsent(from, to);
        }
    }

    /** Writes the files. */
    void write(Sink sink) {
        String yaml = targets.entrySet().stream()
                .map(target -> "  '" + pattern(target.getKey()).replace("'", "''") + "': '" + target.getValue() + "'\n")
                .collect(Collectors.joining());
        sink.write("redirects.yaml", "301:\n" + yaml + "302:\n");
        sink.write(
                "redirects.json",
                ArchiveJson.pretty(targets.entrySet().stream()
                        .map(target -> new Line(pattern(target.getKey()), target.getValue(), true))
                        .toList()));
    }

    /** Returns a regular expression for a decoded path, with or without a slash at the end. */
    static String pattern(String path) {
        StringBuilder out = new StringBuilder("^");
        path.codePoints().forEach(c -> {
            String sign = Character.toString(c);
            boolean isPlain = (c < 0x80 && Character.isLetterOrDigit(c)) || "/-_".indexOf(c) >= 0;
            if (EITHER.indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "(?:\\%s|%%%02X)", sign, c));
            } else if (isPlain) {
                out.append(sign);
            } else if (c == '.') {
                out.append("\\.");
            } else {
                out.append(Redirects.encoded(sign));
            }
        });
        return out.append("/?$").toString();
    }
}
