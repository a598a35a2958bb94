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
import io.github.dissensus.extract.terms.PropertyTerm.ValueType;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the phrases of the ontology in a sentence and reads their slots. */
final class PhraseFrames {

    private final Words words;
    private final PhraseTrie<Phrase> anchors;
    /** Those of the anchors that have an adverb of their own. */
    private final PhraseTrie<Phrase> adverbial;

    private final PhraseTrie<Boolean> literals;
    private final ValueReader values;
    private final ValueNouns nouns;

    PhraseFrames(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.anchors = new PhraseTrie<>(words);
        this.adverbial = new PhraseTrie<>(words);
        this.literals = new PhraseTrie<>(words);
        this.values = new ValueReader(words, resolver, properties);
        this.nouns = new ValueNouns(words);
        List<Phrase> phrases = new ArrayList<>();
        for (PropertyTerm property : properties) {
            property.phrases().forEach(text -> phrases.add(Phrase.of(property, false, text)));
            property.denials().forEach(text -> phrases.add(Phrase.of(property, true, text)));
        }
        // of phrases behind the same words the one that says most comes first: "~allow A to V" before "~allow V"
        phrases.sort(Comparator.comparingInt(Phrase::weight).reversed());
        phrases.forEach(this::add);
    }

    private void add(Phrase phrase) {
        anchors.add(phrase.anchor(), phrase);
        if (hasAdverb(phrase)) {
            adverbial.add(phrase.anchor(), phrase);
        }
        for (Phrase.Part part : phrase.right()) {
            if (part instanceof Phrase.Part.Literal literal) {
                literals.add(literal.words(), true);
            }
        }
    }

