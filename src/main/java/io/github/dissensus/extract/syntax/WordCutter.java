package io.github.dissensus.extract.syntax;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the tokens of a sentence into words: mentions stay whole, hyphens join compounds. */
final class WordCutter {

    private WordCutter() {}

    /** The words of a sentence, all tagged {@link Tag#OTHER}. */
    static List<Word> words(List<Token> tokens, List<Mention> mentions) {
        List<Word> words = new ArrayList<>();
        int nextMention = 0;
        int at = 0;
        while (at < tokens.size()) {
            if (nextMention < mentions.size() && mentions.get(nextMention).from() == at) {
                Mention mention = mentions.get(nextMention++);
                boolean verb = mention instanceof Mention.Stage stage
                        && (stage.role() == Mention.Stage.Role.TRANSITIVE
                                || stage.role() == Mention.Stage.Role.PREDICATE);
                String telling = tokens.get(verb ? at : mention.to() - 1).lower();
                words.add(new Word(at, mention.to(), telling, Tag.OTHER, Optional.of(mention)));
                at = mention.to();
                continue;
            }
            int limit =
                    nextMention < mentions.size() ? mentions.get(nextMention).from() : tokens.size();
            int to = compoundEnd(tokens, at, limit);
            words.add(new Word(at, to, text(tokens, at, to), Tag.OTHER, Optional.empty()));
            at = to;
        }
        return words;
    }

    /** "purpose-built" is one word; so is the "-derived" behind a name. */
    private static int compoundEnd(List<Token> tokens, int at, int limit) {
        int to = at + 1;
        boolean opensWithHyphen = isHyphen(tokens.get(at)) && tokens.get(at).glued();
        if (opensWithHyphen
                && to < limit
                && tokens.get(to).glued()
                && tokens.get(to).isWord()) {
            to++;
        } else if (!tokens.get(at).isWord() && !tokens.get(at).isNumber()) {
            return to;
        }
        while (to + 1 < limit
                && isHyphen(tokens.get(to))
                && tokens.get(to).glued()
                && tokens.get(to + 1).glued()
                && (tokens.get(to + 1).isWord() || tokens.get(to + 1).isNumber())) {
            to += 2;
        }
        return to;
    }

    private static boolean isHyphen(Token token) {
        return token.lower().equals("-") || token.lower().equals("/");
    }

    private static String text(List<Token> tokens, int from, int to) {
        if (to == from + 1) {
            return tokens.get(from).lower();
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(tokens.get(i).lower());
        }
        return text.toString();
    }
}
