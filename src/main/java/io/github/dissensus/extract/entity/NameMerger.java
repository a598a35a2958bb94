package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import io.github.dissensus.model.Entity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which of the names gathered from an article stand, what sort of thing each names, and which are short forms
 * of which. Names are merged only where the text explains one by the other, or where a maker's name alone is left out.
 */
final class NameMerger {

    /** A name with a large number behind it only once, among more than so many occurrences, has no versions. */
    private static final int OFTEN = 3;

    /** "S20", "X1b", "VR-90": letters with a number, but for quarters and halves of a year. */
    private static final Pattern CODE = Pattern.compile(
            "(?!Q[1-4]$|H[12]$)\\p{Lu}{1,4}\\d{0,3}-?\\d{1,4}\\p{L}{0,3}|\\p{Lu}/\\d{1,4}|[fF]/\\d+(\\.\\d+)?");

    private static final Pattern HYPHENED_CODE = Pattern.compile("\\p{Lu}{1,7}\\d*(-\\d+)+\\p{L}*|\\p{Lu}/\\d+");

    private final Gathered collected;
    private final EntityTable table;
    private final Words words;
    private final PhraseTrie<Boolean> noProducts;
    private final Map<String, Known> accepted = new LinkedHashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> endings = new HashSet<>();

    NameMerger(Gathered collected, EntityTable table, Words words) {
        this.collected = collected;
        this.table = table;
        this.words = words;
        this.noProducts = table.noProducts();
    }

