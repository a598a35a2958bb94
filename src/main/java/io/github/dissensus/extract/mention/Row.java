package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.text.Token;
import java.util.List;

/** A row of tokens that may be asked beyond either end: what is not there is the empty word. */
record Row(List<Token> tokens) {

    boolean has(int at) {
        return at >= 0 && at < tokens.size();
    }

    Token at(int at) {
        return tokens.get(at);
    }

    String word(int at) {
        return has(at) ? tokens.get(at).lower() : "";
    }

    boolean is(int at, String... words) {
        String here = word(at);
        for (String word : words) {
            if (here.equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isNumber(int at) {
        return has(at) && tokens.get(at).isNumber();
    }

    boolean isWord(int at) {
        return has(at) && tokens.get(at).isWord();
    }

    /** Whether no space stands between a token and the one before. */
    boolean glued(int at) {
        return has(at) && tokens.get(at).glued();
    }

    boolean isHyphen(int at) {
        return is(at, "-");
    }

    /** The place after a hyphen where one stands, else the same place. */
    int skipHyphen(int at) {
        return isHyphen(at) ? at + 1 : at;
    }
}
