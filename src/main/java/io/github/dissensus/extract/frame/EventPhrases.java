package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The phrases of the ontology beside which a date is the date of a property. */
final class EventPhrases {

    private static final String GAP = " * ";

    private final PhraseTrie<Event> phrases;
    private final Words words;

    EventPhrases(Words words) {
        this.phrases = new PhraseTrie<>(words);
        this.words = words;
    }

    /**
     * What a date can be the date of.
     *
     * @param property its name
     * @param verb whether its words begin with a verb
     * @param then words one of which must follow in the clause; none where none must: "support * ~end/~stop"
     * @param to the word after its last
     */
    record Event(String property, boolean verb, Set<String> then, int to) {}

    void add(PropertyTerm property, String phrase) {
        int gap = phrase.indexOf(GAP);
        Set<String> then = new HashSet<>();
        if (gap >= 0) {
            for (String word : phrase.substring(gap + GAP.length()).split("/")) {
                then.addAll(word.startsWith("~") ? words.forms(word.substring(1)) : Set.of(word));
            }
        }
        phrases.add(
                gap < 0 ? phrase : phrase.substring(0, gap),
                new Event(property.name(), phrase.startsWith("~"), Set.copyOf(then), 0));
    }

    /** The event that begins at a word, by the longest phrase whose other words follow. */
    Optional<Event> at(Parse parse, int word, int clause) {
        for (PhraseTrie.Match<Event> match :
                phrases.all(parse.sentence().tokens(), parse.word(word).from())) {
            int to = match.to() > parse.word(word).from() ? parse.wordAt(match.to() - 1) + 1 : word;
            Optional<Event> fitting = match.values().stream()
                    .filter(event -> to > word && goesOn(parse, event, to, clause))
                    .filter(event -> !event.verb() || !parse.word(word).is(Tag.NOUN)) // "availability of the release"
                    .findFirst();
            if (fitting.isPresent()) {
                return fitting.map(event -> new Event(event.property(), event.verb(), event.then(), to));
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(Parse parse, Event event, int from, int clause) {
        Clause at = parse.clauses().get(clause);
        return event.then().isEmpty()
                || parse.words().subList(from, Math.max(from, at.to())).stream()
                        .map(Word::lower)
                        .anyMatch(event.then()::contains);
    }

    /** Whether words name such an event: "first deliveries". */
    boolean holds(String part) {
        List<Token> tokens = Tokenizer.tokens(part.toLowerCase(Locale.ROOT));
        return IntStream.range(0, tokens.size())
                .mapToObj(at -> phrases.longest(tokens, at))
                .filter(Objects::nonNull)
                .anyMatch(match ->
                        match.values().stream().anyMatch(event -> event.then().isEmpty() && !event.verb()));
    }

    /** The words of events that only a certain opener before the date makes so: "wait * until". */
    static boolean needs(Event event, String opener) {
        return List.copyOf(event.then()).contains(opener);
    }
}
