package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.model.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a text has turned to and what it has named beside, from its beginning to the point that reading has reached. */
final class Trail {

    /** How many of the last subjects are kept in mind. */
    private static final int DEPTH = 24;

    /** What sets the first of several versions apart, which often has no number. */
    static final Set<String> EARLY = Set.of("first", "original");

    private final List<Entry> turned = new ArrayList<>();
    private final List<Entry> named = new ArrayList<>();
    private final List<Entry> beside = new ArrayList<>();
    private Optional<Entry> heading = Optional.empty();
    private Optional<Entry> article = Optional.empty();
    private int section;
    private int paragraph;

    /**
     * Something spoken of, and where.
     *
     * @param name its name in lower case
     */
    record Entry(Subject subject, Known known, String name, int section, int paragraph) {

        Entry(Subject subject, Known known, int section, int paragraph) {
            this(subject, known, known.entity().name().toLowerCase(Locale.ROOT), section, paragraph);
        }

        boolean isSalient() {
            return known.salient();
        }

        boolean isSameThing(Entry other) {
            return known.entity().equals(other.known.entity());
        }

        Entry with(Subject other) {
            return new Entry(other, known, name, section, paragraph);
        }
    }

    void article(Subject subject, Known known) {
        article = Optional.of(new Entry(subject, known, 0, 0));
    }

    void beginSection(Optional<Referent> about) {
        section++;
        paragraph++;
        heading = about.map(r -> new Entry(r.subject(), r.known(), section, paragraph));
        heading.ifPresent(turned::add);
    }

    void beginParagraph() {
        paragraph++;
    }

    void turnTo(Subject subject, Known known) {
        add(turned, subject, known);
    }

    void name(Subject subject, Known known) {
        add(named, subject, known);
    }

    void nameBeside(Subject subject, Known known) {
        add(beside, subject, known);
    }

    private void add(List<Entry> entries, Subject subject, Known known) {
        if (entries.size() >= DEPTH) {
            entries.remove(0);
        }
        entries.add(new Entry(subject, known, section, paragraph));
    }

    /** What the article is about. */
    Optional<Entry> article() {
        return article;
    }

    /** Whether an entry is what the article is about. */
    boolean isMain(Entry entry) {
        return entry.paragraph == 0 && article.isPresent() && article.get().equals(entry);
    }

    /** What the heading of the section names. */
    Optional<Entry> heading() {
        return heading;
    }

    boolean isBeforeSections() {
        return section == 0;
    }

    boolean isInSection(Entry entry) {
        return entry.section == section;
    }

    boolean isInParagraph(Entry entry) {
        return entry.paragraph == paragraph;
    }

    /** Whether something was spoken of in this paragraph or the one before. */
    boolean isNear(Entry entry) {
        return entry.paragraph >= paragraph - 1;
    }

    /** All that was turned to, as far back as the text keeps in mind. */
    List<Entry> turned() {
        return Collections.unmodifiableList(turned);
    }

    /** Whether nothing was turned to in a paragraph behind that of an entry. */
    boolean isLastParagraph(Entry entry) {
        for (Entry other : turned) {
            if (other.isSalient() && other.paragraph > entry.paragraph) {
                return false;
            }
        }
        return true;
    }

    /** Whether a subject is an earlier version of a thing than the article's. */
    boolean isPast(Subject subject) {
        return Predecessors.isUnnamed(subject)
                || article.filter(main -> isEarlier(subject, main.subject())).isPresent();
    }

    /** What was named in this paragraph and the one before. */
    List<Entry> namedNear() {
        List<Entry> near = new ArrayList<>();
        for (Entry entry : named) {
            if (isNear(entry)) {
                near.add(entry);
            }
        }
        return near;
    }

    /** The last thing named that is wanted. */
    Optional<Entry> newestNamed(Predicate<Entry> wanted) {
        return newest(named, wanted);
    }

    /** The last thing of this paragraph or the one before that is wanted, of those whose names stood before other nouns. */
    Optional<Entry> newestBeside(Predicate<Entry> wanted) {
        return newest(beside, wanted.and(this::isNear));
    }

    /** Whether one subject is an earlier version of the other, or the first of a line of which the other is a later one. */
    static boolean isEarlier(Subject one, Subject other) {
        if (Predecessors.isUnnamed(one)) {
            return one.entity().equals(other.entity()) && !Predecessors.isUnnamed(other);
        }
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

    /** Whether a thing is a make of the article's product with a name of its own: "the XL" stays what the text is about. */
    boolean isVariantOfMain(Entry entry) {
        return entry.known.variant().isPresent()
                && article.filter(main -> main.known.entity().equals(entry.known.entity()))
                        .isPresent();
    }

    /** "the phone" is the model that the article is about, not some part of it that was named last. */
    Entry whole(Entry entry) {
        if (isVariantOfMain(entry)) {
            return entry;
        }
        Optional<Subject> main =
                article.map(Entry::subject).filter(subject -> subject.entity().equals(entry.subject.entity()));
        boolean same = main.filter(subject ->
                        entry.subject.version().isEmpty() || subject.version().equals(entry.subject.version()))
                .isPresent();
        Optional<String> variant = same ? main.flatMap(Subject::variant) : Optional.empty();
        return entry.with(entry.subject.withVariant(variant));
    }

    /** The last thing turned to that is wanted. */
    Optional<Entry> newest(Predicate<Entry> wanted) {
        return newest(turned, wanted);
    }

    private static Optional<Entry> newest(List<Entry> among, Predicate<Entry> wanted) {
        for (int i = among.size() - 1; i >= 0; i--) {
            if (wanted.test(among.get(i))) {
                return Optional.of(among.get(i));
            }
        }
        return Optional.empty();
    }

    /** An entry as what "it" stands for. */
    Referent anaphor(Entry entry) {
        return new Referent(withVersion(entry), entry.known, Referent.Grade.ANAPHOR, "");
    }

    /** A name without a version keeps the one that its section gave it. */
    private Subject withVersion(Entry entry) {
        if (entry.subject.version().isPresent()
                || entry.subject.variant().filter(EARLY::contains).isPresent()) {
            return entry.subject;
        }
        return newest(other -> other.isSameThing(entry)
                        && isInSection(other)
                        && other.subject.version().isPresent())
                .map(other -> entry.subject.withVersion(other.subject.version()))
                .orElse(entry.subject);
    }
}
