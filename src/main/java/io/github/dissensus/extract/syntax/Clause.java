package io.github.dissensus.extract.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a sentence with at most one finite verb, and the phrases around it.
 *
 * @param from its first word in the sentence, the mark or conjunction that opens it left out
 * @param to the word after its last
 * @param kind how it hangs on the clause before it
 * @param verbs its verb groups; the first finite one is its own, the others hang on nouns in it or on its verb
 * @param parent place in the sentence's clauses of the one it hangs on; -1 for the first
 */
public record Clause(int from, int to, Kind kind, List<VerbGroup> verbs, int parent) {

    /** How a clause hangs on the one before it. */
    public enum Kind {
        MAIN,
        /** "and brings …": shares the subject of the clause before unless it has its own. */
        COORDINATE,
        /** "which brings …": its subject is the noun before it. */
        RELATIVE,
        /** ", bringing …", ", built upon …": shares the subject of the clause before. */
        PARTICIPIAL,
        /** "because …", "that …": has its own subject. */
        SUBORDINATE,
        /** In brackets. */
        ASIDE
    }

    public Clause {
        verbs = List.copyOf(verbs);
    }

    /** The verb that makes it a clause: the first finite one, else the first. */
    public Optional<VerbGroup> verb() {
        for (VerbGroup group : verbs) {
            if (group.finite()) {
                return Optional.of(group);
            }
        }
        return verbs.isEmpty() ? Optional.empty() : Optional.of(verbs.get(0));
    }

    public boolean holds(int word) {
        return from <= word && word < to;
    }
}
