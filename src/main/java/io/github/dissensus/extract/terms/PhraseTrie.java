package io.github.dissensus.extract.terms;

import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases in a row of tokens, all of them in one pass. A phrase with a capital letter is matched as it is
 * written, any other in upper and lower case; {@code ~ship} stands for every form of the verb.
 */
public final class PhraseTrie<T> {

    /** A phrase that was found: the values it carries and the token after its last. */
    public record Match<T>(int to, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> exact = new HashMap<>();
        private final Map<String, Node<T>> folded = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        /** The node behind a token as it is written; null where no phrase goes on so. */
        private Node<T> exact(Token token) {
            return exact.isEmpty() ? null : exact.get(token.text());
        }

        private Node<T> folded(Token token) {
            return folded.isEmpty() ? null : folded.get(token.lower());
        }
    }

    private final Node<T> root = new Node<>();
    private final Words words;

    public PhraseTrie(Words words) {
        this.words = words;
    }

    /** Adds a phrase under a value. */
    public void add(String phrase, T value) {
        List<Node<T>> ends = List.of(root);
        List<Token> tokens = Tokenizer.tokens(phrase);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.text().equals("~") && i + 1 < tokens.size()) {
                i++;
                ends = step(ends, words.forms(tokens.get(i).lower()), false);
            } else if (token.text().equals(token.lower()) || !token.isWord()) {
                ends = step(ends, List.of(token.lower()), false);
            } else {
                ends = step(ends, List.of(token.text()), true);
            }
        }
        ends.forEach(end -> end.values.add(value));
    }

    private static <T> List<Node<T>> step(List<Node<T>> from, Collection<String> keys, boolean exact) {
        List<Node<T>> reached = new ArrayList<>();
        for (Node<T> node : from) {
            for (String key : keys) {
                reached.add((exact ? node.exact : node.folded).computeIfAbsent(key, k -> new Node<>()));
            }
        }
        return reached;
    }

    /** Whether any phrase begins with a token. */
    public boolean opens(Token token) {
        return root.exact(token) != null || root.folded(token) != null;
    }

    /** The longest phrase that begins at a token, or null where none does. */
    public Match<T> longest(List<Token> tokens, int from) {
        return longest(root, tokens, from, from);
    }

    /** Every phrase that begins at a token, the longest first. */
    public List<Match<T>> all(List<Token> tokens, int from) {
        if (!opens(tokens.get(from))) {
            return List.of();
        }
        List<Match<T>> matches = new ArrayList<>();
        collect(root, tokens, from, matches);
        matches.sort((a, b) -> Integer.compare(b.to(), a.to()));
        return matches;
    }

    private void collect(Node<T> node, List<Token> tokens, int at, List<Match<T>> matches) {
        if (!node.values.isEmpty()) {
            matches.add(new Match<>(at, node.values));
        }
        if (at < tokens.size()) {
            Node<T> exact = node.exact(tokens.get(at));
            Node<T> folded = node.folded(tokens.get(at));
            if (exact != null) {
                collect(exact, tokens, at + 1, matches);
            }
            if (folded != null) {
                collect(folded, tokens, at + 1, matches);
            }
        }
    }

    private Match<T> longest(Node<T> node, List<Token> tokens, int from, int at) {
        Match<T> best = node.values.isEmpty() || at == from ? null : new Match<>(at, node.values);
        if (at >= tokens.size()) {
            return best;
        }
        Token token = tokens.get(at);
        best = longer(follow(node.exact(token), tokens, from, at), best);
        return longer(best, follow(node.folded(token), tokens, from, at)); // of "Nm" and "nm" what is written so
    }

    private Match<T> follow(Node<T> next, List<Token> tokens, int from, int at) {
        return next == null ? null : longest(next, tokens, from, at + 1);
    }

    private static <T> Match<T> longer(Match<T> a, Match<T> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.to() >= b.to() ? a : b;
    }
}
