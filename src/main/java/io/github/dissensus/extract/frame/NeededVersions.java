package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the least versions of other things that a product asks for: "firmware 2.4 or newer", "phones on iOS 18 or later". */
final class NeededVersions {

    /** Less than any frame whose words say what the other thing is to the product. */
    private static final int UNSURE = 8;

    private final Words words;

    NeededVersions(Words words) {
        this.words = words;
    }

    void find(Context context, List<Candidate> found) {
        Parse parse = context.parse();
        for (int word : parse.mentions(Mention.Release.class)) {
            Mention.Release release =
                    (Mention.Release) parse.word(word).mention().orElseThrow();
            String head = parse.sentence().tokens().get(release.from()).lower();
            if (release.bound() == Bound.AT_LEAST && !words.is(WordClass.BUILD_NOUNS, head)) {
                asked(context, word, parse.clauseOf(word), release, found);
            }
        }
        for (int word : parse.mentions(Mention.Name.class)) {
            least(context, word, found);
        }
    }

    /** "phones on iOS 18 or newer", "a Linux with glibc 2.31 or later": whatever the words around it. */
    private void least(Context context, int word, List<Candidate> found) {
        Mention.Name name = context.parse().word(word).name().orElseThrow();
        if (name.bound() != Bound.AT_LEAST
                || name.version().isEmpty()
                || name.known().isAgent()) {
            return;
        }
        context.topicBefore()
                .filter(whole -> !whole.isAgent()
                        && !whole.subject().entity().equals(name.known().entity()))
                .ifPresent(whole -> found.add(ComponentFrames.draft(
                                context.parse(),
                                whole,
                                "requires",
                                Optional.of(new Value.Thing(name.known().entity(), Optional.empty())),
                                new Value.Version(name.version().orElseThrow(), name.bound()),
                                word,
                                "least version")
                        .score(UNSURE)
                        .done()));
    }

    /** "kernel version 6.6 or later", "firmware 2.4 or newer", "The Rust client has to be version 5.0 or later". */
    private void asked(Context context, int word, int clause, Mention.Release release, List<Candidate> found) {
        Parse parse = context.parse();
        Value.Version version = new Value.Version(release.number(), release.bound());
        int from = word;
        while (from > 0 && isNaming(parse.word(from - 1))) {
            from--;
        }
        String noun = named(parse, from, word);
        String head = parse.sentence().tokens().get(release.from()).lower();
        boolean headed = noun.isEmpty() && words.is(WordClass.VERSIONED_NOUNS, head);
        if (headed) {
            noun = head;
        }
        Optional<NounPhrase> subject = context.subjectPhrases(clause).stream().findFirst();
        boolean predicate = noun.isEmpty()
                && subject.isPresent()
                && subject.get().to() <= word
                && parse.clauses()
                        .get(clause)
                        .verb()
                        .filter(group -> isBeing(parse, group.to() - 1))
                        .isPresent();
        if (predicate) {
            noun = named(parse, subject.get().from(), subject.get().to());
        }
        if (noun.isEmpty() && word + 2 < parse.size() && parse.word(word + 1).is("of")) {
            noun = parse.phraseFrom(word + 2)
                    .map(phrase -> named(parse, phrase.from(), phrase.to()))
                    .orElse(""); // "version 4.1 or newer of the driver"
        }
        if (noun.isEmpty()) {
            return;
        }
        boolean inPhrase =
                !predicate && parse.words().subList(from, word).stream().anyMatch(part -> part.is(Tag.NAME));
        Optional<Referent> of = predicate || inPhrase
                ? context.topicBefore()
                : context.products(clause, word).stream().findFirst();
        Entity component = new Entity(Entity.Kind.FEATURE, noun);
        of.ifPresent(whole -> ComponentFrames.needed(parse, whole, component, version, word, found));
    }

    private static boolean isNaming(Word word) {
        return word.is(Tag.NOUN)
                || word.name().filter(name -> name.version().isEmpty()).isPresent();
    }

    private static boolean isBeing(Parse parse, int word) {
        return Set.of("be", "is", "are", "run", "have")
                .contains(parse.word(word).lower());
    }

    /** The names and nouns among some words: "Go SDK". */
    private static String named(Parse parse, int from, int to) {
        return IntStream.range(from, to)
                .filter(at -> parse.word(at).is(Tag.NOUN) || parse.word(at).is(Tag.NAME))
                .mapToObj(at -> parse.text(at, at + 1))
                .collect(Collectors.joining(" "));
    }
}
