package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.LinkedHashSet;
import java.util.Locale;
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
    private final Predicate<String> isOther;

    /** @param isOther whether a name has a meaning of its own: a place, a system that the lexicon knows */
    VariantNames(Words words, Map<String, Known> accepted, Gathered gathered, Predicate<String> isOther) {
        this.words = words;
        this.accepted = accepted;
        this.gathered = gathered;
        this.isOther = isOther;
        this.editions = gathered.editions().stream()
                .filter(name -> !isOther.test(name) && !isProduct(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a name has versions, makers or headings of its own. */
    private boolean isProduct(String name) {
        Evidence evidence = gathered.names().get(name);
        boolean numbered = evidence != null
                && evidence.versioned > 0
                && !gathered.wholes().containsKey(name); // "Cassia 2 Grand … Grand 58%"
        return numbered
                || evidence != null && evidence.owned + evidence.heading > 0
                || gathered.makers().containsValue(name)
                || accepted.keySet().stream()
                        .anyMatch(other -> other.startsWith(name + " ") && !isCalledEdition(name, other)
                                || other.endsWith(" " + name) && !words.is(WordClass.VARIANT_WORDS, name));
    }

    /** "Ultimate Edition" for "Ultimate". */
    private boolean isCalledEdition(String name, String longer) {
        return words.is(
                WordClass.EDITION_NOUNS, longer.substring(name.length() + 1).toLowerCase(Locale.ROOT));
    }

    /** Gives the names that are only words for variants their product; they name none of their own. */
    void resolve() {
        Optional<Known> main = main();
        editions.removeIf(name -> gathered.wholes().containsKey(name)
                && whole(name)
                        .filter(whole -> main.filter(known -> known.entity().equals(whole.entity()))
                                .isPresent())
                        .isEmpty());
        if (!editions.isEmpty() || accepted.keySet().stream().anyMatch(this::isVariant)) {
            main.ifPresent(whole -> gathered.names().keySet().stream()
                    .filter(this::isVariant)
                    .forEach(name -> accepted.putIfAbsent(name, whole))); // where one make stands alone, others may
            editions.forEach(name -> whole(name).or(() -> main).ifPresent(whole -> accepted.putIfAbsent(name, whole)));
        }
        accepted.replaceAll((full, known) -> {
            String name = withoutNoun(full);
            if (!isVariant(name)) {
                return known;
            }
            Optional<Known> whole = whole(name);
            if (whole.isPresent()) {
                return whole.get().withVariant(name).asEdition();
            }
            return longer(name)
                    .map(longer -> longer.withVariant(name))
                    .or(() -> main.flatMap(product -> sibling(name, product)))
                    .or(() -> main.map(product -> product.withVariant(name))
                            .map(make -> editions.contains(name) && !isNamedWhole(name) ? make.asEdition() : make))
                    .orElse(known);
        });
    }

    /** What the editions of the products are called. */
    Set<String> editions() {
        return editions;
    }

    /** The product behind whose number an edition's name stands: "Cassia" for the "Grand" of "Cassia 2 Grand". */
    private Optional<Known> whole(String edition) {
        return Optional.ofNullable(gathered.wholes().get(edition))
                .filter(name -> gathered.of(name).heading > 0 || gathered.of(name).versioned > 1)
                .map(accepted::get)
                .filter(known -> known.entity().kind() == Entity.Kind.PRODUCT
                        && known.variant().isEmpty());
    }

    /** "the 915" beside the "Halberd 911", which has its number in the name. */
    private static Optional<Known> sibling(String number, Known product) {
        String name = product.entity().name();
        int space = name.lastIndexOf(' ');
        boolean numbers = space > 0
                && Character.isDigit(number.charAt(0))
                && name.substring(space + 1).chars().allMatch(Character::isDigit)
                && product.variant().isEmpty();
        Entity other = new Entity(Entity.Kind.PRODUCT, name.substring(0, Math.max(0, space)) + " " + number);
        return numbers
                ? Optional.of(new Known(other, product.kinds(), product.maker(), false, true))
                : Optional.empty();
    }

    /** "Ultimate" for "Ultimate Edition", a name that a noun says to be an edition's. */
    private String withoutNoun(String name) {
        int space = name.lastIndexOf(' ');
        boolean called = space > 0
                && editions.contains(name.substring(0, space))
                && isCalledEdition(name.substring(0, space), name);
        return called ? name.substring(0, space) : name;
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
        return Optional.ofNullable(best).map(accepted::get).or(this::numberless).or(this::first);
    }

    /** The product that the text names first, where nothing shows which it is about. */
    private Optional<Known> first() {
        return accepted.entrySet().stream()
                .filter(entry -> entry.getValue().entity().kind() == Entity.Kind.PRODUCT && !isVariant(entry.getKey()))
                .filter(entry -> Character.isUpperCase(entry.getKey().charAt(0)))
                .filter(entry -> !entry.getValue().acronym() && !isOther.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** "Marlin's new range has two models, the 600 and the 800": what is called by numbers alone has its maker's name. */
    private Optional<Known> numberless() {
        Optional<String> number = editions.stream()
                .filter(name -> Character.isDigit(name.charAt(0)))
                .findFirst();
        return number.flatMap(digits -> accepted.entrySet().stream()
                .filter(entry -> entry.getValue().isAgent() && gathered.names().containsKey(entry.getKey()))
                .filter(entry -> gathered.of(entry.getKey()).heading > 0 || gathered.of(entry.getKey()).owning > 0)
                .map(entry -> entry.getValue().entity().name())
                .findFirst()
                .map(maker -> new Known(
                        new Entity(Entity.Kind.PRODUCT, maker + " " + digits),
                        Set.of(),
                        Optional.of(maker),
                        false,
                        true)));
    }
}
