package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.List;

/** Tells from the words alone how far a noun phrase reaches, before anything else of the sentence is known. */
final class Phrases {

    private static final List<WordClass> OUTSIDE = List.of(
            WordClass.DETERMINERS,
            WordClass.PRONOUNS,
            WordClass.PREPOSITIONS,
            WordClass.CONJUNCTIONS,
            WordClass.SUBORDINATORS,
            WordClass.RELATIVES,
            WordClass.AUXILIARIES,
            WordClass.MODALS,
            WordClass.NEGATORS,
            WordClass.ADVERBS);

    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    /**
     * The token after a noun and the words before it that belong to it: after "cores" from "physical cores each".
     *
     * @param longest how many words it may have
     * @param many whether it must be more than one: it ends at the first plural
     * @return the token where it begins, where there is none
     */
    int nounEnd(Row row, int from, int longest, boolean many) {
        int at = from;
        int noun = from;
        while (at < from + longest && isInside(row, at)) {
            boolean plural = isPlural(row.word(at));
            at++;
            while (row.isHyphen(at) && row.glued(at) && row.glued(at + 1) && row.isWord(at + 1)) {
                plural = isPlural(row.word(at + 1));
                at += 2; // "load-balancers"
            }
            if (!many || plural) {
                noun = at;
            }
            if (plural && !isPluralNoun(row, at)) {
                break;
            }
        }
        return noun;
    }

    private boolean isInside(Row row, int at) {
        String word = row.word(at);
        return row.isWord(at)
                && Character.isLetter(word.charAt(0))
                && OUTSIDE.stream().noneMatch(type -> words.is(type, word))
                && !isVerbOnly(word)
                && (!words.is(WordClass.RATE_ADVERBS, word)
                        || isInside(row, at + 1)); // "34 daily flights", "34 flights daily"
    }

    /** "sales records": a plural may be followed by the noun that it belongs to. */
    private boolean isPluralNoun(Row row, int at) {
        return isInside(row, at)
                && isPlural(row.word(at))
                && words.verbs(row.word(at)).isEmpty();
    }

    boolean isPlural(String word) {
        return word.length() > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                || words.is(WordClass.IRREGULAR_PLURALS, word);
    }

    private boolean isVerbOnly(String word) {
        return words.isVerb(word, Inflection.Form.PAST) && !words.isVerb(word, Inflection.Form.BASE);
    }
}
