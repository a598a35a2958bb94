package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Leads variants that stand alone back to the product: "the XL" to the "Larder XL", "Large" to the model in focus. */
final class VariantNames {

    /** What shows a product weighs more than any number of its occurrences. */
    private static final int SHOWN = 1000;

    private final Words words;
    private final Map<String, Known> accepted;
    private final Gathered gathered;
    private final Set<String> editions;

    /** @param isOther whether a name has a meaning of its own: a place, a system that the lexicon knows */
    VariantNames(Words words, Map<String, Known> accepted, Gathered gathered, Predicate<String> isOther) {
        this.words = words;
        this.accepted = accepted;
        this.gathered = gathered;
        this.editions = gathered.editions().stream()
                .filter(name -> !isOther.test(name) && !isProduct(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a name has versions, makers or headings of its own. */
    private boolean isProduct(String name) {
        Evidence evidence = gathered.names().get(name);
        return evidence != null && evidence.versioned + evidence.owned + evidence.heading > 0
                || gathered.makers().containsValue(name)
                || accepted.keySet().stream()
                        .anyMatch(other -> other.startsWith(name + " ")
                                || other.endsWith(" " + name) && !words.is(WordClass.VARIANT_WORDS, name));
    }

    /** Gives the names that are only words for variants their product; they name none of their own. */
    void resolve() {
        Optional<Known> main = main();
        if (!editions.isEmpty() || accepted.keySet().stream().anyMatch(this::isVariant)) {
            main.ifPresent(whole -> gathered.names().keySet().stream()
                    .filter(this::isVariant)
                    .forEach(name -> accepted.putIfAbsent(name, whole))); // where one make stands alone, others may
            main.ifPresent(whole -> editions.forEach(name -> accepted.putIfAbsent(name, whole)));
        }
        accepted.replaceAll((name, known) -> {
            if (!isVariant(name)) {
                return known;
            }
            return longer(name)
                    .map(whole -> whole.withVariant(name))
                    .or(() -> main.map(whole -> whole.withVariant(name))
                            .map(whole -> editions.contains(name) && !isNamedWhole(name) ? whole.asEdition() : whole))
                    .orElse(known);
        });
    }

    boolean isVariant(String name) {
        if (editions.contains(name)) {
            return true;
        }
        for (String word : name.split(" ")) {
            if (!words.is(WordClass.VARIANT_WORDS, word)) {
                return false;
            }
        }
        return true;
    }

    /** "Larder XL": whether the text ever names the product and its variant together, as a product of its own. */
    private boolean isNamedWhole(String variant) {
        return gathered.names().keySet().stream().anyMatch(name -> name.endsWith(" " + variant));
    }

    /** The product behind which the variant stands in the text. */
    private Optional<Known> longer(String variant) {
        return accepted.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + variant))
                .map(Map.Entry::getValue)
                .filter(known -> known.entity().kind() == Entity.Kind.PRODUCT)
                .findFirst();
    }

    /** How much shows that an article is about a thing: what headings and announcements say, else how often it stands. */
    private static int weight(Evidence evidence) {
        int shown = 3 * evidence.heading + evidence.versioned + evidence.offered + evidence.entitled + evidence.called;
        boolean often = evidence.occurrences > 1 && evidence.definite > 0;
        return SHOWN * shown + (often ? evidence.occurrences : 0);
    }

    /** The product that headings, versions and announcements are about most. */
    private Optional<Known> main() {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Known> entry : accepted.entrySet()) {
            Evidence evidence = gathered.names().get(entry.getKey());
            boolean product = entry.getValue().entity().kind() == Entity.Kind.PRODUCT && !isVariant(entry.getKey());
            int weight = evidence == null ? 0 : weight(evidence);
            if (product && weight > most) {
                best = entry.getKey();
                most = weight;
            }
        }
        return Optional.ofNullable(best).map(accepted::get);
    }
}
