package io.github.dissensus.extract;

import io.github.dissensus.extract.ReadingCase.Noted;
import io.github.dissensus.extract.terms.UnitTerm;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private final Map<String, UnitTerm> units;

    ReadingFit(Map<String, UnitTerm> units) {
        this.units = units;
    }

    boolean leniently(Claim claim, Noted noted) {
        return inPlace(claim, noted)
                && subject(claim, noted, false)
                && value(claim, noted, false)
                && property(claim, noted, false);
    }

    boolean strictly(Claim claim, Noted noted) {
        return leniently(claim, noted)
                && subject(claim, noted, true)
                && value(claim, noted, true)
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
                + (value(claim, noted, true) ? "" : "bounds; ")
                + (property(claim, noted, true)
                        ? ""
                        : "property " + claim.property().name() + "; ")
                + (scope(claim, noted) ? "" : "variant or key; ")
                + (modality(claim, noted) ? "" : "modality " + modality(claim) + "; ");
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

    static boolean property(Claim claim, Noted noted, boolean strict) {
        String mine = claim.property().name();
        boolean denied = claim.polarity() == Polarity.DENIED;
        boolean negated = noted.modality().equals("negated");
        if (noted.property().equals("lacks")) {
            return denied && (HAS.contains(mine) || mine.equals("packageManager"));
        }
        if (mine.equals(noted.property())) {
            return !(denied && HAS.contains(mine) && !negated);
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
                .orElse(""));
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

    boolean value(Claim claim, Noted noted, boolean strict) {
        Value value = claim.value();
        if (value instanceof Value.Quantity quantity) {
            return quantity(quantity, noted, strict);
        }
        if (value instanceof Value.Date date) {
            return noted.kind().equals("date") && date(date, noted);
        }
        if (value instanceof Value.Status status) {
            return status.name().equals(noted.value());
        }
        if (value instanceof Value.Version version) {
            return noted.kind().equals("version")
                    && version.number().equals(noted.value().replaceAll("[^0-9.].*$", ""));
        }
        if (value instanceof Value.Thing thing) {
            return near(thing.entity().name() + " " + thing.version().orElse(""), noted.value())
                    || near(claim.asWritten(), noted.value());
        }
        return near(((Value.Text) value).words(), noted.value());
    }

    private boolean quantity(Value.Quantity quantity, Noted noted, boolean strict) {
        if (!noted.kind().equals("quantity") && !noted.kind().equals("duration")) {
            return false;
        }
        for (UnitTerm unit : unitsOf(noted.unit())) {
            Optional<BigDecimal> value = number(noted.value(), unit);
            Optional<BigDecimal> low = number(noted.low(), unit);
            Optional<BigDecimal> high = number(noted.high(), unit);
            boolean exact = value.isPresent() && same(quantity.number(), value)
                    || low.isPresent()
                            && same(quantity.lower(), low)
                            && (high.isEmpty() || same(quantity.upper(), high))
                    || high.isPresent()
                            && same(quantity.upper(), high)
                            && (low.isEmpty() || same(quantity.lower(), low));
            boolean touches = List.of(quantity.number(), quantity.lower(), quantity.upper()).stream()
                    .anyMatch(mine -> same(mine, value) || same(mine, low) || same(mine, high));
            if (strict ? exact : touches) {
                return true;
            }
        }
        return false;
    }

    private List<UnitTerm> unitsOf(String code) {
        UnitTerm one = units.get("");
        UnitTerm unit = units.getOrDefault(code, one);
        UnitTerm day = units.getOrDefault(code.equals("a") ? "d" : code, one);
        UnitTerm percent = units.getOrDefault(code.equals("%") ? "" : code, one);
        return List.of(unit, day, percent, one);
    }

    private static Optional<BigDecimal> number(String text, UnitTerm unit) {
        return text.isEmpty() || !text.matches("-?[0-9.]+(E-?[0-9]+)?")
                ? Optional.empty()
                : Optional.of(unit.toBase(new BigDecimal(text)));
    }

    private static boolean same(Optional<BigDecimal> mine, Optional<BigDecimal> theirs) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        double a = mine.get().doubleValue();
        double b = theirs.get().doubleValue();
        return Math.abs(a - b) <= 0.006 * Math.max(Math.abs(a), Math.max(Math.abs(b), 1e-12));
    }

    private static boolean date(Value.Date mine, Noted noted) {
        Optional<LocalDate> first =
                first(noted.low().isEmpty() ? noted.high().isEmpty() ? noted.value() : "" : noted.low());
        Optional<LocalDate> last =
                last(noted.high().isEmpty() ? noted.low().isEmpty() ? noted.value() : "" : noted.high());
        boolean until =
                noted.property().equals("supportUntil") || noted.property().contains("cut-off");
        boolean begins = until || first.isEmpty() || close(mine.first(), first);
        boolean ends = last.isEmpty() || close(mine.last(), last);
        return begins && ends;
    }

    private static boolean close(Optional<LocalDate> mine, Optional<LocalDate> theirs) {
        return mine.isPresent() && Math.abs(ChronoUnit.DAYS.between(mine.get(), theirs.orElseThrow())) <= 2;
    }

    private static Optional<LocalDate> first(String date) {
        return switch (date.length()) {
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 1, 1));
            case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
            case 10 -> Optional.of(LocalDate.parse(date));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> last(String date) {
        return switch (date.length()) {
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 12, 31));
            case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
            default -> first(date);
        };
    }

    private static boolean near(String a, String b) {
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
