package io.github.dissensus.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The lines of a list by the names in brackets that they stand under. */
    static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : read(name)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else {
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    /** Lines as alternatives of one regular expression. */
    static String anyOf(List<String> lines) {
        return "(?:(?:" + String.join(")|(?:", lines) + "))";
    }
}
