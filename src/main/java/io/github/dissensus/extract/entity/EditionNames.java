package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what the editions of a product are called, by the noun that they stand before or the list that introduces them:
 * "the Personal plan", "Team and Business plans", "three trims: Touring, Touring Plus and Cross". Where one label in a
 * row of list items is such a name, so are those beside it.
 */
final class EditionNames {

    /** How many words a name of an edition has at most: "Long Range Plus". */
    private static final int LENGTH = 3;

    /** How many words may stand behind a name in a list before the next: "Small with 4 billion parameters, …". */
    private static final int TAIL = 8;

    private static final Set<String> MARKS = Set.of(":", ",", "(", "—", "-", "\"");
    private static final Set<String> LEADING_IN = Set.of("as", "in", "of");
    private static final Set<String> JOINTS = Set.of(",", "and", "or", "plus", "/");

    private final Words words;
    private final Gathered gathered;
    private final List<String> labels = new ArrayList<>();

    EditionNames(Words words, Gathered gathered) {
        this.words = words;
        this.gathered = gathered;
    }

    void collect(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.get(at).lower();
            boolean noun = words.is(WordClass.EDITION_NOUNS, word) || isGroup(word);
            if (noun) {
                before(tokens, at);
            }
            if (at > 0 && standsAlone(tokens, at)) {
                add(tokens, at, at + 1);
            }
            if (isGroup(word)) {
                listed(tokens, skip(tokens, at + 1));
            }
            if (comesAs(tokens, at)) {
                listed(tokens, skip(tokens, at + 2));
            }
        }
        label(sentence);
    }

    /** Settles which labels of list items are names of editions, when the whole article was read. */
    void settle() {
        boolean editions = labels.stream().anyMatch(label -> gathered.editions().contains(label) || isVariant(label));
        if (editions) {
            labels.forEach(gathered::edition);
        }
    }

    private boolean isVariant(String label) {
        return label.indexOf(' ') < 0 && words.is(WordClass.VARIANT_WORDS, label);
    }

    /** "plans", "trims", "sizes": what several editions are called together. */
    private boolean isGroup(String word) {
        return words.is(WordClass.LINEUP_NOUNS, word);
    }

    /** "the Plus": a word for a variant behind an article, and no longer name. */
    private boolean standsAlone(List<Token> tokens, int at) {
        return tokens.get(at).isCapitalised()
                && isVariant(tokens.get(at).text())
                && tokens.get(at - 1).lower().equals("the")
                && Nearby.token(tokens, at + 1)
                        .filter(next ->
                                isNameWord(next) || next.glued() && next.lower().equals("-"))
                        .isEmpty();
    }

    private boolean comesAs(List<Token> tokens, int at) {
        return words.isVerbOf(WordClass.LINEUP_VERBS, tokens.get(at).lower())
                && Nearby.token(tokens, at + 1)
                        .filter(next -> LEADING_IN.contains(next.lower()))
                        .isPresent();
    }

    /** "the Team plan", "Hobby, Team and Business plans": the names that stand before the noun. */
    private void before(List<Token> tokens, int noun) {
        int from = beginOf(tokens, noun);
        if (from == noun || from == 0) {
            return;
        }
        Token opener = tokens.get(from - 1);
        boolean listed = JOINTS.contains(opener.lower())
                || words.is(WordClass.DETERMINERS, opener.lower())
                        && from > 1
                        && JOINTS.contains(tokens.get(from - 2).lower()); // "a Starter and a Growth plan"
        boolean opened = listed
                || words.is(WordClass.DETERMINERS, opener.lower())
                || words.is(WordClass.PREPOSITIONS, opener.lower())
                || opener.lower().equals("'s");
        if (!opened) {
            return;
        }
        add(tokens, from, noun);
        for (int end = from - 1;
                listed && end > 0 && JOINTS.contains(tokens.get(end).lower()); ) {
            while (end > 0
                    && (JOINTS.contains(tokens.get(end - 1).lower())
                            || words.is(
                                    WordClass.DETERMINERS, tokens.get(end - 1).lower()))) {
                end--;
            }
            int next = beginOf(tokens, end);
            if (next == end) {
                return;
            }
            add(tokens, next, end);
            end = next - 1;
        }
    }

    private int beginOf(List<Token> tokens, int to) {
        int from = to;
        while (from > 0 && to - from < LENGTH && isNameWord(tokens.get(from - 1))) {
            from--;
        }
        return from;
    }

    /** Names in a row from a place on; one alone is no list. */
    private void listed(List<Token> tokens, int from) {
        List<int[]> items = new ArrayList<>();
        int at = from;
        while (at < tokens.size()) {
            int to = at;
            while (to < tokens.size() && to - at < LENGTH && isNameWord(tokens.get(to))) {
                to++;
            }
            boolean numbered = Nearby.token(tokens, to).filter(Token::isNumber).isPresent();
            if (to == at || numbered) {
                break;
            }
            items.add(new int[] {at, to});
            at = nextItem(tokens, to);
            if (at < 0) {
                break;
            }
        }
        if (items.size() > 1) {
            items.forEach(item -> add(tokens, item[0], item[1]));
        }
    }

    /** Behind the joint to the next item; -1 where the list ends. */
    private int nextItem(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + TAIL); at++) {
            String word = tokens.get(at).lower();
            if (word.equals(";") || word.equals(".")) {
                return -1;
            }
            if (JOINTS.contains(word)) {
                int next = skip(tokens, at + 1);
                return next < tokens.size() && isNameWord(tokens.get(next)) ? next : -1;
            }
        }
        return -1;
    }

    /** Over marks, joints, articles and "called". */
    private int skip(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && (MARKS.contains(tokens.get(at).lower())
                        || JOINTS.contains(tokens.get(at).lower())
                        || words.is(WordClass.DETERMINERS, tokens.get(at).lower())
                        || words.is(WordClass.AUXILIARIES, tokens.get(at).lower())
                        || words.is(WordClass.NAMING_VERBS, tokens.get(at).lower())
                        || tokens.get(at).lower().equals("to"))) {
            at++;
        }
        return at;
    }

    private boolean isNameWord(Token token) {
        return token.isWord()
                && token.isCapitalised()
                && token.text().codePoints().noneMatch(Character::isDigit)
                && !words.is(WordClass.DETERMINERS, token.lower())
                && (!words.is(WordClass.PREPOSITIONS, token.lower()) || isVariant(token.text()))
                && !words.is(WordClass.PRONOUNS, token.lower())
                && !words.is(WordClass.CONJUNCTIONS, token.lower());
    }

    private void add(List<Token> tokens, int from, int to) {
        gathered.edition(new Run(from, to, false).text(tokens));
    }

    /** "Touring: 17.2 kWh, 100 km": what stands before the colon of a list item. */
    private void label(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        if (sentence.block().kind() != Block.Kind.LIST_ITEM) {
            return;
        }
        int from = skip(tokens, 0);
        int to = from;
        while (to < tokens.size() && to < from + LENGTH && isNameWord(tokens.get(to))) {
            to++;
        }
        if (to > from && Nearby.isWord(tokens, to, ":")) {
            labels.add(new Run(from, to, false).text(tokens));
        }
    }
}
