package io.github.dissensus.extract.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Cuts the blocks of an article into sentences (Unicode UAX #29, with English abbreviations kept together). */
public final class SentenceSplitter {

    /** A longer run of text without a full stop is cut here, so that no later step meets a sentence without end. */
    private static final int MAX_TOKENS = 400;

    /** Words up to this length before a full stop may be abbreviations that no list has. */
    private static final int SHORTEST_WORD = 3;

    private final BreakIterator prototype;
    private final Set<String> abbreviations;

    /** @param abbreviations words that end in a full stop inside a sentence, without it */
    public SentenceSplitter(Collection<String> abbreviations) {
        this.abbreviations = Set.copyOf(abbreviations);
        FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
        for (String word : abbreviations) {
            builder.suppressBreakAfter(word + ".");
            builder.suppressBreakAfter(Character.toUpperCase(word.charAt(0)) + word.substring(1) + ".");
        }
        prototype = builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    }

    /** The sentences of an article in reading order; a block that is no text for claims gives none. */
    public List<Sentence> sentences(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        Spellings spellings = new Spellings();
        for (Block block : article.blocks()) {
            if (block.kind() != Block.Kind.FURNITURE) {
                split(article.text(), block, spellings, sentences);
            }
        }
        return sentences;
    }

    /** A full stop behind a whole word or a unit ends a sentence even where the next begins in lower case. */
    private void add(Block block, List<Token> tokens, List<Sentence> sentences) {
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            if (last || i - from + 1 >= MAX_TOKENS || isStop(tokens, i)) {
                sentences.add(new Sentence(block, tokens.subList(from, i + 1)));
                from = i + 1;
            }
        }
    }

    private boolean isStop(List<Token> tokens, int at) {
        Token stop = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (!stop.text().equals(".") || !stop.glued() || next.glued() || !next.isWord() || at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean unit = before.hasInnerCapital()
                && next.isCapitalised()
                && at > 1
                && tokens.get(at - 2).isNumber(); // "runs at 3 GHz. The"
        return before.isWord()
                && (unit || before.text().length() > SHORTEST_WORD)
                && !abbreviations.contains(before.lower());
    }

    private void split(String text, Block block, Spellings spellings, List<Sentence> sentences) {
        BreakIterator breaks = prototype.clone();
        breaks.setText(new StringCharacterIterator(text.substring(block.start(), block.end())));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (opensWord(text, block.start() + to)) {
                continue;
            }
            add(block, Tokenizer.tokens(text, block.start() + from, block.start() + to, spellings), sentences);
            from = to;
        }
    }

    /** Whether the full stop before a place belongs to the word behind it: "Go, Rust or .NET". */
    private static boolean opensWord(String text, int at) {
        return at > 1
                && at < text.length()
                && text.charAt(at - 1) == '.'
                && Character.isWhitespace(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at));
    }
}
