package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells the memory and disk space that a thing asks for from those that it has: "needs 4 GB of memory", "runs on any PC
 * with 8 GB of RAM", "24 GB recommended". Of what is asked for, the noun is the key.
 */
final class Requirements {

    private static final int SURE = 36;

    private static final Set<String> CAPACITIES = Set.of("memoryCapacity", "storageCapacity");

    /** What something fits into where no noun says what: "fits into 14 GB". */
    private static final String ROOM = "memory";

    private final Words words;
    private final PhraseTrie<Boolean> phrases;

    Requirements(Words words) {
        this.words = words;
        this.phrases = new PhraseTrie<>(words);
        words.phrases(WordClass.REQUIREMENT_PHRASES).forEach(phrase -> phrases.add(phrase, true));
    }

    /** What an amount is to a thing. */
    private enum Need {
        NEEDED,
        RECOMMENDED,
        /** Of a machine that is spoken of in passing. */
        ELSEWHERE,
        NONE
    }

    /** Whether the list behind a sentence tells what is needed: "System requirements:", not "What you need to know:". */
    boolean introduces(Parse parse) {
        for (int at = 0; at < parse.size(); at++) {
            boolean toDo = at + 1 < parse.size() && parse.word(at + 1).is("to");
            if (words.is(WordClass.REQUIREMENT_NOUNS, parse.word(at).lower())
                    || !toDo && isOf(parse, WordClass.REQUIREMENT_VERBS, at)) {
                return true;
            }
        }
        return false;
    }

    /** A measure as what is needed or recommended, where its words make it that; empty where it is of another thing. */
    Optional<Candidate> told(
            Parse parse, Amount amount, Optional<Metrics.Metric> metric, Recent recent, Candidate candidate) {
        if (!amount.dimension().equals("Data")) {
            return Optional.of(candidate);
        }
        Need need = need(parse, amount, recent);
        boolean capacity = CAPACITIES.contains(candidate.property().name());
        boolean named = metric.filter(noun -> noun.place() == Metrics.Place.LABEL
                        || noun.place() == Metrics.Place.BEHIND_OF
                        || noun.place() == Metrics.Place.INSIDE)
                .isPresent();
        Optional<String> noun = metric.filter(found -> capacity || named)
                .map(found -> noun(parse, amount, found))
                .or(() -> candidate.key().map(key -> key.entity().name()));
        if (need == Need.ELSEWHERE && capacity) {
            return Optional.empty();
        }
        Candidate whole = sharesLeast(candidate, recent) ? least(candidate) : candidate;
        return Optional.of(
                noun.isEmpty() || need == Need.NONE || need == Need.ELSEWHERE
                        ? candidate
                        : asked(parse, whole, noun.get(), need));
    }

    /** "at least 4 GB of RAM and 25 GB of disk space": the second is a least too. */
    private static boolean sharesLeast(Candidate candidate, Recent recent) {
        return recent.last(told -> recent.isHere(told)
                        && told.candidate().clause() == candidate.clause()
                        && told.candidate().property().name().equals("requires"))
                .filter(told -> told.candidate().value() instanceof Value.Quantity first
                        && first.upper().isEmpty())
                .isPresent();
    }

    private static Candidate least(Candidate candidate) {
        return candidate.value() instanceof Value.Quantity quantity
                ? Draft.like(candidate).value(Limits.least(quantity)).done()
                : candidate;
    }

