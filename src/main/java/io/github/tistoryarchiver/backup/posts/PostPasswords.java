package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.report.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The passwords of protected posts, and which of them the blog refused. */
public final class PostPasswords {
    private final Map<Long, String> passwords;
    private final Map<Long, Problem> refused = new ConcurrentSkipListMap<>();

    public PostPasswords(Map<Long, String> passwords) {
        this.passwords = passwords;
    }

    boolean has(long post) {
        return passwords.containsKey(post);
    }

    /**
     * Returns the cookie that the platform's own script {@code reloadEntry} sets (common.js, 2023); {@code null} if no
     * password is known. The script encodes the password with {@code encodeURIComponent}.
     */
    @Nullable
    String cookie(long post) {
        String password = passwords.get(post);
        return password == null ? null : "GUEST_PASSWORD=" + encoded(password);
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
