package io.github.dissensus.extract;

import io.github.dissensus.extract.ReadingCase.Noted;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a claim of ours is the one that a reader noted. Leniently: place, subject and value are right. Strictly: also
 * the property, version, variant, key, the side of a bound, and the modality.
 */
final class ReadingFit {

    private static final Set<String> SMALL =
            Set.of("the", "a", "an", "of", "and", "for", "in", "on", "to", "with", "its", "per", "by", "at");
    private static final Set<String> HAS =
            Set.of("includes", "supports", "feature", "securityFeature", "integratesWith");
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of(
                    "includes",
                    "supports",
                    "feature",
                    "securityFeature",
                    "integratesWith",
                    "requires",
                    "packageManager",
                    "packageFormat",
                    "updateMechanism",
                    "availableIn",
                    "componentVersion",
                    "kernelVersion"),
            Set.of("purpose", "defaultFor", "productType", "feature"),
            Set.of("basedOn", "requires", "formerName"),
            Set.of("releaseDate", "previewDate", "gaDate", "announcedOn"),
            Set.of("replaces", "competesWith"),
            Set.of("developer", "builtBy"));

    private final ValueFit values;

    private final Map<String, Set<Set<String>>> nouns = new HashMap<>();

    /** @param properties whose nouns are names of theirs too: readers note "RAM", not "memoryCapacity" */
    ReadingFit(Map<String, UnitTerm> units, List<PropertyTerm> properties) {
        properties.forEach(term -> nouns.put(
                term.name(), term.metrics().stream().map(ReadingFit::words).collect(Collectors.toSet())));
        this.values = new ValueFit(units);
    }

    boolean leniently(Claim claim, Noted noted) {
        return inPlace(claim, noted)
                && subject(claim, noted, false)
                && values.fits(claim, noted, false)
                && property(claim, noted, false);
    }

    boolean strictly(Claim claim, Noted noted) {
        return leniently(claim, noted)
                && subject(claim, noted, true)
                && values.fits(claim, noted, true)
                && property(claim, noted, true)
                && scope(claim, noted)
                && modality(claim, noted);
    }

    /** What keeps a claim that fits leniently from fitting strictly, in words. */
    String shortfall(Claim claim, Noted noted) {
        return (subject(claim, noted, true)
                        ? ""
                        : "subject " + claim.subject().entity().name() + " "
                                + claim.subject().version().orElse("") + " "
                                + claim.subject().variant().orElse("") + "; ")
                + (values.fits(claim, noted, true) ? "" : "bounds; ")
                + (property(claim, noted, true)
                        ? ""
                        : "property " + claim.property().name() + "; ")
                + (scope(claim, noted) ? "" : "variant or key; ")
                + (modality(claim, noted) ? "" : "modality " + modality(claim) + "; ");
    }

    /** What was read in the place of a claim that nothing fits, in words. */
    String near(List<Claim> found, Noted noted) {
        for (Claim claim : found) {
            if (inPlace(claim, noted) && values.fits(claim, noted, false)) {
                boolean whose = subject(claim, noted, false);
                return "("
                        + (whose
                                ? "taken or property " + claim.property().name()
                                : "of " + claim.subject().entity().name())
                        + ") ";
            }
        }
        return found.stream().anyMatch(claim -> inPlace(claim, noted)) ? "(other value) " : "(nothing) ";
    }

    private static boolean inPlace(Claim claim, Noted noted) {
        int end = noted.start() + noted.quote().length();
        return claim.evidence().start() < end
                && noted.start() < claim.evidence().end();
    }

    static boolean subject(Claim claim, Noted noted, boolean strict) {
        Set<String> mine = words(claim.subject().entity().name() + " "
                + claim.subject().version().orElse("") + " "
                + claim.subject().variant().orElse(""));
        Set<String> theirs = words(noted.subject() + " " + noted.version() + " " + noted.variant());
        boolean part = !noted.variant().isEmpty() && dice(mine, words(noted.variant())) >= 0.6;
        if (part) {
            return true;
        }
        Set<String> line = words(noted.subject() + " " + noted.version());
        if (!strict) {
            return dice(mine, theirs) >= 0.4 || dice(mine, words(noted.subject())) >= 0.5;
        }
        return dice(mine, theirs) >= 0.5 && mine.containsAll(numbers(line)) && theirs.containsAll(numbers(mine));
    }

    private static Set<String> numbers(Set<String> words) {
        Set<String> numbers = new HashSet<>(words);
        numbers.removeIf(word -> word.chars().noneMatch(Character::isDigit));
        return numbers;
    }

    boolean property(Claim claim, Noted noted, boolean strict) {
        String mine = claim.property().name();
        boolean denied = claim.polarity() == Polarity.DENIED;
        boolean negated = noted.modality().equals("negated");
        if (noted.property().equals("lacks")) {
            return denied && (HAS.contains(mine) || mine.equals("packageManager"));
        }
        if (mine.equals(noted.property())) {
            return !(denied && HAS.contains(mine) && !negated);
        }
        if (nouns.getOrDefault(mine, Set.of()).contains(words(spaced(noted.property())))) {
            return true;
        }
        if (HAS.contains(mine) && HAS.contains(noted.property())) {
            return denied == negated;
        }
        Set<String> spoken = words(spaced(mine) + " " + claim.scope().metric().orElse(""));
        Set<String> wanted = words(spaced(noted.property()) + " " + noted.metric());
        if (dice(words(spaced(mine)), words(spaced(noted.property()))) >= 0.5 || dice(spoken, wanted) >= 0.5) {
            return true;
        }
        if (strict) {
            return false;
        }
        return claim.value() instanceof Value.Quantity
                || claim.value() instanceof Value.Date
                || FAMILIES.stream().anyMatch(f -> f.contains(mine) && f.contains(noted.property()));
    }

    private static boolean scope(Claim claim, Noted noted) {
        Set<String> said = words(String.join(
                " ",
                claim.subject().variant().orElse(""),
                claim.subject().entity().name(),
                claim.subject().version().orElse(""),
                claim.scope().condition().orElse(""),
                claim.scope().metric().orElse("")));
        Set<String> key = words(claim.key()
                .map(k -> k.entity().name() + " " + k.version().orElse(""))
                .orElseGet(() -> spaced(claim.property().name()))); // kernelVersion has the kernel for its key
        return (noted.variant().isEmpty() || meet(said, words(noted.variant())))
                && (noted.key().isEmpty() || meet(key, words(noted.key())));
    }

    private static boolean modality(Claim claim, Noted noted) {
        String mine = modality(claim);
        String wanted = noted.modality();
        boolean handed = !noted.speaker().isEmpty();
        return mine.equals(wanted)
                || noted.property().equals("lacks") && mine.equals("negated")
                || mine.equals("reported") && wanted.equals("stated") && handed
                || mine.equals("planned") && wanted.equals("reported");
    }

    static String modality(Claim claim) {
        if (claim.polarity() == Polarity.DENIED) {
            return "negated";
        }
        return switch (claim.tense()) {
            case FUTURE -> "planned";
            case PAST -> "past";
            case PRESENT -> claim.speaker().isPresent() ? "reported" : "stated";
        };
    }

    static boolean near(String a, String b) {
        return dice(words(a), words(b)) >= 0.5;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static double dice(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long both = a.stream().filter(b::contains).count();
        return 2.0 * both / (a.size() + b.size());
    }

    private static String spaced(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2");
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.+#]+")) {
            String bare = word.replaceAll("\\.$", "");
            if (!bare.isEmpty() && !SMALL.contains(bare)) {
                words.add(bare);
            }
        }
        return words;
    }
}
