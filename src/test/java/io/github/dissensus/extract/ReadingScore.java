package io.github.dissensus.extract;

import io.github.dissensus.extract.ReadingCase.Noted;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Unit;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scores what the extractor finds in the articles of a folder against the claims noted beside them. */
final class ReadingScore {

    /** True more often than readers note them: never counted as wrong. */
    private static final Set<String> NEUTRAL = Set.of("announcedAt", "announcedOn", "developer", "publisher");

    private final ReadingFit fit;
    private final Extractor extractor;
    private final List<String> misses = new ArrayList<>();
    private final List<String> extras = new ArrayList<>();
    private int hard;
    private int hardFound;
    private int core;
    private int coreFound;
    private int soft;
    private int softFound;
    private int claims;
    private int lenient;
    private int hardClaims;
    private int hardRight;

    private ReadingScore(Lexicon lexicon) {
        Map<String, UnitTerm> units = new HashMap<>();
        lexicon.units().forEach(unit -> units.putIfAbsent(unit.code(), unit));
        // readers write "mAh", not UCUM's "mA.h"
        lexicon.units().forEach(unit -> unit.symbols().forEach(symbol -> units.putIfAbsent(symbol, unit)));
        units.put(
                "",
                new UnitTerm(
                        List.of("one"), List.of(), new Unit("one", "", "One"), BigDecimal.ONE, BigDecimal.ZERO, ""));
        this.fit = new ReadingFit(units, lexicon.properties());
        this.extractor = new Extractor(lexicon);
    }

    static ReadingScore of(Path folder) {
        ReadingScore score = new ReadingScore(LexiconLoader.load());
        ReadingCase.in(folder).forEach(score::add);
        return score;
    }

    private void add(ReadingCase article) {
        List<Claim> found = extractor.claims(article.article());
        Map<Integer, Noted> strict = match(found, article.claims(), true);
        Map<Integer, Noted> lenientMatches = match(found, article.claims(), false);
        Set<Noted> recalled = new HashSet<>(strict.values());
        Set<Noted> touched = new HashSet<>(lenientMatches.values());
        for (Noted noted : article.claims()) {
            boolean right = recalled.contains(noted);
            boolean near = touched.contains(noted);
            hard += noted.isHard() ? 1 : 0;
            hardFound += noted.isHard() && right ? 1 : 0;
            boolean isSoft = noted.tier().equals("soft");
            core += isSoft ? 0 : 1;
            coreFound += !isSoft && right ? 1 : 0;
            soft += isSoft ? 1 : 0;
            softFound += isSoft && near ? 1 : 0;
            if (!right) {
                String shortfall = lenientMatches.entrySet().stream()
                        .filter(match -> match.getValue().equals(noted))
                        .map(match -> "(" + fit.shortfall(found.get(match.getKey()), noted) + ") ")
                        .findFirst()
                        .orElseGet(() -> fit.near(found, noted));
                misses.add(article.file() + " " + noted.tier() + " " + shortfall + noted.line());
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Claim claim = found.get(i);
            boolean counted = lenientMatches.containsKey(i)
                    || !NEUTRAL.contains(claim.property().name())
                            && !(claim.value() instanceof Value.Status status
                                    && status.name().equals("announced"));
            claims += counted ? 1 : 0;
            lenient += lenientMatches.containsKey(i) ? 1 : 0;
            hardClaims += counted && isHard(claim) ? 1 : 0;
            hardRight += isHard(claim) && strict.containsKey(i) ? 1 : 0;
            if (counted && !strict.containsKey(i)) {
                extras.add(article.file() + (lenientMatches.containsKey(i) ? " (lenient) " : " ") + line(claim));
            }
        }
    }

    /** One claim for one note, in order. */
    private Map<Integer, Noted> match(List<Claim> found, List<Noted> noted, boolean strictly) {
        Map<Integer, Noted> matched = new HashMap<>();
        Set<Noted> used = new HashSet<>();
        for (boolean strict : strictly ? new boolean[] {true} : new boolean[] {true, false}) {
            for (int i = 0; i < found.size(); i++) {
                for (Noted note : noted) {
                    Claim claim = found.get(i);
                    boolean fits = strict ? fit.strictly(claim, note) : fit.leniently(claim, note);
                    if (fits && !matched.containsKey(i) && used.add(note)) {
                        matched.put(i, note);
                    }
                }
            }
        }
        return matched;
    }

    private static boolean isHard(Claim claim) {
        return !(claim.value() instanceof Value.Thing || claim.value() instanceof Value.Text);
    }

    private static String line(Claim claim) {
        return String.join(
                " | ",
                claim.subject().entity().name()
                        + claim.subject().version().map(v -> " " + v).orElse("")
                        + claim.subject().variant().map(v -> " / " + v).orElse(""),
                claim.property().name(),
                claim.key().map(k -> k.entity().name()).orElse(""),
                claim.asWritten(),
                claim.scope().metric().orElse(""),
                ReadingFit.modality(claim),
                claim.evidence().text());
    }

    double hardRecall() {
        return ratio(hardFound, hard);
    }

    double hardPrecision() {
        return ratio(hardRight, hardClaims);
    }

    List<String> misses() {
        return misses;
    }

    List<String> extras() {
        return extras;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "hard recall %.3f (%d of %d), hard precision %.3f (%d of %d), core recall %.3f (%d of %d), soft lenient recall %.3f, lenient precision %.3f",
                hardRecall(),
                hardFound,
                hard,
                hardPrecision(),
                hardRight,
                hardClaims,
                ratio(coreFound, core),
                coreFound,
                core,
                ratio(softFound, soft),
                ratio(lenient, claims));
    }

    /** Prints the figures of the folders given, and with {@code --list} every miss and every claim that nobody noted. */
    public static void main(String[] arguments) {
        boolean list = List.of(arguments).contains("--list");
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                ReadingScore score = of(Path.of(argument));
                if (list) {
                    score.misses().forEach(miss -> System.out.println("MISS  " + miss));
                    score.extras().forEach(extra -> System.out.println("EXTRA " + extra));
                }
                System.out.println(argument + ": " + score);
            }
        }
    }
}