    /** What is needed where the sentence has no noun for it: "fits into 14 GB", "…; 24 GB recommended". */
    List<Candidate> unnamed(Context context, Amount amount, Recent recent) {
        Parse parse = context.parse();
        Need need = amount.dimension().equals("Data") ? need(parse, amount, recent) : Need.NONE;
        if (need == Need.NONE || need == Need.ELSEWHERE) {
            return List.of();
        }
        int clause = parse.clauseOf(amount.word());
        Optional<String> noun = recent.last(
                        told -> told.candidate().property().name().equals("requires")
                                && told.amount().dimension().equals("Data"))
                .flatMap(told -> told.candidate().key())
                .map(key -> key.entity().name())
                .or(() -> isPhrased(parse, amount.from()) ? Optional.of(ROOM) : Optional.empty());
        return noun.isEmpty()
                ? List.of()
                : context.products(clause, amount.word()).stream()
                        .limit(1)
                        .map(of -> Draft.of(
                                        parse,
                                        amount.from(),
                                        amount.word() + 1,
                                        of.subject(),
                                        new Property("requires", false),
                                        amount.quantity(),
                                        "requirement")
                                .score(SURE)
                                .done())
                        .map(candidate -> asked(parse, candidate, noun.get(), need))
                        .toList();
    }

    /** "You will need": as things are. */
    private static Candidate asked(Parse parse, Candidate candidate, String noun, Need need) {
        Draft draft = Draft.like(candidate)
                .scope(candidate
                        .scope()
                        .condition()
                        .map(Scope.NONE::withCondition)
                        .orElse(Scope.NONE));
        int from = parse.clauses().get(candidate.clause()).from();
        if (from < candidate.from()
                && parse.words().subList(from, candidate.from()).stream().anyMatch(word -> word.is("you"))) {
            draft.tense(Tense.PRESENT);
        }
        return need == Need.RECOMMENDED
                ? draft.property(new Property("recommended " + noun, true))
                        .key(Optional.empty())
                        .done()
                : draft.property(new Property("requires", false))
                        .key(Optional.of(new Value.Thing(new Entity(Entity.Kind.FEATURE, noun), Optional.empty())))
                        .done();
    }

    private Need need(Parse parse, Amount amount, Recent recent) {
        Optional<NounPhrase> holder = holder(parse, amount);
        if (holder.filter(phrase -> isMachine(parse, phrase)).isPresent()) {
            return onMachine(parse, holder.get());
        }
        Clause clause = parse.clauses().get(parse.clauseOf(amount.word()));
        int behind = behind(parse, amount);
        if (behind < parse.size()
                && words.isVerbOf(
                        WordClass.RECOMMENDING_VERBS, parse.word(behind).lower())) {
            return Need.RECOMMENDED; // "24 GB of RAM recommended"
        }
        boolean advised = clause.verbs().stream()
                .anyMatch(group -> group.passive()
                        && group.head() > amount.word()
                        && isOf(parse, WordClass.RECOMMENDING_VERBS, group.head()));
        if (advised) {
            return Need.RECOMMENDED;
        }
        for (int at = amount.from() - 1; at >= clause.from(); at--) {
            if (isOf(parse, WordClass.RECOMMENDING_VERBS, at)) {
                return Need.RECOMMENDED;
            }
            if (isOf(parse, WordClass.REQUIREMENT_VERBS, at)) {
                return Need.NEEDED;
            }
        }
        boolean item = parse.sentence().block().kind() == Block.Kind.LIST_ITEM;
        boolean least = amount.quantity().upper().isEmpty()
                && clause.verb().isEmpty(); // "- At least 12 GB of memory": nothing has "at least"
        boolean needed = item && (recent.areRequirements() || least)
                || behind < parse.size() && isOf(parse, WordClass.REQUIREMENT_VERBS, behind)
                || clause.verbs().stream()
                        .anyMatch(group -> group.passive() && isOf(parse, WordClass.REQUIREMENT_VERBS, group.head()))
                || asks(parse, clause.from(), amount.from())
                || isPhrased(parse, amount.from());
        if (item && needed) {
            recent.requirements(true);
        }
        return needed ? Need.NEEDED : Need.NONE;
    }

    private boolean isOf(Parse parse, WordClass verbs, int at) {
        return words.isVerbOf(verbs, parse.word(at).lower());
    }

    /** The word behind an amount and the "of memory" that hangs on it. */
    private static int behind(Parse parse, Amount amount) {
        int next = amount.word() + 1;
        boolean of = next + 1 < parse.size() && parse.word(next).is("of");
        return of ? parse.phraseFrom(next + 1).map(NounPhrase::to).orElse(next) : next;
    }

