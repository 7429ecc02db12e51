package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.http.Cookies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What opens more of a blog than a guest may see.
 *
 * @param passwords of protected posts, by their number
 * @param cookies of the owner's login; {@code null} for none
 */
public record Credentials(
        Map<Long, String> passwords, @Nullable Cookies cookies) {
    public static final Credentials GUEST = new Credentials(Map.of(), null);

    /** Secrets are not told. */
    @Override
    public String toString() {
        return passwords.size() + " passwords, " + (cookies == null ? "no cookies" : cookies.toString());
    }
}