    void merge() {
        for (String name : collected.names().keySet()) {
            int first = name.indexOf(' ');
            if (first > 0) {
                beginnings.add(name.substring(0, first));
                endings.add(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
        collected.names().forEach((name, evidence) -> {
            if (stands(name, evidence)) {
                accepted.put(name, known(name, evidence));
            }
        });
        addMakers();
        addNumbered();
        accepted.keySet().removeIf(this::onlyAddsGenericTail);
        new ShortNames(collected, table, words, accepted).resolve();
        VariantNames variants =
                new VariantNames(words, accepted, collected, name -> table.isCatalogued(name) || isNoProduct(name));
        variants.resolve();
        variants.editions().forEach(table::addEdition);
        spreadSalience();
        addRoles();
        accepted.forEach(table::add);
        addVersions();
    }

    /** People by their full names and by the last of them. */
    private void addRoles() {
        accepted.replaceAll((name, known) -> {
            String role = collected.roles().get(known.entity().name());
            return role == null || !known.isAgent() ? known : known.withRole(role);
        });
    }

    private void addVersions() {
        collected
                .names()
                .forEach((name, evidence) -> table.find(name)
                        .filter(known -> known.entity().kind() == Entity.Kind.PRODUCT)
                        .ifPresent(known -> evidence.versions.forEach(version -> table.addVersion(version, known))));
    }

    private boolean stands(String name, Evidence evidence) {
        boolean lettered = name.codePoints().filter(Character::isLetter).count() >= 2;
        if (!lettered && !isModelCode(name, evidence) || evidence.inside == 0 && !isProvenElsewhere(name, evidence)) {
            return false;
        }
        boolean told = evidence.versioned + evidence.described + evidence.acting > 0;
        boolean place = evidence.located == evidence.occurrences && name.indexOf(' ') < 0 && evidence.offered == 0;
        return told || !place && !isNoProduct(name);
    }

    /** "the S20", "its new VR-90": letters and a number that the text treats as a product, unlike "AES-256". */
    private static boolean isModelCode(String name, Evidence evidence) {
        int told = evidence.definite + evidence.offered + evidence.owned + evidence.described + evidence.entitled;
        return told > 0 && CODE.matcher(name).matches();
    }

    /** A word that only ever opens sentences is a name where it acts, or is described, and a longer name has it. */
    private boolean isProvenElsewhere(String name, Evidence evidence) {
        boolean begins = beginnings.contains(name);
        boolean ends = endings.contains(name);
        return evidence.acting > 0 && (evidence.occurrences > 1 || begins)
                || evidence.described > 0 && ends
                || evidence.verbed > 0 && evidence.verbed + evidence.heading > 1 && isCoined(name);
    }

    /** A word that English has not, as far as can be told: neither listed nor ending as its common nouns do. */
    private boolean isCoined(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.indexOf(' ') < 0
                && !words.isListed(lower)
                && words.of(WordClass.NOUN_ENDINGS).stream().noneMatch(lower::endsWith);
    }

    /** "Norway", "New York", "Portuguese", "Christmas". */
    private boolean isNoProduct(String name) {
        List<Token> tokens = Tokenizer.tokens(name);
        PhraseTrie.Match<Boolean> match = noProducts.longest(tokens, 0);
        return match != null && match.to() == tokens.size();
    }

    private Known known(String name, Evidence evidence) {
        boolean capitals =
                ShortForms.isAcronym(name) || HYPHENED_CODE.matcher(name).matches();
        boolean acronym = capitals && evidence.acting == 0 && evidence.versioned == 0 && !isModelCode(name, evidence);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        if (last.length() < name.length()) {
            table.find(last).ifPresent(known -> evidence.kinds.addAll(known.kinds())); // "... Linux" is what Linux is
        }
        boolean salient = isModel(name)
                || evidence.versioned
                                + evidence.dated
                                + evidence.offered
                                + evidence.heading
                                + evidence.described
                                + evidence.entitled
                        > 0;
        Entity.Kind kind = kind(name, evidence, acronym);
        if (kind == Entity.Kind.AGENT && isPerson(name, evidence)) {
            evidence.kinds.add(Kinds.PERSON);
        }
        return new Known(new Entity(kind, name), evidence.kinds, Optional.empty(), acronym, salient);
    }

    private Entity.Kind kind(String name, Evidence evidence, boolean acronym) {
        int product = evidence.offered + evidence.versioned - unversioned(evidence);
        boolean eventNoun = evidence.kinds.contains(Kinds.EVENT);
        boolean staged =
                evidence.staged > 0 && evidence.staged >= product && evidence.staged * 2 > evidence.occurrences;
        if (eventNoun || staged && evidence.acting == 0) {
            return Entity.Kind.EVENT;
        }
        boolean organisation = evidence.versioned + evidence.dated == 0
                && (isTailed(name) || evidence.kinds.contains(Kinds.ORGANISATION) && evidence.kinds.size() == 1);
        boolean acts = evidence.acting > product
                && evidence.entitled == 0
                && !isCalledProduct(evidence)
                && !isNamedAfterProduct(name);
        if (!isModel(name) && (evidence.personal > 0 || acts || organisation)) {
            return Entity.Kind.AGENT;
        }
        return acronym ? Entity.Kind.FEATURE : Entity.Kind.PRODUCT;
    }

    /** "Linden, the queue management service": what raises prices and says so can be a product still. */
    private boolean isCalledProduct(Evidence evidence) {
        return evidence.called > 0 && !evidence.kinds.contains(Kinds.ORGANISATION) && table.areWholes(evidence.kinds);
    }

    /** "Solenne Q9": a maker's name and that of one model. */
    private static boolean isModel(String name) {
        int space = name.lastIndexOf(' ');
        return space > 0 && ShortForms.isDesignation(name.substring(space + 1));
    }

    private boolean isPerson(String name, Evidence evidence) {
        return evidence.personal > 0 && !isTailed(name) && !evidence.kinds.contains(Kinds.ORGANISATION);
    }

    private boolean isTailed(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return last.length() < name.length() && words.is(WordClass.ORGANISATION_TAILS, last);
    }

    /** "Container Linux" is what Linux is, however often it "adds" and "sends" things. */
    private boolean isNamedAfterProduct(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.length() < name.length()
                && table.isCatalogued(last)
                && table.find(last).filter(known -> !known.isAgent()).isPresent();
    }

    /** Whoever has products of its own is an organisation, unless it is a product itself. */
    private void addMakers() {
        for (String maker : new LinkedHashSet<>(collected.makers().values())) {
            Evidence evidence = collected.of(maker);
            int offered = evidence.versioned + evidence.described + evidence.offered;
            boolean product = offered > evidence.acting
                    || evidence.entitled > 0
                    || isCalledProduct(evidence)
                    || isNoProduct(maker);
            if (!product && !table.isCatalogued(maker)) {
                accepted.put(
                        maker,
                        new Known(
                                new Entity(Entity.Kind.AGENT, maker),
                                Set.of(Kinds.ORGANISATION),
                                Optional.empty(),
                                false,
                                false));
            }
        }
    }

    /** Numbers behind what acts and owns things are no versions of it: "Oakline 365" is a name of its own. */
    private static int unversioned(Evidence evidence) {
        boolean agent = evidence.acting + evidence.owning > evidence.versioned;
        boolean once = evidence.versioned == 1
                && evidence.occurrences > OFTEN
                && evidence.numbers.stream().allMatch(number -> number.length() > 2);
        return agent || once ? evidence.numbers.size() : 0;
    }

    private void addNumbered() {
        collected.names().forEach((name, evidence) -> {
            boolean agent = table.find(name)
                            .or(() -> Optional.ofNullable(accepted.get(name)))
                            .filter(Known::isAgent)
                            .isPresent()
                    || unversioned(evidence) > 0;
            for (String number : agent ? evidence.numbers : Set.<String>of()) {
                String full = name + " " + number;
                Entity product = new Entity(Entity.Kind.PRODUCT, full);
                accepted.put(full, new Known(product, Set.of(), Optional.of(name), false, true));
            }
        });
    }

    /** A thing is salient under all of its names, or under none. */
    private void spreadSalience() {
        Set<Entity> salient = new HashSet<>();
        accepted.forEach((name, known) -> {
            if (known.salient()) {
                salient.add(table.find(name).orElse(known).entity());
            }
        });
        accepted.replaceAll(
                (name, known) -> salient.contains(table.find(name).orElse(known).entity()) ? known.asSalient() : known);
    }

    /** "Corvex Linux VM" where "Corvex Linux" is a name too: the capitals at the end say what sort of it is meant. */
    private boolean onlyAddsGenericTail(String name) {
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            return false;
        }
        String tail = name.substring(space + 1);
        String head = name.substring(0, space);
        boolean generic = ShortForms.isAcronym(tail) && !ShortForms.isDesignation(tail) || tail.matches("[A-Z]{2,5}s");
        boolean headKnown = accepted.containsKey(head) || table.find(head).isPresent();
        Evidence evidence = collected.names().get(name);
        boolean versioned = evidence != null && evidence.versioned > 0; // "Tarn OS 9"
        return generic && headKnown && !versioned && !collected.fullForms().containsValue(name);
    }
}
