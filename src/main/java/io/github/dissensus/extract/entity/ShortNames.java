package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Leads the short forms of names back to what they are short for. Which form names the thing must not hang on how one
 * article happens to put it, or two articles would speak of two things: a product that stands without its maker is
 * named without, one that never does ("the Sorvane Tesk", "Sorvane's Tesk") is named with it.
 */
final class ShortNames {

    private final Gathered collected;
    private final EntityTable table;
    private final Words words;
    private final Map<String, Known> accepted;

    ShortNames(Gathered collected, EntityTable table, Words words, Map<String, Known> accepted) {
        this.collected = collected;
        this.table = table;
        this.words = words;
        this.accepted = accepted;
    }

    void resolve() {
        collected.fullForms().forEach(this::explained);
        withoutLineName();
        inOrder().forEach(this::lastName);
        inOrder().forEach(this::organisation);
        inOrder().forEach(this::withoutArticle);
        inOrder().forEach(this::several);
        collected.makers().forEach(this::withMaker);
        inOrder().forEach(this::withoutMaker);
        inOrder().forEach(this::firstWord);
        Map<String, Set<String>> endings = endings();
        inOrder().forEach((name, known) -> lastWord(name, known, endings));
        collected.descriptions().forEach((phrase, maker) -> description(phrase, maker, endings));
    }

    /** "Oakline's container Linux" is the name that ends so and is Oakline's by its first word. */
    private void description(String phrase, String maker, Map<String, Set<String>> endings) {
        Set<String> names = endings.getOrDefault(phrase.toLowerCase(Locale.ROOT), Set.of());
        boolean own = names.stream().anyMatch(name -> isMadeBy(name, maker));
        List<String> possible = names.stream()
                .filter(name -> own ? isMadeBy(name, maker) : mayBeMadeBy(name, maker))
                .toList();
        Predicate<String> named = name -> accepted.get(name).salient(); // what the text treats as a product, no lineage
        Optional<Known> meant =
                only(possible, name -> true).or(() -> only(possible, named)).or(() -> mostSpokenOf(possible));
        if (meant.isPresent() || !names.isEmpty()) {
            // one of several makers' "container Linux" is neither of them, and no more "Linux"
            accepted.put(phrase, meant.orElseGet(() -> describedAs(maker + " " + phrase)));
        }
    }

    private Optional<Known> only(List<String> names, Predicate<String> wanted) {
        List<Known> things =
                names.stream().filter(wanted).map(accepted::get).distinct().toList();
        return things.size() == 1 ? Optional.of(things.get(0)) : Optional.empty();
    }

    /** The thing whose name the text has more often than any other's. */
    private Optional<Known> mostSpokenOf(List<String> names) {
        int most = names.stream().mapToInt(this::occurrences).max().orElse(0);
        return only(names, name -> occurrences(name) == most);
    }

    private int occurrences(String name) {
        Evidence evidence = collected.names().get(name);
        return evidence == null ? 0 : evidence.occurrences;
    }

    private static Known describedAs(String name) {
        return new Known(new Entity(Entity.Kind.PRODUCT, name), Set.of(), Optional.empty(), false, false);
    }

    /** Whether nothing shows that a name is another maker's. */
    private boolean mayBeMadeBy(String name, String maker) {
        Optional<Known> first = known(name.substring(0, name.indexOf(' ')));
        boolean another = first.filter(Known::isAgent).isPresent()
                || first.flatMap(Known::maker)
                        .filter(other -> !other.equals(maker))
                        .isPresent();
        return !another && maker.equals(collected.makers().getOrDefault(name, maker));
    }

    private boolean isMadeBy(String name, String maker) {
        String first = name.substring(0, name.indexOf(' '));
        return first.equals(maker)
                || known(first).flatMap(Known::maker).filter(maker::equals).isPresent();
    }

    /** The names as they stand now; an unmodifiable copy would give them in another order on each run. */
    private Map<String, Known> inOrder() {
        return new LinkedHashMap<>(accepted);
    }

