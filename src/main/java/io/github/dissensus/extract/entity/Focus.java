package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.entity.Trail.Entry;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the text is about at the point that reading has reached: the article's product, the section's, and those that
 * the last sentences named. A version holds on only inside its section.
 */
public final class Focus {

    /** What the text treats as a product is meant rather than what stands in the background. */
    private static final int SALIENT = 20;

    private final Kinds kinds;
    private final Standing standing;
    private final Trail trail = new Trail();
    private final Ranking ranking = new Ranking(trail);
    private final Anaphora anaphora;
    private final Rivals rivals;
    private Optional<Known> agent = Optional.empty();
    private final Lineup lineup;

    /** The edition that the last sentence was about: what "it" means, but not "the phone". */
    private Optional<Referent> edition = Optional.empty();

    private boolean fresh;

    /** What was ranked first as the topic, kept until the text goes on. */
    private Optional<Entry> topic = Optional.empty();

    private int ranked = -1;
    private int revision;

    /** The focus at the beginning of an article, of whose names the standing tells what the whole is about. */
    public Focus(Kinds kinds, Standing standing, Words words) {
        this.kinds = kinds;
        this.lineup = new Lineup(words);
        this.standing = standing;
        this.anaphora = new Anaphora(this, trail, ranking, kinds);
        this.rivals = new Rivals(words, standing, trail);
        standing.main().ifPresent(main -> trail.article(main.subject(), main.known()));
    }

    /** Begins a section. Its subject is what its heading names first. */
    public void beginSection(Optional<Referent> heading) {
        revision++;
        trail.beginSection(heading);
    }

    /** Begins a paragraph. */
    public void beginParagraph() {
        revision++;
        edition = Optional.empty();
        trail.beginParagraph();
    }

    /** Begins a sentence: one that says nothing of an edition ends what "it" can mean. */
    public void beginSentence() {
        if (!fresh && edition.isPresent()) {
            revision++;
            edition = Optional.empty();
        }
        fresh = false;
    }

    /** Turns to what a clause is about. */
    public void turnTo(Subject subject, Known known) {
        if (known.isAgent()) {
            revision++;
            agent = Optional.of(known);
            return;
        }
        boolean other =
                topic().filter(t -> !t.known().entity().equals(known.entity())).isPresent();
        if (other && kinds.isPart(known.kinds())) {
            return; // "Python 3.12 is the default": the text stays with what has it
        }
        revision++;
        edition = Optional.empty();
        trail.turnTo(subject, known);
    }

    /** Notes that a clause is about an edition of what the text is about. */
    public void turnToEdition(Referent referent) {
        revision++;
        edition = Optional.of(referent);
        lineup.tell(referent);
        fresh = true;
    }

    /** Notes what a sentence sets side by side: "the Small and the Large". */
    public void list(List<Referent> members) {
        revision++;
        lineup.list(members);
    }

    /** What the text last set side by side. */
    public List<Referent> lineup() {
        return lineup.members();
    }

    /** "the larger one", "the latter": which of the things set side by side is meant. */
    Optional<Referent> picked(Parse parse, NounPhrase phrase) {
        return lineup.picked(parse, phrase, edition.or(this::topic).map(Referent::subject));
    }

    /** The edition that the last sentences were about. */
    Optional<Referent> edition() {
        return edition;
    }

    /** Notes a product that a sentence names without being about it; a noun of its kind can still mean it. */
    public void mention(Subject subject, Known known) {
        revision++;
        trail.name(subject, known);
    }

    /** Notes a product whose name stands before another noun: "Corvex images"; a word of its name can still mean it. */
    public void mentionBeside(Subject subject, Known known) {
        revision++;
        trail.nameBeside(subject, known);
    }

    /** "it", "they": the last thing spoken of in this paragraph, else what the text goes on about. */
    public Optional<Referent> last() {
        return edition.or(
                () -> ranking.best(entry -> entry.isSalient() ? SALIENT : 0).map(trail::anaphor));
    }

    /** The version before the one that the text is about, where the text has named it. */
    public Optional<Referent> predecessor() {
        return anaphora.predecessor();
    }

    /** What a sentence without a subject of its own is about; empty where the text gives no hold. */
    public Optional<Referent> topic() {
        return topicEntry().map(trail::anaphor);
    }

    /** Grows with all that the focus turns to: as long as it stays, words stand for what they stood for. */
    public int revision() {
        return revision;
    }

    Optional<Entry> topicEntry() {
        if (ranked != revision) {
            topic = rankedTopic();
            ranked = revision;
        }
        return topic;
    }

    private Optional<Entry> rankedTopic() {
        return ranking.best(entry -> entry.isSalient() || trail.isMain(entry) ? ranking.about(entry) : Ranking.NEVER)
                .map(entry -> trail.isInParagraph(entry) ? entry : trail.whole(entry));
    }

    /** Whether a subject is an earlier version of a thing than the article's: "Brim 6" where it is about the "Brim 7". */
    public boolean isPast(Subject subject) {
        return trail.isPast(subject);
    }

    /** Whether a name means what the article is about: its own, without a version or with the same one. */
    boolean isMain(Subject subject) {
        return standing.main()
                .map(Referent::subject)
                .filter(main -> main.entity().equals(subject.entity())
                        && (subject.version().isEmpty() || subject.version().equals(main.version())))
                .isPresent();
    }

    /** Who spoke or acted last: "the company". */
    public Optional<Known> agent() {
        return agent;
    }

    /** Whether a text ever puts a thing where what it is about stands. */
    public boolean isProminent(Known known) {
        return standing.isProminent(known.entity());
    }

    /** The version of a thing of which the article names one only. */
    Optional<String> onlyVersion(Known known) {
        return standing.onlyVersion(known.entity());
    }

    /** The name of an edition as that of what the article is about. */
    Known ofMain(Known known) {
        return topicEntry()
                .filter(trail::isInParagraph) // "Then there is Tarn Cloud. Starter costs $40"
                .filter(Entry::isSalient)
                .or(trail::article)
                .filter(main -> known.ofMain() && !main.known().entity().equals(known.entity()))
                .map(main -> main.known().withVariant(known.variant().orElseThrow()))
                .orElse(known);
    }

    /** The kinds that a thing is of, by its name or by what the article calls it. */
    Set<String> kindsOf(Known known) {
        return standing.kinds(known.entity(), known.kinds());
    }

    /** What words for other products than the article's stand for here. */
    Rivals rivals() {
        return rivals;
    }

    /** What words that point back stand for here. */
    Anaphora anaphora() {
        return anaphora;
    }
}
