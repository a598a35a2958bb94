package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a date is the date of: the stage, event or deadline nearest to it in its clause. */
final class DateFrames {

    private static final int SURE = 40;

    private final EventPhrases events;
    private final EventPhrases weakEvents;
    private final Map<String, PropertyTerm> deadlines = new HashMap<>();
    private final StageDates staged;
    private final ToldDates told;
    private final DateSides sides;
    private final EventBearers bearers;
    private final NamedEvents named;

    DateFrames(Words words, List<PropertyTerm> properties, StageFrames stages) {
        this.events = new EventPhrases(words);
        this.weakEvents = new EventPhrases(words);
        this.sides = new DateSides(words);
        this.bearers = new EventBearers(words);
        this.named = new NamedEvents(words);
        this.staged = new StageDates(stages, named);
        this.told = new ToldDates(words);
        for (PropertyTerm property : properties) {
            property.events().forEach(event -> events.add(property, event));
            property.weakEvents().forEach(event -> weakEvents.add(property, event));
            property.deadlines().forEach(word -> deadlines.put(word, property));
        }
    }

    /**
     * The dates of a sentence.
     *
     * @param recent what the sentences before it told; those of this one are added
     */
    List<Candidate> find(Context context, Recent recent) {
        Parse parse = context.parse();
        List<Candidate> found = new ArrayList<>();
        for (int word : parse.mentions(Mention.Moment.class)) {
            boolean possessive = word + 1 < parse.size()
                    && parse.word(word + 1).is(Tag.POSSESSIVE); // "this year's fair": which fair
            if (possessive || isAttribute(parse, word) || sides.isTaken(parse, word)) {
                continue;
            }
            List<Candidate> own = dated(context, word, recent);
            own.forEach(recent::date);
            found.addAll(own);
        }
        return found;
    }

