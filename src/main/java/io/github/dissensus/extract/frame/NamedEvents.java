package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Names what a date is the date of by the words beside it, where the ontology has no property for it: "approval date". */
final class NamedEvents {

    private static final String ON = " date";

    private final Words words;

    NamedEvents(Words words) {
        this.words = words;
    }

    /**
     * What happens on a date in a clause.
     *
     * @param due whether a word says by itself that something is to happen: "due"
     */
    Optional<DateCue> cue(Context context, int clause, int date, IntPredicate due) {
        return done(context, clause).or(() -> told(context, clause, date, due));
    }

    /** "The agency approved X on Monday", "X was approved in May", "X, approved in May, …". */
    private Optional<DateCue> done(Context context, int clause) {
        Parse parse = context.parse();
        for (VerbGroup group : parse.clauses().get(clause).verbs()) {
            Optional<String> noun = words.verbs(parse.word(group.head()).lower()).stream()
                    .flatMap(verb -> words.value(WordClass.EVENT_VERBS, verb.lemma()).stream())
                    .findFirst();
            List<Referent> of = noun.isEmpty() ? List.of() : undergoing(context, clause, group);
            if (!of.isEmpty()) {
                return Optional.of(minted(noun.get() + ON, group.head(), of));
            }
        }
        return Optional.empty();
    }

    private static DateCue minted(String name, int word, List<Referent> of) {
        return new DateCue(new Property(name, true), word, of);
    }

    private static List<Referent> undergoing(Context context, int clause, VerbGroup group) {
        Parse parse = context.parse();
        Optional<NounPhrase> object = group.passive()
                ? Optional.empty()
                : parse.phraseFrom(group.to())
                        .filter(phrase ->
                                phrase.isFree() && !parse.word(phrase.from()).is(Tag.DATE));
        List<Referent> of =
                object.isPresent() ? object.flatMap(context::resolve).stream().toList() : context.subjects(clause);
        boolean acted = object.isEmpty() && !of.isEmpty() && of.stream().allMatch(Referent::isAgent);
        return acted
                ? context.topic(clause).filter(topic -> !topic.isAgent()).stream()
                        .toList() // "Its maker will file for approval in May"
                : of.stream()
                        .filter(referent -> !referent.isAgent() && context.isWhole(referent))
                        .toList();
    }

    /** "A decision on X is expected in May", "X got its approval in May", "The trial starts in May", "Decision: in May". */
    private Optional<DateCue> told(Context context, int clause, int date, IntPredicate due) {
        Parse parse = context.parse();
        Clause at = parse.clauses().get(clause);
        List<NounPhrase> phrases = new ArrayList<>(parse.phrasesIn(at.from(), at.to()));
        if (at.kind() == Clause.Kind.RELATIVE) {
            phrases.addAll(context.subjectPhrases(clause)); // "the trial, which starts in May"
        }
        for (NounPhrase phrase : phrases) {
            String head = parse.word(phrase.head()).lower();
            boolean free = phrase.isFree() || context.subjectPhrases(clause).contains(phrase);
            if (!free
                    || phrase.from() > date
                    || !parse.word(phrase.head()).is(Tag.NOUN)
                    || !words.is(WordClass.EVENT_NOUNS, head)) {
                continue;
            }
            boolean beside = DateSides.opener(parse, date) == phrase.to(); // "an update in May will …"
            boolean alone = beside
                    || at.verb().isEmpty()
                    || IntStream.range(phrase.to(), date).anyMatch(due);
            Optional<String> kind = alone ? Optional.of(ON) : kind(context, clause, phrase);
            List<Referent> of = kind.isEmpty() ? List.of() : owners(context, clause, phrase);
            if (!of.isEmpty()) {
                return Optional.of(minted(name(parse, phrase) + kind.get(), phrase.head(), of));
            }
        }
        return Optional.empty();
    }

    /** What the verbs of a clause say of an event: that it begins, ends or is that day; empty where they tell of something else. */
    private Optional<String> kind(Context context, int clause, NounPhrase event) {
        boolean subject = context.subjectPhrases(clause).contains(event);
        List<VerbGroup> verbs = context.parse().clauses().get(clause).verbs();
        Optional<String> bound = verbs.stream()
                .filter(verb -> subject || verb.to() == event.from())
                .flatMap(verb -> bound(context.parse(), verb).stream())
                .findFirst();
        boolean happens = verbs.stream().anyMatch(verb -> happens(context.parse(), event, subject, verb));
        return bound.isPresent() ? bound : happens ? Optional.of(ON) : Optional.empty();
    }

