package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells at which event a product was announced. The two stand in one sentence ("unveiled at the fair"), or the event
 * opens a paragraph that goes on with what was shown there, or a later sentence says where "the announcement" was made.
 * Keeps in mind what an article has told so far, so each article needs its own.
 */
public final class Occasions {

    /** How many sentences behind the one that names an event still tell of it. */
    private static final int REACH = 2;

    /** How many of the products last announced "the announcement" can mean. */
    private static final int DEPTH = 4;

    private static final Set<String> WHERE = Set.of("at", "during");
    private static final Set<String> NOT_ANNOUNCED = Set.of("supported", "deprecated", "end-of-life", "in-development");

    private final Set<Subject> announced = new LinkedHashSet<>();
    private Optional<Entity> last = Optional.empty();
    private Optional<Block> block = Optional.empty();
    private int since = REACH + 1;

    /** An event and the word that names it. */
    private record Event(Entity entity, int word) {}

    /**
     * The events of the products that a sentence announces.
     *
     * @param found what other frames found in the sentence
     */
    public List<Candidate> find(Context context, List<Candidate> found) {
        Parse parse = context.parse();
        boolean sameBlock = block.filter(parse.sentence().block()::equals).isPresent();
        block = Optional.of(parse.sentence().block());
        since = sameBlock ? since + 1 : REACH + 1;
        List<Candidate> stages = found.stream()
                .filter(candidate ->
                        candidate.value() instanceof Value.Status status && !NOT_ANNOUNCED.contains(status.name()))
                .toList();
        List<Candidate> events = new ArrayList<>();
        List<Event> named = events(context);
        for (Event event : named) {
            stages.forEach(stage -> events.add(candidate(parse, stage.subject(), event, stage.clause(), stage.cue())));
            if (stages.isEmpty() && hasAnnouncementBefore(parse, event.word())) {
                announced.forEach(subject ->
                        events.add(candidate(parse, subject, event, parse.clauseOf(event.word()), event.word())));
            }
        }
        if (named.isEmpty() && since <= REACH) {
            for (Candidate stage : stages) {
                last.ifPresent(event -> events.add(candidate(
                        parse, stage.subject(), new Event(event, stage.from()), stage.clause(), stage.cue())));
            }
        }
        named.forEach(event -> last = Optional.of(event.entity()));
        since = named.isEmpty() ? since : 0;
        stages.forEach(stage -> remember(stage.subject()));
        return events;
    }

    private void remember(Subject subject) {
        announced.remove(subject);
        announced.add(subject);
        if (announced.size() > DEPTH) {
            announced.remove(announced.iterator().next());
        }
    }

    /** "the latest announcement took place during …": what it was the announcement of was told before. */
    private static boolean hasAnnouncementBefore(Parse parse, int event) {
        for (int at = 0; at < event; at++) {
            boolean noun = parse.word(at).mention().stream()
                    .anyMatch(mention -> mention instanceof Mention.Stage stage
                            && stage.term().status().name().equals("announced"));
            if (noun && parse.word(at).is(Tag.STAGE)) {
                return true;
            }
        }
        return false;
    }

    private List<Event> events(Context context) {
        Parse parse = context.parse();
        List<Event> events = new ArrayList<>();
        for (int word : parse.mentions(Mention.Name.class)) {
            Mention.Name name = parse.word(word).name().orElseThrow();
            boolean event = name.known().entity().kind() == Entity.Kind.EVENT || isYearly(parse, word);
            if (event) {
                events.add(new Event(new Entity(Entity.Kind.EVENT, eventName(name)), word));
            }
        }
        if (events.isEmpty() && last.isPresent()) {
            parse.phrases().stream()
                    .filter(phrase -> isTheEvent(context, phrase))
                    .findFirst()
                    .ifPresent(phrase -> events.add(new Event(last.get(), phrase.head())));
        }
        return events;
    }

    /** "at this year's Toolex". */
    private static boolean isYearly(Parse parse, int word) {
        return word > 1
                && parse.word(word - 1).is(Tag.POSSESSIVE)
                && parse.word(word - 2).is(Tag.DATE)
                && !parse.word(word).name().orElseThrow().known().isAgent();
    }

    /** "during the conference": the one that was named before. */
    private static boolean isTheEvent(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        return !phrase.isFree()
                && WHERE.contains(parse.word(phrase.preposition()).lower())
                && parse.word(phrase.from()).is(Tag.DETERMINER)
                && context.resolver().kindsOf(parse, phrase.head()).contains(Kinds.EVENT);
    }

    /** An event's year belongs to its name. */
    private static String eventName(Mention.Name name) {
        String bare = name.known().entity().name();
        return name.version().map(year -> bare + " " + year).orElse(bare);
    }

    /** A claim in whose words the event need not stand by name: "the conference" is told by the name it had before. */
    private static Candidate candidate(Parse parse, Subject subject, Event event, int clause, int cue) {
        boolean named = parse.word(event.word()).is(Tag.NAME);
        return Draft.of(
                        parse,
                        event.word(),
                        event.word() + 1,
                        subject,
                        new Property("announcedAt", false),
                        new Value.Thing(event.entity(), Optional.empty()),
                        "event beside an announcement")
                .written(
                        named
                                ? parse.text(event.word(), event.word() + 1)
                                : event.entity().name())
                .clause(clause)
                .cue(cue)
                .score(1)
                .done();
    }
}
