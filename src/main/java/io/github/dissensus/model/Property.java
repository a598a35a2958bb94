package io.github.dissensus.model;

/**
 * What a claim says of its subject.
 *
 * @param name local name of a property of the ontology ({@code kernelVersion}), or the words of the text that it was
 *     minted from ({@code battery capacity})
 */
public record Property(String name, boolean minted) {

    public Property {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A property needs a name");
        }
    }
}
