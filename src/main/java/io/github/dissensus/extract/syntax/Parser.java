package io.github.dissensus.extract.syntax;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import java.util.List;

/** Sentence and mentions to their shape. */
public final class Parser {

    private final Tagger tagger;
    private final ClauseSplitter clauses;

    public Parser(Words words) {
        this.tagger = new Tagger(words);
        this.clauses = new ClauseSplitter(words);
    }

    public Parse parse(Sentence sentence, List<Mention> mentions) {
        List<Word> row = tagger.tag(sentence.tokens(), mentions);
        return new Parse(sentence, row, clauses.split(row), NounPhrases.find(row));
    }
}
