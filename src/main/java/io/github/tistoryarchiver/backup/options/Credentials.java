package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.http.Cookies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials for what a guest may not see.
 *
 * @param passwords passwords of protected posts, by post id
 * @param cookies the owner's login; {@code null} for none
 */
public record Credentials(
        Map<Long, String> passwords, @Nullable Cookies cookies) {
    public static final Credentials GUEST = new Credentials(Map.of(), null);

    /** Returns a description without secrets. */
    @Override
    public String toString() {
        return passwords.size() + " passwords, " + (cookies == null ? "no cookies" : cookies.toString());
    }
}
