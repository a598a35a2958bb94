package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.entity.Trail.Entry;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what words that point back stand for: "the handset", "version 4.0", "its predecessor", "all three". */
final class Anaphora {

    private static final int NAMED_AFTER = 100;
    private static final int CLEAR = 20;

    /** What the text calls the article's product, if nothing else is named so. */
    private static final int LIKELY = 10;

    /** An earlier version than the article's is what a noun means only where nothing else is as near. */
    private static final int PAST = -4;

    private static final int POSSIBLE = -6;
    private static final int UNLIKELY = -36;

    /** Of two that are as near, what the heading names is meant. */
    private static final int HEADED = 25;

    private final Focus focus;
    private final Trail trail;
    private final Ranking ranking;
    private final Kinds kinds;

    Anaphora(Focus focus, Trail trail, Ranking ranking, Kinds kinds) {
        this.ranking = ranking;
        this.focus = focus;
        this.trail = trail;
        this.kinds = kinds;
    }

    /** What "the toolkit" means where a thing is called "Toolkit for Lamps": one whose name has the word in it. */
    Optional<Referent> called(String word) {
        Predicate<Entry> wanted = entry -> List.of(entry.name().split(" ")).contains(word);
        return trail.newest(wanted.and(Entry::isSalient))
                .or(() -> trail.newestBeside(entry -> entry.known().maker().isPresent() && wanted.test(entry)))
                .map(trail::whole)
                .map(trail::anaphor);
    }

    /** What "Lamp toolkits" means where a thing is called "Lamp Lighting Toolkit": one whose name has all of the words. */
    Optional<Referent> called(Set<String> words) {
        return trail.newest(entry -> entry.isSalient()
                        && words.size() > 1
                        && List.of(entry.name().split(" ")).containsAll(words))
                .map(trail::whole)
                .map(trail::anaphor);
    }

    /** "its predecessor": the version before the one that the text is about, where the text has named it. */
    Optional<Referent> predecessor() {
        Optional<Entry> now = focus.topicEntry();
        Predicate<Entry> earlier = entry -> now.filter(current -> Trail.isEarlier(entry.subject(), current.subject()))
                .isPresent();
        return trail.newestNamed(earlier)
                .or(() -> trail.newest(earlier))
                .map(entry -> new Referent(entry.subject(), entry.known(), Referent.Grade.ANAPHOR, ""));
    }

    /** The same, and where the text has not named it what came before the one that the text is about. */
    Optional<Referent> before() {
        return predecessor()
                .or(() -> focus.topicEntry()
                        .filter(entry -> entry.isSalient() || trail.isMain(entry))
                        .map(entry -> new Referent(
                                Predecessors.of(entry.known().entity()), entry.known(), Referent.Grade.ANAPHOR, "")));
    }

    /** The version of a thing that the section, else the article is about. */
    Optional<String> version(Entity thing) {
        return trail.newest(entry -> trail.isInSection(entry)
                        && entry.known().entity().equals(thing)
                        && entry.subject().version().isPresent()
                        && !focus.isPast(entry.subject()))
                .or(() -> trail.article().filter(entry -> entry.known().entity().equals(thing)))
                .flatMap(entry -> entry.subject().version());
    }

    /**
     * "the distribution", "the handset": the thing whose name ends so, else the one of that kind that ranks highest, else
     * one whose kind the text does not tell.
     *
     * @param noun the kinds that the noun names
     * @param word the noun in lower case
     */
    Optional<Referent> ofKind(Set<String> noun, String word) {
        if (noun.contains(Kinds.ORGANISATION) && focus.agent().isPresent()) {
            return focus.agent()
                    .map(known -> new Referent(Subject.of(known.entity()), known, Referent.Grade.ANAPHOR, ""));
        }
        String ending = Inflection.singular(word);
        boolean rival = trail.article().filter(main -> !canBe(noun, main)).isPresent();
        Optional<Entry> best = ranking.best(
                entry -> fit(entry, noun, ending, rival),
                entry -> entry.isSalient() && kinds.clearlyMeans(noun, focus.kindsOf(entry.known())));
        Optional<Entry> meant = best.filter(entry -> isNamedAfter(entry, ending))
                .or(() -> trail.newestBeside(entry -> entry.known().maker().isPresent() && isNamedAfter(entry, ending)))
                .or(() -> best);
        return meant.map(trail::whole).map(trail::anaphor);
    }

