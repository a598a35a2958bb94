package io.github.dissensus.extract.text;

import io.github.dissensus.model.Block;
import java.util.List;

/**
 * A sentence or heading of an article.
 *
 * @param block the block it stands in
 * @param tokens never empty, in reading order
 */
public record Sentence(Block block, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("A sentence needs tokens");
        }
    }

    public int start() {
        return tokens.get(0).start();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }
}
