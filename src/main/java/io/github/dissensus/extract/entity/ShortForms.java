package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the short forms that a bracket explains, and those of which it is the explanation. */
final class ShortForms {

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}s?");

    private final Gathered gathered;

    ShortForms(Gathered gathered) {
        this.gathered = gathered;
    }

    /** "Linux Development Environment (LDE)" and "MXC (Microsoft Execution Containers)". */
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

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[\\s-]+")) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.append(part.charAt(0));
            }
        }
        return initials.toString();
    }

    /** "GPU", "USB4", "VMs". */
    static boolean isAcronym(String text) {
        return ACRONYM.matcher(text).matches();
    }
}