    /** How well a thing fits a noun, where what the article is about may be a rival to it that the noun cannot mean. */
    private int fit(Entry entry, Set<String> noun, String ending, boolean rival) {
        if (isNamedAfter(entry, ending)) {
            return NAMED_AFTER;
        }
        if (kinds.clearlyMeans(noun, focus.kindsOf(entry.known()))) {
            boolean named = kinds.clearlyMeans(noun, entry.known().kinds());
            return (named ? CLEAR : LIKELY) + ranking.about(entry) + (focus.isPast(entry.subject()) ? PAST : 0);
        }
        if (rival && !trail.isInParagraph(entry)) {
            return Ranking.NEVER; // "the app" is no other phone that was compared a page ago
        }
        boolean headed = trail.heading().filter(entry::isSameThing).isPresent();
        int possible = (entry.isSalient() ? POSSIBLE : UNLIKELY) + (headed ? HEADED : 0);
        return canBe(noun, entry) ? possible : Ranking.NEVER;
    }

    /** Whether the main noun of a name is a noun: "Toolkit" of "Lamp Toolkit" and of "Toolkit for Lamps". */
    private static boolean isNamedAfter(Entry entry, String noun) {
        String name = entry.name();
        if (!name.contains(noun)) {
            return false;
        }
        String words = " " + name;
        return words.endsWith(" " + noun)
                || words.contains(" " + noun + " for ")
                || words.contains(" " + noun + " of ");
    }

    private boolean canBe(Set<String> noun, Entry entry) {
        return noun.contains(Kinds.PRODUCT)
                || entry.known().kinds().isEmpty()
                || kinds.canMean(noun, focus.kindsOf(entry.known()));
    }

    /** "version 4.0": the last thing that was named with this number. */
    Optional<Referent> ofVersion(String number) {
        Predicate<Entry> wanted =
                entry -> entry.isSalient() && entry.subject().version().equals(Optional.of(number));
        return trail.newest(wanted)
                .or(() -> trail.newestNamed(wanted))
                .or(() -> trail.article().filter(wanted))
                .map(trail::anaphor);
    }

    /** "6.2" alone: a version of what the text is about, where it has spoken of one with the same first number. */
    Optional<Referent> ofBareVersion(String number) {
        String major = number.substring(0, number.indexOf('.'));
        Predicate<Referent> sameLine = referent -> referent.subject()
                .version()
                .filter(version -> version.equals(major) || version.startsWith(major + "."))
                .isPresent();
        return focus.topic()
                .filter(sameLine)
                .or(() -> trail.article().map(trail::anaphor).filter(sameLine))
                .map(found -> new Referent(
                        new Subject(found.subject().entity(), Optional.of(number), Optional.empty()),
                        found.known(),
                        Referent.Grade.ANAPHOR,
                        ""));
    }

    /** Whether the text tells versions of the article's product apart: "the first Orra", besides the Orra 2. */
    boolean hasLaterVersion(Entity thing) {
        return trail.article()
                .filter(main -> main.known().entity().equals(thing)
                        && main.subject().version().isPresent())
                .isPresent();
    }

    /** "all three", "they": the whole of which the last paragraphs named several makes. */
    Optional<Referent> wholeOfSeveral() {
        Optional<Entry> last = trail.newestNamed(trail::isNear);
        boolean several = last.filter(entry -> entry.subject().variant().isPresent())
                .filter(entry -> trail.namedNear().stream()
                                .filter(entry::isSameThing)
                                .map(other -> other.subject().variant())
                                .distinct()
                                .count()
                        > 1)
                .isPresent();
        return several
                ? last.map(entry -> trail.anaphor(entry.with(entry.subject().withVariant(Optional.empty()))))
                : Optional.empty();
    }

    /**
     * "both phones": the last two things that the text turned to, in the order in which it did; empty where it turned to
     * fewer, or to one that the noun does not mean.
     *
     * @param noun the kinds that the noun names; empty for "both" alone
     */
    List<Referent> both(Set<String> noun) {
        List<Entry> last = new ArrayList<>();
        trail.newest(entry -> {
            boolean other = entry.isSalient()
                    && last.stream().noneMatch(entry::isSameThing)
                    && (noun.isEmpty() || canBe(noun, entry));
            if (other) {
                last.add(0, entry);
            }
            return last.size() == 2;
        });
        return last.size() == 2 ? last.stream().map(trail::anaphor).toList() : List.of();
    }

    /** "the entire feature": what this paragraph speaks of as a product, besides what the article or the section is about. */
    Optional<Referent> feature() {
        Optional<Entry> heading = trail.heading();
        Predicate<Entry> added = entry -> entry.isSalient()
                && trail.isInParagraph(entry)
                && heading.filter(entry::isSameThing).isEmpty()
                && trail.article().filter(entry::isSameThing).isEmpty();
        return trail.newest(added).or(() -> trail.newestNamed(added)).map(trail::anaphor);
    }

    /** "this variant": the last product of which a variant was named. */
    Optional<Referent> variant() {
        return trail.newest(entry ->
                        trail.isInSection(entry) && entry.subject().variant().isPresent())
                .map(trail::anaphor);
    }
}
