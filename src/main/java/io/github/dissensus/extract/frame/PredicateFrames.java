package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.Inflection.Form;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a product does, in the words of the sentence, where no other frame reads the verb: "isolates each tenant". */
final class PredicateFrames {

    private static final Property FEATURE = new Property("feature", false);

    private final Words words;

    PredicateFrames(Words words) {
        this.words = words;
    }

    /** The candidates of the verbs that none of those found already rests on. */
    List<Candidate> find(Context context, List<Candidate> found) {
        List<Candidate> features = new ArrayList<>();
        Parse parse = context.parse();
        for (int at = 0; at < parse.clauses().size(); at++) {
            int clause = at;
            for (VerbGroup group : parse.clauses().get(clause).verbs()) {
                boolean told = isRead(parse, clause, group, found) || !saysWhatItDoes(parse, group);
                if (told || !stands(parse, clause, group, found)) {
                    continue;
                }
                if (isOffered(context, clause, group)) {
                    List<NounPhrase> deeds = VerbPhrases.from(parse, start(parse, group, group.from()));
                    deeds.stream()
                            .filter(phrase -> isWords(parse, phrase) && hasObject(parse, group, phrase))
                            .filter(phrase -> deeds.stream() // "create and run X" holds "run X"
                                    .noneMatch(other -> other.from() < phrase.from() && phrase.to() <= other.to()))
                            .forEach(phrase -> means(context, phrase)
                                    .ifPresent(with -> features.add(feature(parse, with, phrase, clause))));
                    continue;
                }
                VerbPhrases.from(parse, start(parse, group, group.from())).stream()
                        .filter(phrase -> isWords(parse, phrase) && hasObject(parse, group, phrase))
                        .limit(1) // those coordinated with it are predicates of their own
                        .forEach(phrase -> doers(context, clause)
                                .forEach(subject -> features.add(feature(parse, subject, phrase, clause))));
            }
        }
        return features;
    }

    /** "Administrators can roll back upgrades": what people can do with the product that the text is about. */
    private boolean isOffered(Context context, int clause, VerbGroup group) {
        Parse parse = context.parse();
        boolean can = parse.words().subList(group.from(), group.head()).stream().anyMatch(word -> word.is("can"));
        List<NounPhrase> who = context.subjectPhrases(clause);
        Clause.Kind kind = parse.clauses().get(clause).kind();
        return can
                && (kind == Clause.Kind.MAIN || kind == Clause.Kind.COORDINATE)
                && !words.isVerbOf(
                        WordClass.OBTAINING_VERBS, parse.word(group.head()).lower())
                && !who.isEmpty()
                && who.stream()
                        .map(phrase -> parse.word(phrase.head()).lower())
                        .allMatch(head -> words.is(WordClass.PEOPLE, head) || head.equals("you"));
    }

    /** "… through Corvex": the product by which people do it; else what the text is about. */
    private static Optional<Referent> means(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        int end = parse.clauses().get(parse.clauseOf(phrase.to() - 1)).to();
        return parse.phrasesIn(phrase.head(), end).stream()
                .filter(behind -> behind.preposition() > 0)
                .map(context::named)
                .flatMap(Optional::stream)
                .filter(named -> named.known().salient() && context.isProminent(named))
                .findFirst()
                .or(context::topicBefore)
                .filter(referent -> !referent.isAgent());
    }

    private static boolean isRead(Parse parse, int clause, VerbGroup group, List<Candidate> found) {
        int end = parse.clauses().get(clause).to();
        return found.stream().anyMatch(candidate -> {
            boolean cue = group.from() <= candidate.cue() && candidate.cue() < group.to();
            boolean inside = candidate.from() <= group.head() && group.head() < candidate.to();
            boolean measured =
                    !(candidate.value() instanceof Value.Text) && !(candidate.value() instanceof Value.Thing);
            boolean behind = measured && candidate.from() >= group.from() && candidate.from() < end;
            return cue || inside || behind;
        });
    }

    /** An active verb in the present, no helper, and nothing that could merely be so. */
    private boolean saysWhatItDoes(Parse parse, VerbGroup group) {
        String head = parse.word(group.head()).lower();
        boolean verb = parse.word(group.head()).is(Tag.VERB)
                || parse.word(group.head()).is(Tag.ING);
        boolean plain = parse.word(group.head()).mention().isEmpty() && verb && !group.passive();
        boolean past = words.isVerb(head, Form.PAST) && (!words.isVerb(head, Form.BASE) || isOfTwo(head));
        boolean empty = words.isVerbOf(WordClass.EMPTY_VERBS, head)
                || words.isVerbOf(WordClass.SPEECH_VERBS, head)
                || words.isVerbOf(WordClass.PLAN_VERBS, head);
        // "uses the Pyrix 5": a part by its name is for the frames that read what a thing has
        boolean part = words.isVerbOf(WordClass.USE_VERBS, head)
                && parse.phraseFrom(group.to())
                        .filter(object -> parse.words().subList(object.from(), object.to()).stream()
                                .anyMatch(word -> word.is(Tag.NAME)))
                        .isPresent();
        boolean pointing = group.to() < parse.size() && parse.word(group.to()).is(Tag.PRONOUN);
        return plain && !past && !empty && !part && !pointing && !isPossibility(parse, group);
    }

