package io.github.dissensus.extract.syntax;

import static io.github.dissensus.extract.terms.Inflection.Form;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gives every word its part of speech, from closed classes, verb forms and the words beside it. Small and fast rather
 * than complete: what it must get right is which words are verbs and where noun phrases end.
 */
public final class Tagger {

    private static final Set<Tag> BEFORE_NOUN =
            EnumSet.of(Tag.DETERMINER, Tag.ADJECTIVE, Tag.POSSESSIVE, Tag.PREPOSITION);
    private static final Set<Tag> SUBJECT_END = EnumSet.of(
            Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.VERSION, Tag.STAGE, Tag.NUMBER, Tag.DATE, Tag.BRACKET, Tag.QUOTE);
    private static final Set<Tag> AFTER_VERB = EnumSet.of(
            Tag.DETERMINER,
            Tag.PREPOSITION,
            Tag.TO,
            Tag.ADVERB,
            Tag.NUMBER,
            Tag.PRONOUN,
            Tag.NAME,
            Tag.VERSION,
            Tag.STAGE,
            Tag.DATE,
            Tag.RELATIVE,
            Tag.NEGATOR);

    private final Words words;

    public Tagger(Words words) {
        this.words = words;
    }

    /** The words of a sentence with their parts of speech. */
    public List<Word> tag(List<Token> tokens, List<Mention> mentions) {
        List<Word> row = WordCutter.words(tokens, mentions);
        row.replaceAll(word -> word.as(byItself(word, tokens)));
        boolean finite = false;
        for (int i = 0; i < row.size(); i++) {
            Tag tag = inContext(row, i, finite);
            Word tagged = row.get(i).as(tag);
            row.set(i, tag == Tag.STAGE ? tagged.asStageNoun() : tagged);
            boolean phrase = tag == Tag.ING && i > 0 && row.get(i - 1).is(Tag.COMMA);
            finite = phrase
                    || switch (tag) {
                        case VERB, AUXILIARY, MODAL -> true;
                        case RELATIVE, SUBORDINATOR, BREAK, QUOTE, CONJUNCTION, COMMA -> false;
                        default -> finite;
                    };
        }
        return row;
    }

    private Tag byItself(Word word, List<Token> tokens) {
        if (word.mention().isPresent()) {
            return ofMention(word.mention().get());
        }
        String lower = word.lower();
        Token first = tokens.get(word.from());
        if (!first.isWord() && !first.isNumber() && word.to() == word.from() + 1) {
            return ofMark(lower);
        }
        if (lower.equals("'s")) {
            return Tag.POSSESSIVE;
        }
        if (lower.startsWith("-") && lower.length() > 1) {
            return Tag.ADJECTIVE; // "-derived" behind a name
        }
        if (words.is(WordClass.MODALS, lower)) {
            return Tag.MODAL;
        }
        if (words.is(WordClass.AUXILIARIES, lower)) {
            return Tag.AUXILIARY;
        }
        if (words.is(WordClass.RELATIVES, lower)) {
            return Tag.RELATIVE;
        }
        if (words.is(WordClass.CONJUNCTIONS, lower)) {
            return Tag.CONJUNCTION;
        }
        if (words.is(WordClass.SUBORDINATORS, lower)) {
            return Tag.SUBORDINATOR;
        }
        if (lower.equals("not") || lower.equals("never")) {
            return Tag.NEGATOR;
        }
        if (words.is(WordClass.DETERMINERS, lower)) {
            return Tag.DETERMINER;
        }
        if (words.is(WordClass.PRONOUNS, lower)) {
            return Tag.PRONOUN;
        }
        if (words.is(WordClass.PREPOSITIONS, lower)) {
            return Tag.PREPOSITION;
        }
        if (words.is(WordClass.ADJECTIVES, lower)) {
            return Tag.ADJECTIVE;
        }
        if (words.is(WordClass.ADVERBS, lower)
                || lower.length() > 4
                        && lower.endsWith("ly")
                        && words.verbs(lower).isEmpty()) {
            return Tag.ADVERB;
        }
        if (first.isNumber() && word.to() == word.from() + 1) {
            return Tag.NUMBER;
        }
        return Tag.NOUN;
    }