    private Optional<String> bound(Parse parse, VerbGroup verb) {
        String head = parse.word(verb.head()).lower();
        return words.isVerbOf(WordClass.BEGINNING_VERBS, head)
                ? Optional.of(" start")
                : words.isVerbOf(WordClass.ENDING_VERBS, head) ? Optional.of(" end") : Optional.empty();
    }

    /** "is expected", "was granted", ", issued in May,"; "got its approval". */
    private boolean happens(Parse parse, NounPhrase event, boolean subject, VerbGroup verb) {
        String head = parse.word(verb.head()).lower();
        boolean gained = words.isVerbOf(WordClass.GAINING_VERBS, head);
        boolean object = verb.to() == event.from();
        boolean done = verb.passive() || parse.phraseFrom(verb.to()).isEmpty();
        return subject
                ? parse.word(verb.head()).is(Tag.AUXILIARY)
                        || words.isVerbOf(WordClass.HAPPENING_VERBS, head)
                        || gained && done
                : object && gained && !verb.passive();
    }

    /** The event's noun with the plain noun before it: "firmware update". */
    private static String name(Parse parse, NounPhrase phrase) {
        int from = phrase.head() - 1;
        boolean compound = from >= phrase.from()
                && parse.word(from).is(Tag.NOUN)
                && parse.word(from).mention().isEmpty();
        String noun = MetricNouns.singular(parse.word(phrase.head()).lower());
        return compound ? parse.word(from).lower() + " " + noun : noun;
    }

    /** "a decision on X", "the X trial", "its approval", "X got an update". */
    private List<Referent> owners(Context context, int clause, NounPhrase event) {
        Parse parse = context.parse();
        Optional<Referent> behind = EventBearers.behind(context, event);
        if (behind.isPresent()) {
            return behind.map(List::of).orElseThrow();
        }
        boolean named =
                parse.words().subList(event.from(), event.head()).stream().anyMatch(word -> isProductName(word));
        Optional<Referent> inside = named ? context.resolve(event) : Optional.empty();
        if (inside.isPresent()) {
            return inside.filter(referent -> !referent.isAgent())
                    .map(Referent::asWhole)
                    .map(List::of)
                    .orElse(List.of());
        }
        List<Referent> subjects = context.subjects(clause).stream()
                .filter(referent -> !referent.isAgent())
                .map(Referent::asWhole)
                .toList();
        return subjects.isEmpty()
                ? context.topic(clause).filter(topic -> !topic.isAgent()).stream()
                        .toList()
                : subjects;
    }

    private static boolean isProductName(Word word) {
        return word.name().filter(name -> !name.known().isAgent()).isPresent();
    }

    /** Whether a noun is one for what happens on a day. */
    boolean isEvent(String noun) {
        return words.is(WordClass.EVENT_NOUNS, noun);
    }

    /** Whether the verb of a word's clause says that its subject ends. */
    boolean isEnding(Context context, int word) {
        Parse parse = context.parse();
        return parse.clauses().get(parse.clauseOf(word)).verb().stream()
                .anyMatch(verb -> words.isVerbOf(
                        WordClass.ENDING_VERBS, parse.word(verb.head()).lower()));
    }

    /** The end of what a word names. */
    DateCue ended(Context context, int word, List<Referent> of) {
        return minted(context.parse().word(word).lower() + " end", word, of);
    }

    /** "The patent runs until 2039", "the offer is valid through May": the last day of what lasts. */
    Optional<DateCue> ending(Context context, int clause, int date) {
        Parse parse = context.parse();
        for (NounPhrase phrase : context.subjectPhrases(clause)) {
            boolean lasts = phrase.to() <= date
                    && parse.word(phrase.head()).is(Tag.NOUN)
                    && words.is(WordClass.EVENT_NOUNS, parse.word(phrase.head()).lower());
            List<Referent> of = lasts ? owners(context, clause, phrase) : List.of();
            if (!of.isEmpty()) {
                return Optional.of(minted(name(parse, phrase) + " end", phrase.head(), of));
            }
        }
        return Optional.empty();
    }
}
