package io.github.dissensus.detect;

import io.github.dissensus.lexicon.Ontology;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Passage;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import io.github.dissensus.rdf.ArticleGraph;
import io.github.dissensus.rdf.Families;
import io.github.dissensus.rdf.Iris;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Articles for measuring, always the same ones: forty claims each about two products, where one product has one claim in
 * a hundred, a thousand claims of one topic each give it another value, and the rest thins out as the reciprocal of the
 * rank, as fame does (Zipf). Nine in ten values of a topic are the same, in one of three wordings. One claim in four names
 * one of three versions, one in ten a condition, so that topics are related.
 */
final class MadeUpArticles {

    private static final int CLAIMS = 40;
    private static final int FAME = 100;
    private static final int READINGS = 1_000;
    private static final int WORDINGS = 3;
    private static final Unit SECOND = new Unit("http://qudt.org/vocab/unit/SEC", "s", "Time");
    private static final List<String> STATUSES = List.of("public-preview", "generally-available", "deprecated");
    private static final String CONDITION = "under load";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final ArticleGraph graphs;
    private final Random random = new Random(42);
    private final int products;
    private int articles;
    private int claims;
    private int readings;

    /** @param total how many claims there will be: a larger graph speaks of more products, not more of each */
    MadeUpArticles(Iris iris, int total) {
        this.products = Math.max(1_000, total / 20);
        this.graphs = new ArticleGraph(iris, new Families(Ontology.terms()));
    }

    /** How many claims were made so far. */
    int claims() {
        return claims;
    }

    ArticleGraph.Written next() {
        int number = articles++;
        LocalDate day = DAY.plusDays(number % 300);
        StringBuilder text = new StringBuilder();
        List<Claim> made = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            made.add(claim(number, i, day, text));
        }
        claims += CLAIMS;
        Article article = new Article(
                number + ".txt",
                Optional.of(URI.create("https://example.org/" + number)),
                Optional.of("Article " + number),
                List.of(),
                Optional.of("Paper " + number % 500),
                Optional.of(day),
                Optional.empty(),
                "en",
                text.toString(),
                List.of(new Block(Block.Kind.PARAGRAPH, 0, 0, text.length())));
        return graphs.write(article, made);
    }

    private Claim claim(int article, int index, LocalDate day, StringBuilder text) {
        boolean famous = random.nextInt(100) == 0;
        boolean crowded = readings < READINGS && random.nextInt(8) == 0;
        int product = famous || crowded ? 0 : rank();
        int property = crowded ? 0 : 1 + random.nextInt(30);
        Value value = value(property, crowded ? readings++ : random.nextInt(10) > 0 ? 0 : 1 + random.nextInt(2));
        String written = "value " + property + " of " + product;
        int start = text.length();
        text.append(written);
        Passage quote = new Passage(start, text.length(), written);
        text.append(". ");
        Optional<String> version =
                random.nextInt(4) == 0 ? Optional.of(1 + random.nextInt(3) + ".0") : Optional.empty();
        return new Claim(
                new Subject(new Entity(Entity.Kind.PRODUCT, "Product " + product), version, Optional.empty()),
                property(property),
                Optional.empty(),
                value,
                written + " in way " + index % WORDINGS,
                random.nextInt(10) == 0 ? Scope.NONE.withCondition(CONDITION) : Scope.NONE,
                random.nextInt(30) == 0 ? Polarity.DENIED : Polarity.ASSERTED,
                random.nextInt(10) == 0 ? Tense.FUTURE : Tense.PRESENT,
                Optional.empty(),
                Optional.of(new Value.Date(Optional.of(day.toString()), Optional.of(day), Optional.of(day))),
                quote);
    }

    /** Of the products behind the hundred most famous ones, each half as likely as the one of half its rank. */
    private int rank() {
        return (int) (FAME * Math.exp(random.nextDouble() * Math.log((double) products / FAME)));
    }

    private static Property property(int property) {
        return switch (property) {
            case 0 -> new Property("bootTime", false);
            case 1, 2 -> new Property("kernelVersion", false);
            case 3 -> new Property("releaseStatus", false);
            case 4, 5 -> new Property("gaDate", false);
            case 6 -> new Property("basedOn", false);
            case 7, 8, 9 -> new Property("includes", false);
            default -> new Property("measure " + property, true);
        };
    }

    private static Value value(int property, int choice) {
        return switch (property) {
            case 1, 2 -> new Value.Version("6." + choice, Bound.EXACT);
            case 3 -> new Value.Status(STATUSES.get(choice), choice * 3, choice * 3 + 1);
            case 4, 5 -> date(LocalDate.of(2026, 10 + choice, 1));
            case 6, 7, 8, 9 ->
                new Value.Thing(new Entity(Entity.Kind.FEATURE, "Part " + property + choice), Optional.empty());
            default -> {
                Optional<BigDecimal> number = Optional.of(BigDecimal.valueOf(choice + 1));
                yield new Value.Quantity(number, number, number, false, SECOND);
            }
        };
    }

    private static Value.Date date(LocalDate day) {
        return new Value.Date(Optional.of(day.toString()), Optional.of(day), Optional.of(day));
    }
}
