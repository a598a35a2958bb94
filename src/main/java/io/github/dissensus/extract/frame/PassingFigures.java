package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** Knows the figures of which only the unit tells what they measure, and which a text gives in passing: limits, loads, fortunes. */
final class PassingFigures {

    /** From here on money in words is more often what firms deal with than what a thing costs. */
    private static final BigDecimal FORTUNE = BigDecimal.valueOf(1_000_000);

    private final Words words;

    PassingFigures(Words words) {
        this.words = words;
    }

    /** Whether a figure is no measure of what the text is about, whatever its unit usually measures. */
    boolean is(Parse parse, Amount amount) {
        return isBeside(parse, amount) || isFortune(parse, amount);
    }

    /** "no better camera under 2,500 euros", "drones under 250 g", "a factor of 4.7 at 35 °C": a limit or circumstance of something else. */
    private static boolean isBeside(Parse parse, Amount amount) {
        int before = amount.from() - 1;
        if (before < 0) {
            return false;
        }
        boolean heat = amount.dimension().equals("Temperature")
                && parse.word(before).is("at")
                && before > 0
                && parse.word(before - 1).is(Tag.NUMBER);
        String first = parse.text(amount.from(), amount.word() + 1).toLowerCase(Locale.ROOT);
        boolean limit = (first.startsWith("under ") || first.startsWith("below "))
                && (parse.word(before).is(Tag.NOUN) || parse.word(before).is(Tag.NAME));
        boolean load = amount.dimension().equals("Mass") // "a seat for up to 22 kg"
                && parse.word(before).is("for");
        boolean flow = amount.dimension().equals("Volume")
                && amount.rate().filter(Rate::ofTime).isPresent(); // "60 litres per minute"
        return heat || limit || load || flow || isHandled(parse, amount);
    }

    /** "We took 900 kg out of the body", "after taking 50 mg": what is done to a mass, where no verb says that it weighs so much. */
    private static boolean isHandled(Parse parse, Amount amount) {
        int before = amount.from() - 1;
        boolean taken = parse.word(before).is(Tag.ING)
                || parse.word(before).is(Tag.VERB)
                        && parse.clauses()
                                .get(parse.clauseOf(amount.word()))
                                .verb()
                                .filter(group -> group.to() == amount.from() && !group.passive())
                                .isPresent();
        return amount.dimension().equals("Mass") && taken;
    }

    /** "bought for $220 million": so much that no word but the unit tells it to be a price. */
    private boolean isFortune(Parse parse, Amount amount) {
        boolean listed = amount.from() > 0 && parse.word(amount.from() - 1).is("at"); // "lists the jet at $38 million"
        return amount.dimension().equals("Money")
                && !listed
                && amount.magnitude().compareTo(FORTUNE) >= 0
                && Arrays.stream(amount.text(parse).split(" "))
                        .anyMatch(word -> words.is(WordClass.MULTIPLIER_WORDS, word.toLowerCase(Locale.ROOT)));
    }
}
