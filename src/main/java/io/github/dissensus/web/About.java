package io.github.dissensus.web;

import java.net.URI;
import java.util.Objects;

/**
 * Who publishes the graph and under what licence, for its description.
 *
 * @param publisher name of who answers for the service
 * @param license address of the terms of use
 */
public record About(String publisher, URI license) {

    /**
     * What can be said where nobody said more: whose rights there are in quoted passages, is their publishers' to say
     * (RightsStatements.org, "Copyright Undetermined").
     */
    public static final About UNSTATED =
            new About("Dissensus", URI.create("http://rightsstatements.org/vocab/UND/1.0/"));

    public About {
        Objects.requireNonNull(license, "license");
        if (publisher.isBlank()) {
            throw new IllegalArgumentException("A publisher needs a name");
        }
    }
}