    private static Tag ofMention(Mention mention) {
        if (mention instanceof Mention.Name) {
            return Tag.NAME;
        }
        if (mention instanceof Mention.Moment) {
            return Tag.DATE;
        }
        if (mention instanceof Mention.Release) {
            return Tag.VERSION;
        }
        if (mention instanceof Mention.Stage stage) {
            return switch (stage.role()) {
                case NOUN -> Tag.STAGE;
                case ADJECTIVE -> Tag.ADJECTIVE;
                default -> Tag.VERB;
            };
        }
        return Tag.NUMBER;
    }

    private static Tag ofMark(String mark) {
        return switch (mark) {
            case "," -> Tag.COMMA;
            case "\"", "'" -> Tag.QUOTE;
            case "(", ")", "[", "]" -> Tag.BRACKET;
            case ":", ";", "—" -> Tag.BREAK;
            case ".", "!", "?", "…" -> Tag.END;
            case "&" -> Tag.CONJUNCTION;
            default -> Tag.OTHER;
        };
    }

    private Tag inContext(List<Word> row, int i, boolean finite) {
        Word word = row.get(i);
        if (word.mention().isPresent()) {
            return stageVerbOrNoun(row, i, word);
        }
        Tag before = before(row, i);
        Tag after = i + 1 < row.size() ? row.get(i + 1).tag() : Tag.END;
        return switch (word.lower()) {
            case "that" -> {
                boolean statement = before == Tag.PREPOSITION && (after == Tag.NAME || after == Tag.PRONOUN)
                        || before == Tag.VERB
                        || isNoun(before) && (after == Tag.NAME || after == Tag.DETERMINER || after == Tag.PRONOUN);
                yield statement ? Tag.SUBORDINATOR : isNoun(before) ? Tag.RELATIVE : Tag.DETERMINER;
            }
            case "this", "these", "those", "another", "any", "all", "some", "both" ->
                (after.isNominal() || isVerbForm(row, i + 1, Form.ING))
                                && !startsVerb(row, i + 1)
                                && !opensParticiple(row, i + 1)
                        ? Tag.DETERMINER
                        : Tag.PRONOUN;
            case "to" -> isVerbForm(row, i + 1, Form.BASE) && !isNounHere(row, i + 1) ? Tag.TO : Tag.PREPOSITION;
            case "'s" -> before == Tag.PRONOUN ? Tag.AUXILIARY : Tag.POSSESSIVE;
            default ->
                word.is(Tag.NOUN) || word.is(Tag.AUXILIARY)
                        ? verbOrNoun(row, i, before, after, finite)
                        : word.is(Tag.ADJECTIVE)
                                        && (before == Tag.MODAL || before == Tag.TO)
                                        && isVerbForm(row, i, Form.BASE)
                                ? Tag.VERB
                                : word.tag();
        };
    }

    private Tag stageVerbOrNoun(List<Word> row, int i, Word word) {
        if (!word.is(Tag.VERB)) {
            return word.tag();
        }
        Tag before = before(row, i);
        boolean noun = before == Tag.DETERMINER || before == Tag.ADJECTIVE || before == Tag.POSSESSIVE;
        if (noun) {
            return Tag.STAGE;
        }
        return words.isVerb(word.lower(), Form.ING) && before != Tag.AUXILIARY ? Tag.ING : Tag.VERB;
    }

    /** "those interested in" */
    private boolean opensParticiple(List<Word> row, int i) {
        return i + 1 < row.size()
                && row.get(i - 1).lower().equals("those")
                && words.isVerb(row.get(i).lower(), Form.PARTICIPLE)
                && row.get(i + 1).is(Tag.PREPOSITION);
    }

    /** "This brings", where "this" stands for something. */
    private boolean startsVerb(List<Word> row, int i) {
        boolean third = i < row.size()
                && row.get(i).mention().isEmpty()
                && words.isVerb(row.get(i).lower(), Form.THIRD_PERSON);
        return third && !isRarely(row.get(i).lower());
    }

    /** "to production": a noun, though "to run" is none. */
    private boolean isNounHere(List<Word> row, int i) {
        boolean rarely = isRarely(row.get(i).lower());
        Tag after = i + 1 < row.size() ? row.get(i + 1).tag() : Tag.END;
        return rarely && (after == Tag.END || after == Tag.COMMA || after == Tag.CONJUNCTION);
    }

