package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Tokenizer;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a date is the date of: the stage, event or deadline nearest to it in its clause. */
final class DateFrames {

    private static final int SURE = 40;

    private final PhraseTrie<Event> events;
    private final PhraseTrie<Event> weakEvents;
    private final Map<String, PropertyTerm> deadlines = new HashMap<>();
    private final StageFrames stages;
    private final Words words;

    DateFrames(Words words, List<PropertyTerm> properties, StageFrames stages) {
        this.events = new PhraseTrie<>(words);
        this.weakEvents = new PhraseTrie<>(words);
        this.stages = stages;
        this.words = words;
        for (PropertyTerm property : properties) {
            property.events().forEach(event -> add(events, property, event));
            property.weakEvents().forEach(event -> add(weakEvents, property, event));
            property.deadlines().forEach(word -> deadlines.put(word, property));
        }
    }

    /**
     * What a date can be the date of.
     *
     * @param verb whether its words begin with a verb
     * @param then forms of the verb that must follow in the clause: "support * ~end"; none where none must
     */
    private record Event(String property, boolean verb, Set<String> then) {}

    private void add(PhraseTrie<Event> among, PropertyTerm property, String phrase) {
        int gap = phrase.indexOf(" * ~");
        Set<String> then = gap < 0 ? Set.of() : words.forms(phrase.substring(gap + 4));
        among.add(
                gap < 0 ? phrase : phrase.substring(0, gap), new Event(property.name(), phrase.startsWith("~"), then));
    }

    private static boolean goesOn(Parse parse, Event event, int from, int clause) {
        return event.then().isEmpty()
                || parse
                        .words()
                        .subList(
                                from, Math.max(from, parse.clauses().get(clause).to()))
                        .stream()
                        .anyMatch(word -> event.then().contains(word.lower()));
    }

    private record Cue(String property, int word, List<Referent> of) {}

    List<Candidate> find(Context context) {
        Parse parse = context.parse();
        List<Candidate> found = new ArrayList<>();
        for (int word : parse.mentions(Mention.Moment.class)) {
            Value.Date date = ((Mention.Moment) parse.word(word).mention().orElseThrow()).date();
            int clause = parse.clauseOf(word);
            if (word + 1 < parse.size() && parse.word(word + 1).is(Tag.POSSESSIVE)) {
                continue; // "this year's fair": which fair, not when
            }
            if (isDeadline(parse, word)) {
                deadline(context, word, date).ifPresent(found::addAll);
                continue;
            }
            for (int of : clausesOf(parse, word, clause)) {
                cue(context, of, word)
                        .ifPresent(cue -> cue.of()
                                .forEach(referent -> found.add(candidate(parse, cue, referent, date, word, of))));
            }
        }
        return found;
    }

    private static Candidate candidate(Parse parse, Cue cue, Referent referent, Value.Date date, int word, int clause) {
        return new Candidate(
                referent.claimed(),
                new Property(cue.property(), false),
                Optional.empty(),
                date,
                parse.text(word, word + 1),
                Scope.NONE,
                false,
                false,
                clause,
                word,
                word + 1,
                cue.word(),
                SURE,
                "date of " + cue.property());
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

    private static boolean isDeadline(Parse parse, int word) {
        return word > 0
                && (parse.word(word - 1).is("until")
                        || parse.word(word - 1).is("through")
                        || parse.word(word - 1).is("till"));
    }

    /** "supported until 2030", "security updates through May": nothing but the last day is said. */
    private Optional<List<Candidate>> deadline(Context context, int word, Value.Date date) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        for (int at = word - 1; at >= parse.clauses().get(clause).from(); at--) {
            PropertyTerm property = null;
            for (int token = parse.word(at).to() - 1; token >= parse.word(at).from() && property == null; token--) {
                property = deadlines.get(parse.sentence().tokens().get(token).lower());
            }
            if (property == null) {
                continue;
            }
            Value.Date last = new Value.Date(date.written(), Optional.empty(), date.last());
            List<Candidate> found = new ArrayList<>();
            for (Referent referent : owners(context, clause, at)) {
                Cue cue = new Cue(property.name(), at, List.of(referent));
                found.add(candidate(parse, cue, referent, last, word, clause));
            }
            return Optional.of(found);
        }
        return Optional.empty();
    }

