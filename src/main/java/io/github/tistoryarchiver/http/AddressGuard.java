package io.github.tistoryarchiver.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Keeps hostile pages from directing the tool to machines on the user's own network: hosts that the user did not name
 * may not resolve to loopback, link-local, private or otherwise special addresses. The address that is checked is the
 * address that is connected to.
 */
public final class AddressGuard implements Dns {
    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    private final Set<String> named;
    private final Dns resolver;

    /**
     * Creates a guard with the system's resolver.
     *
     * @param named hosts that the user named, which may resolve to any address
     */
    public AddressGuard(Set<String> named) {
        this(named, Dns.SYSTEM);
    }

    /**
     * Creates a guard with its own resolver.
     *
     * @param resolver resolves a host; called for each connection
     */
    AddressGuard(Set<String> named, Dns resolver) {
        this.named = Set.copyOf(named);
        this.resolver = resolver;
    }

    /** Signals that a host resolves to an address to which pages may not lead. */
    public static final class RefusedException extends UnknownHostException {
        RefusedException(String host) {
            super(host);
        }
    }

    /**
     * Checks hosts that are not resolved by name: IP addresses, and names for this machine.
     *
     * @throws FetchException when the host is special, or is not a valid IP address
     */
    public void check(HttpUrl url) throws FetchException {
        String host = url.host();
        if (named.contains(host)) {
            return;
        }
        try {
            if (host.equals("localhost")
                    || host.endsWith(".localhost")
                    || (IP_LITERAL.matcher(host).matches() && isSpecial(InetAddress.getByName(host)))) {
                throw new FetchException(FetchException.Reason.REFUSED_ADDRESS, url, null);
            }
        } catch (UnknownHostException e) {
            throw new FetchException(FetchException.Reason.UNKNOWN_HOST, url, e);
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = resolver.lookup(host);
        if (!named.contains(host) && found.stream().anyMatch(AddressGuard::isSpecial)) {
            throw new RefusedException(host);
        }
        return found;
    }

    /**
     * Tells whether an address is special: loopback, link-local, private, shared (100.64.0.0/10), for benchmarks
     * (198.18.0.0/15), multicast or reserved.
     */
    public static boolean isSpecial(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isSpecialV4(bytes, 0) : isSpecialV6(address, bytes);
    }

    private static boolean isSpecialV4(byte[] bytes, int from) {
        int first = bytes[from] & 0xff;
        int second = bytes[from + 1] & 0xff;
        int third = bytes[from + 2] & 0xff;
        return first == 0
                || first == 10
                || first == 127
                || first >= 224
                || (first == 100 && second >= 64 && second < 128)
                || (first == 169 && second == 254)
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 192 && second == 0 && third == 0)
                || (first == 198 && (second == 18 || second == 19));
    }

    /**
     * Tells whether an IPv6 address is special itself or embeds a special IPv4 address: NAT64 (64:ff9b::/96), 6to4
     * (2002::/16), IPv4-compatible.
     */
    private static boolean isSpecialV6(InetAddress address, byte[] bytes) {
        if ((bytes[0] & 0xfe) == 0xfc
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        int start = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (start == 0x2002) {
            return isSpecialV4(bytes, 2);
        }
        boolean embedsIpv4AtEnd =
                start == 0 || (start == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b);
        return embedsIpv4AtEnd && isSpecialV4(bytes, 12);
    }
}
