package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.KindTerm;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of thing of the lexicon, by their nouns and by what each is a kind of. */
public final class Kinds {

    /** Kind of everything that is made and offered. */
    public static final String PRODUCT = "AnyProduct";

    public static final String ORGANISATION = "Organisation";
    public static final String PERSON = "Person";
    public static final String EVENT = "Event";

    private final PhraseTrie<KindTerm> nouns;

    /** Each kind with all that it is a kind of. */
    private final Map<String, Set<String>> lineages = new HashMap<>();

    private final Set<String> parts = new HashSet<>();

    public Kinds(Words words, List<KindTerm> terms) {
        nouns = new PhraseTrie<>(words);
        Map<String, String> broader = new HashMap<>();
        for (KindTerm term : terms) {
            for (String noun : term.nouns()) {
                nouns.add(noun, term);
                nouns.add(Inflection.withS(noun), term);
            }
            term.broader().ifPresent(kind -> broader.put(term.name(), kind));
            if (term.partOfOthers()) {
                parts.add(term.name());
            }
        }
        broader.keySet().forEach(kind -> lineages.put(kind, lineage(kind, broader)));
    }

    /** The kinds that the noun at a token names, with the token after it; null where it names none. */
    public PhraseTrie.Match<KindTerm> at(List<Token> tokens, int from) {
        return nouns.longest(tokens, from);
    }

    /** The kinds named by the longest noun that ends right before a token; empty where none does. */
    public Set<String> endingAt(List<Token> tokens, int from, int to) {
        for (int at = Math.max(from, to - 3); at < to; at++) {
            PhraseTrie.Match<KindTerm> match = nouns.longest(tokens, at);
            if (match != null && match.to() == to) {
                return names(match.values());
            }
        }
        return Set.of();
    }

    /** Whether a thing is mostly spoken of as a part of others: a language, a protocol, a package manager. */
    public boolean isPart(Set<String> thing) {
        return thing.stream().anyMatch(parts::contains);
    }

    /** Whether these are kinds of things that are made and offered as wholes: no company, no event, no mere part. */
    public boolean isWhole(Set<String> thing) {
        return !isPart(thing) && thing.stream().anyMatch(kind -> isA(kind, PRODUCT));
    }

    public static Set<String> names(List<KindTerm> terms) {
        Set<String> names = new LinkedHashSet<>();
        terms.forEach(term -> names.add(term.name()));
        return names;
    }

    /** Whether a noun of some kinds can mean a thing of some kinds: "the device" a telephone, "the phone" a device. */
    public boolean canMean(Set<String> noun, Set<String> thing) {
        for (String kind : noun) {
            for (String of : thing) {
                if (isA(of, kind) || isA(kind, of)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a noun names the very kind of a thing or a wider one, other than "product". */
    public boolean clearlyMeans(Set<String> noun, Set<String> thing) {
        for (String kind : noun) {
            for (String of : thing) {
                if (!kind.equals(PRODUCT) && isA(of, kind)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a kind is another or a kind of it. */
    public boolean isA(String kind, String wanted) {
        return kind.equals(wanted) || lineages.getOrDefault(kind, Set.of()).contains(wanted);
    }

    private static Set<String> lineage(String kind, Map<String, String> broader) {
        Set<String> line = new HashSet<>();
        for (String at = kind; at != null && line.add(at); ) {
            at = broader.get(at);
        }
        return line;
    }
}
