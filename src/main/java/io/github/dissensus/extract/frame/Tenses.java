package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what a clause says is planned, so or past, by its verbs, the words for time in it and the article's day. */
public final class Tenses {

    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall", "won't");

    private final Words words;
    private final PhraseTrie<Tense> times;
    private final Operators operators;
    private final DateYears years;
    private final OldPlans oldPlans;
    private final GivenFigures given;

    /** @param operators tells whose words a sentence hands on: what the maker "had sold" is sold */
    public Tenses(Words words, Operators operators) {
        this.words = words;
        this.times = new PhraseTrie<>(words);
        this.operators = operators;
        this.years = new DateYears(words);
        this.oldPlans = new OldPlans(words);
        this.given = new GivenFigures(words);
        words.phrases(WordClass.PLAN_PHRASES).forEach(phrase -> times.add(phrase, Tense.FUTURE));
        words.phrases(WordClass.PAST_PHRASES).forEach(phrase -> times.add(phrase, Tense.PAST));
    }

    /**
     * A candidate whose date, where it has no year, lies on the side of the article's day that its verb tells.
     *
     * @param today the article's date, where it is known
     */
    public Candidate dated(Parse parse, Candidate candidate, Optional<LocalDate> today) {
        return today.map(day -> years.on(parse, candidate, day)).orElse(candidate);
    }

    /**
     * Whether a candidate is planned, present or past.
     *
     * @param today the article's date, where it is known
     */
    public Tense of(Context context, Candidate candidate, Optional<LocalDate> today) {
        if (candidate.tense().isPresent()) {
            return candidate.tense().get();
        }
        Parse parse = context.parse();
        Clause clause = parse.clauses().get(candidate.clause());
        if (candidate.value() instanceof Value.Date && oldPlans.tells(parse, clause)) {
            return Tense.PAST;
        }
        if (isAhead(candidate.value(), today)) {
            return Tense.FUTURE;
        }
        if (candidate.presupposed() && !hasDateAhead(parse, clause, today)) {
            return Tense.PRESENT;
        }
        boolean aside = GivenFigures.isAside(parse, clause, candidate);
        if (!aside && isComing(parse, candidate, today)) {
            return Tense.FUTURE;
        }
        boolean anybody = GivenFigures.isOfAnybody(parse, clause) && !hasDateAhead(parse, clause, today);
        if (aside || anybody) {
            return Tense.PRESENT;
        }
        if (given.isGiven(parse, clause, candidate)) {
            return Tense.PRESENT;
        }
        if (isPlanned(parse, clause, candidate) && !given.isPromised(parse, clause, candidate)
                || hasDateAhead(parse, clause, today)) {
            return Tense.FUTURE;
        }
        if (isExpected(parse, clause, candidate.value())) {
            return Tense.FUTURE;
        }
        boolean before = candidate.value() instanceof Value.Quantity
                && (clause.verbs().stream().anyMatch(group -> isPastPerfect(parse, group))
                                && operators.speaker(context, candidate).isEmpty() // "said it had sold 3,000": it has
                        || candidate.from() == clause.from() + 1
                                && parse.word(clause.from()).is("after")); // "After two years in preview, …"
        if (before) {
            return Tense.PAST;
        }
        if (candidate.value() instanceof Value.Quantity
                && context.isPast(candidate.subject())
                && (isPastTense(parse, clause) || isUnmarkedPast(context, candidate.clause()))) {
            return Tense.PAST;
        }
        for (int at = clause.from(); at < clause.to(); at++) {
            PhraseTrie.Match<Tense> match =
                    times.longest(parse.sentence().tokens(), parse.word(at).from());
            boolean own = candidate.value() instanceof Value.Status // "in the works" is the stage itself
                    && candidate.from() <= at
                    && at < candidate.to();
            int next = match == null ? parse.size() : parse.wordAt(match.to() - 1) + 1;
            boolean ofAnother = next < parse.size() // "keeps 35, previously 14"
                    && next != candidate.from()
                    && parse.word(next).is(Tag.NUMBER)
                    && words.is(WordClass.FORMERLY, parse.word(next - 1).lower());
            boolean serving = at > clause.from()
                    && parse.word(at).is("used")
                    && words.is(WordClass.FORMS_OF_BE, parse.word(at - 1).lower()); // "is used to"
            if (match != null && !own && !ofAnother && !serving) {
                return match.values().get(0);
            }
        }
        return Tense.PRESENT;
    }

    /**
     * Whether something that is still to come is told by its figures: "a version with 300 kW will follow", "Six updates
     * will follow", "The X, which has a 5,000 mAh battery, is due in May", "is coming to Canada".
     */
    private boolean isComing(Parse parse, Candidate candidate, Optional<LocalDate> today) {
        if (candidate.value() instanceof Value.Date || candidate.value() instanceof Value.Status) {
            return false;
        }
        Clause own = parse.clauses().get(candidate.clause());
        boolean relative = own.kind() == Clause.Kind.RELATIVE;
        int next = candidate.clause() + 1;
        boolean split = relative
                && own.parent() >= 0
                && parse.clauses().get(own.parent()).verb().isEmpty() // "The X, which …, will follow"
                && next < parse.clauses().size();
        Clause telling = split ? parse.clauses().get(next) : own;
        return telling.verb()
                .filter(group -> split || !relative)
                .filter(group -> split || candidate.to() <= group.from() || group.head() == candidate.cue())
                .filter(group -> isArriving(parse, telling, group, today))
                .isPresent();
    }

