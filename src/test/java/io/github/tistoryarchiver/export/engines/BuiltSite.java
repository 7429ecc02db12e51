package io.github.tistoryarchiver.export.engines;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pages and files of a built site, as a server would serve them. */
final class BuiltSite {
    /** What a number sign in a path is here, since one in an address begins the fragment. */
    private static final String SHARP = "\u0001";

    private final Path folder;
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Document> pages = new TreeMap<>();
    private final Map<String, String> articles = new HashMap<>();
    private int followed;

    private BuiltSite(Path folder) {
        this.folder = folder;
    }

    static BuiltSite read(Path folder) throws IOException {
        BuiltSite site = new BuiltSite(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = ("/" + folder.relativize(file)).replace("#", SHARP);
                site.files.put(path, file);
                if (path.endsWith(".html")) {
                    Document page = Jsoup.parse(Files.readString(file));
                    site.pages.put(path, page);
                    site.index(path, page);
                }
            }
        }
        return site;
    }

    /** Remembers of which post a page is: by the old address that the layouts print. */
    private void index(String path, Document page) {
        for (Element line : page.select("article p.meta")) {
            if (line.text().startsWith("원래 주소: ")) {
                articles.put(line.text().substring("원래 주소: ".length()).strip(), path.replaceFirst("index\\.html$", ""));
            }
        }
    }

    /** Returns the path of the page that a post of the blog became. */
    @Nullable
    String articleOf(String oldAddress) {
        return articles.get(oldAddress);
    }

    int articles() {
        return articles.size();
    }

    @Nullable
    Document page(String path) {
        return pages.get(pages.containsKey(path) ? path : path + (path.endsWith("/") ? "index.html" : "/index.html"));
    }

    /** Returns the file that a server would send for a path. */
    @Nullable
    Path file(String path) {
        for (String candidate : new String[] {path, path + "index.html", path + "/index.html", path + ".html"}) {
            Path file = files.get(candidate);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    /** Returns the number of the post whose page is at a path; {@code null} for any other path. */
    @Nullable
    Long numberAt(String path) {
        String own = path.endsWith("/") ? path : path + "/";
        for (Map.Entry<String, String> article : articles.entrySet()) {
            if (article.getValue().equals(own)) {
                Document page = page(own);
                Element number = page == null ? null : page.selectFirst("article[data-number]");
                return number == null || number.attr("data-number").isEmpty()
                        ? null
                        : Long.valueOf(number.attr("data-number"));
            }
        }
        return null;
    }

    /** Returns where an old path leads: to itself if it is a page, or to where that page sends readers. */
    @Nullable
    String destination(String oldPath) {
        Document page = page(oldPath);
        Element refresh = page == null ? null : page.selectFirst("meta[http-equiv=refresh]");
        if (refresh == null) {
            return page == null ? null : oldPath + "/";
        }
        String target =
                refresh.attr("content").replaceFirst("(?i).*url=\\s*", "").replaceAll("^['\"]|['\"]$", "");
        return resolve(oldPath + "/", target).replaceFirst("index\\.html$", "");
    }

    /** Resolves an address on a page; one on the site itself becomes a decoded path. */
    String resolve(String page, String address) {
        String plain = address.strip();
        if (plain.startsWith("#")) {
            return plain;
        }
        try {
            URI base = new URI("https", "example.org", page, null);
            URI resolved = base.resolve(URI.create(encoded(plain)));
            if (!"example.org".equals(resolved.getHost())) {
                return plain;
            }
            String fragment = resolved.getRawFragment() == null ? "" : "#" + resolved.getFragment();
            return EngineHtml.decoded(resolved.getRawPath()).replace("#", SHARP) + fragment;
        } catch (Exception e) {
            return plain;
        }
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean raw = c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
            out.append(raw ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }

    Set<String> linksOf(String path) {
        Document page = page(path);
        return page == null
                ? Set.of()
                : page.select("a[href]").stream()
                        .map(link -> resolve(path, link.attr("href")))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Follows every link, picture and fragment that leads into the site.
     *
     * @param dead addresses with fragments that lead nowhere in the archive either
     */
    List<String> brokenLinks(Set<String> dead) {
        List<String> broken = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element element : page.select("a[href],img[src],link[href]")) {
                String written = element.attr(element.hasAttr("src") ? "src" : "href");
                String address = resolve(path, written);
                if (address.startsWith("#")) {
                    address = path + address;
                }
                if (address.startsWith("/")) {
                    followed++;
                    String fragment = address.contains("#") ? address.substring(address.indexOf('#') + 1) : "";
                    String file = address.replaceFirst("#.*", "");
                    if (file(file) == null) {
                        broken.add("broken link on " + path + ": " + written);
                    } else if (!fragment.isEmpty()
                            && !hasTarget(file, fragment)
                            && !dead.contains(file.replaceFirst("index\\.html$", "") + "#" + fragment)) {
                        broken.add("broken fragment on " + path + ": " + written);
                    }
                }
            }
        });
        return broken;
    }

    private boolean hasTarget(String file, String fragment) {
        Document page = page(file);
        return page == null
                || page.getElementById(EngineHtml.decoded(fragment)) != null
                || page.getElementById(fragment) != null;
    }

    int followed() {
        return followed;
    }

    /** Tells whether any text file of the site has a text. */
    boolean contains(String text) {
        for (Path file : files.values()) {
            try {
                if (file.toString().matches(".*\\.(html|xml|json|txt|js|css|md)")
                        && Files.readString(file).contains(text)) {
                    return true;
                }
            } catch (IOException e) {
                throw new IllegalStateException(folder.toString(), e);
            }
        }
        return false;
    }
}