    /** "found", "saw", "felt": the past of one verb more often than the present of another. */
    private boolean isOfTwo(String head) {
        return words.verbs(head).stream().map(Words.Verb::lemma).distinct().count() > 1;
    }

    /** The verb of its clause, a participle that opens one, or an infinitive that says what a part is good for. */
    private boolean stands(Parse parse, int at, VerbGroup group, List<Candidate> found) {
        Clause clause = parse.clauses().get(at);
        boolean own = clause.verb().filter(group::equals).isPresent();
        if (own && parse.word(group.head()).is(Tag.ING)) {
            boolean absolute = parse.word(clause.from()).is("with");
            return group.from() == group.head() && !absolute && start(parse, group, clause.from()) == clause.from();
        }
        return own && group.finite() || isPurpose(parse, group, found);
    }

    private boolean isPossibility(Parse parse, VerbGroup group) {
        for (int at = group.from(); at < group.head(); at++) {
            boolean going = parse.word(at).is(Tag.AUXILIARY)
                    && words.isVerb(parse.word(group.head()).lower(), Form.ING);
            boolean sure = parse.word(at).is("can")
                    || parse.word(at).is("will")
                    || !parse.word(at).is(Tag.MODAL);
            if (!sure || going) {
                return true; // "could isolate", "is doubling"
            }
        }
        return false;
    }

    /** A number or a date among the words is for the frames that read those. */
    private static boolean isWords(Parse parse, NounPhrase phrase) {
        return parse.words().subList(phrase.from(), phrase.to()).stream()
                .noneMatch(word -> word.mention()
                        .filter(mention -> mention instanceof Mention.Measure || mention instanceof Mention.Moment)
                        .isPresent());
    }

    /** "isolates each tenant", "sets up a cluster"; "runs wild", "works out of the box" tells nothing to compare. */
    private boolean hasObject(Parse parse, VerbGroup group, NounPhrase all) {
        int behind = group.to();
        return parse.phrasesIn(behind, all.to()).stream()
                .anyMatch(phrase -> phrase.isFree()
                        || phrase.preposition() == behind
                                && words.is(
                                        WordClass.PARTICLES, parse.word(behind).lower()));
    }

    private static int start(Parse parse, VerbGroup group, int floor) {
        int start = group.head();
        while (start > floor && parse.word(start - 1).is(Tag.ADVERB)) {
            start--;
        }
        return start;
    }

    /** The products of whose doing a verb tells; parts only where the sentence has just introduced them. */
    private List<Referent> doers(Context context, int at) {
        Clause clause = context.parse().clauses().get(at);
        if (context.hasUnknownSubject(at) || clause.kind() == Clause.Kind.ASIDE || peopleAct(context, at)) {
            return List.of();
        }
        boolean relative = clause.kind() == Clause.Kind.RELATIVE;
        return context.subjects(at).stream()
                .filter(referent -> !referent.isAgent() && (relative || context.isWhole(referent)))
                .filter(referent -> PhraseSubjects.isProminent(context, referent))
                .filter(referent -> referent.grade() != Referent.Grade.COMPOUND
                        || referent.part().isEmpty())
                .toList();
    }

    /** "Installers will find a new app", "they control": what people do, whatever they do it with. */
    private boolean peopleAct(Context context, int clause) {
        return context.subjectPhrases(clause).stream()
                .map(phrase -> context.parse().word(phrase.head()))
                .anyMatch(head -> words.is(WordClass.PEOPLE, head.lower()) || head.is("they") || head.is("we"));
    }

    /** "a trimmed set of packages to reduce …": an infinitive behind what a product has. */
    private boolean isPurpose(Parse parse, VerbGroup group, List<Candidate> found) {
        int to = group.from() - 1;
        return to > 0
                && parse.word(to).is(Tag.TO)
                && !words.is(WordClass.ABSTRACT_NOUNS, parse.word(to - 1).lower()) // "the best way to …"
                && found.stream()
                        .anyMatch(candidate -> candidate.from() < to
                                && parse.clauseOf(candidate.from()) == parse.clauseOf(to)
                                && hasNoVerb(parse, candidate.from(), to)
                                && (candidate.value() instanceof Value.Text
                                        || candidate.value() instanceof Value.Thing));
    }

    private static boolean hasNoVerb(Parse parse, int from, int to) {
        return parse.words().subList(from, to).stream()
                .noneMatch(word -> word.is(Tag.VERB) || word.is(Tag.AUXILIARY) || word.is(Tag.MODAL));
    }

    private static Candidate feature(Parse parse, Referent subject, NounPhrase phrase, int clause) {
        return Draft.of(
                        parse,
                        phrase.from(),
                        phrase.to(),
                        subject.claimed(),
                        FEATURE,
                        new Value.Text(parse.text(phrase.from(), phrase.to())),
                        "predicate")
                .clause(clause)
                .cue(phrase.head())
                .score(1)
                .done();
    }
}
