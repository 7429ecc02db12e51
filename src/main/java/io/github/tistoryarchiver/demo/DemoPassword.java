package io.github.tistoryarchiver.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whether a request has the password of a protected post, in a cookie of either form: that until 2023, or that since 2025. */
final class DemoPassword {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DemoPassword() {}

    /** Whether a post is open to a request; one without a password is. */
    static boolean opens(DemoPost post, DemoAnswers.Asked asked) {
        if (post.password() == null) {
            return true;
        }
        String encoded =
                URLEncoder.encode(post.password(), StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.equals(cookie(asked.cookies(), "GUEST_PASSWORD"))
                || encoded.equals(ofAddress(cookie(asked.cookies(), "PROTECTED_PWD"), asked));
    }

    /** Reads the password for the address that is asked for; {@code null} where the cookie has none. */
    private static @Nullable String ofAddress(@Nullable String cookie, DemoAnswers.Asked asked) {
        String path = asked.url().encodedPath().replaceFirst("^(/m/api/\\d+)/.*|/$", "$1");
        try {
            return cookie == null
                    ? null
                    : JSON.readTree(Base64.getDecoder().decode(cookie))
                            .path(asked.url().host() + path)
                            .asString(null);
        } catch (IllegalArgumentException | JacksonException e) {
            return null;
        }
    }

    private static @Nullable String cookie(String header, String name) {
        return Arrays.stream(header.split(";\\s*"))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
