package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.mention.NumberReader.Read;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds units and currencies behind and before numbers. */
final class UnitFinder {

    /** A unit and the tokens that name it. */
    record Found(int from, int to, UnitTerm unit) {}

    /** How far before its number a word for warmth may stand, in tokens. */
    private static final int WARMTH = 8;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Words words;
    private final PhraseTrie<UnitTerm> units;
    private final PhraseTrie<UnitTerm> currencySigns;
    private final Map<String, UnitTerm> currencies;
    private final Map<String, UnitTerm> quotients;

    UnitFinder(Words words, List<UnitTerm> terms) {
        this.words = words;
        this.units = new PhraseTrie<>(words);
        this.currencySigns = new PhraseTrie<>(words);
        for (UnitTerm term : terms) {
            term.names().forEach(name -> units.add(name, term));
            term.symbols().forEach(symbol -> units.add(symbol, term));
            if (term.isCurrency()) {
                term.symbols().forEach(symbol -> currencySigns.add(symbol, term));
            }
        }
        this.currencies = terms.stream()
                .filter(UnitTerm::isCurrency)
                .filter(term -> term.factor().compareTo(BigDecimal.ONE) == 0)
                .collect(Collectors.toMap(UnitTerm::code, term -> term, (first, second) -> first));
        this.quotients = new HashMap<>();
        terms.forEach(term -> term.symbols().stream()
                .filter(symbol -> symbol.indexOf('/') > 0)
                .forEach(symbol -> quotients.putIfAbsent(symbol, term)));
    }

    /** The currency before an amount: "$", "US$", "EUR", "hk $". */
    Optional<Found> currencyBefore(List<Token> tokens, int from) {
        return Optional.ofNullable(currencySigns.longest(tokens, from))
                .filter(match -> match.to() < tokens.size())
                .map(match -> new Found(from, match.to(), match.values().get(0)));
    }

    /** Whether an amount of money may begin with a token. */
    boolean opensMoney(Token token) {
        return currencySigns.opens(token) || gluedCurrency(token).isPresent();
    }

    /** The currency of a word such as the "USD50" of "a USD50 card". */
    Optional<UnitTerm> gluedCurrency(Token token) {
        return token.text().length() > 3 && Character.isDigit(token.text().charAt(3))
                ? Optional.ofNullable(currencies.get(token.text().substring(0, 3)))
                : Optional.empty();
    }

    /** The currency of millions: "30 MUSD". */
    private Optional<UnitTerm> millions(Token token) {
        return token.text().length() == 4 && token.text().charAt(0) == 'M'
                ? Optional.ofNullable(currencies.get(token.text().substring(1)))
                : Optional.empty();
    }

    /** The unit behind a number: "300 MB", "30-second", "128GB", "60%", "20 (kg)". */
    Optional<Found> after(List<Token> tokens, Read number) {
        int at = number.to();
        Row row = new Row(tokens);
        if (!row.has(at)) {
            return Optional.empty();
        }
        if (row.is(at, "(", "{")) {
            return direct(tokens, at + 1, number)
                    .filter(found -> row.is(found.to(), ")", "}") && symbol(found, tokens))
                    .map(found -> new Found(at, found.to() + 1, found.unit()));
        }
        return direct(tokens, at, number).or(() -> partOfOne(row, number));
    }

    /** "half an inch", "a quarter of a mile", "three quarters of one percent". */
    private Optional<Found> partOfOne(Row row, Read number) {
        int article = row.is(number.to(), "of") ? number.to() + 1 : number.to();
        boolean part = number.step().signum() == 0
                && number.number().compareTo(BigDecimal.ONE) < 0
                && row.is(article, "a", "an", "one")
                && row.isWord(article + 1);
        return part ? direct(row.tokens(), article + 1, number) : Optional.empty();
    }

    private static boolean symbol(Found found, List<Token> tokens) {
        return found.unit().symbols().contains(tokens.get(found.from()).text());
    }

    private Optional<Found> direct(List<Token> tokens, int at, Read number) {
        Row row = new Row(tokens);
        boolean hyphen = row.isHyphen(at) && row.glued(at) && row.has(at + 1);
        int first = hyphen ? at + 1 : at;
        if (!row.has(first)) {
            return Optional.empty();
        }
        PhraseTrie.Match<UnitTerm> match = units.longest(tokens, first);
        if (match == null) {
            return Optional.empty();
        }
        Token sign = tokens.get(first);
        boolean wordFollows = row.glued(match.to())
                && (row.isWord(match.to()) || sign.text().equals("%") && row.isNumber(match.to()));
        boolean preposition = sign.lower().equals("in") && !hyphen && !sign.glued();
        boolean initial = isSmallLetter(sign) && !hyphen && !sign.glued() && !standsAlone(row, match.to());
        boolean warmth = match.values().get(0).base().dimension().equals("Angle") && speaksOfWarmth(row, at);
        if (wordFollows || preposition || initial || warmth) {
            return Optional.empty();
        }
        Found found = new Found(first, match.to(), choose(match.values(), number));
        return Optional.of(quotient(row, found).orElse(found));
    }