    /** "will follow", "is coming", "is due in May", "is planned for May". */
    private boolean isArriving(Parse parse, Clause clause, VerbGroup group, Optional<LocalDate> today) {
        String head = parse.word(group.head()).lower();
        boolean arrival = words.isVerbOf(WordClass.ARRIVAL_VERBS, head);
        boolean under = group.to() - group.from() > 1
                && words.isVerb(head, Inflection.Form.ING)
                && parse.word(group.from()).is(Tag.AUXILIARY);
        boolean will = parse.words().subList(group.from(), group.to()).stream()
                .anyMatch(word -> isFuture(word.lower()) || word.is(Tag.MODAL));
        boolean planned = group.passive() && words.isVerbOf(WordClass.PLAN_VERBS, head);
        boolean being = parse.word(group.head()).is(Tag.AUXILIARY) && hasDateAhead(parse, clause, today);
        return arrival && (under || will || hasDateAhead(parse, clause, today)) || planned || being;
    }

    /** "should last 30 hours": what is thought likely; not "you should have 8 GB". */
    private static boolean isExpected(Parse parse, Clause clause, Value value) {
        boolean measured = value instanceof Value.Quantity || value instanceof Value.Date;
        return measured
                && clause.verb()
                        .filter(group -> parse.word(group.from()).is("should") && !group.passive())
                        .filter(group -> !parse.word(group.head()).is("have"))
                        .filter(group -> parse.words().subList(clause.from(), group.from()).stream()
                                .noneMatch(word -> word.is("you")))
                        .isPresent();
    }

    /** "had swallowed 54 litres": before what the text tells of. */
    private static boolean isPastPerfect(Parse parse, VerbGroup group) {
        return group.to() - group.from() > 1 && parse.word(group.from()).is("had");
    }

    /** "weighed 189 g", "stopped at 1.2 million". */
    boolean isPastTense(Parse parse, Clause clause) {
        return isPastTense(words, parse, clause);
    }

    static boolean isPastTense(Words words, Parse parse, Clause clause) {
        return clause.verb()
                .filter(VerbGroup::finite)
                .filter(group -> !group.passive())
                .map(group -> parse.word(group.from()).lower())
                .filter(verb -> verb.equals("was")
                        || verb.equals("were")
                        || verb.equals("had")
                        || words.isVerb(verb, Inflection.Form.PAST) && !words.isVerb(verb, Inflection.Form.BASE))
                .isPresent();
    }

    /** "its predecessor cost $99": a form that would have an "s" if it were so now. */
    private boolean isUnmarkedPast(Context context, int clause) {
        Parse parse = context.parse();
        List<NounPhrase> subject = context.subjectPhrases(clause);
        boolean single = subject.size() == 1
                && !parse.word(subject.get(0).head()).lower().endsWith("s");
        return single
                && parse.clauses()
                        .get(clause)
                        .verb()
                        .filter(group -> group.finite() && group.to() - group.from() == 1)
                        .filter(group -> words.isVerb(parse.word(group.head()).lower(), Inflection.Form.PAST))
                        .isPresent();
    }

    private static boolean isAhead(Value value, Optional<LocalDate> today) {
        return value instanceof Value.Date date
                && date.first()
                        .or(date::last)
                        .flatMap(day -> today.map(day::isAfter))
                        .orElse(false);
    }

    private boolean hasDateAhead(Parse parse, Clause clause, Optional<LocalDate> today) {
        for (int at = clause.from(); at < clause.to(); at++) {
            Mention mention = parse.word(at).mention().orElse(null);
            boolean until = at > 0
                    && (parse.word(at - 1).is("until") || parse.word(at - 1).is("through"));
            if (mention instanceof Mention.Moment moment
                    && !until
                    && isAhead(dated(parse, at, moment.date(), today), today)) {
                return true;
            }
        }
        return false;
    }

    private Value.Date dated(Parse parse, int word, Value.Date date, Optional<LocalDate> today) {
        return today.map(day -> years.of(parse, parse.clauseOf(word), date, parse.text(word, word + 1), day))
                .orElse(date);
    }

    /** Whether a word puts the verb behind it in the future. */
    static boolean isFuture(String lower) {
        return FUTURE.contains(lower);
    }

    /** "will", "plans to"; "is aimed at V" tells what a thing is for, and no plan. */
    private boolean isPlanned(Parse parse, Clause clause, Candidate candidate) {
        boolean purpose = candidate.property().name().equals("purpose");
        for (VerbGroup group : clause.verbs()) {
            for (int at = group.from(); at < group.to(); at++) {
                String lower = parse.word(at).lower();
                boolean yours = at > 0 && parse.word(at - 1).is("you"); // "you will need 8 GB"
                if (isFuture(lower) && !yours) {
                    return true;
                }
                boolean own = purpose && group.from() <= candidate.cue() && candidate.cue() < group.to();
                boolean verb = parse.word(at).is(Tag.VERB)
                        || parse.word(at).is(Tag.PARTICIPLE)
                        || parse.word(at).is(Tag.ING);
                if (verb && !own && words.isVerbOf(WordClass.PLAN_VERBS, lower)) {
                    return true;
                }
            }
        }
        return false;
    }
}
