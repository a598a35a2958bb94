package io.github.dissensus.extract.syntax;

import java.util.ArrayList;
import java.util.List;

/** Finds noun phrases: a row of determiners, adjectives, nouns and names that ends in a noun, name or number. */
public final class NounPhrases {

    private NounPhrases() {}

    /** The noun phrases of a sentence, in order. */
    public static List<NounPhrase> find(List<Word> row) {
        List<NounPhrase> phrases = new ArrayList<>();
        int at = 0;
        int bracket = -1;
        while (at < row.size()) {
            bracket = row.get(at).lower().equals("(") ? at : row.get(at).lower().equals(")") ? -1 : bracket;
            int to = end(row, at);
            int head = head(row, at, to);
            if (head < 0) {
                at = Math.max(to, at + 1);
                continue;
            }
            phrases.add(new NounPhrase(at, head + 1, head, bracket >= 0 ? bracket : preposition(row, at)));
            at = head + 1;
        }
        return phrases;
    }

    private static int end(List<Word> row, int from) {
        if (row.get(from).is(Tag.PRONOUN)) {
            return from + 1;
        }
        int to = from;
        boolean nounSeen = false;
        while (to < row.size()) {
            Tag tag = row.get(to).tag();
            boolean fresh = tag == Tag.DETERMINER && to > from && nounSeen;
            if (fresh || tag == Tag.DATE && nounSeen) {
                break;
            }
            if (tag.isNominal()) {
                nounSeen |= tag.isHead();
                to++;
            } else if (isInnerQuote(row, from, to)
                    || joinsAdjectives(row, from, to)
                    || !nounSeen && joinsModifiers(row, from, to)
                    || isInnerAdverb(row, from, to)) {
                to++;
            } else {
                break;
            }
        }
        return to;
    }

    /** The quotation marks of ‘a “core” variant’. */
    private static boolean isInnerQuote(List<Word> row, int from, int at) {
        if (!row.get(at).is(Tag.QUOTE)) {
            return false;
        }
        boolean opens = at + 2 < row.size()
                && row.get(at + 2).is(Tag.QUOTE)
                && row.get(at + 1).tag().isNominal();
        boolean closes = at - 2 >= from && row.get(at - 2).is(Tag.QUOTE);
        return opens || closes;
    }

    /** The comma and "and" of "a lightweight, secure, and container-optimized distribution". */
    private static boolean joinsAdjectives(List<Word> row, int from, int at) {
        boolean joint = row.get(at).is(Tag.COMMA) || row.get(at).is("and");
        if (!joint || at == from || at + 1 >= row.size()) {
            return false;
        }
        boolean before = row.get(at - 1).is(Tag.ADJECTIVE)
                || row.get(at - 1).is(Tag.COMMA) && joinsAdjectives(row, from, at - 1);
        boolean after = row.get(at + 1).is(Tag.ADJECTIVE) || row.get(at + 1).is("and");
        return before && after;
    }

    /** The "and" of "cloud-native and AI workloads": before the first noun it can join nothing but what describes. */
    private static boolean joinsModifiers(List<Word> row, int from, int at) {
        return at > from
                && at + 1 < row.size()
                && (row.get(at).is("and") || row.get(at).is("or"))
                && row.get(at - 1).is(Tag.ADJECTIVE)
                && (row.get(at + 1).is(Tag.NAME) || row.get(at + 1).is(Tag.NOUN));
    }

    /** The adverb of "a deliberately small set". */
    private static boolean isInnerAdverb(List<Word> row, int from, int at) {
        return at > from
                && at + 1 < row.size()
                && row.get(at).is(Tag.ADVERB)
                && row.get(at).lower().endsWith("ly")
                && row.get(at + 1).is(Tag.ADJECTIVE);
    }

    private static int head(List<Word> row, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (row.get(at).tag().isHead()) {
                return at;
            }
        }
        return -1;
    }

    private static int preposition(List<Word> row, int from) {
        int before = from - 1;
        while (before >= 0 && row.get(before).is(Tag.ADVERB)) {
            before--;
        }
        return before >= 0 && row.get(before).is(Tag.PREPOSITION) ? before : -1;
    }
}
