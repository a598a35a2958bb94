package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells one of a line from the others and is no plain number: "Mk II", "Gen 12", "III", and numbers that letters
 * belong to, "900e", "5900X".
 */
public final class VersionMarks {

    /** From so many digits on a letter behind a number does not multiply it: "14900K". */
    private static final int LONG_NUMBER = 4;

    private static final Pattern GENERATION = Pattern.compile("\\d{1,3}");
    private static final Pattern MODEL = Pattern.compile("\\d{2,5}");

    /** "8a", "6i": a small letter that measures nothing may stand behind a single digit too. */
    private static final Pattern SHORT_MODEL = Pattern.compile("\\d[aceinrs]");

    private static final Set<String> JOINTS = Set.of("-", "/");
    private static final Set<String> TIMES_AND_ORDINALS = Set.of("x", "st", "nd", "rd", "th");

    /** How many letters may belong to a number. */
    private static final int SUFFIX = 2;

    /**
     * A mark behind a name.
     *
     * @param number what is written of it: "II", "12", "900e"
     * @param to the token after it
     */
    public record Mark(String number, int to) {}

    private final Words words;

    public VersionMarks(Words words) {
        this.words = words;
    }

    /** The mark that begins at a token. */
    public Optional<Mark> at(List<Token> tokens, int from) {
        if (from >= tokens.size() || tokens.get(from).glued()) {
            return Optional.empty();
        }
        boolean headed = isHead(tokens, from);
        int at = headed ? from + 1 : from;
        Token token = tokens.get(at);
        if (isRoman(token)) {
            return Optional.of(new Mark(token.text(), at + 1));
        }
        return suffixed(tokens, at)
                .or(() -> headed && GENERATION.matcher(token.text()).matches()
                        ? Optional.of(new Mark(token.text(), at + 1))
                        : Optional.empty());
    }

    /** Whether a word before a number only says that it is one of a line: "Gen", "Mk". */
    public boolean isHead(List<Token> tokens, int at) {
        return words.is(WordClass.GENERATION_HEADS, tokens.get(at).lower())
                && at + 1 < tokens.size()
                && !tokens.get(at + 1).glued()
                && (tokens.get(at + 1).isNumber() || isRoman(tokens.get(at + 1)));
    }

    private boolean isRoman(Token token) {
        return token.isCapitalised()
                && token.hasInnerCapital()
                && words.is(WordClass.ROMAN_NUMERALS, token.lower())
                && token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }

    /** "900e", "5900X", "8a", but not "8B" parameters, "3rd" or "20kg". */
    private Optional<Mark> suffixed(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size() || !tokens.get(at).isNumber()) {
            return Optional.empty();
        }
        boolean model = MODEL.matcher(tokens.get(at).text()).matches()
                || SHORT_MODEL
                        .matcher(tokens.get(at).text() + tokens.get(at + 1).text())
                        .matches();
        if (!model) {
            return Optional.empty();
        }
        String digits = tokens.get(at).text();
        Token letters = tokens.get(at + 1);
        boolean joined = letters.glued() && letters.isWord() && letters.text().length() <= SUFFIX;
        boolean more = at + 2 < tokens.size()
                && tokens.get(at + 2).glued()
                && (tokens.get(at + 2).isWord()
                        || tokens.get(at + 2).isNumber()
                        || JOINTS.contains(tokens.get(at + 2).lower()));
        boolean multiplied = digits.length() < LONG_NUMBER
                && (words.is(WordClass.MULTIPLIER_SUFFIXES, letters.text())
                        || TIMES_AND_ORDINALS.contains(letters.lower()));
        return joined && !more && !multiplied
                ? Optional.of(new Mark(digits + letters.text(), at + 2))
                : Optional.empty();
    }
}
