package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.entity.Trail.Entry;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the other product that words without its name stand for: "the German entry", "its rival", "Halden's equivalent",
 * "the Corrigan", which is the only product of that maker. What can be several is none, and never the article's own.
 */
final class Rivals {

    private static final Set<String> POINTING = Set.of("the", "its", "this");

    private final Words words;
    private final Standing standing;
    private final Trail trail;

    Rivals(Words words, Standing standing, Trail trail) {
        this.words = words;
        this.standing = standing;
        this.trail = trail;
    }

    /** Whether a noun phrase without a name stands for a product that the article's competes with. */
    boolean isMeant(Parse parse, NounPhrase phrase) {
        return POINTING.contains(parse.word(phrase.from()).lower()) && isRival(parse, phrase);
    }

    /** "entry", "rival", "equivalent". */
    boolean isRival(Parse parse, NounPhrase phrase) {
        return words.is(WordClass.RIVAL_NOUNS, parse.word(phrase.head()).lower());
    }

    /** The only other product of the article, else the only one that was named near. */
    Optional<Referent> other() {
        Predicate<Known> other = known -> standing.main()
                .filter(main -> main.known().entity().equals(known.entity()))
                .isEmpty();
        List<Known> all = standing.products().stream().filter(other).toList();
        List<Known> near = trail.namedNear().stream()
                .map(Entry::known)
                .filter(other)
                .filter(known -> standing.products().stream()
                        .anyMatch(product -> product.entity().equals(known.entity())))
                .distinct()
                .toList();
        return only(all).or(() -> only(near)).map(this::referent);
    }

    /** The only product that a maker has in the article. */
    Optional<Referent> of(Known maker) {
        String name = maker.entity().name();
        return only(standing.products().stream()
                        .filter(product -> product.maker().filter(name::equals).isPresent()
                                || product.entity().name().startsWith(name + " "))
                        .toList())
                .map(this::referent);
    }

    private static Optional<Known> only(List<Known> products) {
        return products.size() == 1 ? Optional.of(products.get(0)) : Optional.empty();
    }

    private Referent referent(Known known) {
        Subject subject = Subject.of(known.entity()).withVersion(standing.onlyVersion(known.entity()));
        return new Referent(subject, known, Referent.Grade.ANAPHOR, "");
    }
}
