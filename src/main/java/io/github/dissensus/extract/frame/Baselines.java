package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what something is compared with: "than the X", "compared to last year's model", "than before", "as that of the X". */
final class Baselines {

    private static final Set<String> EARLIER = Set.of("before", "previously", "formerly");

    /** "that of the X", "the one in the X": words that stand for what is compared, which the X has. */
    private static final Set<String> STANDING_FOR = Set.of("that", "those", "one", "ones");

    private static final String PREDECESSOR = "predecessor";

    private final PhraseTrie<Boolean> markers;

    Baselines(Words words) {
        this.markers = new PhraseTrie<>(words);
        words.phrases(WordClass.BASELINE_MARKERS).forEach(phrase -> markers.add(phrase, true));
    }

    /** What stands behind the first marker behind a change, else what the text was about before. */
    Optional<Value.Thing> of(Context context, Change change) {
        int from = marked(context.parse(), change);
        return from < 0 ? Optional.empty() : at(context, from);
    }

    /** The word behind the first marker, or -1. */
    private int marked(Parse parse, Change change) {
        for (int at = change.behind(); at < parse.size(); at++) {
            if (!change.marker().isEmpty() && parse.word(at).lower().equals(change.marker())) {
                return at + 1;
            }
            PhraseTrie.Match<Boolean> match =
                    markers.longest(parse.sentence().tokens(), parse.word(at).from());
            if (match != null) {
                return parse.wordAt(match.to() - 1) + 1;
            }
        }
        PhraseTrie.Match<Boolean> opening = markers.longest(parse.sentence().tokens(), 0);
        return opening == null ? -1 : parse.wordAt(opening.to() - 1) + 1; // "Compared with the X, it is faster"
    }

    /** The thing that the words at a place name: a product with its version, what came before, else the words. */
    Optional<Value.Thing> at(Context context, int from) {
        Parse parse = context.parse();
        if (from < parse.size() && EARLIER.contains(parse.word(from).lower())) {
            return Optional.of(predecessor(context));
        }
        boolean stands = from + 1 < parse.size()
                && STANDING_FOR.contains(parse.word(from).lower())
                && parse.word(from + 1).is(Tag.PREPOSITION);
        Optional<NounPhrase> first = parse.phraseFrom(stands ? from + 2 : from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        NounPhrase phrase = first.get();
        boolean unnamed =
                context.resolve(phrase).filter(Referent::isUnnamedPredecessor).isPresent();
        if (unnamed || context.isPredecessor(phrase)) {
            return Optional.of(predecessor(context));
        }
        Optional<Value.Thing> whole = product(context, phrase);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Value.Thing> owner =
                hanging(parse, phrase).flatMap(held -> product(context, held)).or(() -> doing(context, phrase));
        return owner.or(() ->
                        hanging(parse, phrase).filter(context::isPredecessor).map(held -> predecessor(context)))
                .or(() -> words(parse, phrase));
    }

    private static Optional<Value.Thing> product(Context context, NounPhrase phrase) {
        return context.resolve(phrase)
                .filter(found ->
                        found.grade() != Referent.Grade.PART && !found.isAgent() && !found.isUnnamedPredecessor())
                .map(found -> new Value.Thing(
                        found.subject().entity(), found.subject().version()));
    }

    /** "the price of the X", "the one in its predecessor": what hangs on a noun. */
    private static Optional<NounPhrase> hanging(Parse parse, NounPhrase phrase) {
        int of = phrase.to();
        return of < parse.size() && parse.word(of).is(Tag.PREPOSITION) ? parse.phraseFrom(of + 1) : Optional.empty();
    }

    /** "than the maker demands for its X": the product in the clause of who acts. */
    private static Optional<Value.Thing> doing(Context context, NounPhrase agent) {
        Parse parse = context.parse();
        boolean acts = context.resolve(agent).filter(Referent::isAgent).isPresent()
                || parse.word(agent.head()).is(Tag.PRONOUN);
        Clause clause = parse.clauses().get(parse.clauseOf(agent.from()));
        return !acts
                ? Optional.empty()
                : parse.phrasesIn(agent.to(), clause.to()).stream()
                        .map(phrase -> product(context, phrase))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Value.Thing predecessor(Context context) {
        return context.predecessor()
                .map(found -> new Value.Thing(
                        found.subject().entity(), found.subject().version()))
                .orElseGet(() -> new Value.Thing(new Entity(Entity.Kind.FEATURE, PREDECESSOR), Optional.empty()));
    }

    private static Optional<Value.Thing> words(Parse parse, NounPhrase phrase) {
        return Optional.of(Metrics.words(parse, phrase.from(), phrase.to()))
                .filter(text -> !text.isBlank())
                .map(text -> new Value.Thing(new Entity(Entity.Kind.FEATURE, text), Optional.empty()));
    }

    /** "The rival costs €300 less": than what the text was about. */
    static Optional<Value.Thing> unsaid(Context context, int clause, int word) {
        List<Referent> products = context.products(clause, word);
        return context.topicBefore()
                .filter(topic -> products.stream()
                        .noneMatch(product ->
                                product.known().entity().equals(topic.known().entity())))
                .filter(topic -> !products.isEmpty() && topic.known().salient())
                .map(topic -> new Value.Thing(
                        topic.subject().entity(), topic.subject().version()));
    }
}
