package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the text is about at the point that reading has reached: the article's product, the section's, and those that
 * the last sentences named. A version holds on only inside its section.
 */
public final class Focus {

    /** How many of the last subjects are kept in mind. */
    private static final int DEPTH = 24;

    private final Kinds kinds;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Entry> section = Optional.empty();
    private Optional<Entry> article = Optional.empty();
    private Optional<Known> agent = Optional.empty();
    private int sectionNumber;
    private int paragraph;

    private record Entry(Subject subject, Known known, int section, int paragraph) {}

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
        if (entries.size() >= DEPTH) {
            entries.remove(0);
        }
        entries.add(new Entry(subject, known, sectionNumber, paragraph));
    }

    /** "it", "they": the last thing spoken of in this paragraph, else the section's, else the last one of all. */
    public Optional<Referent> last() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).paragraph == paragraph) {
                return Optional.of(anaphor(entries.get(i)));
            }
        }
        Optional<Entry> entry =
                section.or(() -> entries.isEmpty() ? article : Optional.of(entries.get(entries.size() - 1)));
        return entry.map(this::anaphor);
    }

    /** What a sentence without a subject of its own is about; empty where the text gives no hold. */
    public Optional<Referent> topic() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).paragraph == paragraph) {
                return Optional.of(anaphor(entries.get(i)));
            }
        }
        return section.map(this::anaphor).or(() -> sectionNumber == 0 ? article.map(this::anaphor) : Optional.empty());
    }

    /** "the distribution", "the handset": the last thing of that kind, else what the section or article is about. */
    public Optional<Referent> ofKind(Set<String> noun) {
        if (noun.contains(Kinds.ORGANISATION) && agent.isPresent()) {
            return agent.map(known -> new Referent(Subject.of(known.entity()), known, Referent.Grade.ANAPHOR, ""));
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (kinds.clearlyMeans(noun, entries.get(i).known.kinds())) {
                return Optional.of(anaphor(entries.get(i)));
            }
        }
        boolean general = noun.contains(Kinds.PRODUCT);
        for (Optional<Entry> entry : List.of(section, newest(), article)) {
            boolean fits = entry.filter(
                            e -> general || e.known.kinds().isEmpty() || kinds.canMean(noun, e.known.kinds()))
                    .isPresent();
            if (fits) {
                return entry.map(this::anaphor);
            }
        }
        return Optional.empty();
    }

    /** "this variant": the last product of which a variant was named. */
    public Optional<Referent> variant() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).subject.variant().isPresent()) {
                return Optional.of(anaphor(entries.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Who spoke or acted last: "the company". */
    public Optional<Known> agent() {
        return agent;
    }

    private Optional<Entry> newest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
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
