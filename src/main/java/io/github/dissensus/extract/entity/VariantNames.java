package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.Map;
import java.util.Optional;

/** Leads variants that stand alone back to the product: "the XL" to the "Larder XL", "Large" to the model in focus. */
final class VariantNames {

    private final Words words;
    private final Map<String, Known> accepted;
    private final Gathered gathered;

    VariantNames(Words words, Map<String, Known> accepted, Gathered gathered) {
        this.words = words;
        this.accepted = accepted;
        this.gathered = gathered;
    }

    /** Gives the names that are only words for variants their product; they name none of their own. */
    void resolve() {
        Optional<Known> main = main();
        if (accepted.keySet().stream().anyMatch(this::isVariant)) {
            main.ifPresent(whole -> gathered.names().keySet().stream()
                    .filter(this::isVariant)
                    .forEach(name -> accepted.putIfAbsent(name, whole))); // where one make stands alone, others may
        }
        accepted.replaceAll((name, known) -> {
            if (!isVariant(name)) {
                return known;
            }
            Optional<Known> product = longer(name).or(() -> main);
            return product.map(whole -> whole.withVariant(name)).orElse(known);
        });
    }

    boolean isVariant(String name) {
        for (String word : name.split(" ")) {
            if (!words.is(WordClass.VARIANT_WORDS, word)) {
                return false;
            }
        }
        return true;
    }

    /** The product behind which the variant stands in the text. */
    private Optional<Known> longer(String variant) {
        return accepted.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + variant))
                .map(Map.Entry::getValue)
                .filter(known -> known.entity().kind() == Entity.Kind.PRODUCT)
                .findFirst();
    }

    /** The product that headings, versions and announcements are about most. */
    private Optional<Known> main() {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Known> entry : accepted.entrySet()) {
            Evidence evidence = gathered.names().get(entry.getKey());
            boolean product = entry.getValue().entity().kind() == Entity.Kind.PRODUCT && !isVariant(entry.getKey());
            int weight = evidence == null ? 0 : 3 * evidence.heading + evidence.versioned + evidence.offered;
            if (product && weight > most) {
                best = entry.getKey();
                most = weight;
            }
        }
        return Optional.ofNullable(best).map(accepted::get);
    }
}