    private Tag verbOrNoun(List<Word> row, int i, Tag before, Tag after, boolean finite) {
        String lower = row.get(i).lower();
        if (row.get(i).is(Tag.AUXILIARY)) {
            return Tag.AUXILIARY;
        }
        if (words.verbs(lower).isEmpty()) {
            return isParticipleCompound(lower) ? Tag.ADJECTIVE : row.get(i).tag();
        }
        boolean base = words.isVerb(lower, Form.BASE);
        boolean third = words.isVerb(lower, Form.THIRD_PERSON);
        boolean past = words.isVerb(lower, Form.PAST);
        boolean participle = words.isVerb(lower, Form.PARTICIPLE);
        boolean ing = words.isVerb(lower, Form.ING);
        Tag asNoun = row.get(i).tag();
        if (before == Tag.MODAL || before == Tag.TO) {
            return base ? Tag.VERB : asNoun;
        }
        if (before == Tag.AUXILIARY) {
            return participle || ing || base && isDo(row, i) ? Tag.VERB : asNoun;
        }
        if (BEFORE_NOUN.contains(before)) {
            if (ing) {
                return before == Tag.PREPOSITION ? Tag.ING : Tag.ADJECTIVE;
            }
            return participle && isNounAhead(row, i) ? Tag.ADJECTIVE : asNoun;
        }
        if (ing) {
            boolean noun = finite && SUBJECT_END.contains(before) && !after.isNominal() && after != Tag.PRONOUN;
            return noun ? asNoun : isCompound(row, i, before, after) ? Tag.ADJECTIVE : Tag.ING;
        }
        if (participle && i > 0 && row.get(i - 1).lower().equals("those")) {
            return Tag.PARTICIPLE; // "those interested in …"
        }
        if (before == Tag.RELATIVE || before == Tag.PRONOUN) {
            return base || third || past ? Tag.VERB : asNoun;
        }
        boolean goesOn =
                AFTER_VERB.contains(after) || !isRarely(lower) && (after == Tag.ADJECTIVE || after == Tag.NOUN);
        if (SUBJECT_END.contains(before)) {
            return afterSubject(row, i, goesOn, finite);
        }
        boolean object = before == Tag.VERB || before == Tag.ING;
        if (participle && object && isNounAhead(row, i)) {
            return Tag.ADJECTIVE; // "introduces signed and measured boot"
        }
        boolean inList = before == Tag.COMMA || before == Tag.CONJUNCTION;
        if (participle && inList && after == Tag.NOUN && !pastBefore(row, i)) {
            return Tag.ADJECTIVE; // "a refreshed kernel, updated packages"
        }
        if (participle && (i == 0 || before == Tag.COMMA || before == Tag.ADVERB || before == Tag.SUBORDINATOR)) {
            return past && before == Tag.CONJUNCTION ? Tag.VERB : Tag.PARTICIPLE;
        }
        boolean joined = before == Tag.CONJUNCTION || before == Tag.COMMA;
        if (joined && (third || past || base && verbBefore(row, i))) {
            return goesOn || after == Tag.ADJECTIVE ? Tag.VERB : asNoun;
        }
        return i == 0 && base && AFTER_VERB.contains(after) && !isRarely(lower) ? Tag.VERB : asNoun;
    }

    /** "live patching service", "machine learning model": part of a noun, not "developers using tools". */
    private static boolean isCompound(List<Word> row, int i, Tag before, Tag after) {
        return before == Tag.NOUN
                && after == Tag.NOUN
                && !row.get(i - 1).lower().endsWith("s")
                && !row.get(i + 1).lower().endsWith("s");
    }

    private Tag afterSubject(List<Word> row, int i, boolean goesOn, boolean finite) {
        String lower = row.get(i).lower();
        Tag asNoun = row.get(i).tag();
        if (words.isVerb(lower, Form.PAST) || words.isVerb(lower, Form.PARTICIPLE)) {
            boolean verbAhead = finiteAhead(row, i);
            if (row.get(i - 1).is(Tag.NUMBER) && isNounAhead(row, i)) {
                return Tag.ADJECTIVE; // "three updated models"
            }
            if (isRarely(lower) && words.isVerb(lower, Form.BASE) && (finite || verbAhead || !goesOn)) {
                return asNoun; // "a set of"
            }
            boolean canBeFinite = words.isVerb(lower, Form.PAST) && !finite && !verbAhead;
            return canBeFinite ? Tag.VERB : words.isVerb(lower, Form.PARTICIPLE) ? Tag.PARTICIPLE : asNoun;
        }
        if (words.isVerb(lower, Form.THIRD_PERSON)) {
            boolean noun = isRarely(lower) && (finite || finiteAhead(row, i));
            boolean ends = i + 1 >= row.size()
                    || row.get(i + 1).is(Tag.END)
                    || row.get(i + 1).is(Tag.COMMA);
            return goesOn && !noun || ends && !finite && !isRarely(lower) ? Tag.VERB : asNoun;
        }
        boolean plural = i > 0 && isPlural(row, i - 1);
        boolean noun = isRarely(lower) && (finite || finiteAhead(row, i));
        return words.isVerb(lower, Form.BASE) && plural && goesOn && !noun ? Tag.VERB : asNoun;
    }

