package io.github.tistoryarchiver.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Keeps a hostile page from sending the tool to machines of the user's own network: hosts that the user did not name may
 * not resolve to loopback, link-local, private or otherwise special addresses. The address that is checked is the one that
 * is connected to.
 */
public final class AddressGuard implements Dns {
    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    private final Set<String> named;

    /** @param named hosts that the user named, which may be anywhere */
    public AddressGuard(Set<String> named) {
        this.named = Set.copyOf(named);
    }

    /** A host resolves to an address that a page may not lead to. */
    static final class RefusedException extends UnknownHostException {
        RefusedException(String host) {
            super(host);
        }
    }

    /** Checks what is not looked up: hosts that are written as an address, and names that mean this machine. */
    void check(HttpUrl url) throws FetchException {
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
        List<InetAddress> found = Dns.SYSTEM.lookup(host);
        if (!named.contains(host) && found.stream().anyMatch(AddressGuard::isSpecial)) {
            throw new RefusedException(host);
        }
        return found;
    }

    static boolean isSpecial(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = bytes.length == 4
                ? first == 0 || (first == 100 && second >= 64 && second < 128) || first >= 240
                : (first & 0xfe) == 0xfc;
        return special
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
