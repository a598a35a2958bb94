package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the wording of a clause does to a claim in it: denies it, puts it in past or future, hands it to a speaker. */
public final class Operators {

    private final Words words;
    private final PhraseTrie<Tense> times;
    private final PhraseTrie<Boolean> attributions;

    public Operators(Words words) {
        this.words = words;
        this.times = new PhraseTrie<>(words);
        this.attributions = new PhraseTrie<>(words);
        words.phrases(WordClass.PLAN_PHRASES).forEach(phrase -> times.add(phrase, Tense.FUTURE));
        words.phrases(WordClass.PAST_PHRASES).forEach(phrase -> times.add(phrase, Tense.PAST));
        words.phrases(WordClass.ATTRIBUTIONS).forEach(phrase -> attributions.add(phrase, true));
    }

    /** Whether a candidate is denied, by its frame or by a negation around its cue; two negations cancel. */
    public Polarity polarity(Parse parse, Candidate candidate) {
        Clause clause = parse.clauses().get(candidate.clause());
        boolean negated = !candidate.presupposed()
                        && clause.verb()
                                .filter(group -> isNegated(parse, group))
                                .isPresent()
                || hasNegatorBefore(parse, candidate.cue(), clause.from());
        return candidate.denied() != negated ? Polarity.DENIED : Polarity.ASSERTED;
    }

    private boolean isNegated(Parse parse, VerbGroup group) {
        boolean negated = group.to() < parse.size() && parse.word(group.to()).is(Tag.NEGATOR); // "is not available"
        for (int at = group.from(); at < group.to(); at++) {
            String lower = parse.word(at).lower();
            negated |= words.is(WordClass.NEGATORS, lower) && !lower.equals("no");
        }
        boolean noLonger = group.to() + 1 < parse.size()
                        && parse.word(group.to()).is("no")
                        && parse.word(group.to() + 1).is("longer")
                || group.from() > 1
                        && parse.word(group.from() - 1).is("longer")
                        && parse.word(group.from() - 2).is("no");
        return negated || noLonger;
    }

