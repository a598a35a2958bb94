package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that an expression can begin with: all others are passed over with one look, which most words are. */
final class Openers {

    private final Set<String> words;

    private Openers(Set<String> words) {
        this.words = words;
    }

    /** Words of some classes, and words of the grammar itself. */
    static Openers of(Words words, List<WordClass> classes, String... more) {
        Set<String> all = new HashSet<>(List.of(more));
        classes.forEach(type -> all.addAll(words.of(type)));
        classes.forEach(type -> words.phrases(type)
                .forEach(phrase -> all.add(Tokenizer.tokens(phrase).get(0).lower())));
        return new Openers(all);
    }

    boolean begins(Row row, int at) {
        return row.has(at) && (row.isNumber(at) || words.contains(row.word(at)));
    }
}
