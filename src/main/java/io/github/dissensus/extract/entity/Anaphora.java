package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.entity.Trail.Entry;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what words that point back stand for: "the handset", "version 4.0", "its predecessor", "all three". */
final class Anaphora {

    private final Focus focus;
    private final Trail trail;
    private final Kinds kinds;

    Anaphora(Focus focus, Trail trail, Kinds kinds) {
        this.focus = focus;
        this.trail = trail;
        this.kinds = kinds;
    }

    /** What "the toolkit" means where a thing is called "Toolkit for Lamps": one whose name has the word in it. */
    Optional<Referent> called(String word) {
        return trail.newest(entry ->
                        entry.isSalient() && List.of(entry.name().split(" ")).contains(word))
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

    /** The version of a thing that the section, else the article is about. */
    Optional<String> version(Entity thing) {
        return trail.newest(entry -> trail.isInSection(entry)
                        && entry.known().entity().equals(thing)
                        && entry.subject().version().isPresent())
                .or(() -> trail.article().filter(entry -> entry.known().entity().equals(thing)))
                .flatMap(entry -> entry.subject().version());
    }

    /**
     * "the distribution", "the handset": the thing whose name ends so, else the last one of that kind in this section,
     * else what the section is about, else the last one of that kind before it.
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
        Optional<Entry> found = trail.newest(entry -> isNamedAfter(entry, ending))
                .or(() -> trail.newest(entry -> trail.isInParagraph(entry)
                        && kinds.clearlyMeans(noun, entry.known().kinds())))
                .or(() -> trail.heading().isPresent()
                        ? Optional.empty()
                        : focus.carriedOver()
                                .filter(entry ->
                                        kinds.clearlyMeans(noun, entry.known().kinds())))
                .or(() -> trail.newest(entry -> trail.isInSection(entry)
                        && entry.isSalient()
                        && kinds.clearlyMeans(noun, entry.known().kinds())))
                .or(() -> trail.heading().filter(entry -> canBe(noun, entry)))
                .or(() -> trail.newestNamed(entry -> trail.isNear(entry)
                        && entry.isSalient()
                        && kinds.clearlyMeans(noun, entry.known().kinds())))
                .or(() -> trail.newest(entry -> trail.isInSection(entry) && entry.isSalient() && canBe(noun, entry)))
                .or(() -> trail.newest(
                        entry -> kinds.clearlyMeans(noun, entry.known().kinds())))
                .or(() -> trail.newest(entry -> trail.isInParagraph(entry)).filter(entry -> canBe(noun, entry)))
                .or(() -> trail.article().filter(entry -> canBe(noun, entry)));
        return found.map(trail::whole).map(trail::anaphor);
    }

    /** Whether the main noun of a name is a noun: "Toolkit" of "Lamp Toolkit" and of "Toolkit for Lamps". */
    private static boolean isNamedAfter(Entry entry, String noun) {
        String name = " " + entry.name();
        return name.endsWith(" " + noun) || name.contains(" " + noun + " for ") || name.contains(" " + noun + " of ");
    }

    private boolean canBe(Set<String> noun, Entry entry) {
        return noun.contains(Kinds.PRODUCT)
                || entry.known().kinds().isEmpty()
                || kinds.canMean(noun, entry.known().kinds());
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

    /** "this variant": the last product of which a variant was named. */
    Optional<Referent> variant() {
        return trail.newest(entry ->
                        trail.isInSection(entry) && entry.subject().variant().isPresent())
                .map(trail::anaphor);
    }
}
