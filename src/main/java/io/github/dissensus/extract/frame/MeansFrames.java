package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** By what a product does a thing, which it therefore works with: "sends pictures over Wi-Fi", "reaches the card via X drivers". */
final class MeansFrames {

    private static final int SURE = 3;

    private final Words words;
    private final ValueReader values;
    private final Optional<PropertyTerm> supports;
    private final Optional<PropertyTerm> includes;

    MeansFrames(Words words, Resolver resolver, List<PropertyTerm> properties) {
        this.words = words;
        this.values = new ValueReader(words, resolver, properties);
        this.supports = PropertyTerm.named(properties, "supports");
        this.includes = PropertyTerm.named(properties, "includes");
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Parse parse = context.parse();
        if (supports.isEmpty() || includes.isEmpty()) {
            return found;
        }
        for (NounPhrase phrase : parse.phrases()) {
            boolean means = phrase.preposition() >= 0
                    && words.is(
                            WordClass.MEANS_PREPOSITIONS,
                            parse.word(phrase.preposition()).lower());
            if (means && isDone(context, phrase.preposition())) {
                tell(context, phrase, found);
            }
        }
        return found;
    }

    /** Whether the verb before a preposition tells of a doing for which a thing needs means. */
    private boolean isDone(Context context, int preposition) {
        Parse parse = context.parse();
        return parse.clauses().get(parse.clauseOf(preposition)).verbs().stream()
                .filter(group -> group.head() < preposition)
                .max(Comparator.comparingInt(VerbGroup::head))
                .filter(group -> words.isVerbOf(
                        WordClass.MEDIATED_VERBS, parse.word(group.head()).lower()))
                .isPresent();
    }

    private void tell(Context context, NounPhrase first, List<Candidate> found) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(first.preposition());
        Optional<Referent> holder = holder(context, clause, first.preposition());
        if (holder.isEmpty()) {
            return;
        }
        List<NounPhrase> items = NounLists.from(parse, first.from()).items();
        boolean tailed = items.stream().anyMatch(item -> isTechnology(parse, item)); // "X and Y drivers"
        for (NounPhrase item : items) {
            boolean called = item.to() < parse.size()
                    && words.is(WordClass.NAMING_VERBS, parse.word(item.to()).lower());
            Optional<ValueReader.Item> value = called
                    ? values.read(parse, item, includes.get())
                    : technology(parse, item, tailed).flatMap(name -> values.read(parse, name, supports.get()));
            value.filter(ValueReader.Item::named)
                    .filter(read -> !NoveltyFrames.isItself(holder.get(), read))
                    .ifPresent(
                            read -> found.add(Draft.of(parse, read, holder.get().claimed(), "means")
                                    .clause(clause)
                                    .cue(first.preposition())
                                    .score(SURE)
                                    .done()));
        }
    }

    /** "Wi-Fi", "an HDMI cable", "paravirtualized CUDA drivers": the name of something that connects or drives. */
    private Optional<NounPhrase> technology(Parse parse, NounPhrase item, boolean tailed) {
        boolean bare = parse.word(item.head()).is(Tag.NAME);
        int name = bare ? item.head() : item.head() - 1;
        while (!bare && name > item.from() && parse.word(name).is(Tag.NOUN)) {
            name--; // "SEV hardware extensions"
        }
        boolean known = (bare || isTechnology(parse, item))
                && name >= item.from()
                && parse.word(name)
                        .name()
                        .map(Mention.Name::known)
                        .filter(thing -> !thing.isAgent() && (!bare || tailed || isConnection(thing)))
                        .isPresent();
        return known ? Optional.of(new NounPhrase(item.from(), name + 1, name, item.preposition())) : Optional.empty();
    }

    private boolean isTechnology(Parse parse, NounPhrase item) {
        return words.is(WordClass.TECHNOLOGY_NOUNS, parse.word(item.head()).lower());
    }

    /** A standard or an interface; of other names only one that is written like an abbreviation. */
    private static boolean isConnection(Known thing) {
        return thing.kinds().contains("Component") || thing.kinds().isEmpty() && thing.acronym();
    }

    /** What does it: the product of the clause; where people do it with the product, what the text is about. */
    private Optional<Referent> holder(Context context, int clause, int cue) {
        Optional<Referent> of = context.hasUnknownSubject(clause)
                ? peopleOnly(context, clause) ? context.topicBefore() : Optional.empty()
                : context.products(clause, cue).stream().findFirst();
        return of.filter(referent -> !referent.isAgent())
                .filter(referent -> PhraseSubjects.isProminent(context, referent));
    }

    private boolean peopleOnly(Context context, int clause) {
        Parse parse = context.parse();
        List<NounPhrase> who = context.subjectPhrases(clause);
        return !who.isEmpty()
                && who.stream()
                        .allMatch(phrase -> words.is(
                                WordClass.PEOPLE, parse.word(phrase.head()).lower()));
    }
}
