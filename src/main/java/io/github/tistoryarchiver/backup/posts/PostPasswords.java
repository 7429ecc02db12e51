package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.report.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongPredicate;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The passwords of protected posts, and which of them the blog refused. */
public final class PostPasswords {
    private final Map<Long, String> passwords;
    private final Map<Long, Problem> refused = new ConcurrentSkipListMap<>();
    private final Map<HttpUrl, Long> accepted = new ConcurrentHashMap<>();

    public PostPasswords(Map<Long, String> passwords) {
        this.passwords = passwords;
    }

    boolean has(long post) {
        return passwords.containsKey(post);
    }

    /**
     * Makes the cookies that the platform's own script {@code reloadEntry} sets; {@code null} where no password is known. Until 2023
     * (common.js) it is {@code GUEST_PASSWORD}; since 2025 {@code PROTECTED_PWD}, the base64 of a JSON object with the password for the
     * page and for the address below which its comments are. Which of both a blog takes is not known, so both are sent.
     *
     * @param page the address that is asked for
     */
    @Nullable
    String cookie(long post, HttpUrl page) {
        String password = passwords.get(post);
        if (password == null) {
            return null;
        }
        String encoded = encoded(password);
        String path = page.encodedPath().replaceFirst("/$", "");
        String json = "{" + quoted(page.host() + path) + ":" + quoted(encoded) + ","
                + quoted(page.host() + "/m/api/" + post) + ":" + quoted(encoded) + "}";
        return "GUEST_PASSWORD=" + encoded + "; PROTECTED_PWD="
                + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Quotes a text in which all but letters, digits and a few signs is escaped. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Makes the cookies of a post that this run opened; {@code null} for any other, whose password is not sent again. */
    @Nullable
    String cookieOfOpened(HttpUrl page) {
        Long post = accepted.get(page);
        return post == null ? null : cookie(post, page);
    }

    /**
     * Makes the cookies by which the comments of a post open that this run opened, or an earlier one.
     *
     * @param wasProtected whether the archive holds the post as a protected one
     */
    @Nullable
    public String cookieOfComments(long post, HttpUrl page, LongPredicate wasProtected) {
        boolean isProtected = accepted.containsValue(post) || (has(post) && wasProtected.test(post));
        return isProtected ? cookie(post, page) : null;
    }

    /** Notes that the blog took the password of a post. */
    void accept(long post, HttpUrl page) {
        accepted.put(page, post);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }

    void refuse(long post, HttpUrl url) {
        refused.put(post, new Problem(Problem.Kind.WRONG_PASSWORD, url.toString(), ""));
    }

    public List<Problem> refused() {
        return List.copyOf(refused.values());
    }
}
