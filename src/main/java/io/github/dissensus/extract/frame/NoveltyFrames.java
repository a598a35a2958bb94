package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is new in a product, told by a noun for it: "new features include X and Y", "the biggest change is X", "among the
 * additions are X and Y", "also new is X", "several improvements, such as X and Y", "New in this release: X".
 */
final class NoveltyFrames {

    /** Less sure than a frame that knows the thing itself: "support for X" has one of its own. */
    private static final int SURE = 2;

    /** What brings in the things that a noun sums up. */
    private static final Set<String> EXAMPLES = Set.of("including", "like");

    private final Words words;
    private final ValueReader values;
    private final Optional<PropertyTerm> feature;

    NoveltyFrames(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.values = new ValueReader(words, resolver, properties);
        this.feature = PropertyTerm.named(properties, "feature");
    }

    /**
     * The candidates of a sentence.
     *
     * @param recent how the sentence before introduced the list that is being read
     */
    List<Candidate> find(Context context, Recent recent) {
        Parse parse = context.parse();
        List<Candidate> found = new ArrayList<>();
        boolean item = parse.sentence().block().kind() == Block.Kind.LIST_ITEM;
        if (!item) {
            recent.novelties(parse.size() > 0 && opensList(parse));
        }
        if (feature.isEmpty() || context.topicBefore().isEmpty()) {
            return found;
        }
        int first = parse.size() > 0 && parse.word(0).is(Tag.OTHER) ? 1 : 0; // behind "-"
        if (item && recent.areNovelties() && isOnePhrase(parse, first)) {
            tell(context, 0, first, found);
        }
        for (int clause = 0; clause < parse.clauses().size(); clause++) {
            OptionalInt values = valuesOf(context, clause);
            if (values.isPresent()) {
                tell(context, clause, values.getAsInt(), found);
            }
        }
        colonBehindNew(parse).ifPresent(at -> tell(context, 0, at, found));
        for (NounPhrase phrase : parse.phrases()) {
            if (isNovelty(parse, phrase)) {
                examples(parse, phrase).ifPresent(at -> tell(context, parse.clauseOf(phrase.head()), at, found));
            }
        }
        return found;
    }

    /** "Columnar storage with compression": nothing else stands in the item. */
    private static boolean isOnePhrase(Parse parse, int first) {
        return parse.phraseFrom(first)
                .filter(phrase -> VerbPhrases.extent(parse, phrase)
                        == VerbPhrases.withoutMarks(parse, phrase.from(), parse.size()))
                .isPresent();
    }

    /** "What's new", "The following features are new:": a heading or a sentence before a list. */
    private boolean opensList(Parse parse) {
        boolean noun = parse.phrases().stream().anyMatch(phrase -> isNovelty(parse, phrase))
                || parse.words().stream().anyMatch(word -> word.is("new"));
        boolean heading = parse.sentence().block().isHeading() && parse.size() <= 6;
        return noun && (heading || parse.word(parse.size() - 1).lower().equals(":"));
    }

    /** Where the values of a clause begin that says what is new: behind its verb. */
    private OptionalInt valuesOf(Context context, int at) {
        Parse parse = context.parse();
        Clause clause = parse.clauses().get(at);
        Optional<VerbGroup> verb = clause.verb()
                .filter(group -> group.finite() && !group.passive())
                .filter(group -> clause.kind() == Clause.Kind.MAIN || clause.kind() == Clause.Kind.COORDINATE);
        if (verb.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean being =
                words.is(WordClass.FORMS_OF_BE, parse.word(verb.get().head()).lower());
        boolean listing = words.isVerbOf(
                WordClass.LISTING_VERBS, parse.word(verb.get().head()).lower());
        boolean summed = (being || listing) && isToldOfNovelty(context, at, verb.get());
        boolean inverted = being && isInverted(parse, clause, verb.get());
        return summed || inverted ? OptionalInt.of(verb.get().to()) : OptionalInt.empty();
    }

    /** "The biggest change is …", "New features in Corvex 4.2 include …". */
    private boolean isToldOfNovelty(Context context, int clause, VerbGroup verb) {
        Parse parse = context.parse();
        List<NounPhrase> free = parse.phrasesIn(parse.clauses().get(clause).from(), verb.from()).stream()
                .filter(NounPhrase::isFree)
                .toList();
        return free.size() == 1 && isNovelty(parse, free.get(0)) && !isOwned(context, free.get(0));
    }

    /** "Corvex's new features" are what Corvex has; "a rival's changes" tell of another. */
    private static boolean isOwned(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        for (int at = phrase.from(); at < phrase.head(); at++) {
            boolean stranger = parse.word(at).is(Tag.POSSESSIVE)
                    && parse.word(at - 1)
                            .name()
                            .filter(name -> !name.known().isAgent())
                            .filter(name -> context.topicBefore()
                                    .filter(topic -> topic.known()
                                            .entity()
                                            .equals(name.known().entity()))
                                    .isEmpty())
                            .isPresent();
            if (stranger) {
                return true;
            }
        }
        return false;
    }

    /** "Also new is …", "Among the changes are …", "Even more useful is a …": what is told stands behind the verb. */
    private boolean isInverted(Parse parse, Clause clause, VerbGroup verb) {
        if (clause.from() >= verb.from() || verb.from() != verb.head()) {
            return false;
        }
        if (words.is(WordClass.AMONG_WORDS, parse.word(clause.from()).lower())) {
            return parse.phrasesIn(clause.from(), verb.from()).stream()
                    .findFirst()
                    .filter(phrase -> isNovelty(parse, phrase))
                    .isPresent();
        }
        boolean described = parse.words().subList(clause.from(), verb.from()).stream()
                .allMatch(word ->
                        word.is(Tag.ADVERB) || word.is(Tag.ADJECTIVE) || word.is(Tag.CONJUNCTION) || word.is("even"));
        boolean adjective = parse.word(verb.from() - 1).is(Tag.ADJECTIVE);
        boolean fresh =
                verb.to() < parse.size() && parse.word(verb.to()).lower().matches("an?");
        return described && adjective && (parse.word(verb.from() - 1).is("new") || fresh);
    }

    /** A noun for what is new or better, by itself or with words that say in what: "camera improvements". */
    private boolean isNovelty(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.head()).is(Tag.NOUN)
                && words.is(WordClass.NOVELTY_NOUNS, parse.word(phrase.head()).lower());
    }