    /** "90 GB per second", "600 mm a second": one unit over another, where the two have a unit of their own: "GB/s". */
    private Optional<Found> quotient(Row row, Found found) {
        int over = found.to() + 1;
        PhraseTrie.Match<UnitTerm> match = row.is(found.to(), "per", "a", "an", "each", "every")
                        && row.isWord(over)
                        && row.word(over).length() > 1
                ? units.longest(row.tokens(), over)
                : null;
        if (match == null) {
            return Optional.empty();
        }
        return found.unit().symbols().stream()
                .flatMap(symbol -> match.values().get(0).symbols().stream().map(below -> symbol + "/" + below))
                .map(quotients::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(unit -> new Found(found.from(), match.to(), unit));
    }

    /** "the temperature is 24 degrees": of what scale nobody knows, but no angle. */
    private boolean speaksOfWarmth(Row row, int at) {
        for (int i = at - 1; i >= 0 && i > at - WARMTH; i--) {
            if (words.is(WordClass.WARMTH_WORDS, row.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmallLetter(Token token) {
        return token.text().length() == 1 && Character.isLowerCase(token.text().charAt(0));
    }

    /** "1 m long" is a length, but the m of "1 m. smith" is an initial; a full stop ends "203 g." */
    private static boolean standsAlone(Row row, int at) {
        return !(row.is(at, ".") && row.has(at + 1)) && !row.is(at, "'s");
    }

    /** Pounds are money by the thousand and more, else a weight; the ontology's order decides for the rest. */
    private static UnitTerm choose(List<UnitTerm> units, Read number) {
        if (number.step().compareTo(THOUSAND) < 0) {
            return units.stream().filter(unit -> !unit.isCurrency()).findFirst().orElse(units.get(0));
        }
        return units.stream().filter(UnitTerm::isCurrency).findFirst().orElse(units.get(0));
    }

    /**
     * The number and unit where the letter behind the number is a unit rather than a multiplier: "1.8m tall" is a
     * length, "10m users" a count.
     */
    Optional<Found> unitLetter(List<Token> tokens, Read number) {
        Row row = new Row(tokens);
        int letter = number.to() - 1;
        boolean counted = row.isWord(number.to())
                && !row.glued(number.to())
                && row.word(number.to()).endsWith("s")
                && !isFunctionWord(row.word(number.to()));
        if (!number.suffixed() || counted || !isSmallLetter(tokens.get(letter)) || row.is(number.to(), "+")) {
            return Optional.empty();
        }
        return Optional.ofNullable(units.longest(tokens, letter))
                .filter(match -> match.to() == number.to())
                .map(match -> new Found(letter, match.to(), match.values().get(0)));
    }

    private boolean isFunctionWord(String word) {
        return words.is(WordClass.AUXILIARIES, word)
                || words.is(WordClass.PREPOSITIONS, word)
                || words.is(WordClass.ADVERBS, word)
                || words.is(WordClass.CONJUNCTIONS, word);
    }

    /** A currency and its multiplier in the wrong order or in one word: "75 USD million", "30 MUSD". */
    Optional<Found> currencyOfMillions(List<Token> tokens, Read number) {
        Row row = new Row(tokens);
        if (!row.has(number.to())) {
            return Optional.empty();
        }
        Token token = tokens.get(number.to());
        Optional<UnitTerm> oneWord = millions(token);
        if (oneWord.isPresent()) {
            return oneWord.map(unit -> new Found(number.to(), number.to() + 1, unit));
        }
        Optional<UnitTerm> currency = Optional.ofNullable(currencies.get(token.text()));
        return currency.filter(unit -> words.value(WordClass.MULTIPLIER_WORDS, row.word(number.to() + 1))
                        .filter("1000000"::equals)
                        .isPresent())
                .map(unit -> new Found(number.to(), number.to() + 2, unit));
    }

    /** The "in" of "12 ft 2 in", which is a preposition anywhere but behind a larger unit. */
    Optional<Found> looseInch(List<Token> tokens, Read number) {
        return Optional.ofNullable(units.longest(tokens, number.to()))
                .map(match -> new Found(number.to(), match.to(), match.values().get(0)));
    }
}
