package io.github.dissensus.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;

/**
 * The one address of a page: scheme and host in lower case, no default port, no fragment, no parameters that only tell where
 * a reader came from ({@code utm_source}); RFC 3986, 6.2.2 and 6.2.3.
 */
public final class CanonicalAddress {

    private static final Pattern TRACKING =
            Pattern.compile("(?i)(?:" + String.join("|", WordList.read("tracking.txt")) + ")(?:=.*)?");

    private CanonicalAddress() {}

    /** An address that stands on a page, relative to the page's own; empty where it is none of http or https. */
    static Optional<URI> of(String words, String base) {
        String absolute = base.isEmpty() ? words.strip() : StringUtil.resolve(base, words.strip());
        try {
            return of(new URI(absolute.replace(" ", "%20")));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    /** The canonical form of an address; empty where it is none of http or https. */
    public static Optional<URI> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            return Optional.empty();
        }
        int port = scheme.equals("http") && uri.getPort() == 80 || scheme.equals("https") && uri.getPort() == 443
                ? -1
                : uri.getPort();
        StringBuilder address =
                new StringBuilder(scheme).append("://").append(uri.getHost().toLowerCase(Locale.ROOT));
        if (port >= 0) {
            address.append(':').append(port);
        }
        String path = uri.getRawPath();
        address.append(path == null || path.isEmpty() ? "/" : path);
        String query = uri.getRawQuery() == null ? "" : kept(uri.getRawQuery());
        return Optional.of(URI.create(address + (query.isEmpty() ? "" : "?" + query)));
    }

    private static String kept(String query) {
        return Stream.of(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
    }
}