    /** What each last words of the names, in lower case, are short for. */
    private Map<String, Set<String>> endings() {
        Map<String, Set<String>> endings = new HashMap<>();
        for (String name : accepted.keySet()) {
            for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
                String ending = name.substring(space + 1).toLowerCase(Locale.ROOT);
                endings.computeIfAbsent(ending, e -> new LinkedHashSet<>()).add(name);
            }
        }
        return endings;
    }

    private void explained(String acronym, String full) {
        Known known = table.find(full)
                .or(() -> table.find(acronym).filter(other -> !other.acronym()))
                .orElse(accepted.get(full));
        if (known == null) {
            return;
        }
        Known named = new Known(known.entity(), known.kinds(), known.maker(), false, true);
        accepted.put(acronym, named);
        accepted.put(full, named);
    }

    /** "Container Linux" is "Corvex Container Linux" where one name alone ends so and begins with a known name. */
    private void withoutLineName() {
        Map<String, List<Known>> longer = new LinkedHashMap<>();
        accepted.forEach((name, known) -> {
            for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
                Optional<Known> first = known(name.substring(0, space));
                if (first.isPresent()) {
                    longer.computeIfAbsent(name.substring(space + 1), n -> new ArrayList<>())
                            .add(known);
                }
            }
        });
        longer.forEach((shorter, fuller) -> {
            Known named = accepted.get(shorter);
            boolean several = shorter.indexOf(' ') > 0;
            if (named != null && !named.isAgent() && several && fuller.size() == 1) {
                accepted.put(shorter, fuller.get(0));
            }
        });
    }

    /** "Burns" is "Brendan Burns", where the text gave his role. */
    private void lastName(String name, Known known) {
        Evidence evidence = collected.names().get(name);
        String last = last(name);
        boolean person = known.isAgent() && evidence != null && evidence.personal > 0 && last.length() < name.length();
        if (person && collected.names().containsKey(last) && table.find(last).isEmpty()) {
            accepted.put(last, known);
        }
    }

    /** "Norvale" is "Norvale Semiconductor". */
    private void organisation(String name, Known known) {
        int space = name.indexOf(' ');
        boolean tailed = known.isAgent()
                && space > 0
                && words.is(WordClass.ORGANISATION_TAILS, last(name).toLowerCase(Locale.ROOT));
        String first = tailed ? name.substring(0, space) : "";
        boolean product = tailed && isSpokenOf(first); // the "Quern Foundation" looks after Quern
        if (tailed && !product && table.find(first).isEmpty() && (accepted.containsKey(first) || stood(first))) {
            accepted.put(first, known);
        }
    }

    /** Whether a name stands for a product of which the text says what it is, or tells a version. */
    private boolean isSpokenOf(String name) {
        Known known = accepted.get(name);
        Evidence evidence = collected.names().get(name);
        return known != null
                && known.entity().kind() == Entity.Kind.PRODUCT
                && evidence != null
                && evidence.versioned + evidence.described + evidence.entitled > 0;
    }

    private boolean stood(String name) {
        Evidence evidence = collected.names().get(name);
        return evidence != null && evidence.acting + evidence.owning > 0;
    }

    /** "Saltmarsh Keepers" at the beginning of a sentence is "The Saltmarsh Keepers". */
    private void withoutArticle(String name, Known known) {
        String bare = name.startsWith("The ") ? name.substring("The ".length()) : "";
        if (!bare.isEmpty() && !known.isAgent() && !table.isCatalogued(bare)) {
            accepted.put(bare, known);
        }
    }

    /** "the Hestras" are the Hestra 1200 and the Hestra 2400, but "the T90s has" is no several T90. */
    private void several(String name, Known known) {
        Known one = name.endsWith("s") ? accepted.get(name.substring(0, name.length() - 1)) : null;
        Evidence evidence = collected.names().get(name);
        boolean product = one != null && !one.isAgent() && !table.isCatalogued(name);
        if (product && evidence != null && evidence.definite > 0 && evidence.singular == 0) {
            accepted.put(name, one);
        }
    }

    /** "Sorvane's Tesk", never "the Tesk" alone: one word is a weak name, so that it keeps its maker's. */
    private void withMaker(String product, String maker) {
        Known known = accepted.get(product);
        Evidence evidence = collected.of(product);
        boolean always = evidence.owned == evidence.occurrences && evidence.heading == 0;
        boolean weak =
                product.indexOf(' ') < 0 && known != null && known.entity().kind() == Entity.Kind.PRODUCT;
        Optional<Known> owner = known(maker).filter(Known::isAgent);
        if (!weak || !always || owner.isEmpty() || table.isCatalogued(product)) {
            return;
        }
        Entity named = new Entity(Entity.Kind.PRODUCT, owner.get().entity().name() + " " + product);
        accepted.put(product, new Known(named, known.kinds(), Optional.of(maker), false, true));
    }

    /** "Quellin Brim" is "Brim", where Quellin is known for its maker and "Brim" stands alone too. */
    private void withoutMaker(String name, Known known) {
        for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
            String shorter = name.substring(space + 1);
            Known bare = accepted.get(shorter);
            boolean made =
                    known(name.substring(0, space)).filter(Known::isAgent).isPresent() || shareVersion(name, shorter);
            boolean product = known.entity().kind() == Entity.Kind.PRODUCT && !table.isCatalogued(name);
            if (product && made && bare != null && bare.entity().kind() == Entity.Kind.PRODUCT) {
                accepted.put(name, bare.asSalient());
                return;
            }
        }
    }

    /** "Quellin Brim 7" and "Brim 7": what has the same number is the same. */
    private boolean shareVersion(String name, String shorter) {
        Evidence whole = collected.names().get(name);
        Evidence part = collected.names().get(shorter);
        return whole != null
                && part != null
                && !table.isCatalogued(shorter)
                && whole.numbers.stream().anyMatch(part.numbers::contains);
    }

    /** "the Corrigan" is the "Corrigan Slate", where no other name begins so and it has no versions of its own. */
    private void firstWord(String name, Known known) {
        Evidence evidence = collected.names().get(name);
        boolean bare = name.indexOf(' ') < 0
                && known.entity().kind() == Entity.Kind.PRODUCT
                && evidence != null
                && evidence.definite > 0
                && evidence.versioned + evidence.offered + evidence.described == 0
                && !table.isCatalogued(name);
        if (!bare) {
            return;
        }
        List<Known> longer = accepted.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + " "))
                .filter(entry -> isMetFirst(entry.getKey(), name))
                .map(Map.Entry::getValue)
                .filter(other -> other.entity().kind() == Entity.Kind.PRODUCT)
                .distinct()
                .toList();
        if (longer.size() == 1) {
            accepted.put(name, longer.get(0));
        }
    }

    /** Whether the text has one name before the other: what is named in full later is an edition, "the Corrigan Slate". */
    private boolean isMetFirst(String one, String other) {
        for (String name : collected.names().keySet()) {
            if (name.equals(one) || name.equals(other)) {
                return name.equals(one);
            }
        }
        return true;
    }

    /** "the Dome" is the "Mirelle Dome", where no other name ends so. */
    private void lastWord(String name, Known known, Map<String, Set<String>> endings) {
        String last = last(name);
        Known bare = accepted.get(last);
        Evidence evidence = collected.names().get(last);
        boolean product = known.entity().kind() == Entity.Kind.PRODUCT && last.length() < name.length();
        if (!product || bare == null || table.find(last).isPresent() || evidence == null) {
            return;
        }
        if (bare.isAgent() && (evidence.definite < evidence.occurrences || evidence.owning + evidence.personal > 0)) {
            return; // but "the Trek adds" is the "Tessaro Trek"
        }
        long ending = endings.getOrDefault(last.toLowerCase(Locale.ROOT), Set.of()).stream()
                .filter(other -> other.endsWith(last))
                .map(other -> accepted.get(other).entity())
                .distinct()
                .count();
        boolean code = ShortForms.isDesignation(last); // "the A5 Mk II" is the "Orlan A5" too
        if ((code || evidence.versioned == 0) && ending == 1) {
            accepted.put(last, known);
        }
    }

    private Optional<Known> known(String name) {
        return table.find(name).or(() -> Optional.ofNullable(accepted.get(name)));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
