package io.github.dissensus.article.source;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the fetcher, and refuses those that lead into a private network (RFC 1918, RFC 4193, RFC 6598), to this
 * machine (RFC 1122, 3.2.1.3), to link-local addresses, among them those where clouds keep their secrets (RFC 3927), or to
 * no single machine. The connection is made to the very addresses that were checked.
 */
final class AllowedAddresses implements DnsResolver {

    /** Says which rule forbids an address. */
    static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Forbidden(String host, InetAddress address, String rule) {
            super(host + " leads to " + address.getHostAddress() + ", which is " + rule
                    + ": give --allow-private to read from your own network");
        }
    }

    private final boolean allowPrivate;

    AllowedAddresses(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowPrivate) {
            for (InetAddress address : addresses) {
                String rule = rule(address);
                if (rule != null) {
                    throw new Forbidden(host, address, rule);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The rule that forbids an address; null where none does. */
    static String rule(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return "this machine";
        }
        if (address.isLinkLocalAddress()) {
            return "a link-local or metadata address";
        }
        if (address.isMulticastAddress()) {
            return "a multicast address";
        }
        if (address instanceof Inet6Address) {
            return inner(bytes);
        }
        return ofFour(bytes[0] & 0xFF, bytes[1] & 0xFF, address);
    }

    private static String ofFour(int first, int second, InetAddress address) {
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean tests = first == 198 && (second == 18 || second == 19) || first == 192 && second == 0;
        if (address.isSiteLocalAddress() || shared || tests || first == 0 || first >= 240) {
            return "a private or reserved address";
        }
        return null;
    }

    /** An address of the sixth version, and the one of the fourth that may be hidden in it. */
    private static String inner(byte[] bytes) {
        boolean unique = (bytes[0] & 0xFE) == 0xFC;
        boolean site = (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xC0) == 0xC0;
        if (unique || site) {
            return "a private or reserved address";
        }
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean tunnelled = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= bytes[i] == 0;
        }
        int from = tunnelled ? 2 : 12;
        if (!translated && !tunnelled && !compatible) {
            return null;
        }
        try {
            return rule(InetAddress.getByAddress(java.util.Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