    /** Whether a verb that must be the clause's own still follows before the next mark. */
    private boolean finiteAhead(List<Word> row, int i) {
        for (int at = i + 1; at < row.size() && at < i + 12; at++) {
            Word word = row.get(at);
            if (word.is(Tag.AUXILIARY) || word.is(Tag.MODAL)) {
                return true;
            }
            boolean sure = word.mention().isEmpty()
                    && words.isVerb(word.lower(), Form.THIRD_PERSON)
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

    private static boolean isPlural(List<Word> row, int i) {
        Word noun = row.get(i);
        boolean word =
                noun.is(Tag.NOUN) && noun.lower().endsWith("s") && !noun.lower().endsWith("ss");
        boolean joined =
                noun.is(Tag.NAME) || noun.is(Tag.VERSION) || noun.lower().endsWith("s");
        boolean list =
                joined && row.subList(Math.max(0, i - 4), i).stream().anyMatch(word2 -> word2.is(Tag.CONJUNCTION));
        return word || list;
    }

    private boolean isNounAhead(List<Word> row, int i) {
        Tag after = i + 1 < row.size() ? row.get(i + 1).tag() : Tag.END;
        return after == Tag.NOUN
                || after == Tag.ADJECTIVE
                || after == Tag.NAME
                || after == Tag.CONJUNCTION
                || after == Tag.STAGE;
    }

    private boolean isDo(List<Word> row, int i) {
        for (int at = i - 1; at >= 0 && at >= i - 4; at--) {
            if (row.get(at).is(Tag.AUXILIARY)) {
                return row.get(at).lower().startsWith("do")
                        || row.get(at).lower().startsWith("did");
            }
        }
        return false;
    }

    private boolean pastBefore(List<Word> row, int i) {
        return row.subList(Math.max(0, i - 12), i).stream()
                .anyMatch(word -> word.is(Tag.VERB) && words.isVerb(word.lower(), Form.PAST));
    }

    private static boolean verbBefore(List<Word> row, int i) {
        return row.subList(Math.max(0, i - 8), i).stream().anyMatch(word -> word.is(Tag.VERB));
    }

    /** The tag before a word, over adverbs and negators. */
    private static Tag before(List<Word> row, int i) {
        int at = i - 1;
        while (at > 0 && (row.get(at).is(Tag.ADVERB) || row.get(at).is(Tag.NEGATOR))) {
            at--;
        }
        return at < 0 ? Tag.END : row.get(at).tag();
    }

    private boolean isVerbForm(List<Word> row, int i, Form form) {
        return i < row.size()
                        && row.get(i).mention().isEmpty()
                        && words.isVerb(row.get(i).lower(), form)
                || i < row.size() && row.get(i).is(Tag.VERB)
                || i < row.size() && form == Form.BASE && row.get(i).lower().equals("be");
    }

    private boolean isRarely(String lower) {
        return words.isVerbOf(WordClass.RARELY_VERBS, lower);
    }

    /** "GPU-accelerated", "container-optimized", "-based": compounds that describe. */
    private boolean isParticipleCompound(String lower) {
        int hyphen = lower.lastIndexOf('-');
        if (hyphen < 0 || hyphen == lower.length() - 1) {
            return false;
        }
        String last = lower.substring(hyphen + 1);
        return words.isVerb(last, Form.PARTICIPLE)
                || words.isVerb(last, Form.ING)
                || words.is(WordClass.ADJECTIVES, last)
                || words.is(WordClass.ADVERBS, last);
    }

    private static boolean isNoun(Tag tag) {
        return tag == Tag.NOUN || tag == Tag.NAME || tag == Tag.VERSION || tag == Tag.BRACKET || tag == Tag.QUOTE;
    }
}