    /** Whose support it is: ", incorporating long-term support until 2028" is that of the component just named. */
    private static List<Referent> owners(Context context, int clause, int at) {
        Parse parse = context.parse();
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

    private boolean isEvent(String part) {
        return events.longest(Tokenizer.tokens(part.toLowerCase(Locale.ROOT)), 0) != null;
    }

    private Optional<Cue> cue(Context context, int clause, int date) {
        Parse parse = context.parse();
        Clause at = parse.clauses().get(clause);
        Optional<Cue> best = Optional.empty();
        for (int word = at.from(); word < at.to(); word++) {

            Optional<Cue> event = eventCue(context, events, word, clause);
            Optional<Cue> stage = stageCue(context, word);
            // "the rollout of X": the noun names the event, what hangs on it whose it is
            Optional<Cue> found = event.isPresent() && stage.isPresent()
                    ? Optional.of(
                            new Cue(event.get().property(), word, stage.get().of()))
                    : event.or(() -> stage);
            boolean nearer = found.isPresent()
                    && (best.isEmpty()
                            || Math.abs(word - date) < Math.abs(best.get().word() - date));
            best = nearer ? found : best;
        }
        return best.or(() -> weakCue(context, clause, date));
    }

    /** "is expected by mid-April": the plan itself, where the sentence does not say of what. */
    private Optional<Cue> weakCue(Context context, int clause, int date) {
        Parse parse = context.parse();
        Clause at = parse.clauses().get(clause);
        if (date > 0
                && parse.word(date - 1).is("from")
                && date + 1 < parse.size()
                && parse.word(date + 1).is("to")) {
            return Optional.empty(); // "moved from May to July": no longer in May
        }
        for (int word = Math.min(date, at.to()) - 1; word >= at.from(); word--) {
            Optional<Cue> cue = eventCue(context, weakEvents, word, clause)
                    .map(found -> new Cue(found.property(), found.word(), wholes(context, found)))
                    .filter(found -> !found.of().isEmpty());
            if (cue.isPresent()) {
                return cue;
            }
        }
        return Optional.empty();
    }

    private static List<Referent> wholes(Context context, Cue cue) {
        return cue.of().stream()
                .filter(referent -> !referent.isAgent() && context.isWhole(referent))
                .toList();
    }

    private Optional<Cue> stageCue(Context context, int word) {
        Optional<Mention> mention = context.parse().word(word).mention();
        if (mention.isEmpty() || !(mention.get() instanceof Mention.Stage stage)) {
            return Optional.empty();
        }
        List<Referent> found = stages.products(context, word, stage);
        boolean bare = found.isEmpty() && stage.role() == Mention.Stage.Role.TRANSITIVE;
        List<Referent> of = bare ? announced(context, word) : found;
        return of.isEmpty()
                ? Optional.empty()
                : stage.term().dateProperty().map(property -> new Cue(property, word, of));
    }

    /** "X will cost less, its maker announced on Monday": what the rest of the sentence is about. */
    private static List<Referent> announced(Context context, int word) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        boolean object =
                parse.phrasesIn(word, parse.clauses().get(clause).to()).stream().anyMatch(NounPhrase::isFree);
        boolean acted = context.subjects(clause).stream().anyMatch(Referent::isAgent);
        return acted && !object && clause > 0
                ? context.products(0, word).stream().filter(context::isWhole).toList()
                : List.of();
    }

    private Optional<Cue> eventCue(Context context, PhraseTrie<Event> among, int word, int clause) {
        Parse parse = context.parse();
        PhraseTrie.Match<Event> match =
                among.longest(parse.sentence().tokens(), parse.word(word).from());
        if (match == null) {
            return Optional.empty();
        }
        Optional<Event> fitting = match.values().stream()
                .filter(event -> goesOn(parse, event, word + 1, clause))
                .filter(event -> !event.verb() || !parse.word(word).is(Tag.NOUN)) // "availability of the release"
                .findFirst();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String property = fitting.get().property();
        Optional<Referent> owner = owned(context, parse.wordAt(match.to() - 1));
        if (owner.isPresent()) {
            return owner.map(of -> new Cue(property, word, List.of(of)));
        }
        // "deliveries begin in May": of the product; "a wizard arrives in May": of the wizard, which is no product
        List<Referent> of = context.products(clause, word).stream()
                .filter(referent -> referent.known().entity().kind() != Entity.Kind.EVENT)
                .filter(referent -> context.isWhole(referent) || isEvent(referent.part()))
                .map(referent -> context.isWhole(referent) ? referent : referent.asWhole())
                .toList();
        return of.isEmpty() ? Optional.empty() : Optional.of(new Cue(property, word, of));
    }

    /** "support for X ends in May", "deliveries of X began in May": the product that the noun hangs on. */
    private static Optional<Referent> owned(Context context, int word) {
        Parse parse = context.parse();
        int joint = word + 1;
        boolean noun = parse.word(word).is(Tag.NOUN)
                && joint + 1 < parse.size()
                && (parse.word(joint).is("of") || parse.word(joint).is("for"));
        return noun
                ? parse.phraseFrom(joint + 1)
                        .flatMap(context::resolve)
                        .filter(referent -> !referent.isAgent() && referent.grade() != Referent.Grade.PART)
                : Optional.empty();
    }
}
