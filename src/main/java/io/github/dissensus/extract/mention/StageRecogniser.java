package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.StatusTerm;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;

/** Words that name a stage of a product's life: "public preview", "unveiled", "remains supported". */
final class StageRecogniser {

    private record Cue(StatusTerm term, Mention.Stage.Role role) {}

    private final PhraseTrie<Cue> cues;

    StageRecogniser(Words words, List<StatusTerm> terms) {
        cues = new PhraseTrie<>(words);
        for (StatusTerm term : terms) {
            term.transitive().forEach(cue -> cues.add(cue, new Cue(term, Mention.Stage.Role.TRANSITIVE)));
            term.predicates().forEach(cue -> cues.add(cue, new Cue(term, Mention.Stage.Role.PREDICATE)));
            term.adjectives().forEach(cue -> cues.add(cue, new Cue(term, Mention.Stage.Role.ADJECTIVE)));
            term.nouns().forEach(cue -> cues.add(cue, new Cue(term, Mention.Stage.Role.NOUN)));
        }
    }

    Optional<Mention> read(List<Token> tokens, int from) {
        PhraseTrie.Match<Cue> match = cues.longest(tokens, from);
        if (match == null || startsInsideWord(tokens, from)) {
            return Optional.empty();
        }
        Optional<Cue> noun = match.values().stream()
                .filter(cue -> cue.role() == Mention.Stage.Role.NOUN)
                .findFirst();
        Cue cue = match.values().stream()
                .filter(other -> other.role() != Mention.Stage.Role.NOUN)
                .findFirst()
                .or(() -> noun)
                .orElseThrow();
        return Optional.of(new Mention.Stage(from, match.to(), cue.term(), cue.role(), noun.map(Cue::term)));
    }

    private static boolean startsInsideWord(List<Token> tokens, int from) {
        return from > 0 && tokens.get(from).glued() && tokens.get(from - 1).isWord();
    }
}
