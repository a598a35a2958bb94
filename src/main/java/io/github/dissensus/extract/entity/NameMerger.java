package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.model.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which of the names gathered from an article stand, what sort of thing each names, and which are short forms
 * of which. Names are merged only where the text explains one by the other, or where a maker's name alone is left out.
 */
final class NameMerger {

    private final Gathered collected;
    private final EntityTable table;
    private final Map<String, Known> accepted = new LinkedHashMap<>();

    NameMerger(Gathered collected, EntityTable table) {
        this.collected = collected;
        this.table = table;
    }

    void merge() {
        collected.names().forEach((name, evidence) -> {
            if (stands(name, evidence)) {
                accepted.put(name, known(name, evidence));
            }
        });
        accepted.keySet().removeIf(this::onlyAddsGenericTail);
        collected.fullForms().forEach(this::shortForm);
        addFormsWithoutMaker();
        Map.copyOf(accepted).forEach(this::lastName);
        spreadSalience();
        accepted.forEach(table::add);
    }

    private static boolean stands(String name, Evidence evidence) {
        return evidence.inside > 0
                && name.codePoints().filter(Character::isLetter).count() >= 2;
    }

    private Known known(String name, Evidence evidence) {
        boolean acronym = ShortForms.isAcronym(name) && evidence.acting == 0 && evidence.versioned == 0;
        String last = name.substring(name.lastIndexOf(' ') + 1);
        if (last.length() < name.length()) {
            table.find(last).ifPresent(known -> evidence.kinds.addAll(known.kinds())); // "... Linux" is what Linux is
        }
        boolean salient =
                evidence.versioned + evidence.dated + evidence.offered + evidence.heading + evidence.described > 0;
        return new Known(
                new Entity(kind(name, evidence, acronym), name), evidence.kinds, Optional.empty(), acronym, salient);
    }

    private static Entity.Kind kind(String name, Evidence evidence, boolean acronym) {
        int product = evidence.offered + evidence.versioned;
        boolean eventNoun = evidence.kinds.contains(Kinds.EVENT);
        if (eventNoun || evidence.staged > 0 && evidence.staged >= product && evidence.acting == 0) {
            return Entity.Kind.EVENT;
        }
        boolean organisation = evidence.kinds.contains(Kinds.ORGANISATION) && evidence.kinds.size() == 1;
        if (evidence.personal > 0 || evidence.acting > product || organisation) {
            return Entity.Kind.AGENT;
        }
        return acronym ? Entity.Kind.FEATURE : Entity.Kind.PRODUCT;
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

    /** "Azure Linux VM" where "Azure Linux" is a name too: the capitals at the end say what sort of it is meant. */
    private boolean onlyAddsGenericTail(String name) {
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            return false;
        }
        String tail = name.substring(space + 1);
        String head = name.substring(0, space);
        boolean generic = ShortForms.isAcronym(tail) || tail.matches("[A-Z]{2,5}s");
        boolean headKnown = accepted.containsKey(head) || table.find(head).isPresent();
        return generic && headKnown && !collected.fullForms().containsValue(name);
    }

    private void shortForm(String acronym, String full) {
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

    /** "Container Linux" is "Azure Container Linux" where one name alone ends so and begins with a known name. */
    private void addFormsWithoutMaker() {
        Map<String, List<Known>> longer = new LinkedHashMap<>();
        accepted.forEach((name, known) -> {
            for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
                String maker = name.substring(0, space);
                if (accepted.containsKey(maker) || table.find(maker).isPresent()) {
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
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean person = known.isAgent() && evidence != null && evidence.personal > 0 && last.length() < name.length();
        if (person && collected.names().containsKey(last) && table.find(last).isEmpty()) {
            accepted.put(last, known);
        }
    }
}
