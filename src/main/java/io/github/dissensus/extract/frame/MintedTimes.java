package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names a length of time by what is done in it, after it or so often, where no noun names it: "folds in 9 seconds". */
final class MintedTimes {

    /** UCUM codes of times so short that something is done in them rather than by them. */
    private static final Set<String> BRIEF = Set.of("ns", "us", "ms", "s", "min", "h");

    private static final Set<String> PAST = Set.of("was", "were", "been", "had");

    /** UCUM codes of times that something is used for at a stretch. */
    private static final Set<String> LASTING = Set.of("d", "wk");

    private final Words words;

    MintedTimes(Words words) {
        this.words = words;
    }

    /** The name of a time; empty for other quantities and where the words beside it tell nothing that is done. */
    Optional<String> name(Parse parse, Amount amount) {
        if (!amount.dimension().equals("Duration") || amount.former()) {
            return Optional.empty();
        }
        Clause clause = parse.clauses().get(parse.clauseOf(amount.word()));
        return taken(parse, clause, amount)
                .or(() -> needed(parse, clause, amount))
                .or(() -> after(parse, clause, amount))
                .or(() -> kept(parse, clause, amount))
                .or(() -> fragment(parse, amount))
                .map(done -> done + " time")
                .or(() -> between(parse, clause, amount));
    }

    private static boolean isBrief(Amount amount) {
        return BRIEF.contains(amount.unit().map(UnitTerm::code).orElse(""));
    }

    private static boolean isWithin(Parse parse, Amount amount) {
        return parse.text(amount.from(), amount.word() + 1).startsWith("within");
    }

    /** "rebalances in under 2 seconds", "makes a pancake in 95 seconds": the time that what its verb tells takes. */
    private Optional<String> taken(Parse parse, Clause clause, Amount amount) {
        int in = amount.from() - 1;
        boolean within = isWithin(parse, amount);
        boolean promised =
                within && amount.unit().filter(unit -> unit.code().equals("d")).isPresent();
        if (!isBrief(amount) && !promised
                || in < 1 && !within
                || !within && !parse.word(in).is("in")) {
            return Optional.empty();
        }
        int end = within ? in + 1 : in;
        return clause.verb()
                .filter(group -> group.to() <= end)
                .filter(group -> parse.word(group.head()).is(Tag.VERB)
                        || promised && parse.word(group.head()).is(Tag.PARTICIPLE))
                .filter(group -> !promised || group.passive() && !isPast(parse, group))
                .filter(group -> parse.words().subList(group.to(), amount.from()).stream()
                        .noneMatch(word -> word.is(Tag.NUMBER) || word.is(Tag.COMMA)))
                .flatMap(group -> deed(parse, group.head()).or(() -> made(parse, group, end)));
    }

    /** What a verb tells to be done, by its plain form; empty for "have", "become", "say". */
    private Optional<String> deed(Parse parse, int verb) {
        return words.verbs(parse.word(verb).lower()).stream()
                .map(Words.Verb::lemma)
                .findFirst()
                .filter(lemma -> !words.is(WordClass.UNTIMED_VERBS, lemma) && !words.is(WordClass.SPEECH_VERBS, lemma));
    }

    /** "makes a pair of pancakes": what is made, where the verb tells no more than that. */
    private Optional<String> made(Parse parse, VerbGroup verb, int end) {
        if (verb.passive()
                || !words.isVerbOf(
                        WordClass.LIGHT_VERBS, parse.word(verb.head()).lower())) {
            return Optional.empty();
        }
        List<NounPhrase> objects = parse.phrasesIn(verb.to(), end);
        boolean object = !objects.isEmpty()
                && objects.get(0).from() == verb.to()
                && objects.get(0).isFree();
        return !object
                ? Optional.empty()
                : objects.stream()
                        .filter(phrase -> phrase.isFree()
                                || parse.word(phrase.preposition()).is("of"))
                        .reduce((first, last) -> last)
                        .flatMap(phrase -> noun(parse, phrase));
    }

    private Optional<String> noun(Parse parse, NounPhrase phrase) {
        String noun = Metrics.words(parse, phrase.from(), phrase.to());
        return parse.word(phrase.head()).is(Tag.NOUN)
                        && !noun.isBlank()
                        && !words.is(WordClass.VAGUE_THINGS, MetricNouns.singular(MintedMeasures.head(noun)))
                        && !words.is(WordClass.PEOPLE, MintedMeasures.head(noun))
                ? Optional.of(MetricNouns.singular(noun))
                : Optional.empty();
    }

