package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.sink.Sink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From each path that a post had to the one that it has: as data, and in the languages of servers. */
public final class Redirects {
    private static final String FOLDER = "redirects/";
    private static final int CLOUDFLARE_LIMIT = 2000;

    private final SortedMap<String, String> targets = new TreeMap<>();

    /** The paths of the pages of posts, {@link #folded}. */
    private final Set<String> pages = new HashSet<>();

    private final Journey journey;

    public Redirects(Journey journey) {
        this.journey = journey;
    }

    /** A redirect, with decoded paths. */
    private record Redirect(String from, String to) {}

    /** A line of {@code redirects.json}. */
    private record Line(String from, String to, int status) {}

    /** Adds the old paths of a published post. The first post that claims a path keeps it. */
    public void add(ExportPost post) {
        if (!post.isDraft()) {
            String root = journey.options().root();
            List<String> old = new ArrayList<>(journey.oldPaths(post.entry()));
            if (!root.isEmpty()) {
                old.addAll(post.number() == 0 ? List.of("/guestbook") : Addresses.oldPaths(post.entry()));
            }
            old.forEach(path -> targets.putIfAbsent(path, root + post.path()));
            pages.add(folded(root + post.path().replaceFirst("/$", "")));
        }
    }

    /** Writes the files. */
    public void write(Sink sink) {
        List<Redirect> all = new ArrayList<>();
        targets.forEach((from, to) -> all.add(new Redirect(from, to)));
        sink.write(FOLDER + "redirects.csv", csv(all));
        sink.write(
                FOLDER + "redirects.json",
                ArchiveJson.pretty(all.stream()
                        .map(redirect -> new Line(encoded(redirect.from()), encoded(redirect.to()), 301))
                        .toList()));
        sink.write(FOLDER + "nginx.conf", nginx(all));
        sink.write(FOLDER + "apache.htaccess", apache(all));
        sink.write(FOLDER + "_redirects", lines(all, "%s %s 301"));
        sink.write(FOLDER + "Caddyfile", caddy(all));
        sink.write(FOLDER + "tistory-skin.html", skin());
    }

    /** Tells whether there are more redirects than Cloudflare's static rules. */
    public boolean isTooMuchForCloudflare() {
        return targets.size() > CLOUDFLARE_LIMIT;
    }

    private static String lines(List<Redirect> all, String format) {
        return all.stream()
                .map(redirect ->
                        String.format(Locale.ROOT, format, encoded(redirect.from()), encoded(redirect.to())) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the redirects as CSV: by path, and for each host of the blog. */
    private String csv(List<Redirect> all) {
        StringBuilder out = new StringBuilder("old,new,type\r\n");
        all.forEach(redirect -> out.append(row(encoded(redirect.from()), encoded(redirect.to()))));
        for (String host : journey.blog().hosts()) {
            for (Redirect redirect : all) {
                out.append(row("https://" + host + encoded(redirect.from()), absolute(redirect.to())));
            }
        }
        return out.toString();
    }

    private static String row(String from, String to) {
        return cell(from) + "," + cell(to) + ",301\r\n";
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private String absolute(String path) {
        String url = journey.siteUrl();
        return url.substring(0, url.indexOf('/', "https://".length())) + encoded(path);
    }

    private String nginx(List<Redirect> all) {
        Map<String, Long> spellings =
                all.stream().collect(Collectors.groupingBy(redirect -> folded(redirect.from()), Collectors.counting()));
        String map = all.stream()
                .map(redirect -> isAlone(folded(redirect.from()), spellings)
                        ? rule(redirect.from(), redirect) + rule(redirect.from() + "/", redirect)
                        : rule("~^" + pattern(redirect.from()) + "/?$", redirect))
                .collect(Collectors.joining());
        return "# In http { }; in server { }: if ($tistory_new) { return 301 $tistory_new; }\n"
                + "map_hash_bucket_size 1024;\nmap_hash_max_size " + Math.max(2048, all.size() * 8) + ";\n"
                + "map $uri $tistory_new {\n    default \"\";\n" + map + "}\n";
    }

    /** Returns a path as nginx compares those that are no patterns. */
    private static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** Tells whether no other redirect and no page differs from a path in case only. */
    private boolean isAlone(String folded, Map<String, Long> spellings) {
        return spellings.getOrDefault(folded, 0L) == 1 && !pages.contains(folded);
    }

    private static String rule(String from, Redirect redirect) {
        return "    " + quoted(from) + " " + quoted(encoded(redirect.to())) + ";\n";
    }

    /** Returns a text in quotes, as nginx, Apache and Caddy read them. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String apache(List<Redirect> all) {
        return all.stream()
                .map(redirect -> "RedirectMatch 301 \"^" + pattern(redirect.from()) + "/?$\" \""
                        + encoded(redirect.to()) + "\"\n")
                .collect(Collectors.joining());
    }

    private static String pattern(String path) {
        StringBuilder out = new StringBuilder();
        path.codePoints().forEach(c -> {
            if ("\\.^$|?*+()[]{}\"".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(c);
        });
        return out.toString();
    }

    private static String caddy(List<Redirect> all) {
        return lines(all, "redir %1$s %2$s 301") + lines(all, "redir %1$s/ %2$s 301");
    }

    /**
     * Returns what the owner can put into the {@code head} of the blog's skin: pages of {@code tistory.com} cannot be
     * redirected by the server.
     */
    private String skin() {
        boolean isKept = journey.options().path() == null;
        Map<String, String> moved = new TreeMap<>();
        targets.forEach((from, to) -> {
            if (!from.startsWith("/m/") && (!isKept || !Addresses.canBeFile(from))) {
                moved.put(from, encoded(to));
            }
        });
        String site = journey.siteUrl().replaceFirst("(https?://[^/]+).*", "$1");
        String paths = ArchiveJson.line(moved).replace("<", "\\u003c");
        String others = isKept ? "old && " + script(journey.options().root()) + " + old + \"/\"" : "\"\"";
        return "<script>\n(function () {\n  var site = " + script(site) + ", paths = " + paths
                + ";\n  var old = location.pathname.replace(/\\/$/, \"\").replace(/^\\/m\\//, \"/\");\n"
                + "  var name = old;\n  try { name = decodeURIComponent(old); } catch (e) { }\n"
                + "  var path = paths[name] || " + others + ";\n  if (!path) { return; }\n"
                + "  var link = document.createElement(\"link\");\n  link.rel = \"canonical\";\n"
                + "  link.href = site + path;\n  document.head.appendChild(link);\n"
                + "  location.replace(site + path + location.hash);\n})();\n</script>\n";
    }

    private static String script(String text) {
        return FrontMatterWriter.quoted(text).replace("<", "\\u003c");
    }

    /** Returns a path percent-encoded. */
    public static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (String part : path.split("(?<=/)|(?=/)")) {
            out.append(
                    part.equals("/")
                            ? part
                            : URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return out.toString();
    }
}
