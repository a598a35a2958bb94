package io.github.dissensus.article.source;

import java.util.Optional;

/**
 * By what a server tells whether a page changed since (RFC 9110, 8.8).
 *
 * @param etag entity tag
 * @param lastModified date of the last change, as the server wrote it
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /** Nothing is known of the page. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
