package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/**
 * Where addresses of a page lead in its archive. Addresses that mean the same have the same target, however they are written: with
 * or without the signature of the day, as the platform's smaller copy, as a file of the archive.
 */
public final class Targets {
    private static final int MAX_NESTING = 5;
    private static final String INLINE = "inline";

    private final HttpUrl base;
    private final UnaryOperator<String> addresses;
    private final Map<String, String> stored = new HashMap<>();
    private final Map<String, String> byPath = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> onlyFiles = new HashSet<>();

    /**
     * Creates the targets of a post.
     *
     * @param base the address against which those of its page are resolved
     * @param addresses maps an absolute address of the page to the one in the Markdown
     * @param assets the files of the post
     */
    public Targets(HttpUrl base, UnaryOperator<String> addresses, List<Asset> assets) {
        this.base = base;
        this.addresses = addresses;
        for (Asset asset : assets) {
            String target = asset.source().startsWith("data:") ? INLINE : "file " + identity(asset.source());
            stored.putIfAbsent(identity(asset.source()), target);
            if (asset.role() == AssetRole.CARD || asset.role() == AssetRole.VIDEO) {
                onlyFiles.add(target);
            }
            if (asset.file() != null) {
                byPath.put(asset.file(), target);
            }
            byPath.put(decoded(asset.source()), target);
        }
    }

    /** Returns the target of an address, as written on the page. */
    String of(String written) {
        return known.computeIfAbsent(written, this::find);
    }

    private String find(String written) {
        if (written.startsWith("data:")) {
            return INLINE;
        }
        if (written.startsWith("#")) {
            return decoded(written);
        }
        HttpUrl url = base.resolve(unescaped(written.strip()));
        if (url == null) {
            return decoded(written);
        }
        String file = stored.get(identity(url));
        return file != null ? file : page(decoded(addresses.apply(url.toString())));
    }

    /** Returns the target of an address in the Markdown. */
    String ofRendered(String written) {
        if (written.startsWith("data:image")) {
            return byPath.getOrDefault(decoded(written), INLINE);
        }
        String plain = decoded(written);
        String file = byPath.get(plain);
        if (file == null) {
            HttpUrl url = HttpUrl.parse(unescaped(written));
            file = url == null ? null : stored.get(identity(url));
            plain = url == null ? plain : decoded(url.toString());
        }
        return file != null ? file : page(plain);
    }

    /** A place on the page itself is the same, with its address and without. */
    private String page(String address) {
        String own = decoded(base.newBuilder().fragment(null).build() + "#");
        return address.startsWith(own) ? address.substring(own.length() - 1) : address;
    }

    /** Whether an address is that of a file of the post, fetched or not. */
    boolean isFile(String written) {
        return of(written).startsWith("file ") || of(written).equals(INLINE);
    }

    /** Whether an address is that of a picture that the Markdown need not show: of a link card, or the still of a video. */
    boolean isOnlyFile(String written) {
        return onlyFiles.contains(of(written));
    }

    /** Whether an address is one of the web. */
    boolean isOnWeb(String written) {
        return !written.startsWith("data:") && base.resolve(unescaped(written.strip())) != null;
    }

    private String identity(String address) {
        HttpUrl url = base.resolve(address);
        return url == null ? address : identity(url);
    }

    private String identity(HttpUrl written) {
        HttpUrl url = written;
        for (int i = 0; i < MAX_NESTING && isThumbnail(url); i++) {
            HttpUrl inner = base.resolve(unescaped(Objects.requireNonNull(url.queryParameter("fname"))));
            if (inner == null) {
                break;
            }
            url = inner;
        }
        List<String> path = url.pathSegments();
        if (url.host().endsWith("kakaocdn.net") && path.size() >= 4) {
            return "kakao " + path.get(1) + "/" + path.get(2);
        }
        if (url.host().endsWith(".uf.tistory.com")
                && path.size() == 2
                && !path.get(0).startsWith("attach")) {
            return "uf " + path.get(1);
        }
        boolean isPlatforms = url.host().endsWith("daumcdn.net") || url.host().endsWith("tistory.com");
        String query = isPlatforms || url.query() == null ? "" : "?" + url.query();
        return url.host() + String.join("/", path) + query;
    }

    private static boolean isThumbnail(HttpUrl url) {
        return url.encodedPath().contains("/thumb/")
                && (url.host().endsWith("daumcdn.net") || url.host().endsWith("kakaocdn.net"))
                && url.queryParameter("fname") != null;
    }

    /** Whether the platform has a file at an address, for readers to keep. */
    boolean isPlatformsFile(String written) {
        HttpUrl url = base.resolve(unescaped(written.strip()));
        if (url == null) {
            return false;
        }
        String host = url.host();
        boolean isBlogs = host.equals(base.host()) || host.endsWith("tistory.com");
        return host.endsWith("kakaocdn.net")
                || host.endsWith(".uf.tistory.com")
                || (host.endsWith(".daumcdn.net") && url.pathSegments().contains("cfile"))
                || (isBlogs && url.encodedPath().contains("/attachment/"))
                || (isBlogs && url.queryParameterNames().contains("download"));
    }

    static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // a percent sign that encodes nothing
        }
    }

    private static String unescaped(String address) {
        String text = address;
        while (text.contains("&amp;")) {
            text = text.replace("&amp;", "&");
        }
        return text;
    }
}
