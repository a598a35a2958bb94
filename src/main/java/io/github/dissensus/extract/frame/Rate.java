package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.extract.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a number is for each of, in the same words however it was written: "a month", "monthly" and "/month" are "per
 * month".
 *
 * @param words "per month", "per million tokens", "per user and year"
 * @param ofTime whether it is so much in a second, hour or year and of nothing else
 */
record Rate(String words, boolean ofTime) {

    static Rate of(Parse parse, Mention.Rate rate) {
        List<Token> tokens = parse.sentence()
                .tokens()
                .subList(rate.words().from(), rate.words().to());
        Optional<UnitTerm> unit =
                rate.unit().filter(term -> tokens.size() == 1 && rate.number().equals(BigDecimal.ONE));
        String each = unit.map(term -> term.names().get(0))
                .orElseGet(() -> tokens.stream()
                        .map(Token::lower)
                        .map(word -> word.matches("per|an?|/") ? "and" : word)
                        .collect(Collectors.joining(" ")));
        boolean time =
                unit.filter(term -> term.base().dimension().equals("Duration")).isPresent();
        return new Rate("per " + each, time);
    }
}
