package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done to a product's parts and to what it holds: "messages are encrypted at rest", "the ear pads can be swapped
 * without tools".
 */
final class StateFrames {

    private static final Property FEATURE = new Property("feature", false);

    /** More words than these tell a story. */
    private static final int MAX_WORDS = 16;

    private final Words words;

    StateFrames(Words words) {
        this.words = words;
    }

    /** The candidates of the passive verbs that none of those found already rests on. */
    List<Candidate> find(Context context, List<Candidate> found) {
        List<Candidate> states = new ArrayList<>();
        Parse parse = context.parse();
        for (int at = 0; at < parse.clauses().size(); at++) {
            Clause clause = parse.clauses().get(at);
            Optional<VerbGroup> verb = clause.verb().filter(group -> group.finite() && group.passive());
            boolean own = clause.kind() == Clause.Kind.MAIN || clause.kind() == Clause.Kind.COORDINATE;
            if (verb.isPresent() && own && tellsState(parse, verb.get()) && !isRead(clause, found)) {
                int place = at;
                subject(context, clause, verb.get())
                        .flatMap(subject -> whole(parse, clause, subject))
                        .flatMap(whole -> holder(context).map(holder -> state(parse, holder, whole, verb.get(), place)))
                        .ifPresent(states::add);
            }
        }
        return states;
    }

    private static boolean isRead(Clause clause, List<Candidate> found) {
        return found.stream().anyMatch(candidate -> candidate.from() < clause.to() && candidate.to() > clause.from());
    }

    /** "are encrypted", "is switched on by default", "can be swapped"; not "was replaced", "can be bought". */
    private boolean tellsState(Parse parse, VerbGroup group) {
        String head = parse.word(group.head()).lower();
        List<String> before = parse.words().subList(group.from(), group.head()).stream()
                .map(word -> word.lower())
                .toList();
        boolean present = before.contains("is") || before.contains("are");
        boolean possible = before.contains("can");
        boolean other = before.contains("being")
                || parse.words().subList(group.from(), group.head()).stream().anyMatch(word -> word.is(Tag.NEGATOR));
        return !other
                && (present && words.isVerbOf(WordClass.GUARDING_VERBS, head)
                        || possible
                                && !words.isVerbOf(WordClass.OBTAINING_VERBS, head)
                                && !words.isVerbOf(WordClass.SPEECH_VERBS, head)
                                && !words.isVerbOf(WordClass.EMPTY_VERBS, head));
    }

    /** The one thing of which the verb tells, a part or what the product holds: no name, nobody, nothing told before. */
    private Optional<NounPhrase> subject(Context context, Clause clause, VerbGroup verb) {
        Parse parse = context.parse();
        List<NounPhrase> free = parse.phrasesIn(clause.from(), verb.from()).stream()
                .filter(NounPhrase::isFree)
                .toList();
        return Optional.of(free)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .filter(phrase -> isPart(context, phrase));
    }

    private boolean isPart(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        String head = parse.word(phrase.head()).lower();
        boolean plain = parse.words().subList(phrase.from(), phrase.to()).stream()
                .noneMatch(word -> word.is(Tag.NAME) || word.is(Tag.NUMBER) || word.is(Tag.STAGE));
        return plain
                && parse.word(phrase.head()).is(Tag.NOUN)
                && !words.is(WordClass.ABSTRACT_NOUNS, head)
                && !words.is(WordClass.PEOPLE, head)
                && context.resolve(phrase)
                        .filter(referent -> referent.grade() != Referent.Grade.PART)
                        .isEmpty();
    }

    /** The words of the clause from its subject on, where they are few and without a measure. */
    private static Optional<NounPhrase> whole(Parse parse, Clause clause, NounPhrase subject) {
        int to = VerbPhrases.withoutMarks(parse, subject.from(), clause.to());
        boolean measured = parse.words().subList(subject.from(), to).stream()
                .anyMatch(word -> word.mention()
                        .filter(mention -> mention instanceof Mention.Measure || mention instanceof Mention.Moment)
                        .isPresent());
        int from = Math.min(ValueNouns.contentFrom(parse, subject), subject.head());
        return measured || to - from > MAX_WORDS
                ? Optional.empty()
                : Optional.of(new NounPhrase(from, to, subject.head(), -1));
    }

    private static Optional<Referent> holder(Context context) {
        return context.topicBefore().filter(referent -> !referent.isAgent() && context.isWhole(referent));
    }

    private static Candidate state(Parse parse, Referent holder, NounPhrase whole, VerbGroup verb, int clause) {
        return Draft.of(
                        parse,
                        whole.from(),
                        whole.to(),
                        holder.claimed(),
                        FEATURE,
                        new Value.Text(parse.text(whole.from(), whole.to())),
                        "state")
                .clause(clause)
                .cue(verb.head())
                .score(1)
                .done();
    }
}
