package io.github.dissensus.extract.syntax;

import static io.github.dissensus.extract.terms.Inflection.Form;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;

/**
 * Gives every word its part of speech, from closed classes, verb forms and the words beside it. Small and fast rather
 * than complete: what it must get right is which words are verbs and where noun phrases end.
 */
public final class Tagger {

    private final Words words;
    private final WordTags tags;
    private final VerbOrNoun nouns;

    public Tagger(Words words) {
        this.words = words;
        this.tags = new WordTags(words);
        this.nouns = new VerbOrNoun(words);
    }

    /** The words of a sentence with their parts of speech. */
    public List<Word> tag(List<Token> tokens, List<Mention> mentions) {
        List<Word> tagged = WordCutter.words(tokens, mentions);
        tagged.replaceAll(word -> word.as(tags.byItself(word, tokens)));
        Row row = new Row(words, tagged);
        boolean finite = false;
        for (int i = 0; i < row.size(); i++) {
            Tag tag = inContext(row, i, finite);
            Word word = row.get(i).as(tag);
            tagged.set(i, tag == Tag.STAGE ? word.asStageNoun() : word);
            boolean phrase = tag == Tag.ING && i > 0 && row.get(i - 1).is(Tag.COMMA);
            finite = phrase
                    || switch (tag) {
                        case VERB, AUXILIARY, MODAL -> true;
                        case RELATIVE, SUBORDINATOR, BREAK, QUOTE, CONJUNCTION, COMMA -> false;
                        default -> finite;
                    };
        }
        return tagged;
    }

    private Tag inContext(Row row, int i, boolean finite) {
        Word word = row.get(i);
        if (word.mention().isPresent()) {
            return stageVerbOrNoun(row, i, word);
        }
        Tag before = row.before(i);
        Tag after = row.after(i);
        return switch (word.lower()) {
            case "that" -> {
                boolean statement = before == Tag.DATE // "said on Monday that …"
                        || before == Tag.PREPOSITION && (after == Tag.NAME || after == Tag.PRONOUN)
                        || before == Tag.VERB
                        || isNoun(before) && (after == Tag.NAME || after == Tag.DETERMINER || after == Tag.PRONOUN);
                yield statement ? Tag.SUBORDINATOR : isNoun(before) ? Tag.RELATIVE : Tag.DETERMINER;
            }
            case "this", "these", "those", "another", "any", "all", "some", "both" ->
                (after.isNominal() || row.isVerbForm(i + 1, Form.ING))
                                && !startsVerb(row, i + 1)
                                && !opensParticiple(row, i + 1)
                        ? Tag.DETERMINER
                        : Tag.PRONOUN;
            case "to" -> opensInfinitive(row, i + 1) || isHabit(row, i) ? Tag.TO : Tag.PREPOSITION;
            case "such" -> i + 1 < row.size() && row.get(i + 1).lower().equals("as") ? Tag.PREPOSITION : word.tag();
            case "'s" -> before == Tag.PRONOUN ? Tag.AUXILIARY : Tag.POSSESSIVE;
            default ->
                word.is(Tag.NOUN) || word.is(Tag.AUXILIARY)
                        ? nouns.of(row, i, before, after, finite)
                        : word.is(Tag.ADJECTIVE)
                                        && (before == Tag.MODAL || before == Tag.TO)
                                        && row.isVerbForm(i, Form.BASE)
                                ? Tag.VERB
                                : word.tag();
        };
    }

    private Tag stageVerbOrNoun(Row row, int i, Word word) {
        if (!word.is(Tag.VERB)) {
            return word.tag();
        }
        Tag before = row.before(i);
        boolean noun = before == Tag.DETERMINER || before == Tag.ADJECTIVE || before == Tag.POSSESSIVE;
        boolean compound = before == Tag.NAME
                && i > 1
                && row.before(i - 1) == Tag.DETERMINER
                && words.isVerb(word.lower(), Form.BASE); // "try the Corvex 4.2 preview"
        if (noun || compound) {
            return Tag.STAGE;
        }
        return words.isVerb(word.lower(), Form.ING) && before != Tag.AUXILIARY ? Tag.ING : Tag.VERB;
    }

    /** "those interested in" */
    private boolean opensParticiple(Row row, int i) {
        return i + 1 < row.size()
                && row.get(i - 1).lower().equals("those")
                && words.isVerb(row.get(i).lower(), Form.PARTICIPLE)
                && row.get(i + 1).is(Tag.PREPOSITION);
    }

    /** "This brings", where "this" stands for something. */
    private boolean startsVerb(Row row, int i) {
        boolean third = i < row.size()
                && row.get(i).mention().isEmpty()
                && words.isVerb(row.get(i).lower(), Form.THIRD_PERSON);
        boolean both = i + 1 < row.size()
                && row.get(i - 1).lower().equals("both")
                && row.isVerbForm(i, Form.BASE)
                && !row.get(i + 1).is(Tag.CONJUNCTION); // "both weigh 2 kg", where a noun would have its plural
        return third && !row.isRarely(i) || both;
    }

    /** "They used to need 40 minutes." */
    private static boolean isHabit(Row row, int to) {
        return to > 0 && row.get(to - 1).lower().equals("used") && row.isVerbForm(to + 1, Form.BASE);
    }

    /** "to run", "to safely run". */
    private boolean opensInfinitive(Row row, int next) {
        int verb =
                next < row.size() && row.get(next).is(Tag.ADVERB) && !row.isVerbForm(next, Form.BASE) ? next + 1 : next;
        return row.isVerbForm(verb, Form.BASE) && !isNounHere(row, verb);
    }

    /** "to production": a noun, though "to run" is none. */
    private boolean isNounHere(Row row, int i) {
        boolean rarely = row.isRarely(i);
        Tag after = row.after(i);
        boolean another = after == Tag.CONJUNCTION
                && row.isVerbForm(i + 2, Form.BASE)
                && row.after(i + 2).isNominal();
        return rarely
                && !another // "to build and test rules"
                && (after == Tag.END || after == Tag.COMMA || after == Tag.CONJUNCTION);
    }

    private static boolean isNoun(Tag tag) {
        return tag == Tag.NOUN || tag == Tag.NAME || tag == Tag.VERSION || tag == Tag.BRACKET || tag == Tag.QUOTE;
    }
}
