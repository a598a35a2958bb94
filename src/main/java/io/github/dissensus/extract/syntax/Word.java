package io.github.dissensus.extract.syntax;

import io.github.dissensus.extract.mention.Mention;
import java.util.Optional;

/**
 * One word of a sentence as its grammar sees it: a token, a compound joined by hyphens, or a whole mention.
 *
 * @param from its first token in the sentence
 * @param to the token after its last
 * @param lower its text in lower case; of a mention that is a verb its first token, of any other its last
 */
public record Word(int from, int to, String lower, Tag tag, Optional<Mention> mention) {

    Word as(Tag better) {
        return new Word(from, to, lower, better, mention);
    }

    /** A stage verb that turned out to stand as a noun. */
    Word asStageNoun() {
        boolean plain = mention.filter(m -> m instanceof Mention.Stage stage
                        && stage.role() == Mention.Stage.Role.TRANSITIVE
                        && stage.asNoun().isEmpty())
                .isPresent();
        return plain
                ? new Word(from, to, lower, Tag.NOUN, Optional.empty()) // "the release cycle" is no stage
                : new Word(from, to, lower, tag, mention.map(m -> m instanceof Mention.Stage stage ? stage.noun() : m));
    }

    public boolean is(Tag wanted) {
        return tag == wanted;
    }

    public boolean is(String text) {
        return lower.equals(text) && mention.isEmpty();
    }

    /** The name it is, where it is one. */
    public Optional<Mention.Name> name() {
        return mention.filter(Mention.Name.class::isInstance).map(Mention.Name.class::cast);
    }
}
