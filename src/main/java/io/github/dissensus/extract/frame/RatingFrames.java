package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how well a thing is shut against dust and water, which its code (IEC 60529) tells whatever the words around it. */
final class RatingFrames {

    private static final int SURE = 42;

    private final Words words;

    RatingFrames(Words words) {
        this.words = words;
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        for (int word = 0; word < parse.size(); word++) {
            if (words.is(WordClass.PROTECTION_RATINGS, parse.word(word).lower())) {
                rated(context, word).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Candidate> rated(Context context, int word) {
        Parse parse = context.parse();
        Optional<NounPhrase> before = before(parse, word);
        Optional<Referent> own = before.flatMap(context::resolve)
                .filter(thing -> !thing.isAgent() && thing.grade() != Referent.Grade.PART);
        Optional<Scope> part = own.isPresent()
                ? Optional.empty()
                : before.filter(phrase -> isPart(parse, phrase))
                        .map(phrase -> Scope.NONE.withMetric(Metrics.words(parse, phrase.from(), phrase.to())));
        String code = parse.text(word, word + 1).toUpperCase(Locale.ROOT);
        return own.or(context::topicBefore)
                .map(thing -> Draft.of(
                                parse,
                                word,
                                word + 1,
                                thing.claimed(),
                                new Property("protectionRating", false),
                                new Value.Thing(new Entity(Entity.Kind.FEATURE, code), Optional.empty()),
                                "protection code")
                        .scope(part.orElse(Scope.NONE))
                        .score(SURE)
                        .done());
    }

    /** The last thing that stands free before the code in its clause: "the buds are rated IP57, the case only IPX4". */
    private static Optional<NounPhrase> before(Parse parse, int word) {
        int from = parse.clauses().get(parse.clauseOf(word)).from();
        return parse.phrasesIn(from, word).stream().filter(NounPhrase::isFree).reduce((first, last) -> last);
    }

    private boolean isPart(Parse parse, NounPhrase phrase) {
        String head = parse.word(phrase.head()).lower();
        return parse.word(phrase.head()).is(Tag.NOUN)
                && !words.is(WordClass.MEASURE_NOUNS, head)
                && !Metrics.words(parse, phrase.from(), phrase.to()).isBlank();
    }
}
