package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.Inflection.Form;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names that a small word joins: "Lindmark Toolkit for Robots", "Sons of Meridian", "Rust and Ruin". Such a row of
 * words is one name where it stands more than once, or where its initials stand as a name; of two single words that can
 * also be two names only where they do not stand alone, or one verb is theirs.
 */
final class JoinedNames {

    private static final Set<String> JOINTS = Set.of("for", "of", "and");

    /** A row of words in a sentence. */
    private record Place(List<Token> tokens, Run run, Run first, Run second) {

        boolean isLoose() {
            return tokens.get(first.to()).lower().equals("and");
        }
    }

    private final Words words;
    private final Gathered gathered;
    private final NameSurroundings surroundings;
    private final Map<String, List<Place>> rows = new LinkedHashMap<>();

    JoinedNames(Words words, Gathered gathered, NameSurroundings surroundings) {
        this.words = words;
        this.gathered = gathered;
        this.surroundings = surroundings;
    }

    void collect(List<Token> tokens, List<Run> runs) {
        for (int i = 1; i < runs.size(); i++) {
            Run first = runs.get(i - 1);
            Run second = runs.get(i);
            int joint = first.to();
            boolean article =
                    second.from() == joint + 2 && tokens.get(joint + 1).lower().equals("the");
            if ((second.from() == joint + 1 || article)
                    && JOINTS.contains(tokens.get(joint).lower())) {
                Run row = new Run(first.from(), second.to(), first.opening());
                rows.computeIfAbsent(row.text(tokens), r -> new ArrayList<>())
                        .add(new Place(tokens, row, first, second));
            }
        }
    }

    /** Settles which of the rows are names, when the whole article was read. */
    void settle(List<Sentence> headings) {
        rows.forEach((row, places) -> {
            String initials = ShortForms.initials(row);
            boolean shortened = initials.length() > 1 && gathered.names().containsKey(initials);
            if (shortened) {
                gathered.explain(initials, row);
            }
            if (shortened || isRepeated(row, places, headings) && isOne(places)) {
                places.forEach(place -> join(row, place));
            }
        });
    }

    private boolean isRepeated(String row, List<Place> places, List<Sentence> headings) {
        return places.size() > 1
                || headings.stream().anyMatch(heading -> holds(heading.tokens(), Tokenizer.tokens(row)));
    }

    private static boolean holds(List<Token> tokens, List<Token> row) {
        for (int at = 0; at + row.size() <= tokens.size(); at++) {
            boolean same = true;
            for (int i = 0; same && i < row.size(); i++) {
                same = tokens.get(at + i).text().equals(row.get(i).text());
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words do not stand for two things: "Fenn and Tolla go on sale", "Halden of Sweden says". */
    private boolean isOne(List<Place> places) {
        Place any = places.get(0);
        boolean several = any.first().to() - any.first().from() > 1;
        if (any.isLoose()) {
            return places.stream().anyMatch(this::isSingular)
                    && occurrences(any, any.second()) <= places.size()
                    && occurrences(any, any.first()) <= places.size();
        }
        return several || occurrences(any, any.first()) <= places.size();
    }

    private int occurrences(Place place, Run part) {
        Evidence evidence = gathered.names().get(part.text(place.tokens()));
        return evidence == null ? 0 : evidence.occurrences;
    }

    private boolean isSingular(Place place) {
        return Nearby.token(place.tokens(), place.run().to())
                .filter(next -> words.is(WordClass.SINGULAR_AUXILIARIES, next.lower())
                        || words.isVerb(next.lower(), Form.THIRD_PERSON))
                .isPresent();
    }

    private void join(String row, Place place) {
        Evidence evidence = gathered.of(row);
        evidence.occurrences++;
        evidence.inside++;
        surroundings.read(place.tokens(), place.run(), evidence);
        for (Run part : List.of(place.first(), place.second())) {
            gathered.isPartOfLonger(part.text(place.tokens()));
        }
    }
}
