package io.github.tistoryarchiver.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, from an option or from the environment variables that curl reads.
 *
 * @param authorization the value of {@code Proxy-Authorization}; {@code null} for a proxy that asks for no login
 */
public record ProxySetting(String host, int port, @Nullable String authorization) {

    /** Creates a setting without a login. */
    public ProxySetting(String host, int port) {
        this(host, port, null);
    }

    /**
     * Parses the address of a proxy, such as {@code http://127.0.0.1:8899}, {@code proxy.local:3128} or {@code
     * http://name:password@proxy.local:3128}.
     *
     * @throws IllegalArgumentException when the text is not one
     */
    public static ProxySetting parse(String text) {
        HttpUrl url = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
        if (url == null || !url.scheme().equals("http")) {
            throw new IllegalArgumentException(text);
        }
        String login = url.username().isEmpty()
                ? null
                : Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8);
        return new ProxySetting(url.host(), url.port(), login);
    }

    /**
     * Returns the proxy that the environment names for a host; {@code null} for none.
     *
     * @throws IllegalArgumentException when the environment's value is not the address of a proxy
     */
    public static @Nullable ProxySetting fromEnvironment(Map<String, String> environment, String forHost) {
        String value = Stream.of("https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY")
                .map(environment::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
        String except = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        boolean excepted = Stream.of(except.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*")
                        || forHost.equals(name)
                        || forHost.endsWith(name.startsWith(".") ? name : "." + name));
        return value == null || excepted ? null : parse(value);
    }

    /** Returns the address of the proxy, without a login. */
    public HttpUrl url() {
        return new HttpUrl.Builder().scheme("http").host(host).port(port).build();
    }

    /** Adds the login to a request that the proxy refused; {@code null} if there is none, or it was refused too. */
    okhttp3.@Nullable Request withLogin(okhttp3.Response refused) {
        return authorization == null || refused.request().header("Proxy-Authorization") != null
                ? null
                : refused.request()
                        .newBuilder()
                        .header("Proxy-Authorization", authorization)
                        .build();
    }

    public Proxy toProxy() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }
}
