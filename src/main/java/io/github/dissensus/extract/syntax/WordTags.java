package io.github.dissensus.extract.syntax;

import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Set;

/** The part of speech that a word has by itself: by its mention, its mark, its closed class or its ending. */
final class WordTags {

    private final Words words;

    WordTags(Words words) {
        this.words = words;
    }

    /** The tag of a word before its neighbours are looked at. */
    Tag byItself(Word word, List<Token> tokens) {
        if (word.mention().isPresent()) {
            return ofMention(word.mention().get());
        }
        String lower = word.lower();
        Token first = tokens.get(word.from());
        boolean shortened = lower.length() > 1 && lower.charAt(0) == '\''; // "'ll"
        if (!shortened && !first.isWord() && !first.isNumber() && word.to() == word.from() + 1) {
            return lower.equals("'") && ownsNext(tokens, word.from()) ? Tag.POSSESSIVE : ofMark(lower);
        }
        if (lower.equals("'s")) {
            return Tag.POSSESSIVE;
        }
        if (lower.startsWith("-") && lower.length() > 1) {
            return Tag.ADJECTIVE; // "-derived" behind a name
        }
        Set<WordClass> classes = words.classes(lower);
        if (classes.contains(WordClass.MODALS)) {
            return Tag.MODAL;
        }
        if (classes.contains(WordClass.AUXILIARIES)) {
            return Tag.AUXILIARY;
        }
        if (classes.contains(WordClass.RELATIVES)) {
            return Tag.RELATIVE;
        }
        if (classes.contains(WordClass.CONJUNCTIONS)) {
            return Tag.CONJUNCTION;
        }
        if (classes.contains(WordClass.SUBORDINATORS)) {
            return Tag.SUBORDINATOR;
        }
        if (lower.equals("not") || lower.equals("never")) {
            return Tag.NEGATOR;
        }
        if (classes.contains(WordClass.DETERMINERS)) {
            return Tag.DETERMINER;
        }
        if (classes.contains(WordClass.PRONOUNS)) {
            return Tag.PRONOUN;
        }
        if (classes.contains(WordClass.PREPOSITIONS)) {
            return Tag.PREPOSITION;
        }
        if (classes.contains(WordClass.ADJECTIVES)) {
            return Tag.ADJECTIVE;
        }
        if (classes.contains(WordClass.ADVERBS)
                || lower.length() > 4
                        && lower.endsWith("ly")
                        && lower.indexOf('-') < 0 // "read-only" describes
                        && words.verbs(lower).isEmpty()) {
            return Tag.ADVERB;
        }
        if (first.isNumber() && word.to() == word.from() + 1) {
            return Tag.NUMBER;
        }
        return Tag.NOUN;
    }

    /** "two years' guarantee": a mark behind a plural, where none that could close a quotation stands before. */
    private static boolean ownsNext(List<Token> tokens, int mark) {
        return mark > 0
                && mark + 1 < tokens.size()
                && tokens.get(mark).glued()
                && tokens.get(mark - 1).lower().endsWith("s")
                && tokens.get(mark + 1).isWord()
                && !tokens.get(mark + 1).glued()
                && tokens.subList(0, mark).stream()
                        .noneMatch(token -> token.lower().equals("'"));
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
}
