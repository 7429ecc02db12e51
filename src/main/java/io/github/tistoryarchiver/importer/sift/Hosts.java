package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which blogs are at which hosts: the platform's hosts have the blog's name, and pages at other hosts tell it. */
public final class Hosts {
    private static final String PLATFORM = ".tistory.com";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern OF_PLATFORM = Pattern.compile("tistory|article:txid");
    private static final int MAX_OTHERS = 100_000;
    private static final int SAMPLE = 1 << 18;

    private static final int MAX_PAGES = 8;

    private final Map<String, Optional<String>> others = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final Set<String> nameless = new TreeSet<>();
    private final int max;

    /** Begins with the platform's hosts, and learns others. */
    public Hosts() {
        this(MAX_OTHERS);
    }

    private Hosts(int max) {
        this.max = max;
    }

    /** Returns the hosts of a single blog; nothing is learned of others. */
    public static Hosts ofBlog(String blog, Set<String> hosts) {
        Hosts known = new Hosts(0);
        hosts.forEach(host -> known.add(host, blog));
        return known;
    }

    /** Returns the name of the blog at a host of the platform; {@code null} for any other host. */
    static @Nullable String onPlatform(HttpUrl url) {
        return onPlatform(url.host());
    }

    /** Returns the name of the blog at a host of the platform; {@code null} for any other host. */
    public static @Nullable String onPlatform(String host) {
        String name = host.endsWith(PLATFORM) ? host.substring(0, host.length() - PLATFORM.length()) : "";
        return NAME.matcher(name).matches() && !name.equals("www") ? name : null;
    }

    /** Notes that a host is that of a blog. */
    public void add(String host, String blog) {
        others.put(host.toLowerCase(Locale.ROOT), Optional.of(blog));
    }

    /** Returns the name of the blog at an address; {@code null} if it is not known to be one's. */
    public @Nullable String at(HttpUrl url) {
        return at(url.host());
    }

    /** Returns the name of the blog at a host; {@code null} if it is not known to be one's. */
    @Nullable
    String at(String host) {
        String name = onPlatform(host);
        return name != null ? name : others.getOrDefault(host, Optional.empty()).orElse(null);
    }

    /** Returns the hosts of a blog beside that of the platform, sorted. */
    public List<String> of(String blog) {
        return others.entrySet().stream()
                .filter(entry -> entry.getValue().filter(blog::equals).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Returns what was learned of hosts that are not the platform's: the blog at each, or none. A blog that no page names so far is
     * named as its host.
     */
    public Map<String, Optional<String>> learned() {
        Map<String, Optional<String>> learned = new HashMap<>(others);
        nameless.stream().filter(pages::containsKey).forEach(host -> learned.putIfAbsent(host, Optional.of(host)));
        return Map.copyOf(learned);
    }

    /** Tells whether it is open whether a blog is at a host. */
    boolean isOpen(HttpUrl url) {
        return !others.containsKey(url.host()) && (pages.containsKey(url.host()) || others.size() + pages.size() < max);
    }

    /** Learns from a page what is at its host; where some pages do not say it, others may. */
    void learn(HttpUrl url, HttpMessage message) {
        String name = named(url, message);
        if (name != null) {
            others.put(url.host(), Optional.of(name));
        } else if (pages.merge(url.host(), 1, Integer::sum) == MAX_PAGES && !nameless.contains(url.host())) {
            others.put(url.host(), Optional.empty());
        }
    }

    /**
     * Takes hosts with posts of a blog that none of its pages names for a blog that is named as its host, and all others that are
     * open for none.
     *
     * @return whether there are such blogs
     */
    public boolean settle() {
        nameless.removeAll(others.keySet());
        nameless.retainAll(pages.keySet());
        pages.keySet()
                .forEach(host ->
                        others.putIfAbsent(host, nameless.contains(host) ? Optional.of(host) : Optional.empty()));
        pages.clear();
        return !nameless.isEmpty();
    }

    /** Learns from a page what is at its host, if the page says it; others may. */
    void learnName(HttpUrl url, HttpMessage message) {
        String name = isOpen(url) ? named(url, message) : null;
        if (name != null) {
            others.put(url.host(), Optional.of(name));
        }
    }

    private @Nullable String named(HttpUrl url, HttpMessage message) {
        byte[] body = message.body();
        String beginning = new String(body, 0, Math.min(body.length, SAMPLE), StandardCharsets.ISO_8859_1);
        if (!OF_PLATFORM.matcher(beginning).find()) {
            return null;
        }
        try {
            Page page = Page.parse(body, message.headers().get("Content-Type"), url);
            String name = BlogReader.name(page, BlogAddress.parse(url.resolve("/") + ""));
            if (!name.equals(url.host())) {
                return name;
            }
            if (page.metadata().get("article:txid") != null) {
                nameless.add(name);
            }
            return null;
        } catch (BlogAddress.NotABlogException e) {
            return null;
        }
    }
}
