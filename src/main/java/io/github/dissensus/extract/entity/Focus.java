package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the text is about at the point that reading has reached: the article's product, the section's, and those that
 * the last sentences named. A version holds on only inside its section.
 */
public final class Focus {

    /** How many of the last subjects are kept in mind. */
    private static final int DEPTH = 24;

    /** What sets the first of several versions apart, which often has no number. */
    private static final Set<String> EARLY = Set.of("first", "original");

    private final Kinds kinds;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> mentioned = new ArrayList<>();
    private Optional<Entry> section = Optional.empty();
    private Optional<Entry> article = Optional.empty();
    private Optional<Known> agent = Optional.empty();
    private int sectionNumber;
    private int paragraph;

    private record Entry(Subject subject, Known known, int section, int paragraph) {
        private String name() {
            return known.entity().name().toLowerCase(Locale.ROOT);
        }
    }

    public Focus(Kinds kinds) {
        this.kinds = kinds;
    }

    /** What the whole article is about, where its title or lead tells. */
    public void article(Subject subject, Known known) {
        article = Optional.of(new Entry(subject, known, 0, 0));
    }

    /** Begins a section. Its subject is what its heading names first. */
    public void beginSection(Optional<Referent> heading) {
        sectionNumber++;
        paragraph++;
        section = heading.map(r -> new Entry(r.subject(), r.known(), sectionNumber, paragraph));
        section.ifPresent(entries::add);
    }

    /** Begins a paragraph. */
    public void beginParagraph() {
        paragraph++;
    }

    /** Turns to what a clause is about. */
    public void turnTo(Subject subject, Known known) {
        if (known.isAgent()) {
            agent = Optional.of(known);
            return;
        }
        boolean other =
                topic().filter(t -> !t.known().entity().equals(known.entity())).isPresent();
        if (other && kinds.isPart(known.kinds())) {
            return; // "Python 3.12 is the default": the text stays with what has it
        }
        if (entries.size() >= DEPTH) {
            entries.remove(0);
        }
        entries.add(new Entry(subject, known, sectionNumber, paragraph));
    }

    /** Notes a product that a sentence names without being about it; a noun of its kind can still mean it. */
    public void mention(Subject subject, Known known) {
        if (mentioned.size() >= DEPTH) {
            mentioned.remove(0);
        }
        mentioned.add(new Entry(subject, known, sectionNumber, paragraph));
    }

    /** "it", "they": the last thing spoken of in this paragraph, else the section's, else the last one of all. */
    public Optional<Referent> last() {
        return newest(entry -> entry.paragraph == paragraph && entry.known.salient())
                .or(() -> newest(entry -> entry.paragraph == paragraph))
                .or(() -> newest(entry -> entry.section == sectionNumber && entry.known.salient()))
                .or(() -> section)
                .or(() -> newest(entry -> entry.known.salient()))
                .or(() -> article)
                .map(this::anaphor);
    }

    /** What a sentence without a subject of its own is about; empty where the text gives no hold. */
    public Optional<Referent> topic() {
        return topicEntry().map(this::anaphor);
    }

    private Optional<Entry> topicEntry() {
        return newest(entry -> entry.paragraph == paragraph && entry.known.salient())
                .or(this::carriedOver);
    }

    /**
     * What a new paragraph goes on about: what its section's heading names; else the article's product, unless the
     * paragraph before was about another one throughout.
     */
    private Optional<Entry> carriedOver() {
        if (section.isPresent()) {
            return section;
        }
        Optional<Entry> newest = newest(entry -> entry.section == sectionNumber && entry.known.salient());
        Optional<Entry> dominant = newest.filter(this::dominates)
                .map(entry -> new Entry(whole(entry).subject(), entry.known, entry.section, entry.paragraph));
        return dominant.or(() -> article.filter(main -> newest.isEmpty() || isAbout(main)))
                .or(() -> newest)
                .or(() -> newest(entry -> entry.known.salient()))
                .or(() -> article);
    }

    /** Whether the last paragraph with a subject came back to it, and to nothing else. */
    private boolean dominates(Entry last) {
        List<Entry> same = entries.stream()
                .filter(entry -> entry.paragraph == last.paragraph && entry.known.salient())
                .toList();
        return same.size() > 1
                && same.stream().allMatch(entry -> entry.known.entity().equals(last.known.entity()));
    }

    /** Whether the text has spoken of a thing in this section, or speaks of nothing else by name. */
    private boolean isAbout(Entry main) {
        return sectionNumber == 0
                || entries.stream()
                        .anyMatch(entry -> entry.section == sectionNumber
                                && entry.known.entity().equals(main.known.entity()));
    }

    /** What "the toolkit" means where a thing is called "Toolkit for Lamps": one whose name has the word in it. */
    public Optional<Referent> called(String word) {
        return newest(entry -> entry.known.salient()
                        && List.of(entry.name().split(" ")).contains(word))
                .map(this::whole)
                .map(this::anaphor);
    }

    /** What "Lamp toolkits" means where a thing is called "Lamp Lighting Toolkit": one whose name has all of the words. */
    Optional<Referent> called(Set<String> words) {
        return newest(entry -> entry.known.salient()
                        && words.size() > 1
                        && List.of(entry.name().split(" ")).containsAll(words))
                .map(this::whole)
                .map(this::anaphor);
    }

    /** "its predecessor": the version before the one that the text is about, where the text has named it. */
    Optional<Referent> predecessor() {
        Optional<Entry> now = topicEntry();
        Predicate<Entry> earlier = entry ->
                now.filter(current -> isEarlier(entry.subject, current.subject)).isPresent();
        return newest(mentioned, earlier)
                .or(() -> newest(earlier))
                .map(entry -> new Referent(entry.subject, entry.known, Referent.Grade.ANAPHOR, ""));
    }

