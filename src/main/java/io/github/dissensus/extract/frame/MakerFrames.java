package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose a product is that its maker calls "its": "Norvale has delayed its Corvex lamp", "on its new lamp, the Corvex". */
final class MakerFrames {

    private static final Property DEVELOPER = new Property("developer", false);

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        for (NounPhrase phrase : parse.phrases()) {
            if (!parse.word(phrase.from()).is("its") || phrase.head() == phrase.from()) {
                continue;
            }
            owner(context, phrase)
                    .flatMap(owner -> owned(context, phrase).map(product -> candidate(context, phrase, product, owner)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The organisation that alone is the subject before the words. */
    private static Optional<Referent> owner(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        int at = parse.clauseOf(phrase.from());
        Clause clause = parse.clauses().get(at);
        boolean behind =
                clause.verb().filter(verb -> verb.to() <= phrase.from()).isPresent();
        List<Referent> subjects = behind ? context.subjects(at) : List.of();
        return subjects.size() == 1 ? Optional.of(subjects.get(0)).filter(Referent::isAgent) : Optional.empty();
    }

    /** The product that the words name themselves, or right behind a comma. */
    private static Optional<Referent> owned(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        boolean itself = parse.word(phrase.head()).is(Tag.NAME)
                || !context.resolver().kindsOf(parse, phrase.head()).isEmpty(); // "its Corvex lamps"
        return (itself ? context.named(phrase) : Optional.<Referent>empty())
                .or(() -> DescribedProducts.nameBehind(parse, phrase).flatMap(context::named))
                .filter(product -> !product.isAgent() && context.isWhole(product));
    }

    private static Candidate candidate(Context context, NounPhrase phrase, Referent product, Referent owner) {
        return Draft.of(
                        context.parse(),
                        phrase.from(),
                        phrase.to(),
                        product.claimed(),
                        DEVELOPER,
                        new Value.Thing(owner.subject().entity(), Optional.empty()),
                        "its own")
                .written(owner.known().entity().name())
                .presupposed(true)
                .score(3)
                .done();
    }
}
