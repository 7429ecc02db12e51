package io.github.tistoryarchiver.cli.arguments;

import io.github.tistoryarchiver.http.ProxySetting;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Reads the addresses that a command is given. */
public final class GivenAddress {
    private GivenAddress() {}

    /**
     * Reads the name or the address of a blog.
     *
     * @throws ParameterException when it is neither
     */
    public static BlogAddress blog(String given, UsageErrors usage) {
        try {
            return BlogAddress.parse(given);
        } catch (BlogAddress.NotABlogException e) {
            throw usage.of("usage.blog." + e.flaw(), given);
        }
    }

    /**
     * Returns the proxy for a host: the given one, else that of the environment; {@code null} for none.
     *
     * @throws ParameterException when the value is not the address of a proxy
     */
    public static @Nullable ProxySetting proxy(
            @Nullable String given, String host, Map<String, String> environment, UsageErrors usage) {
        try {
            return given != null ? ProxySetting.parse(given) : ProxySetting.fromEnvironment(environment, host);
        } catch (IllegalArgumentException e) {
            throw usage.of("usage.proxy", String.valueOf(e.getMessage()));
        }
    }
}
