package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the phrases of the ontology in a sentence and reads their slots. */
final class PhraseFrames {

    private final Words words;
    private final PhraseTrie<Phrase> anchors;
    private final PhraseTrie<Boolean> literals;
    private final ValueReader values;
    private final ValueNouns nouns;

    PhraseFrames(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.anchors = new PhraseTrie<>(words);
        this.literals = new PhraseTrie<>(words);
        this.values = new ValueReader(words, resolver, properties);
        this.nouns = new ValueNouns(words);
        for (PropertyTerm property : properties) {
            property.phrases().forEach(text -> add(Phrase.of(property, false, text)));
            property.denials().forEach(text -> add(Phrase.of(property, true, text)));
        }
    }

    private void add(Phrase phrase) {
        anchors.add(phrase.anchor(), phrase);
        for (Phrase.Part part : phrase.right()) {
            if (part instanceof Phrase.Part.Literal literal) {
                literals.add(literal.words(), true);
            }
        }
    }

    /** Tokens of a sentence, some left out, and where each stands in the whole. */
    private record Row(List<Token> tokens, List<Integer> places) {}

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Row bare = row(context.parse(), word -> !isBetween(word));
        Row whole = row(context.parse(), word -> true);
        find(context, bare, match -> true, found);
        if (whole.tokens().size() > bare.tokens().size()) {
            find(context, whole, this::hasAdverb, found);
        }
        return found;
    }

    private void find(Context context, Row row, Predicate<Phrase> wanted, List<Candidate> found) {
        for (int at = 0; at < row.tokens().size(); at++) {
            Set<String> read = new HashSet<>(); // "designed to handle V" before "designed to V"
            for (PhraseTrie.Match<Phrase> match : anchors.all(row.tokens(), at)) {
                List<Phrase> phrases = match.values().stream().filter(wanted).toList();
                int from = context.parse().wordAt(row.places().get(at));
                int to = context.parse().wordAt(row.places().get(match.to() - 1)) + 1;
                fillSurest(context, phrases, from, to, read, found);
            }
        }
    }

    /** "formerly known as": the adverb is one of the words of the phrase. */
    private boolean hasAdverb(Phrase phrase) {
        return Arrays.stream(phrase.anchor().split(" "))
                .anyMatch(word -> words.is(WordClass.ADVERBS, word) || word.endsWith("ly"));
    }

    /** Of the phrases of one property behind the same words the one that says most: "~allow A to V" before "~allow V". */
    private void fillSurest(
            Context context, List<Phrase> phrases, int from, int to, Set<String> read, List<Candidate> found) {
        for (Phrase phrase : phrases.stream()
                .sorted(Comparator.comparingInt(Phrase::weight).reversed())
                .toList()) {
            int before = found.size();
            if (!read.contains(phrase.property().name())) {
                fill(context, phrase, from, to, found);
            }
            if (found.size() > before) {
                read.add(phrase.property().name());
            }
        }
    }

    private static Row row(Parse parse, Predicate<Word> wanted) {
        List<Token> tokens = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        parse.words().stream().filter(wanted).forEach(word -> {
            for (int token = word.from(); token < word.to(); token++) {
                tokens.add(parse.sentence().tokens().get(token));
                places.add(token);
            }
        });
        return new Row(tokens, places);
    }

    /** Adverbs, "not" and dates stand inside of phrases: "is not yet offered", "on sale today in". */
    private static boolean isBetween(Word word) {
        return word.is(Tag.ADVERB) && !word.is("there") || word.is(Tag.NEGATOR) || word.is(Tag.DATE);
    }

    private void fill(Context context, Phrase phrase, int from, int to, List<Candidate> found) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(from);
        if (!anchorFits(parse, phrase, from, clause)) {
            return;
        }
        PhraseSlots slots = new PhraseSlots();
        if (phrase.isWithin()) {
            slots.subjects = parse.phraseOf(from).map(List::of).orElse(List.of()); // "the V-based S" is one noun phrase
        } else if (!slots.fill(parse, phrase, to, literals)) {
            return;
        }
        if (parse.word(from).is(Tag.NOUN) && !phrase.anchor().endsWith(":")) { // "Connectivity: V" lists them all
            slots.values = NounLists.upToComma(parse, slots.values);
        }
        if (phrase.left() == 'V') {
            slots.values = leftPhrases(parse, phrase, from, clause);
            if (!phrase.hasSubject()) { // "GNOME is not included": what is spoken of is no product
                slots.values = slots.values.stream()
                        .filter(value -> !PhraseSubjects.isTold(context, value))
                        .toList();
            }
        }
        List<Referent> subjects = PhraseSubjects.of(context, phrase, slots.subjects, from, clause);
        phrase.fixed()
                .map(words -> ValueReader.fixed(parse, phrase.property(), words, from, to))
                .ifPresent(item -> propose(phrase, subjects, item, clause, from, context, found));
        for (NounPhrase value : slots.values) {
            if (phrase.anchor().endsWith(" in") && nouns.isMake(parse, value) || isMeasured(parse, value)) {
                continue;
            }
            values.read(parse, value, phrase.property())
                    .ifPresent(item -> propose(phrase, subjects, item, clause, from, context, found));
        }
    }

    /** "6 GB of memory is required": how much of it is a measure. */
    private static boolean isMeasured(Parse parse, NounPhrase value) {
        int of = value.preposition();
        return of > 0 && parse.word(of).is("of") && parse.word(of - 1).is(Tag.NUMBER);
    }

    /** An active verb must be one here, not a noun or passive; an anchor of other words must begin a word. */
    private static boolean anchorFits(Parse parse, Phrase phrase, int from, int clause) {
        if (parse.word(from).is(Tag.NAME) && phrase.fixed().isPresent()) {
            return false; // "the Open Source Fund"
        }
        if (!phrase.anchor().startsWith("~")) {
            return true;
        }
        Tag tag = parse.word(from).tag();
        boolean verb = tag == Tag.VERB || tag == Tag.ING || tag == Tag.PARTICIPLE || tag == Tag.AUXILIARY;
        if (!verb || !phrase.isActive()) {
            return verb;
        }
        return tag != Tag.PARTICIPLE
                && parse.clauses().get(clause).verbs().stream()
                        .noneMatch(group -> group.head() == from && group.passive());
    }

    private static List<NounPhrase> leftPhrases(Parse parse, Phrase phrase, int from, int clause) {
        Clause at = parse.clauses().get(clause);
        if (!phrase.anchor().startsWith("~")) {
            // "RPM-based", "Oakline's": the word right before
            return from > 0 && parse.word(from - 1).is(Tag.NAME)
                    ? List.of(new NounPhrase(from - 1, from, from - 1, -1))
                    : NounLists.endingAt(parse, from, at.from());
        }
        int verb = at.verbs().stream()
                .filter(group -> group.from() <= from && from < group.to())
                .map(VerbGroup::from)
                .findFirst()
                .orElse(from);
        return NounLists.endingAt(parse, verb, at.from());
    }

    private void propose(
            Phrase phrase,
            List<Referent> subjects,
            ValueReader.Item item,
            int clause,
            int cue,
            Context context,
            List<Candidate> found) {
        for (Referent subject : subjects) {
            boolean part = item.key()
                    .filter(key -> key.entity().equals(subject.subject().entity()))
                    .isPresent();
            boolean itself = part
                    || item.value() instanceof Value.Thing thing
                            && thing.entity().equals(subject.subject().entity())
                            && (thing.version().isEmpty()
                                    || thing.version().equals(subject.subject().version()));
            boolean wrong = subject.known().entity().kind() == Entity.Kind.EVENT || subject.isAgent();
            if (itself || wrong) {
                continue;
            }
            int sure = subject.grade() == Referent.Grade.PART ? 0 : 3;
            found.add(Draft.of(
                            context.parse(),
                            item.from(),
                            item.to(),
                            subject.claimed(),
                            new Property(item.property(), false),
                            item.value(),
                            phrase.text())
                    .key(item.key())
                    .written(item.written())
                    .denied(phrase.denied() || item.denied())
                    .presupposed(hasAdverb(phrase)) // "formerly known as" is so now
                    .clause(clause)
                    .cue(cue)
                    .score(phrase.weight() + sure + (item.named() ? 2 : 0))
                    .done());
        }
    }
}
