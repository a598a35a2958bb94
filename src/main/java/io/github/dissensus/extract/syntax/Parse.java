package io.github.dissensus.extract.syntax;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with all that is known of its shape.
 *
 * @param words in reading order
 * @param clauses in reading order
 * @param phrases noun phrases in reading order
 */
public record Parse(Sentence sentence, List<Word> words, List<Clause> clauses, List<NounPhrase> phrases) {

    public Parse {
        words = List.copyOf(words);
        clauses = List.copyOf(clauses);
        phrases = List.copyOf(phrases);
    }

    public Word word(int at) {
        return words.get(at);
    }

    public int size() {
        return words.size();
    }

    /** The clause that holds a word; the last one before it for the marks between clauses. */
    public int clauseOf(int word) {
        int found = 0;
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).from() <= word) {
                found = i;
            }
        }
        return found;
    }

    /** The noun phrase that holds a word. */
    public Optional<NounPhrase> phraseOf(int word) {
        for (NounPhrase phrase : phrases) {
            if (phrase.from() <= word && word < phrase.to()) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** The noun phrase that begins at a word, or behind the adverbs, quotes, ‘a “’ and "both" that stand there. */
    public Optional<NounPhrase> phraseFrom(int word) {
        for (int at = word; at < words.size() && at < word + 3; at++) {
            for (NounPhrase phrase : phrases) {
                if (phrase.from() == at) {
                    return Optional.of(phrase);
                }
            }
            boolean quoting = words.get(at).is(Tag.DETERMINER)
                    && at + 1 < words.size()
                    && words.get(at + 1).is(Tag.QUOTE);
            if (!words.get(at).is(Tag.ADVERB) && !words.get(at).is(Tag.QUOTE) && !quoting) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Whether a name is among the words of a noun phrase. */
    public boolean hasName(NounPhrase phrase) {
        for (int at = phrase.from(); at < phrase.to(); at++) {
            if (words.get(at).name().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrases that lie within a range of words. */
    public List<NounPhrase> phrasesIn(int from, int to) {
        List<NounPhrase> inside = new ArrayList<>();
        for (NounPhrase phrase : phrases) {
            if (phrase.from() >= from && phrase.to() <= to) {
                inside.add(phrase);
            }
        }
        return inside;
    }

    /** The place in the sentence of the word that a token belongs to. */
    public int wordAt(int token) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (words.get(middle).from() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The text of a range of words as it stands in the article, spaces and all. */
    public String text(int from, int to) {
        List<Token> tokens = sentence.tokens();
        StringBuilder text = new StringBuilder();
        int first = words.get(from).from();
        int after = words.get(to - 1).to();
        for (int i = first; i < after; i++) {
            text.append(i > first && !tokens.get(i).glued() ? " " : "")
                    .append(tokens.get(i).text());
        }
        return text.toString();
    }

    /** Offset of a word in the article's text, in UTF-16 units. */
    public int startOf(int word) {
        return sentence.tokens().get(words.get(word).from()).start();
    }

    /** Offset behind a word in the article's text, in UTF-16 units. */
    public int endOf(int word) {
        return sentence.tokens().get(words.get(word).to() - 1).end();
    }

    /** The mentions of one sort with the words that they are. */
    public <M extends Mention> List<Integer> mentions(Class<M> type) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Optional<Mention> mention = words.get(at).mention();
            if (mention.isPresent() && type.isInstance(mention.get())) {
                places.add(at);
            }
        }
        return places;
    }
}
