package io.github.dissensus.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a list that comes with the program, without blank lines and those that begin with {@code #}. */
final class WordList {

    private WordList() {}

    static List<String> read(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                WordList.class.getResourceAsStream("/article/" + name), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + name + " cannot be read", e);
        }
    }
}