    /** Whether a subject is an earlier version of a thing than the article's: "Brim 6" where it is about the "Brim 7". */
    public boolean isPast(Subject subject) {
        return article.filter(main -> isEarlier(subject, main.subject)).isPresent();
    }

    private static boolean isEarlier(Subject one, Subject other) {
        if (!one.entity().equals(other.entity()) || other.version().isEmpty()) {
            return false;
        }
        boolean first =
                one.version().isEmpty() && one.variant().filter(EARLY::contains).isPresent();
        return first
                || one.version()
                        .filter(version ->
                                VersionOrder.compare(version, other.version().get()) < 0)
                        .isPresent();
    }

    /** The version of a thing that the section, else the article is about. */
    Optional<String> version(Entity thing) {
        return newest(entry -> entry.section == sectionNumber
                        && entry.known.entity().equals(thing)
                        && entry.subject.version().isPresent())
                .or(() -> article.filter(entry -> entry.known.entity().equals(thing)))
                .flatMap(entry -> entry.subject.version());
    }

    /**
     * "the distribution", "the handset": the thing whose name ends so, else the last one of that kind in this section,
     * else what the section is about, else the last one of that kind before it.
     *
     * @param noun the kinds that the noun names
     * @param word the noun in lower case
     */
    public Optional<Referent> ofKind(Set<String> noun, String word) {
        if (noun.contains(Kinds.ORGANISATION) && agent.isPresent()) {
            return agent.map(known -> new Referent(Subject.of(known.entity()), known, Referent.Grade.ANAPHOR, ""));
        }
        String ending = Inflection.singular(word);
        Optional<Entry> found = newest(entry -> isNamedAfter(entry, ending))
                .or(() ->
                        newest(entry -> entry.paragraph == paragraph && kinds.clearlyMeans(noun, entry.known.kinds())))
                .or(() -> newest(entry -> entry.section == sectionNumber
                        && entry.known.salient()
                        && kinds.clearlyMeans(noun, entry.known.kinds())))
                .or(() -> section.filter(entry -> canBe(noun, entry)))
                .or(() -> newest(
                        mentioned,
                        entry -> entry.paragraph >= paragraph - 1
                                && entry.known.salient()
                                && kinds.clearlyMeans(noun, entry.known.kinds())))
                .or(() ->
                        newest(entry -> entry.section == sectionNumber && entry.known.salient() && canBe(noun, entry)))
                .or(() -> newest(entry -> kinds.clearlyMeans(noun, entry.known.kinds())))
                .or(() -> newest(entry -> entry.paragraph == paragraph).filter(entry -> canBe(noun, entry)))
                .or(() -> article.filter(entry -> canBe(noun, entry)));
        return found.map(this::whole).map(this::anaphor);
    }

    /** Whether the main noun of a name is a noun: "Toolkit" of "Lamp Toolkit" and of "Toolkit for Lamps". */
    private static boolean isNamedAfter(Entry entry, String noun) {
        String name = " " + entry.name();
        return name.endsWith(" " + noun) || name.contains(" " + noun + " for ") || name.contains(" " + noun + " of ");
    }

    /** "the phone" is the model that the article is about, not some part of it that was named last. */
    private Entry whole(Entry entry) {
        Optional<Subject> main =
                article.map(Entry::subject).filter(subject -> subject.entity().equals(entry.subject.entity()));
        boolean same = main.filter(subject ->
                        entry.subject.version().isEmpty() || subject.version().equals(entry.subject.version()))
                .isPresent();
        Optional<String> variant = same ? main.flatMap(Subject::variant) : Optional.empty();
        return new Entry(entry.subject.withVariant(variant), entry.known, entry.section, entry.paragraph);
    }

    private boolean canBe(Set<String> noun, Entry entry) {
        return noun.contains(Kinds.PRODUCT)
                || entry.known.kinds().isEmpty()
                || kinds.canMean(noun, entry.known.kinds());
    }

    private Optional<Entry> newest(Predicate<Entry> wanted) {
        return newest(entries, wanted);
    }

    private static Optional<Entry> newest(List<Entry> among, Predicate<Entry> wanted) {
        for (int i = among.size() - 1; i >= 0; i--) {
            if (wanted.test(among.get(i))) {
                return Optional.of(among.get(i));
            }
        }
        return Optional.empty();
    }

    /** "version 4.0": the last thing that was named with this number. */
    public Optional<Referent> ofVersion(String number) {
        Predicate<Entry> wanted =
                entry -> entry.known.salient() && entry.subject.version().equals(Optional.of(number));
        return newest(wanted)
                .or(() -> newest(mentioned, wanted))
                .or(() -> article.filter(wanted))
                .map(this::anaphor);
    }

    /** "this variant": the last product of which a variant was named. */
    public Optional<Referent> variant() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).section == sectionNumber
                    && entries.get(i).subject.variant().isPresent()) {
                return Optional.of(anaphor(entries.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Who spoke or acted last: "the company". */
    public Optional<Known> agent() {
        return agent;
    }

    private Referent anaphor(Entry entry) {
        return new Referent(withVersion(entry), entry.known, Referent.Grade.ANAPHOR, "");
    }

    /** A name without a version keeps the one that its section gave it. */
    private Subject withVersion(Entry entry) {
        if (entry.subject.version().isPresent()) {
            return entry.subject;
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry other = entries.get(i);
            boolean same = other.known.entity().equals(entry.known.entity());
            if (same
                    && other.section == sectionNumber
                    && other.subject.version().isPresent()) {
                return entry.subject.withVersion(other.subject.version());
            }
        }
        return entry.subject;
    }
}
