package io.github.dissensus.extract.syntax;

import static io.github.dissensus.extract.terms.Inflection.Form;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.List;

/** The words of one sentence while they are tagged, with what the tagger asks about the words beside one. */
final class Row {

    private final Words lexicon;
    private final List<Word> words;

    Row(Words lexicon, List<Word> words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    Word get(int i) {
        return words.get(i);
    }

    int size() {
        return words.size();
    }

    /** The tag after a word, {@link Tag#END} behind the last. */
    Tag after(int i) {
        return i + 1 < words.size() ? words.get(i + 1).tag() : Tag.END;
    }

    /** The tag before a word, over adverbs and negators. */
    Tag before(int i) {
        int at = i - 1;
        while (at > 0 && (words.get(at).is(Tag.ADVERB) || words.get(at).is(Tag.NEGATOR))) {
            at--;
        }
        return at < 0 ? Tag.END : words.get(at).tag();
    }

    /** Whether more of a noun phrase follows. */
    boolean isNounAhead(int i) {
        Tag after = after(i);
        return after == Tag.NOUN
                || after == Tag.ADJECTIVE
                || after == Tag.NAME
                || after == Tag.CONJUNCTION
                || after == Tag.STAGE;
    }

    /** Whether the word at a place can be a form of a verb. */
    boolean isVerbForm(int i, Form form) {
        return i < words.size()
                        && words.get(i).mention().isEmpty()
                        && lexicon.isVerb(words.get(i).lower(), form)
                || i < words.size() && words.get(i).is(Tag.VERB)
                || i < words.size() && form == Form.BASE && words.get(i).lower().equals("be");
    }

    /** Whether the word at a place is seldom the verb that it looks like. */
    boolean isRarely(int i) {
        return isRarely(words.get(i).lower());
    }

    private boolean isRarely(String lower) {
        return lexicon.isVerbOf(WordClass.RARELY_VERBS, lower) && !lexicon.is(WordClass.MOSTLY_VERBS, lower);
    }

    /** Whether the auxiliary before is a form of "do". */
    boolean isDo(int i) {
        for (int at = i - 1; at >= 0 && at >= i - 4; at--) {
            if (words.get(at).is(Tag.AUXILIARY)) {
                return words.get(at).lower().startsWith("do")
                        || words.get(at).lower().startsWith("did");
            }
        }
        return false;
    }

    /** Whether a verb stands shortly before. */
    boolean verbBefore(int i) {
        return words.subList(Math.max(0, i - 16), i).stream().anyMatch(word -> word.is(Tag.VERB));
    }

    /** Whether a verb in the third person stands shortly before: "needs". */
    boolean thirdBefore(int i) {
        return words.subList(Math.max(0, i - 12), i).stream()
                .anyMatch(word -> word.is(Tag.VERB) && lexicon.isVerb(word.lower(), Form.THIRD_PERSON));
    }

    /** Whether a verb in the past stands shortly before. */
    boolean pastBefore(int i) {
        return words.subList(Math.max(0, i - 12), i).stream()
                .anyMatch(word -> word.is(Tag.VERB) && lexicon.isVerb(word.lower(), Form.PAST));
    }

    /** Whether a verb that must be the clause's own still follows before the next mark. */
    boolean finiteAhead(int i) {
        for (int at = i + 1; at < words.size() && at < i + 12; at++) {
            Word word = words.get(at);
            if (word.is(Tag.AUXILIARY) || word.is(Tag.MODAL)) {
                return true;
            }
            boolean counted = words.get(at - 1).is(Tag.NUMBER)
                    && at + 1 < words.size()
                    && words.get(at + 1).lower().equals("per"); // "1.9 million writes per second"
            boolean sure = word.mention().isEmpty()
                    && !counted
                    && lexicon.isVerb(word.lower(), Form.THIRD_PERSON)
                    && !isRarely(word.lower());
            if (sure && word.is(Tag.NOUN)) {
                return true;
            }
            if (word.is(Tag.COMMA)
                    || word.is(Tag.BREAK)
                    || word.is(Tag.RELATIVE)
                    || word.is(Tag.SUBORDINATOR)
                    || word.is(Tag.CONJUNCTION)
                    || word.is(Tag.QUOTE)
                    || word.lower().equals("that")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a noun ends a subject of a whole sentence that is one thing: "The webcam supports …." */
    boolean isOneThing(int i) {
        boolean sentence = words.get(words.size() - 1).is(Tag.END);
        boolean opened = words.subList(Math.max(0, i - 3), i).stream().anyMatch(word -> word.is(Tag.DETERMINER));
        return sentence && opened && words.get(i).is(Tag.NOUN) && !isPlural(i);
    }

    /** Whether a noun is more than one thing: a plural, or the end of a list. */
    boolean isPlural(int i) {
        Word noun = words.get(i);
        boolean word =
                noun.is(Tag.NOUN) && noun.lower().endsWith("s") && !noun.lower().endsWith("ss");
        boolean joined =
                noun.is(Tag.NAME) || noun.is(Tag.VERSION) || noun.lower().endsWith("s");
        boolean list =
                joined && words.subList(Math.max(0, i - 4), i).stream().anyMatch(other -> other.is(Tag.CONJUNCTION));
        return word || list;
    }

    /** Whether a noun hangs on several things: "Backups of the database". */
    boolean isOfSeveral(int i) {
        int at = i;
        while (at > 0
                && at > i - 5
                && (words.get(at).tag().isNominal() || words.get(at).is(Tag.DETERMINER))) {
            at--;
        }
        return at > 0 && words.get(at).lower().equals("of") && isPlural(at - 1);
    }
}
