package io.github.tistoryarchiver.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which HTTP proxy to use: the one that was asked for, else the one of the environment, as curl finds it. */
public record ProxySetting(String host, int port) {

    /**
     * Reads a proxy address such as {@code http://127.0.0.1:8899} or {@code proxy.local:3128}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ProxySetting parse(String text) {
        HttpUrl url = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
        if (url == null || !url.scheme().equals("http")) {
            throw new IllegalArgumentException(text);
        }
        return new ProxySetting(url.host(), url.port());
    }

    /**
     * The proxy that the environment names for a host, or {@code null}.
     *
     * @throws IllegalArgumentException when the environment's value is no proxy address
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

    public Proxy toProxy() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }
}
