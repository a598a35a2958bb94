package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;

/** Finds whose a product is: "Brennoch's Veyla", "Sorvane asks more for its Tesk". */
final class Makers {

    /** How many words may stand between a maker and "its". */
    private static final int REACH = 5;

    private final Words words;
    private final NameSurroundings surroundings;
    private final Gathered gathered;

    Makers(Words words, NameSurroundings surroundings, Gathered gathered) {
        this.words = words;
        this.surroundings = surroundings;
        this.gathered = gathered;
    }

    /** Notes the makers that a sentence tells of, given its names in order. */
    void collect(List<Token> tokens, List<Run> runs) {
        for (int i = 1; i < runs.size(); i++) {
            Run maker = runs.get(i - 1);
            Run product = runs.get(i);
            if (surroundings.isHead(tokens, product.to())
                    && (owns(tokens, maker.to(), product.from()) || hasItsOwn(tokens, maker.to(), product.from()))) {
                gathered.made(product.text(tokens), maker.text(tokens));
            }
            if (comesFrom(tokens, maker, product)) {
                gathered.made(maker.text(tokens), product.text(tokens));
            }
            describe(tokens, maker, product);
        }
    }

    /** "The HX-9 from Kestrin": the product comes first. */
    private static boolean comesFrom(List<Token> tokens, Run product, Run maker) {
        return ShortForms.isDesignation(product.text(tokens))
                && maker.from() == product.to() + 1
                && tokens.get(product.to()).lower().equals("from");
    }

    /** "Norvale's new fanless Linux": lower-case words may belong to the name. */
    private void describe(List<Token> tokens, Run maker, Run product) {
        int from = maker.to() + 1;
        if (from >= product.from() || !tokens.get(maker.to()).lower().equals("'s")) {
            return;
        }
        while (from < product.from() && areAdjectives(tokens, from, from + 1)) {
            from++;
        }
        boolean plain = tokens.subList(from, product.from()).stream().allMatch(Token::isWord);
        if (plain && from < product.from() && product.from() - from <= REACH) {
            gathered.described(new Run(from, product.to(), false).text(tokens), maker.text(tokens));
        }
    }

    /** "'s" and nothing but adjectives between two names. */
    private boolean owns(List<Token> tokens, int from, int to) {
        return from < to && tokens.get(from).lower().equals("'s") && areAdjectives(tokens, from + 1, to);
    }

    /** "has enlarged its": words without a mark, then "its". */
    private boolean hasItsOwn(List<Token> tokens, int from, int to) {
        for (int at = from; at < to && at < from + REACH; at++) {
            if (tokens.get(at).lower().equals("its")) {
                return areAdjectives(tokens, at + 1, to);
            }
            if (!tokens.get(at).isWord()
                    || words.is(WordClass.RELATIVES, tokens.get(at).lower())) {
                return false;
            }
        }
        return false;
    }

    private boolean areAdjectives(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().allMatch(t -> words.is(WordClass.ADJECTIVES, t.lower()));
    }
}
