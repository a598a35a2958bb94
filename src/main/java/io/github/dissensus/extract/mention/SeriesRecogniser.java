package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.Inflection.Form;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import java.util.List;
import java.util.Optional;

/**
 * Finds bare numbers that are versions because a product of the article has such ones and the words beside them say so:
 * "Running 6.2 requires Linux", "6.1 will be patched", "upgrade from 5.4", "since 12".
 */
final class SeriesRecogniser {

    private static final int NOUN_WORDS = 3;

    private final Words words;
    private final ReleaseRecogniser releases;
    private final QuantityRecogniser quantities;
    private final Phrases phrases;
    private final VersionMarks marks;

    SeriesRecogniser(Words words, ReleaseRecogniser releases, QuantityRecogniser quantities) {
        this.words = words;
        this.releases = releases;
        this.quantities = quantities;
        this.phrases = new Phrases(words);
        this.marks = new VersionMarks(words);
    }

    /** The version that begins at a token. */
    Optional<Mention> read(List<Token> tokens, int from, Names names) {
        Optional<Mention> marked = marked(tokens, from, names);
        if (marked.isPresent() || !tokens.get(from).isNumber()) {
            return marked;
        }
        Optional<Known> product = names.versioned(tokens.get(from).text());
        Optional<ReleaseRecogniser.Number> number = product.flatMap(known -> releases.number(tokens, from, false));
        Row row = new Row(tokens);
        boolean known = names.numbered(tokens.get(from).text()).isPresent();
        return number.filter(read -> isMeant(row, from, read, known))
                .map(read -> new Mention.Release(from, read.to(), read.digits(), read.bound(), product));
    }

    /** "the Mk II", "the Gen 11", "the 900e", where the article has a product with such a mark. */
    private Optional<Mention> marked(List<Token> tokens, int from, Names names) {
        if (from == 0 || !isPointedAt(new Row(tokens), from)) {
            return Optional.empty();
        }
        Optional<VersionMarks.Mark> mark = marks.at(tokens, from);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        String number = mark.get().number();
        boolean digits = Character.isDigit(number.charAt(number.length() - 1));
        Optional<Known> product = digits ? names.versioned(number) : names.numbered(number);
        return product.map(
                known -> new Mention.Release(from, mark.get().to(), number, Bound.EXACT, Optional.of(known)));
    }

    /** "the 1200", "the older 1200". */
    private boolean isPointedAt(Row row, int from) {
        int before = from - 1;
        while (before > 0 && words.is(WordClass.ADJECTIVES, row.word(before))) {
            before--;
        }
        return row.is(before, "the");
    }

    private boolean isMeant(Row row, int from, ReleaseRecogniser.Number number, boolean known) {
        int to = number.to();
        boolean dotted = number.digits().indexOf('.') > 0;
        boolean unit = quantities
                .read(row.tokens(), from)
                .filter(Mention.Measure.class::isInstance)
                .isPresent();
        boolean glued = row.glued(from) || row.glued(to) && (row.isWord(to) || row.is(to, "%", "-", "/", ":"));
        if (unit || glued || row.is(to, "percent", "out", "times")) {
            return false;
        }
        boolean pointed = known && isPointedAt(row, from);
        boolean verb = isVerb(row, to) || pointed && words.isVerb(row.word(to), Form.THIRD_PERSON); // "The 660 costs"
        if (!verb && phrases.nounEnd(row, to, NOUN_WORDS, true) > to) {
            return false; // "6.2 points"
        }
        boolean listed = row.is(from - 1, "and", "or") && row.isNumber(from - 2);
        if (known && !dotted && (listed || pointed)) {
            return true;
        }
        return dotted ? isLed(row, from) || verb && opens(row, from) : isLedWhole(row, from, to);
    }

    /** "since 6.0", "to 6.2", "running 6.1", "6.1 and 6.2". */
    private static boolean isLed(Row row, int from) {
        return row.is(
                        from - 1,
                        "since",
                        "from",
                        "to",
                        "in",
                        "on",
                        "with",
                        "than",
                        "before",
                        "after",
                        "until",
                        "running",
                        "runs",
                        "run",
                        "install",
                        "installing",
                        "both")
                || row.is(from - 1, "and", "or") && row.isNumber(from - 2);
    }

    /** A whole number wants a clearer sign: "since 12", "from 11 to 12". */
    private static boolean isLedWhole(Row row, int from, int to) {
        boolean move = row.is(from - 1, "from") && row.is(to, "to") && row.isNumber(to + 1)
                || row.is(from - 1, "to") && row.isNumber(from - 2) && row.is(from - 3, "from");
        return row.is(from - 1, "since", "running", "installing") || move;
    }

    private boolean opens(Row row, int from) {
        return from == 0
                || !row.isWord(from - 1)
                || words.is(WordClass.CONJUNCTIONS, row.word(from - 1))
                || words.is(WordClass.SUBORDINATORS, row.word(from - 1))
                || row.is(from - 1, "that");
    }

    private boolean isVerb(Row row, int at) {
        String word = row.word(at);
        boolean third = words.isVerb(word, Form.THIRD_PERSON) && !words.isVerbOf(WordClass.RARELY_VERBS, word);
        return !word.isEmpty() && (words.is(WordClass.AUXILIARIES, word) || words.is(WordClass.MODALS, word) || third);
    }
}
