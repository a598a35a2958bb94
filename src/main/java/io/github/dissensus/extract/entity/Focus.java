package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.entity.Trail.Entry;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What the text is about at the point that reading has reached: the article's product, the section's, and those that
 * the last sentences named. A version holds on only inside its section.
 */
public final class Focus {

    private final Kinds kinds;
    private final Trail trail = new Trail();
    private final Anaphora anaphora;
    private Optional<Known> agent = Optional.empty();

    public Focus(Kinds kinds) {
        this.kinds = kinds;
        this.anaphora = new Anaphora(this, trail, kinds);
    }

    /** What the whole article is about, where its title or lead tells. */
    public void article(Subject subject, Known known) {
        trail.article(subject, known);
    }

    /** Begins a section. Its subject is what its heading names first. */
    public void beginSection(Optional<Referent> heading) {
        trail.beginSection(heading);
    }

    /** Begins a paragraph. */
    public void beginParagraph() {
        trail.beginParagraph();
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
        trail.turnTo(subject, known);
    }

    /** Notes a product that a sentence names without being about it; a noun of its kind can still mean it. */
    public void mention(Subject subject, Known known) {
        trail.name(subject, known);
    }

    /** "it", "they": the last thing spoken of in this paragraph, else the section's, else the last one of all. */
    public Optional<Referent> last() {
        return trail.newest(entry -> trail.isInParagraph(entry) && entry.isSalient())
                .or(() -> trail.newest(entry -> trail.isInParagraph(entry)))
                .or(() -> trail.newest(entry -> trail.isInSection(entry) && entry.isSalient()))
                .or(trail::heading)
                .or(() -> trail.newest(entry -> entry.isSalient()))
                .or(trail::article)
                .map(trail::anaphor);
    }

    /** The version before the one that the text is about, where the text has named it. */
    public Optional<Referent> predecessor() {
        return anaphora.predecessor();
    }

    /** What a sentence without a subject of its own is about; empty where the text gives no hold. */
    public Optional<Referent> topic() {
        return topicEntry().map(trail::anaphor);
    }

    Optional<Entry> topicEntry() {
        return trail.newest(entry -> trail.isInParagraph(entry) && entry.isSalient())
                .or(this::carriedOver);
    }

    /**
     * What a new paragraph goes on about: what its section's heading names; else the article's product, unless the
     * paragraph before was about another one throughout.
     */
    Optional<Entry> carriedOver() {
        if (trail.heading().isPresent()) {
            return trail.heading();
        }
        Optional<Entry> newest = trail.newest(entry -> trail.isInSection(entry) && entry.isSalient());
        Optional<Entry> dominant = newest.filter(this::dominates).map(trail::whole);
        Optional<Entry> variant = newest.filter(trail::isVariantOfMain).filter(this::isOnlyMake);
        return variant.or(() -> dominant)
                .or(() -> trail.article().filter(main -> newest.isEmpty() || isAbout(main)))
                .or(() -> newest)
                .or(() -> trail.newest(entry -> entry.isSalient()))
                .or(trail::article);
    }

    /** Whether its paragraph spoke of one make of a thing only. */
    private boolean isOnlyMake(Entry last) {
        return trail.besides(last).stream()
                .filter(last::isSameThing)
                .allMatch(
                        entry -> entry.subject().variant().equals(last.subject().variant()));
    }

    /** Whether the last paragraph with a subject came back to it, and to nothing else. */
    private boolean dominates(Entry last) {
        List<Entry> same = trail.besides(last).stream().filter(Entry::isSalient).toList();
        return same.size() > 1
                && same.stream()
                        .allMatch(entry -> entry.isSameThing(last)
                                && entry.subject()
                                        .version()
                                        .equals(last.subject().version()));
    }

    /** Whether the text has spoken of a thing in this section, or speaks of nothing else by name. */
    private boolean isAbout(Entry main) {
        return trail.isBeforeSections() || trail.ofSection().stream().anyMatch(main::isSameThing);
    }

    /** Whether a subject is an earlier version of a thing than the article's: "Brim 6" where it is about the "Brim 7". */
    public boolean isPast(Subject subject) {
        return trail.article()
                .filter(main -> Trail.isEarlier(subject, main.subject()))
                .isPresent();
    }

    /** Who spoke or acted last: "the company". */
    public Optional<Known> agent() {
        return agent;
    }

    /** What words that point back stand for here. */
    Anaphora anaphora() {
        return anaphora;
    }
}
