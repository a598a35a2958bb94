package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where a phrase ends that is kept as words: "roll back upgrades", "isolation for agents on shared hosts". */
final class VerbPhrases {

    /** More words than these are a story, not a value. */
    private static final int MAX_WORDS = 22;

    /** Prepositions behind which stands how something is done, no longer what. */
    private static final Set<String> MEANS = Set.of("via", "through", "thanks", "using");

    private VerbPhrases() {}

    /** The verb phrases that begin at a word, those coordinated with the first after it: "detect faults and report them". */
    static List<NounPhrase> from(Parse parse, int word) {
        List<NounPhrase> found = new ArrayList<>();
        Optional<NounPhrase> first = at(parse, word);
        if (first.isEmpty()) {
            return found;
        }
        found.add(first.get());
        Tag tag = parse.word(first.get().head()).tag();
        for (int next = parse.clauseOf(first.get().head()) + 1;
                next < parse.clauses().size();
                next++) {
            Clause clause = parse.clauses().get(next);
            Optional<NounPhrase> more =
                    clause.kind() == Clause.Kind.COORDINATE ? at(parse, clause.from()) : Optional.empty();
            if (more.isEmpty() || !parse.word(more.get().head()).is(tag) || !sameForm(parse, first.get(), more.get())) {
                break;
            }
            found.add(more.get());
        }
        return found;
    }

    /** "to detect faults and reports them": a third person after a bare verb goes on with another subject. */
    private static boolean sameForm(Parse parse, NounPhrase first, NounPhrase next) {
        return thirdPerson(parse, first) == thirdPerson(parse, next);
    }

    private static boolean thirdPerson(Parse parse, NounPhrase phrase) {
        String verb = parse.word(phrase.head()).lower();
        return verb.endsWith("s") && !verb.endsWith("ss");
    }

    /** The verb phrase that begins at a word, the adverbs before its verb with it. */
    private static Optional<NounPhrase> at(Parse parse, int word) {
        int head = word;
        while (head < parse.size() && parse.word(head).is(Tag.ADVERB)) {
            head++;
        }
        boolean verb = head < parse.size()
                && (parse.word(head).is(Tag.VERB) || parse.word(head).is(Tag.ING));
        if (!verb) {
            return Optional.empty();
        }
        int to = withoutMarks(parse, head, end(parse, head));
        int clause = parse.clauseOf(head) + 1;
        boolean shared = to == head + 1
                && clause < parse.clauses().size()
                && parse.clauses().get(clause).kind() == Clause.Kind.COORDINATE
                && parse.word(parse.clauses().get(clause).from())
                        .is(parse.word(head).tag());
        if (shared) { // "create and run tests": one object for two verbs
            to = withoutMarks(
                    parse, head, end(parse, parse.clauses().get(clause).from()));
        }
        boolean whole = to - head >= 2 && to - head <= MAX_WORDS;
        return whole ? Optional.of(new NounPhrase(word, to, head, -1)) : Optional.empty();
    }

    /** The end of a verb's clause, or the mark behind which something else begins: "…, and now they …". */
    private static int end(Parse parse, int head) {
        int end = parse.clauses().get(parse.clauseOf(head)).to();
        for (int at = head + 1; at + 1 < end; at++) {
            boolean mark = parse.word(at).is(Tag.COMMA) || parse.word(at).is(Tag.BREAK);
            boolean joint = parse.word(at + 1).is(Tag.CONJUNCTION);
            Tag next = parse.word(joint && at + 2 < end ? at + 2 : at + 1).tag();
            boolean means = at > head + 1 && MEANS.contains(parse.word(at).lower());
            if (means || mark && !next.isNominal()) {
                boolean cut = means && at > head + 2 && parse.word(at - 1).is(Tag.PARTICIPLE);
                return cut ? at - 1 : at; // "spawn environments configured via …"
            }
        }
        return end;
    }

    /** The end of a range of words, the marks and conjunctions at its end left out. */
    static int withoutMarks(Parse parse, int from, int to) {
        int end = to;
        while (end > from + 1) {
            switch (parse.word(end - 1).tag()) {
                case COMMA, END, BREAK, QUOTE, CONJUNCTION -> end--;
                default -> {
                    return end;
                }
            }
        }
        return end;
    }

    /** The end of a noun phrase with the phrases that hang on it by prepositions in the same clause. */
    static int extent(Parse parse, NounPhrase phrase) {
        int clause = parse.clauseOf(phrase.from());
        int end = phrase.to();
        while (end + 1 < parse.size()
                && parse.word(end).is(Tag.PREPOSITION)
                && !MEANS.contains(parse.word(end).lower())
                && parse.clauseOf(end + 1) == clause) {
            int after = end + 1;
            Optional<NounPhrase> hanging = parse.phraseFrom(after);
            Optional<NounPhrase> doing = hanging.isEmpty() ? at(parse, after) : Optional.empty();
            if (doing.isPresent()) {
                return doing.get().to();
            }
            if (hanging.isEmpty()) {
                return end;
            }
            end = hanging.get().to();
        }
        return end;
    }
}
