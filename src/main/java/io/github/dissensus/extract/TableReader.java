package io.github.dissensus.extract;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.CodePoints;
import io.github.dissensus.model.Fact;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the cells of an article's tables in which one head names a product and the other what is told of it, whichever way
 * the table lies:
 *
 * <pre>{@code
 *           Tarn 5   Tarn 4                  Weight   Price
 * Weight    171 g    190 g         Tarn 5    171 g    $499
 * }</pre>
 */
final class TableReader {

    /** A longer cell is text to be read as such. */
    private static final int LONGEST_VALUE = 80;

    private final Article article;
    private final CodePoints places;
    private final FactReader facts;
    private final Map<String, Subject> products;

    /** @param products what the cells that head rows and columns name, by their words */
    TableReader(Article article, CodePoints places, FactReader facts, Map<String, Subject> products) {
        this.article = article;
        this.places = places;
        this.facts = facts;
        this.products = products;
    }

    /** Whether a cell stands in a column that has a head, and holds a value rather than a sentence. */
    static boolean isValue(Block block) {
        return block.heads().filter(heads -> heads.column().isPresent()).isPresent()
                && block.end() - block.start() <= LONGEST_VALUE;
    }

    /** What a cell says of the product that one of its heads names; nothing where none does. */
    List<Claim> claims(Block cell) {
        Optional<String> row = cell.heads().flatMap(Block.Heads::row);
        Optional<String> column = cell.heads().flatMap(Block.Heads::column);
        if (row.isEmpty() || column.isEmpty() || isProduct(row.get()) == isProduct(column.get())) {
            return List.of();
        }
        String property = isProduct(column.get()) ? row.get() : column.get();
        Subject subject = products.get(isProduct(column.get()) ? column.get() : row.get());
        String value = value(article.textOf(cell), row.get());
        Fact fact = new Fact(
                subject.entity().name(),
                subject.version(),
                subject.variant(),
                property,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                value,
                places.passage(cell.start(), cell.end()));
        return facts.claim(fact, article).stream().toList();
    }

    private boolean isProduct(String head) {
        return products.containsKey(head);
    }

    /** A row of two cells is one block, "Weight: 171 g". */
    private static String value(String words, String row) {
        String rest = words.startsWith(row) ? words.substring(row.length()) : "";
        boolean pair = rest.startsWith(": ") || row.endsWith(":") && rest.startsWith(" ");
        return pair ? rest.substring(rest.indexOf(' ')).strip() : words;
    }
}
