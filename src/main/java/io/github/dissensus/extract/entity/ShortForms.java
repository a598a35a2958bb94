package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the short forms that a bracket explains, and those of which it is the explanation. */
final class ShortForms {

    /** What may stand between a name and another one for the same thing. */
    private static final Set<String> BETWEEN_NAMES =
            Set.of(",", "-", "\"", "'", "code", "known", "as", "also", "formerly", "previously", "internally");

    /** How many tokens may stand between a name and the other one it goes by. */
    private static final int RENAMING = 7;

    private static final Pattern DESIGNATION = Pattern.compile(
            "\\p{Lu}\\p{L}{0,3}-?\\d+\\p{L}{0,3}|\\p{Lu}{1,4}\\d+-\\d+\\p{L}{0,3}|\\p{Lu}/\\d+|[fF]/\\d+(\\.\\d+)?");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}s?");

    private final Words words;
    private final Gathered gathered;

    ShortForms(Words words, Gathered gathered) {
        this.words = words;
        this.gathered = gathered;
    }

    /** "Linux Development Environment (LDE)" and "OXC (Oakline Execution Containers)". */
    void collect(List<Token> tokens, Run run) {
        int open = run.to();
        if (!Nearby.isWord(tokens, open, "(")) {
            return;
        }
        int close = open + 1;
        while (close < tokens.size()
                && close < open + 8
                && !tokens.get(close).lower().equals(")")) {
            close++;
        }
        if (!Nearby.isWord(tokens, close, ")") || close == open + 1) {
            return;
        }
        String inner = new Run(open + 1, close, false).text(tokens);
        String outer = run.text(tokens);
        if (close == open + 2 && isAcronym(tokens.get(open + 1).text())) {
            fullForm(tokens, run, inner).ifPresent(full -> {
                gathered.explain(inner, full);
                Evidence whole = gathered.of(full);
                whole.inside++;
                whole.offered++;
            });
        } else if (isAcronym(outer) && initials(inner).equals(outer)) {
            gathered.explain(outer, inner);
            gathered.of(inner).inside++;
        }
    }

    /** "Heronix OS 12, code-named Bittern": another name, said of the one before it. */
    void renamed(List<Token> tokens, List<Run> runs) {
        for (int i = 1; i < runs.size(); i++) {
            Run first = runs.get(i - 1);
            Run second = runs.get(i);
            if (second.from() - first.to() <= RENAMING && isRenaming(tokens, first.to(), second.from())) {
                gathered.explain(second.text(tokens), first.text(tokens));
            }
        }
    }

    private boolean isRenaming(List<Token> tokens, int from, int to) {
        boolean comma = false;
        boolean codename = false;
        boolean named = false;
        for (Token token : tokens.subList(from, to)) {
            String word = token.lower();
            comma |= word.equals(",");
            codename |= word.equals("code") || word.equals("codenamed");
            named |= words.is(WordClass.NAMING_VERBS, word) || word.equals("known");
            boolean between =
                    BETWEEN_NAMES.contains(word) || token.isNumber() || words.is(WordClass.NAMING_VERBS, word);
            if (!between) {
                return false;
            }
        }
        return named && (comma || codename);
    }

    /** The words before the bracket whose initials make the acronym, small words between them left out. */
    private Optional<String> fullForm(List<Token> tokens, Run run, String acronym) {
        for (int from = Math.max(0, run.to() - 8); from < run.to(); from++) {
            boolean begins = tokens.get(from).isCapitalised();
            if (begins && initials(new Run(from, run.to(), false).text(tokens)).equalsIgnoreCase(acronym)) {
                return Optional.of(new Run(from, run.to(), false).text(tokens));
            }
        }
        return run.to() - run.from() > 1 && acronym.length() > 1 ? Optional.of(run.text(tokens)) : Optional.empty();
    }

    /** The capitals that begin the words of a name. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[\\s-]+")) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.append(part.charAt(0));
            }
        }
        return initials.toString();
    }

    /** "Q9", "RX580", "A7-2": letters with a number in them, the mark of one model of a maker's line. */
    static boolean isDesignation(String text) {
        return DESIGNATION.matcher(text).matches();
    }

    /** "GPU", "USB4", "VMs". */
    static boolean isAcronym(String text) {
        return ACRONYM.matcher(text).matches();
    }
}