    private List<Candidate> dated(Context context, int word, Recent recent) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        if (sides.isLast(parse, word)) {
            return last(context, clause, word);
        }
        DateSides.Reading reading = sides.read(parse, word);
        Optional<Candidate> instead = told.instead(parse, word, reading, recent);
        if (instead.isPresent()) {
            return instead.map(List::of).orElseThrow();
        }
        List<Candidate> found = new ArrayList<>();
        for (int of : clausesOf(parse, word, clause)) {
            cue(context, of, word)
                    .ifPresent(cue -> found.addAll(candidates(parse, cue, reading.date(), word, reading.to(), of)));
        }
        return found.isEmpty()
                ? told.bare(context, word, reading, recent)
                        .or(() -> told.spoken(context, word, reading, recent))
                        .map(List::of)
                        .orElse(List.of())
                : found;
    }

    /** "its 2027 models", "the winter season": which, not when. */
    private boolean isAttribute(Parse parse, int word) {
        boolean inside = word > 0
                && word + 1 < parse.size()
                && (parse.word(word - 1).is(Tag.DETERMINER)
                        || parse.word(word - 1).is(Tag.POSSESSIVE))
                && parse.word(word + 1).is(Tag.NOUN);
        return inside
                && !named.isEvent(parse.word(word + 1).lower())
                && events.at(parse, word + 1, parse.clauseOf(word)).isEmpty();
    }

    private static List<Candidate> candidates(Parse parse, DateCue cue, Value.Date date, int word, int to, int clause) {
        return cue.of().stream()
                .map(referent -> Draft.of(
                                parse,
                                word,
                                to,
                                referent.claimed(),
                                cue.property(),
                                date,
                                "date of " + cue.property().name())
                        .clause(clause)
                        .cue(cue.word())
                        .score(SURE)
                        .done())
                .toList();
    }

    /** A date that opens a sentence holds for all of its main clauses: "On June 2, X entered …, Y reached …". */
    private static List<Integer> clausesOf(Parse parse, int word, int clause) {
        Clause first = parse.clauses().get(clause);
        boolean opens = word <= first.from() + 1
                && word + 1 < parse.size()
                && parse.word(word + 1).is(Tag.COMMA)
                && clause == 0;
        List<Integer> of = new ArrayList<>(List.of(clause));
        for (int i = clause + 1; opens && i < parse.clauses().size(); i++) {
            if (parse.clauses().get(i).kind() == Clause.Kind.COORDINATE) {
                of.add(i);
            }
        }
        return of;
    }

    /** "supported until 2030", "security updates through May": nothing but the last day is said. */
    private List<Candidate> last(Context context, int clause, int word) {
        Parse parse = context.parse();
        Value.Date date = ((Mention.Moment) parse.word(word).mention().orElseThrow()).date();
        Value.Date last = new Value.Date(date.written(), Optional.empty(), date.last());
        Optional<DateCue> waiting = waiting(context, clause, word);
        if (waiting.isPresent()) {
            DateSides.Reading reading = sides.read(parse, word);
            return candidates(parse, waiting.get(), reading.date(), word, reading.to(), clause);
        }
        Optional<DateCue> deadline = deadline(context, clause, word);
        if (deadline.isPresent()) {
            return candidates(parse, deadline.get(), last, word, word + 1, clause);
        }
        return named.ending(context, clause, word)
                .map(cue -> candidates(parse, cue, date, word, word + 1, clause))
                .orElse(List.of());
    }

    private Optional<DateCue> deadline(Context context, int clause, int word) {
        Parse parse = context.parse();
        for (int at = word - 1; at >= parse.clauses().get(clause).from(); at--) {
            for (int token = parse.word(at).to() - 1; token >= parse.word(at).from(); token--) {
                PropertyTerm property =
                        deadlines.get(parse.sentence().tokens().get(token).lower());
                if (property != null) {
                    return Optional.of(DateCue.of(property.name(), at, owners(context, clause, at)));
                }
            }
        }
        return Optional.empty();
    }

    /** "Canada has to wait until May", "orders are taken until May": the day on which something happens. */
    private Optional<DateCue> waiting(Context context, int clause, int word) {
        Parse parse = context.parse();
        String opener = parse.word(DateSides.opener(parse, word)).lower();
        for (int at = parse.clauses().get(clause).from(); at < word; at++) {
            Optional<EventPhrases.Event> event =
                    events.at(parse, at, clause).filter(found -> EventPhrases.needs(found, opener));
            if (event.isPresent()) {
                return cueOf(context, event.get(), at, clause);
            }
        }
        return Optional.empty();
    }

    /** Whose support it is: ", incorporating long-term support until 2028" is that of the component just named. */
    private static List<Referent> owners(Context context, int clause, int at) {
        Parse parse = context.parse();
        Optional<Referent> behind = parse.phraseOf(at).flatMap(phrase -> EventBearers.behind(context, phrase));
        if (behind.isPresent()) {
            return behind.map(List::of).orElseThrow(); // "orders for X are taken until May"
        }
        Clause own = parse.clauses().get(clause);
        if (own.kind() == Clause.Kind.PARTICIPIAL && own.from() > 1) {
            int before = own.from() - 2;
            Optional<Referent> named = parse.phraseOf(before).flatMap(context::resolve);
            boolean component = named.filter(
                            r -> r.subject().version().isPresent() && r.grade() == Referent.Grade.NAMED)
                    .isPresent();
            if (component) {
                return named.map(List::of).orElseThrow();
            }
        }
        return context.products(clause, at).stream()
                .map(referent -> context.isWhole(referent) ? referent : referent.asWhole())
                .toList();
    }

    private Optional<DateCue> cue(Context context, int clause, int date) {
        Parse parse = context.parse();
        Clause at = parse.clauses().get(clause);
        Optional<DateCue> best = Optional.empty();
        for (int word = at.from(); word < at.to(); word++) {
            Optional<DateCue> found = sureCue(context, word, clause);
            boolean nearer = found.isPresent()
                    && (best.isEmpty()
                            || Math.abs(word - date) < Math.abs(best.get().word() - date));
            best = nearer ? found : best;
        }
        return best.or(() -> named.cue(context, clause, date, word -> isDue(parse, word, clause)))
                .or(() -> weakCue(context, clause, date));
    }

    /** The event or stage at a word; of "the rollout of X" and "launched X" the word is the event, X whose it is. */
    private Optional<DateCue> sureCue(Context context, int word, int clause) {
        Optional<EventPhrases.Event> event = events.at(context.parse(), word, clause);
        Optional<DateCue> stage = staged.cue(context, word);
        return stage.isPresent() && event.isPresent()
                ? stage.map(cue -> DateCue.of(event.get().property(), word, cue.of()))
                : stage.or(() -> event.flatMap(found -> cueOf(context, found, word, clause)));
    }

    /** "is expected by mid-April": the plan itself, where the sentence does not say of what. */
    private Optional<DateCue> weakCue(Context context, int clause, int date) {
        Clause at = context.parse().clauses().get(clause);
        for (int word = Math.min(date, at.to()) - 1; word >= at.from(); word--) {
            Optional<DateCue> cue = leadsOn(context.parse(), at, word, date)
                    ? Optional.empty()
                    : eventCue(context, weakEvents, word, clause);
            Optional<DateCue> own = cue.map(found -> new DateCue(
                            found.property(),
                            found.word(),
                            found.of().stream()
                                    .filter(referent -> !referent.isAgent())
                                    .toList()))
                    .filter(found -> !found.of().isEmpty());
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    /** "an update, due in May, …". */
    private boolean isDue(Parse parse, int word, int clause) {
        return weakEvents.at(parse, word, clause).filter(event -> !event.verb()).isPresent();
    }

    /** "expects it to cost less by May", "plans to hire in May": the date is that of the other verb. */
    private boolean leadsOn(Parse parse, Clause clause, int word, int date) {
        boolean once = clause.verb()
                .filter(own -> own.finite() && own.from() > date)
                .isPresent(); // "the parts promised for May are …"
        return once
                || clause.verbs().stream()
                        .filter(group -> group.from() > word && !group.finite() && !group.passive())
                        .map(VerbGroup::head)
                        .anyMatch(head -> !parse.word(head).is(Tag.AUXILIARY)
                                && weakEvents
                                        .at(parse, head, parse.clauseOf(head))
                                        .isEmpty());
    }

    /** Whether the words for a part name an event: "first deliveries", not "support". */
    private boolean isEvent(String part) {
        return events.holds(part) && !deadlines.containsKey(part.toLowerCase(Locale.ROOT));
    }

    private Optional<DateCue> eventCue(Context context, EventPhrases among, int word, int clause) {
        return among.at(context.parse(), word, clause).flatMap(event -> cueOf(context, event, word, clause));
    }

    private Optional<DateCue> cueOf(Context context, EventPhrases.Event event, int word, int clause) {
        List<Referent> of = bearers.of(context, clause, word, event.verb(), event.to(), this::isEvent);
        return of.isEmpty() ? Optional.empty() : Optional.of(DateCue.of(event.property(), word, of));
    }
}