    /** "not yet generally available", "not only": the former denies, the latter does not. */
    private boolean hasNegatorBefore(Parse parse, int cue, int floor) {
        for (int at = cue - 1; at >= floor && at >= cue - 3; at--) {
            Word word = parse.word(at);
            boolean instead = word.is("than") && at > 0 && parse.word(at - 1).is("rather")
                    || word.is("of") && at > 0 && parse.word(at - 1).is("instead");
            if (instead) {
                return true;
            }
            if (word.is(Tag.NEGATOR)) {
                return !parse.word(at + 1).is("only") && !parse.word(at + 1).is("just");
            }
            if (!word.is(Tag.ADVERB) && !word.is(Tag.ADJECTIVE)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether a candidate is planned, present or past.
     *
     * @param today the article's date, where it is known
     */
    public Tense tense(Parse parse, Candidate candidate, Optional<LocalDate> today) {
        if (candidate.tense().isPresent()) {
            return candidate.tense().get();
        }
        if (isAhead(candidate.value(), today)) {
            return Tense.FUTURE;
        }
        Clause clause = parse.clauses().get(candidate.clause());
        if (candidate.presupposed() && !hasDateAhead(parse, clause, today)) {
            return Tense.PRESENT;
        }
        if (isPlanned(parse, clause) || hasDateAhead(parse, clause, today)) {
            return Tense.FUTURE;
        }
        boolean before = candidate.value() instanceof Value.Quantity
                && (clause.verbs().stream().anyMatch(group -> isPastPerfect(parse, group))
                        || candidate.from() > 0
                                && parse.word(candidate.from() - 1).is("after"));
        if (before) {
            return Tense.PAST;
        }
        for (int at = clause.from(); at < clause.to(); at++) {
            PhraseTrie.Match<Tense> match =
                    times.longest(parse.sentence().tokens(), parse.word(at).from());
            if (match != null) {
                return match.values().get(0);
            }
        }
        return Tense.PRESENT;
    }

    /** "had swallowed 54 litres": before what the text tells of. */
    private static boolean isPastPerfect(Parse parse, VerbGroup group) {
        return group.to() - group.from() > 1 && parse.word(group.from()).is("had");
    }

    private static boolean isAhead(Value value, Optional<LocalDate> today) {
        return value instanceof Value.Date date
                && date.first()
                        .or(date::last)
                        .flatMap(day -> today.map(day::isAfter))
                        .orElse(false);
    }

    private static boolean hasDateAhead(Parse parse, Clause clause, Optional<LocalDate> today) {
        for (int at = clause.from(); at < clause.to(); at++) {
            Mention mention = parse.word(at).mention().orElse(null);
            boolean until = at > 0
                    && (parse.word(at - 1).is("until") || parse.word(at - 1).is("through"));
            if (mention instanceof Mention.Moment moment && !until && isAhead(moment.date(), today)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlanned(Parse parse, Clause clause) {
        for (VerbGroup group : clause.verbs()) {
            for (int at = group.from(); at < group.to(); at++) {
                String lower = parse.word(at).lower();
                if (lower.equals("will") || lower.equals("won't") || lower.equals("shall") || lower.equals("'ll")) {
                    return true;
                }
                boolean verb = parse.word(at).is(Tag.VERB)
                        || parse.word(at).is(Tag.PARTICIPLE)
                        || parse.word(at).is(Tag.ING);
                if (verb && words.isVerbOf(WordClass.PLAN_VERBS, lower)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Who is said to say what a candidate says. */
    public Optional<Entity> speaker(Context context, Candidate candidate) {
        Parse parse = context.parse();
        Optional<Entity> attributed = attributed(parse);
        if (attributed.isPresent()) {
            return attributed;
        }
        for (int at = candidate.clause(); at >= 0; at = parse.clauses().get(at).parent()) {
            Optional<Entity> speaker = sayer(context, at, candidate.cue());
            boolean own = at == candidate.clause();
            boolean governed = own || governs(parse, at, candidate.clause());
            if (speaker.isPresent() && governed) {
                return speaker;
            }
        }
        return Optional.empty();
    }

    /** Whether the clause behind one that says something is what is said. */
    private static boolean governs(Parse parse, int saying, int said) {
        for (int at = saying + 1; at <= said; at++) {
            Clause.Kind kind = parse.clauses().get(at).kind();
            if (at == saying + 1 && kind != Clause.Kind.SUBORDINATE) {
                return false;
            }
        }
        return true;
    }

    /** The agent that a clause's verb makes speak or plan: "Oakline expects", "said Mira Voss". */
    private Optional<Entity> sayer(Context context, int clause, int cue) {
        Parse parse = context.parse();
        // "X announced Y" tells what X did: whose announcement makes the claim does not report it
        boolean speaks = parse.clauses().get(clause).verbs().stream()
                .anyMatch(group -> group.head() != cue && isSpeech(parse, group));
        if (!speaks) {
            return Optional.empty();
        }
        return context.subjects(clause).stream()
                .filter(Referent::isAgent)
                .map(referent -> referent.subject().entity())
                .findFirst();
    }

    private boolean isSpeech(Parse parse, VerbGroup group) {
        String head = parse.word(group.head()).lower();
        return words.isVerbOf(WordClass.SPEECH_VERBS, head) || words.isVerbOf(WordClass.PLAN_VERBS, head);
    }

    /** "according to the company". */
    private Optional<Entity> attributed(Parse parse) {
        for (int at = 0; at < parse.size(); at++) {
            PhraseTrie.Match<Boolean> match = attributions.longest(
                    parse.sentence().tokens(), parse.word(at).from());
            if (match != null && match.to() < parse.sentence().tokens().size()) {
                Optional<NounPhrase> phrase = parse.phraseFrom(parse.wordAt(match.to()));
                Optional<Entity> agent = phrase.flatMap(
                                p -> parse.word(p.head()).name())
                        .filter(name -> name.known().isAgent())
                        .map(name -> name.known().entity());
                if (agent.isPresent()) {
                    return agent;
                }
            }
        }
        return Optional.empty();
    }

    /** The words of a clause that carry a candidate, without the marks at its ends. */
    public static int[] evidence(Parse parse, Candidate candidate) {
        Clause clause = parse.clauses().get(candidate.clause());
        int from = Math.min(Math.min(clause.from(), candidate.from()), candidate.cue());
        int to = Math.max(Math.max(clause.to(), candidate.to()), candidate.cue() + 1);
        while (to > from + 1 && isMark(parse.word(to - 1))) {
            to--;
        }
        while (from < to - 1 && (isMark(parse.word(from)) || parse.word(from).is(Tag.CONJUNCTION))) {
            from++;
        }
        return new int[] {from, to};
    }

    private static boolean isMark(Word word) {
        return List.of(Tag.COMMA, Tag.END, Tag.BREAK, Tag.QUOTE, Tag.CONJUNCTION)
                .contains(word.tag());
    }
}
