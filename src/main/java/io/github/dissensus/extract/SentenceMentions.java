package io.github.dissensus.extract;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.text.Sentence;
import java.util.List;

/**
 * A sentence and what was found in it.
 *
 * @param mentions in reading order, without overlap
 */
public record SentenceMentions(Sentence sentence, List<Mention> mentions) {

    public SentenceMentions {
        mentions = List.copyOf(mentions);
    }
}