    /** Tokens of a sentence, some left out, and the words that they belong to. */
    private record Row(List<Token> tokens, int[] words) {}

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Row bare = row(context.parse(), word -> !isBetween(word));
        find(context, bare, anchors, found);
        if (bare.tokens().size() < context.parse().sentence().tokens().size()) {
            find(context, row(context.parse(), word -> true), adverbial, found);
        }
        return found;
    }

    private void find(Context context, Row row, PhraseTrie<Phrase> among, List<Candidate> found) {
        for (int at = 0; at < row.tokens().size(); at++) {
            List<PhraseTrie.Match<Phrase>> matches = among.all(row.tokens(), at);
            if (matches.isEmpty()) {
                continue;
            }
            Set<String> read = new HashSet<>(); // "designed to handle V" before "designed to V"
            for (PhraseTrie.Match<Phrase> match : matches) {
                int from = row.words()[at];
                int to = row.words()[match.to() - 1] + 1;
                for (Phrase phrase : match.values()) {
                    int before = found.size();
                    if (!read.contains(phrase.property().name())) {
                        fill(context, phrase, from, to, found);
                    }
                    if (found.size() > before) {
                        read.add(phrase.property().name());
                    }
                }
            }
        }
    }

    /** "formerly known as": the adverb is one of the words of the phrase. */
    private boolean hasAdverb(Phrase phrase) {
        return Arrays.stream(phrase.anchor().split(" "))
                .anyMatch(word -> words.is(WordClass.ADVERBS, word) || word.endsWith("ly"));
    }

    private static Row row(Parse parse, Predicate<Word> wanted) {
        List<Token> all = parse.sentence().tokens();
        List<Token> tokens = new ArrayList<>(all.size());
        int[] words = new int[all.size()];
        for (int at = 0; at < parse.size(); at++) {
            Word word = parse.word(at);
            for (int token = word.from(); token < word.to() && wanted.test(word); token++) {
                words[tokens.size()] = at;
                tokens.add(all.get(token));
            }
        }
        return new Row(tokens, words);
    }

    /** Adverbs, "not" and dates stand inside of phrases: "is not yet offered", "on sale today in". */
    private static boolean isBetween(Word word) {
        return word.is(Tag.ADVERB) && !word.is("there") || word.is(Tag.NEGATOR) || word.is(Tag.DATE);
    }

    private void fill(Context context, Phrase phrase, int from, int to, List<Candidate> found) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(from);
        if (!anchorFits(parse, phrase, from, clause) || phrase.isHandedOver() && !isHandedToPeople(parse, to)) {
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
            slots.values = leftPhrases(context, phrase, from, clause);
            if (!phrase.hasSubject()) { // "GNOME is not included": what is spoken of is no product
                slots.values = slots.values.stream()
                        .filter(value -> !PhraseSubjects.isTold(context, value))
                        .toList();
            }
        }
        List<ValueReader.Item> items = new ArrayList<>();
        phrase.fixed()
                .map(words -> ValueReader.fixed(parse, phrase.property(), words, from, to))
                .ifPresent(items::add);
        for (NounPhrase value : slots.values) {
            if (phrase.anchor().endsWith(" in") && nouns.isMake(parse, value) || isMeasured(parse, value)) {
                continue;
            }
            values.read(parse, value, phrase.property())
                    .or(() -> maker(context, value, phrase.property()))
                    .ifPresent(items::add);
        }
        items.removeIf(item -> item.value() instanceof Value.Text text
                && words.isVerbOf(WordClass.ARRIVAL_VERBS, text.words().split(" ")[0])); // "meant to arrive in May"
        if (!items.isEmpty()) {
            List<Referent> subjects = PhraseSubjects.of(context, phrase, slots.subjects, from, clause);
            items.forEach(item -> propose(phrase, subjects, item, clause, from, context, found));
        }
    }

    /** "provides owners with V"; of "provides a quiet sound with V" the sound is the value. */
    private boolean isHandedToPeople(Parse parse, int to) {
        return parse.phraseFrom(to)
                .filter(who -> parse.word(who.head()).is(Tag.PRONOUN) || nouns.isPeople(parse, who))
                .isPresent();
    }

    /** "the company also announced V": who the text spoke of before. */
    private static Optional<ValueReader.Item> maker(Context context, NounPhrase value, PropertyTerm property) {
        Parse parse = context.parse();
        boolean the = property.type() == ValueType.AGENT
                && parse.word(value.from()).is("the")
                && parse.word(value.head()).is(Tag.NOUN);
        return the
                ? context.resolve(value)
                        .filter(referent -> referent.isAgent() && referent.grade() == Referent.Grade.ANAPHOR)
                        .map(referent -> ValueReader.agent(
                                parse, value, property, referent.subject().entity()))
                : Optional.empty();
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

    private static List<NounPhrase> leftPhrases(Context context, Phrase phrase, int from, int clause) {
        Parse parse = context.parse();
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
        List<NounPhrase> own = NounLists.endingAt(parse, verb, at.from());
        boolean opening = own.stream().noneMatch(NounPhrase::isFree)
                && clause == 0
                && parse.clauses().size() > 1
                && at.verbs().stream().noneMatch(VerbGroup::finite);
        return opening ? context.subjectPhrases(1) : own; // "By building the Tarn 5, Aldermoor hopes to …"
    }

    /** "Oakline is introducing this small database": the value points at the very thing that is spoken of. */
    private static boolean isSubject(Context context, Referent subject, ValueReader.Item item) {
        Parse parse = context.parse();
        return parse.phraseOf(item.from())
                .filter(phrase -> parse.word(phrase.from()).is("this"))
                .flatMap(context::resolve)
                .filter(told -> told.grade() == Referent.Grade.ANAPHOR
                        && told.subject().entity().equals(subject.subject().entity()))
                .isPresent();
    }

    private void propose(
            Phrase phrase,
            List<Referent> subjects,
            ValueReader.Item item,
            int clause,
            int cue,
            Context context,
            List<Candidate> found) {
        boolean parts = phrase.property().type() == ValueType.NOUN;
        for (Referent subject : subjects) {
            boolean part = item.key()
                    .filter(key -> key.entity().equals(subject.subject().entity()))
                    .isPresent();
            boolean itself = part
                    || item.value() instanceof Value.Thing thing
                            && thing.entity().equals(subject.subject().entity())
                            && (thing.version().isEmpty()
                                    || thing.version().equals(subject.subject().version()));
            boolean told = parts && isSubject(context, subject, item);
            boolean wrong = told || subject.known().entity().kind() == Entity.Kind.EVENT || subject.isAgent();
            if (itself || wrong) {
                continue;
            }
            int sure = subject.grade() == Referent.Grade.PART ? 0 : 3;
            found.add(Draft.of(context.parse(), item, subject.claimed(), phrase.text())
                    .denied(phrase.denied() || item.denied())
                    .presupposed(hasAdverb(phrase)) // "formerly known as" is so now
                    .clause(clause)
                    .cue(cue)
                    .score(phrase.weight() + sure + (item.named() ? 2 : 0))
                    .done());
        }
    }
}
