package io.github.tistoryarchiver.tistory.body.parts;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post refers to, before it is fetched.
 *
 * @param source the permanent name of the file, by which the readable body refers to it; see {@link Asset#source()}
 * @param candidates addresses to try, the best first; empty if {@code inline} contains the file
 * @param inline the file itself, if the page contains it
 * @param name the author's name of the file
 * @param width in pixels, as the editor recorded it
 * @param height in pixels, as the editor recorded it
 */
public record AssetReference(
        AssetRole role,
        String source,
        List<HttpUrl> candidates,
        byte @Nullable [] inline,
        @Nullable String name,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable Integer width,
        @Nullable Integer height) {
    private static final Pattern GENERIC_NAME =
            Pattern.compile("(?i)(img|image|tfile|thumb|original|download|file)\\d*");
    private static final Pattern PLATFORM_HOST =
            Pattern.compile("(.+\\.)?(daumcdn\\.net|kakaocdn\\.net|tistory\\.com|daum\\.net|kakao\\.com)");
    private static final int MAX_LABEL_LENGTH = 60;

    /**
     * Returns a descriptive text for the file's name, without extension: the author's name of it, else the caption,
     * else the significant part of the address. Addresses on {@code kakaocdn.net} end with {@code /a/b/KEY/img.png};
     * {@code a} is unique.
     */
    public String label() {
        if (name != null) {
            return withoutExtension(name);
        }
        String words = caption != null ? caption : alt;
        if (words != null && role == AssetRole.IMAGE && words.length() <= MAX_LABEL_LENGTH) {
            return withoutExtension(words);
        }
        return role.name().toLowerCase(Locale.ROOT) + "-" + key();
    }

    /** Returns this reference with the author's name of the file; as it is for an empty one. */
    public AssetReference named(String newName) {
        return newName.isEmpty()
                ? this
                : new AssetReference(role, source, candidates, inline, newName, alt, caption, width, height);
    }

    /**
     * Tells whether the platform or the blog hosts the file, so that its loss is the blog's, as opposed to another
     * site.
     */
    public boolean isHostedWith(HttpUrl blog) {
        return candidates.stream()
                .map(HttpUrl::host)
                .allMatch(host ->
                        host.equals(blog.host()) || PLATFORM_HOST.matcher(host).matches());
    }

    /**
     * Tells whether an address is signed. It expires at the end of the month, so status 404 or 403 may mean that it has
     * expired.
     */
    public boolean isSigned() {
        return candidates.stream().anyMatch(candidate -> candidate.queryParameter("signature") != null);
    }

    /**
     * Tells whether another reference means the same file, as {@code kakaocdn.net/dn/a/b/…} and {@code /dna/a/b/…} do.
     */
    public boolean isSameFile(AssetReference other) {
        String key = kakaoKey(source);
        return source.equals(other.source) || (key != null && key.equals(kakaoKey(other.source)));
    }

    private static @Nullable String kakaoKey(String source) {
        HttpUrl url = HttpUrl.parse(source);
        List<String> path = url == null ? List.of() : url.pathSegments();
        return url != null && url.host().endsWith(".kakaocdn.net") && path.size() >= 4
                ? path.get(1) + "/" + path.get(2)
                : null;
    }

    /** Returns the address of the platform's smaller copy of an image, in the largest size that skins request. */
    public static HttpUrl thumbnailOf(HttpUrl original) {
        return new HttpUrl.Builder()
                .scheme("https")
                .host("img1.daumcdn.net")
                .addPathSegments("thumb/R1280x0/")
                .addQueryParameter("scode", "mtistory2")
                .addQueryParameter("fname", original.toString())
                .build();
    }

    private String key() {
        HttpUrl url = HttpUrl.parse(source);
        if (url == null) {
            return source.substring(source.lastIndexOf('=') + 1);
        }
        List<String> path = url.pathSegments();
        if (url.host().endsWith(".kakaocdn.net") && path.size() >= 4) {
            return path.get(1);
        }
        String last = withoutExtension(path.get(path.size() - 1));
        return GENERIC_NAME.matcher(last).matches() && path.size() > 1 ? path.get(path.size() - 2) : last;
    }

    private static String withoutExtension(String name) {
        return name.replaceFirst("\\.[A-Za-z0-9]{2,5}$", "");
    }
}
