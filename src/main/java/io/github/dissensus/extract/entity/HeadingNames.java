package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import java.util.List;

/** Finds out which of the gathered names the headings of an article are about. */
final class HeadingNames {

    private final Words words;
    private final Nearby near;
    private final Gathered gathered;
    private final NameSurroundings surroundings;

    HeadingNames(Words words, Gathered gathered, NameSurroundings surroundings) {
        this.surroundings = surroundings;
        this.words = words;
        this.near = new Nearby(words);
        this.gathered = gathered;
    }

    /** Notes which names headings are about: those that end one, stand before a colon or a verb, or have a version. */
    void collect(List<Sentence> sentences) {
        gathered.names().forEach((words, evidence) -> {
            List<Token> name = Tokenizer.tokens(words);
            sentences.forEach(heading -> collect(heading.tokens(), name, evidence));
        });
    }

    private void collect(List<Token> tokens, List<Token> name, Evidence evidence) {
        for (int at = 0; at + name.size() <= tokens.size(); at++) {
            if (isAt(tokens, at, name) && isHeadOfHeading(tokens, at + name.size())) {
                if (surroundings.acts(tokens, at + name.size())) {
                    evidence.acting++; // "Garlund launches a mower"
                    continue;
                }
                evidence.heading++;
                if (NameCollector.isJoined(tokens, at + name.size() + 1)) {
                    continue;
                }
                Nearby.token(tokens, at + name.size())
                        .filter(next -> next.isNumber() && !next.text().matches("20\\d\\d"))
                        .ifPresent(next -> evidence.versions.add(next.text()));
                Nearby.token(tokens, at + name.size())
                        .filter(next -> next.text().matches("\\d{1,3}"))
                        .ifPresent(next -> evidence.numbers.add(next.text()));
            }
        }
    }

    private boolean isHeadOfHeading(List<Token> tokens, int to) {
        if (to >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(to);
        boolean joined = next.glued() && next.lower().equals("-");
        return next.isNumber()
                || !next.isWord() && !joined
                || near.endsPhrase(next)
                || next.lower().equals("'s");
    }

    private boolean acts(String name) {
        Evidence evidence = gathered.names().get(name);
        return evidence != null && evidence.acting > evidence.offered + evidence.versioned;
    }

    private boolean isAt(List<Token> tokens, int at, List<Token> name) {
        for (int i = 0; i < name.size(); i++) {
            if (!tokens.get(at + i).text().equals(name.get(i).text())) {
                return false;
            }
        }
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        boolean function = !before.isWord()
                || words.is(WordClass.PREPOSITIONS, before.lower())
                || words.is(WordClass.DETERMINERS, before.lower())
                || words.is(WordClass.CONJUNCTIONS, before.lower())
                || words.is(WordClass.ADJECTIVES, before.lower())
                || words.is(WordClass.SUBORDINATORS, before.lower())
                || before.lower().equals("what")
                || gathered.makers().containsValue(before.text())
                || at == 1 && acts(before.text()) // "Dunmore Voss gets three trims"
                || !words.verbs(before.lower()).isEmpty()
                || before.lower().equals("'s");
        return function;
    }
}
