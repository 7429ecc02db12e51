package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post needs, before it is fetched.
 *
 * @param source names the file for good; see {@link Asset#source()}. The readable body refers to the file by it
 * @param candidates where to fetch it, the best first; empty where {@code inline} holds it
 * @param inline the file itself, if it stood in the page
 * @param name the author's name of the file
 * @param width in pixels, as the editor noted it
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
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?i)(img|image|tfile|thumb|original|download|file)\\d*");
    private static final Pattern PLATFORM_HOST =
            Pattern.compile("(.+\\.)?(daumcdn\\.net|kakaocdn\\.net|tistory\\.com|daum\\.net|kakao\\.com)");
    private static final int MAX_LABEL_LENGTH = 60;

    /**
     * A text by which a person recognises the file, without an extension: the author's name of it, the caption, else what
     * is telling in the address. Addresses of {@code kakaocdn.net} end in {@code /a/b/KEY/img.png}; {@code a} is unique.
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

    /** Whether the file lies with the platform or the blog, so that its loss is the blog's, and not elsewhere on the web. */
    public boolean isHostedWith(HttpUrl blog) {
        return candidates.stream()
                .map(HttpUrl::host)
                .allMatch(host ->
                        host.equals(blog.host()) || PLATFORM_HOST.matcher(host).matches());
    }

    /** Whether the address ends with the month, so that an answer of 404 or 403 may mean that it is too late. */
    public boolean isSigned() {
        return candidates.stream().anyMatch(candidate -> candidate.queryParameter("signature") != null);
    }

    /** Whether another address leads to the same file: {@code kakaocdn.net/dn/a/b/…} and {@code /dna/a/b/…} do. */
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

    /** The platform's own smaller copy of a picture, at the largest size that skins ask for. */
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
        return SAYS_NOTHING.matcher(last).matches() && path.size() > 1 ? path.get(path.size() - 2) : last;
    }

    private static String withoutExtension(String name) {
        return name.replaceFirst("\\.[A-Za-z0-9]{2,5}$", "");
    }
}
