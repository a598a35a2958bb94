package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.Optional;

/** Finds the circumstances in which a number holds: "on Corvex Boost instances", "with the rear seats folded". */
final class Circumstances {

    /** How many words may follow the noun of a circumstance: "with the rear seats folded down". */
    private static final int TAIL = 3;

    private final Words words;

    Circumstances(Words words) {
        this.words = words;
    }

    /** What stands behind a number, or behind the noun that it measures. */
    Optional<String> of(Parse parse, int number) {
        int at = number + 1;
        if (at >= parse.size()) {
            return Optional.empty();
        }
        String opener = parse.word(at).lower();
        boolean loose = words.is(WordClass.CIRCUMSTANCE_OPENERS, opener);
        if (!loose && !opener.equals("in") && !opener.equals("at")) {
            return Optional.empty();
        }
        return parse.phraseFrom(at + 1)
                .filter(phrase -> parse.words().subList(phrase.from(), phrase.to()).stream()
                        .noneMatch(word -> word.is(Tag.NUMBER)))
                .filter(phrase -> loose
                        || words.is(
                                WordClass.CIRCUMSTANCE_NOUNS,
                                parse.word(phrase.head()).lower()))
                .map(phrase -> parse.text(at, withTail(parse, phrase)));
    }

    /** Over "of the case", "folded", "and year". */
    private static int withTail(Parse parse, NounPhrase phrase) {
        int to = phrase.to();
        if (to < parse.size() && parse.word(to).is("of")) {
            to = parse.phraseFrom(to + 1).map(NounPhrase::to).orElse(to);
        }
        int limit = Math.min(parse.size(), to + TAIL);
        while (to < limit
                && (parse.word(to).is(Tag.PARTICIPLE) || parse.word(to).is(Tag.ADVERB))) {
            to++;
        }
        return to;
    }
}