    /** Where the examples behind a noun begin: "changes such as …", "improvements, including …", "New features: …". */
    private OptionalInt examplesFrom(Parse parse, NounPhrase phrase) {
        int at = phrase.to();
        if (at < parse.size() && parse.word(at).is(Tag.COMMA)) {
            at++;
        }
        if (NounLists.isSuchAs(parse, at)) {
            return OptionalInt.of(at + 2);
        }
        boolean named = at + 1 < parse.size()
                && (EXAMPLES.contains(parse.word(at).lower())
                        || parse.word(at).lower().equals(":"));
        return named ? OptionalInt.of(at + 1) : OptionalInt.empty();
    }

    /** "New in Corvex 4.2: …", "What's new: …": the word behind the colon. */
    private static Optional<Integer> colonBehindNew(Parse parse) {
        for (int at = 0, fresh = -1; at + 1 < parse.size() && at < 9; at++) {
            fresh = parse.word(at).is("new") ? at : fresh;
            if (parse.word(at).lower().equals(":")) {
                boolean noun = fresh >= 0
                        && at > fresh
                        && (at == fresh + 1 || parse.word(fresh + 1).is("in"));
                return noun && fresh < 3 ? Optional.of(at + 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> examples(Parse parse, NounPhrase phrase) {
        OptionalInt from = examplesFrom(parse, phrase);
        return from.isPresent() ? Optional.of(from.getAsInt()) : Optional.empty();
    }

    private void tell(Context context, int clause, int from, List<Candidate> found) {
        Parse parse = context.parse();
        boolean pointing = from >= parse.size()
                || Set.of("that", "how", "what", "not")
                        .contains(parse.word(from).lower());
        Optional<Referent> holder = holder(context, clause);
        if (pointing || holder.isEmpty()) {
            return;
        }
        for (NounPhrase item : NounLists.from(parse, from).items()) {
            if (tellsNothing(parse, item)) {
                continue;
            }
            values.read(parse, item, feature.get())
                    .filter(value -> !value.denied() && !isItself(holder.get(), value))
                    .ifPresent(value ->
                            found.add(Draft.of(parse, value, holder.get().claimed(), "what is new")
                                    .clause(clause)
                                    .cue(Math.max(0, from - 1))
                                    .score(SURE)
                                    .done()));
        }
    }

    /** "the motor": which one says nothing; a number has frames of its own. */
    private static boolean tellsNothing(Parse parse, NounPhrase item) {
        boolean bare = parse.word(item.from()).is("the") && item.head() == item.from() + 1;
        return bare && !parse.word(item.head()).is(Tag.NAME)
                || parse.words().subList(item.from(), item.to()).stream().anyMatch(word -> word.is(Tag.NUMBER));
    }

    /** Whether a value is the very product that it is told of. */
    static boolean isItself(Referent holder, ValueReader.Item value) {
        boolean key = value.key()
                .filter(thing -> thing.entity().equals(holder.subject().entity()))
                .isPresent();
        return key
                || value.value() instanceof Value.Thing thing
                        && thing.entity().equals(holder.subject().entity());
    }

    /** "New in Corvex 4.2 is …": the product named before the verb, else what the text is about. */
    private static Optional<Referent> holder(Context context, int clause) {
        Parse parse = context.parse();
        Clause at = parse.clauses().get(clause);
        int verb = at.verb().map(VerbGroup::from).orElse(at.from());
        return parse.phrasesIn(at.from(), verb).stream()
                .map(context::named)
                .flatMap(Optional::stream)
                .filter(context::isProminent)
                .findFirst()
                .or(context::topicBefore)
                .filter(referent -> !referent.isAgent() && context.isWhole(referent));
    }
}
