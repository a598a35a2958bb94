package io.github.dissensus.extract;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what an article is about: the product that its title and first paragraphs name most. */
final class MainSubject {

    private static final int TITLE = 4;
    private static final int TITLE_BESIDE = 3;
    private static final int FREE = 2;
    private static final int BESIDE = 1;
    private static final int SALIENT = 2;
    private static final int VERSIONED = 1;
    private static final int LEAD_SENTENCES = 12;

    private final Words words;
    private final Kinds kinds;

    MainSubject(Words words, Kinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /** What an article is about; empty where its first sentences name no product. */
    Optional<Referent> of(List<Parse> parses) {
        Map<Known, Integer> weights = new LinkedHashMap<>();
        Map<Known, Mention.Name> fullest = new LinkedHashMap<>();
        for (Parse parse : parses.subList(0, Math.min(parses.size(), LEAD_SENTENCES))) {
            for (int word : parse.mentions(Mention.Name.class)) {
                Mention.Name name = parse.word(word).name().orElseThrow();
                if (name.known().entity().kind() == Entity.Kind.PRODUCT
                        && !name.known().ofMain()) {
                    fullest.merge(name.known(), name, MainSubject::fuller);
                    weights.merge(name.known(), weight(parse, word), Integer::sum);
                }
            }
        }
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(entry -> referent(fullest.get(entry.getKey())))
                .map(found -> upgraded(parses, found));
    }

    /** The first one that tells the version. */
    private static Mention.Name fuller(Mention.Name first, Mention.Name second) {
        return first.version().isEmpty() && second.version().isPresent() ? second : first;
    }

    /** "the Solenne Q9": a number in the name tells as much as a version behind it. */
    private static boolean isCode(Mention.Name name) {
        String text = name.known().entity().name();
        return Character.isDigit(text.charAt(text.length() - 1));
    }

    /**
     * A title counts most, and in it what it begins with; then what a sentence is about, then what it names beside that.
     * Capitals alone, such as "GPS", name technologies more often than products.
     */
    private int weight(Parse parse, int word) {
        Mention.Name name = parse.word(word).name().orElseThrow();
        int place = place(parse, word);
        boolean told = !name.known().acronym() || isCode(name);
        return told ? place : Math.min(place, BESIDE);
    }

    private int place(Parse parse, int word) {
        Optional<NounPhrase> phrase = parse.phraseOf(word).filter(p -> p.head() == word);
        Mention.Name name = parse.word(word).name().orElseThrow();
        int salience =
                (name.known().salient() ? SALIENT : 0) + (name.version().isPresent() || isCode(name) ? VERSIONED : 0);
        boolean title = parse.sentence().block().kind() == Block.Kind.TITLE;
        if (phrase.isEmpty()) {
            boolean typed = title && isTyped(parse, word);
            boolean opens = title && word <= 1 && isBareModifier(parse, word);
            return opens
                    ? TITLE_BESIDE + salience
                    : typed ? FREE + salience : title ? BESIDE : 0; // "X 2.0 release notes", unlike "the X team"
        }
        boolean free = phrase.get().isFree() && !isJoinedToHanging(parse, phrase.get());
        if (title) {
            return (free ? TITLE : TITLE_BESIDE) + salience;
        }
        if (isOwned(parse, phrase.get())) {
            return FREE + salience;
        }
        return isHad(parse, phrase.get()) ? BESIDE : (free ? FREE : BESIDE) + salience;
    }

    /** "X 2.0 release notes": nothing stands between the name and the noun that it is put before. */
    private static boolean isBareModifier(Parse parse, int word) {
        return parse.phraseOf(word).filter(phrase -> phrase.from() >= word - 1).isPresent()
                && !parse.word(0).is(Tag.DETERMINER)
                && word + 1 < parse.size()
                && !parse.word(word + 1).is(Tag.POSSESSIVE);
    }

    /** "certification for its S-44": what somebody has as one's own is what is spoken of, wherever it stands. */
    private static boolean isOwned(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.from()).is("its");
    }

    /** "Halden Arc soundbar": the noun behind the name says what it is. */
    private boolean isTyped(Parse parse, int word) {
        return parse.phraseOf(word)
                .map(NounPhrase::head)
                .map(head -> parse.word(head).to())
                .filter(to -> kinds.isWhole(kinds.endingAt(
                        parse.sentence().tokens(), Math.max(parse.word(word).to(), to - 3), to)))
                .isPresent();
    }

    /** "It has one HDMI input and Bluetooth 5.3": what something has or runs is not what a text is about. */
    private boolean isHad(Parse parse, NounPhrase phrase) {
        Clause clause = parse.clauses().get(parse.clauseOf(phrase.head()));
        Optional<VerbGroup> verb =
                clause.verb().filter(group -> group.finite() && !group.passive() && group.to() <= phrase.from());
        boolean has = verb.map(group -> parse.word(group.head()).lower())
                .filter(head ->
                        parse.word(verb.get().head()).is(Tag.AUXILIARY) && !words.is(WordClass.FORMS_OF_BE, head)
                                || words.isVerbOf(WordClass.HAVING_VERBS, head)
                                || words.isVerbOf(WordClass.USE_VERBS, head)
                                || words.isVerbOf(WordClass.REQUIREMENT_VERBS, head))
                .isPresent();
        return has
                && parse.words().subList(clause.from(), verb.get().from()).stream()
                        .noneMatch(word -> word.name()
                                .filter(name -> name.known().isAgent())
                                .isPresent()); // "Oakline offers the Corvex 4"
    }

    /** "for PC and X": the X hangs on the preposition too. */
    private static boolean isJoinedToHanging(Parse parse, NounPhrase phrase) {
        int joint = phrase.from() - 1;
        return joint > 0
                && parse.word(joint).is(Tag.CONJUNCTION)
                && parse.phraseOf(joint - 1).filter(before -> !before.isFree()).isPresent();
    }

    /** "from X 6.1 to 6.2": an upgrade is about the later version. */
    private static Referent upgraded(List<Parse> parses, Referent found) {
        for (Parse parse : parses.subList(0, Math.min(parses.size(), LEAD_SENTENCES))) {
            for (int at : parse.mentions(Mention.Name.class)) {
                Mention.Name name = parse.word(at).name().orElseThrow();
                boolean left = at > 0
                        && parse.word(at - 1).is("from")
                        && at + 2 < parse.size()
                        && parse.word(at + 1).is("to")
                        && name.known().entity().equals(found.subject().entity())
                        && name.version().equals(found.subject().version());
                String to = left ? parse.word(at + 2).lower() : "";
                if (to.matches("\\d+(\\.\\d+)*")) {
                    return new Referent(
                            found.subject().withVersion(Optional.of(to)), found.known(), found.grade(), found.part());
                }
            }
        }
        return found;
    }

    private static Referent referent(Mention.Name name) {
        Subject subject = new Subject(name.known().entity(), name.version(), name.variant());
        return new Referent(subject, name.known(), Referent.Grade.NAMED, "");
    }
}