    /** "needed 14 seconds to fold it", "Setting it up took us 35 minutes": what is done in the time that is needed. */
    private Optional<String> needed(Parse parse, Clause clause, Amount amount) {
        Optional<VerbGroup> taking = clause.verb()
                .filter(group -> !group.passive()
                        && group.to() <= amount.from()
                        && words.isVerbOf(
                                WordClass.TIME_TAKING_VERBS,
                                parse.word(group.head()).lower()))
                .filter(group -> parse.words().subList(group.to(), amount.from()).stream()
                        .allMatch(word -> word.is(Tag.PRONOUN) || word.is(Tag.ADVERB)));
        if (!isBrief(amount)
                || taking.isEmpty()
                || isByOthers(parse, clause.from(), taking.get().from())) {
            return Optional.empty();
        }
        int to = amount.word() + 1;
        if (to + 1 < parse.size() && parse.word(to).lower().equals("to")) {
            boolean unknown = words.verbs(parse.word(to + 1).lower()).isEmpty();
            return unknown && parse.word(to).is(Tag.TO)
                    ? Optional.of(parse.word(to + 1).lower())
                    : deed(parse, to + 1);
        }
        boolean done =
                clause.from() < taking.get().from() && parse.word(clause.from()).is(Tag.ING);
        return done ? deed(parse, clause.from()) : Optional.empty();
    }

    /** "dims after 30 seconds", "switches itself off after half an hour". */
    private Optional<String> after(Parse parse, Clause clause, Amount amount) {
        int after = amount.from() - 1;
        boolean held = isBrief(amount) && after > 0 && parse.word(after).is("after");
        return !held
                ? Optional.empty()
                : clause.verb()
                        .filter(group -> group.to() <= after
                                && parse.word(group.head()).is(Tag.VERB)
                                && clause.from() < group.from()
                                && parse.phrasesIn(clause.from(), group.from()).stream()
                                        .noneMatch(phrase -> isPerson(parse, phrase)))
                        .filter(group -> parse.words().subList(group.to(), after).stream()
                                .allMatch(word ->
                                        word.is(Tag.ADVERB) || word.is(Tag.PRONOUN) || isParticle(word.lower())))
                        .flatMap(group -> deed(parse, group.head()));
    }

    /** "can be worn for 14 days": how long what is done to a thing goes on. */
    private Optional<String> kept(Parse parse, Clause clause, Amount amount) {
        int led = amount.from() - 1;
        boolean lasting = led > 0
                && parse.word(led).is("for")
                && (isBrief(amount)
                        || LASTING.contains(amount.unit().map(UnitTerm::code).orElse("")));
        return !lasting
                ? Optional.empty()
                : clause.verb()
                        .filter(group -> group.passive() && group.to() == led && group.from() > clause.from())
                        .filter(group -> !isPast(parse, group))
                        .flatMap(group -> deed(parse, group.head()));
    }

    /** "was dispatched", "has been tested": what was done once. */
    private static boolean isPast(Parse parse, VerbGroup group) {
        return parse.words().subList(group.from(), group.head()).stream().anyMatch(word -> PAST.contains(word.lower()));
    }

    private boolean isParticle(String lower) {
        return words.is(WordClass.PARTICLES, lower);
    }

    /** "The firm needed three hours to answer": not done with the product. */
    private boolean isByOthers(Parse parse, int from, int to) {
        return parse.phrasesIn(from, to).stream()
                .filter(phrase -> phrase.isFree() && parse.word(phrase.head()).is(Tag.NOUN))
                .map(phrase -> MetricNouns.singular(parse.word(phrase.head()).lower()))
                .anyMatch(head -> words.is(WordClass.FIRMS, head)
                        || words.is(WordClass.PEOPLE, head)
                        || words.is(WordClass.OUTSIDERS, head));
    }

    private boolean isPerson(Parse parse, NounPhrase phrase) {
        String head = parse.word(phrase.head()).lower();
        return words.is(WordClass.PEOPLE, head) || parse.word(phrase.head()).is(Tag.PRONOUN) && !head.equals("it");
    }

    /** "Cold brew in under four minutes": a sentence without a verb. */
    private Optional<String> fragment(Parse parse, Amount amount) {
        int in = amount.from() - 1;
        boolean bare = isBrief(amount)
                && in > 0
                && parse.word(in).is("in")
                && parse.clauses().stream().allMatch(clause -> clause.verb().isEmpty());
        return !bare
                ? Optional.empty()
                : parse.phrases().stream()
                        .filter(phrase -> phrase.to() == in)
                        .findFirst()
                        .filter(phrase -> phrase.from() == 0
                                || phrase.preposition() > 0
                                        && parse.word(phrase.preposition()).is("of")
                                || parse.word(phrase.from() - 1).is(Tag.COMMA))
                        .flatMap(phrase -> noun(parse, phrase));
    }

    /** "must be replaced every three days", "takes a sample every 5 minutes": the time between two times that it is done. */
    private Optional<String> between(Parse parse, Clause clause, Amount amount) {
        int each = amount.from() - 1;
        if (each < 1 || !parse.word(each).is("every")) {
            return Optional.empty();
        }
        Optional<VerbGroup> verb = clause.verb().filter(group -> group.to() <= each);
        Optional<String> done = verb.filter(VerbGroup::passive)
                .map(group -> parse.word(group.head()).lower());
        return done.or(() -> verb.flatMap(group -> parse.phrasesIn(group.to(), each).stream()
                        .filter(phrase -> phrase.from() == group.to() && phrase.isFree())
                        .findFirst()
                        .flatMap(phrase -> noun(parse, phrase))))
                .map(deed -> deed + " interval");
    }
}
