package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people have from the product that a text is about: "administrators gain direct control over upgrades". */
final class GainFrames {

    private static final int SURE = 2;

    private final Words words;
    private final ValueReader values;
    private final Optional<PropertyTerm> feature;

    GainFrames(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.values = new ValueReader(words, resolver, properties);
        this.feature = PropertyTerm.named(properties, "feature");
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        for (int at = 0; at < parse.clauses().size() && feature.isPresent(); at++) {
            Optional<VerbGroup> verb = parse.clauses().get(at).verb();
            if (verb.isEmpty() || !isGain(context, at, verb.get())) {
                continue;
            }
            int clause = at;
            for (NounPhrase item : NounLists.from(parse, verb.get().to()).items()) {
                values.read(parse, item, feature.get())
                        .filter(value -> !value.named() && !value.denied())
                        .flatMap(value -> holder(context).map(holder -> gain(parse, holder, value, clause, verb.get())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** "Administrators gain", "users will get": people in general, by themselves, and neither a number nor a date. */
    private boolean isGain(Context context, int at, VerbGroup verb) {
        Parse parse = context.parse();
        Clause clause = parse.clauses().get(at);
        boolean own = clause.kind() == Clause.Kind.MAIN || clause.kind() == Clause.Kind.COORDINATE;
        if (!own
                || !verb.finite()
                || verb.passive()
                || !words.isVerbOf(
                        WordClass.BENEFIT_VERBS, parse.word(verb.head()).lower())
                || context.isPastTense(clause)) {
            return false;
        }
        List<NounPhrase> who = context.subjectPhrases(at);
        return !who.isEmpty()
                && who.stream()
                        .allMatch(phrase -> phrase.to() - phrase.from() <= 2
                                && isRightBefore(parse, phrase, verb)
                                && words.is(
                                        WordClass.PEOPLE,
                                        parse.word(phrase.head()).lower()))
                && parse.words().subList(verb.to(), clause.to()).stream()
                        .noneMatch(word -> word.mention()
                                .filter(mention ->
                                        mention instanceof Mention.Measure || mention instanceof Mention.Moment)
                                .isPresent());
    }

    /** Not "buyers of the larger edition get": of all who use it. */
    private static boolean isRightBefore(Parse parse, NounPhrase who, VerbGroup verb) {
        return parse.words().subList(who.to(), Math.max(who.to(), verb.from())).stream()
                .allMatch(word -> word.is(Tag.ADVERB) || word.is(Tag.CONJUNCTION));
    }

    private static Optional<Referent> holder(Context context) {
        return context.topicBefore().filter(referent -> !referent.isAgent() && context.isWhole(referent));
    }

    private static Candidate gain(Parse parse, Referent holder, ValueReader.Item value, int clause, VerbGroup verb) {
        return Draft.of(parse, value, holder.claimed(), "what people gain")
                .clause(clause)
                .cue(verb.head())
                .score(SURE)
                .done();
    }
}