    private boolean asks(Parse parse, int from, int to) {
        return parse.words().subList(from, to).stream()
                .anyMatch(word -> words.isVerbOf(WordClass.REQUIREMENT_VERBS, word.lower())
                        || words.is(WordClass.REQUIREMENT_NOUNS, word.lower()));
    }

    /** "fits into", "makes do with": words that ask, right before the amount. */
    private boolean isPhrased(Parse parse, int from) {
        int floor = parse.clauses().get(parse.clauseOf(from)).from();
        for (int at = from - 1; at >= floor; at--) {
            PhraseTrie.Match<Boolean> match =
                    phrases.longest(parse.sentence().tokens(), parse.word(at).from());
            if (match != null) {
                int next = parse.wordAt(match.to() - 1) + 1;
                return parse.words().subList(next, from).stream()
                        .allMatch(word -> word.is(Tag.ADVERB) || word.is(Tag.DETERMINER));
            }
        }
        return false;
    }

    /** "a graphics card with 8 GB of memory": what the memory is part of. */
    private static Optional<NounPhrase> holder(Parse parse, Amount amount) {
        return parse.phraseOf(amount.word())
                .filter(phrase -> phrase.preposition() > 0
                        && parse.word(phrase.preposition()).is("with"))
                .flatMap(phrase -> parse.phraseOf(phrase.preposition() - 1));
    }

    private boolean isMachine(Parse parse, NounPhrase phrase) {
        Word first = parse.word(phrase.from());
        boolean pointing = first.is(Tag.DETERMINER) && !first.lower().matches("an?|any|most|every|many|older|modern");
        return phrase.preposition() > 0
                && !pointing
                && words.is(WordClass.MACHINES, parse.word(phrase.head()).lower());
    }

    /** "runs on any PC with 8 GB of RAM", "small enough for a tablet with 4 GB of memory". */
    private Need onMachine(Parse parse, NounPhrase machine) {
        int on = machine.preposition();
        Clause clause = parse.clauses().get(parse.clauseOf(on));
        boolean enough = parse.word(on - 1).is("enough") && parse.word(on).is("for");
        boolean running = parse.word(on).is("on")
                && clause.verb()
                        .filter(group -> group.head() < on && isOf(parse, WordClass.RUNNING_VERBS, group.head()))
                        .filter(group -> !words.isVerb(parse.word(group.head()).lower(), Inflection.Form.PAST)
                                || group.from() < group.head())
                        .isPresent();
        boolean denied = parse.words().subList(clause.from(), on).stream()
                .anyMatch(word -> words.is(WordClass.NEGATORS, word.lower()));
        return (enough || running) && !denied ? Need.NEEDED : Need.ELSEWHERE;
    }

    /** What is asked for, as it is written: "RAM", "disk space", "graphics card memory". */
    private String noun(Parse parse, Amount amount, Metrics.Metric metric) {
        Set<String> common = Set.of(metric.words().split(" "));
        String noun = IntStream.range(metric.from(), metric.to())
                .filter(at -> common.contains(parse.word(at).lower())
                        && !words.is(WordClass.REQUIREMENT_NOUNS, parse.word(at).lower())
                        && !isOf(parse, WordClass.RECOMMENDING_VERBS, at))
                .mapToObj(at -> parse.text(at, at + 1))
                .collect(Collectors.joining(" "));
        String own = noun.isBlank() ? metric.words() : noun;
        Optional<NounPhrase> holder = own.contains(" ") ? Optional.empty() : holder(parse, amount);
        return holder.filter(phrase ->
                        !words.is(WordClass.MACHINES, parse.word(phrase.head()).lower()))
                .filter(phrase -> parse.word(phrase.head()).is(Tag.NOUN))
                .map(phrase -> MetricNouns.singular(Metrics.words(parse, phrase.from(), phrase.to())) + " " + own)
                .map(String::strip)
                .orElse(own);
    }
}
