package io.github.dissensus.extract;

import io.github.dissensus.extract.entity.EntityTable;
import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.mention.Calendar;
import io.github.dissensus.extract.mention.MentionFinder;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.SentenceSplitter;
import io.github.dissensus.model.Article;
import java.util.List;

/**
 * Finds every mention of an article at its full length: a date with its "before" or "since", a length of time. What
 * claims are made from are the same mentions without the words around them, which the frames read for themselves.
 */
public final class MentionReader {

    private final SentenceSplitter splitter;
    private final EntityTable.Catalogue catalogue;
    private final MentionFinder finder;

    public MentionReader(Lexicon lexicon) {
        this.splitter = new SentenceSplitter(lexicon.words().of(WordClass.TITLES));
        this.catalogue = new EntityTable.Catalogue(lexicon, new Kinds(lexicon.words(), lexicon.kinds()));
        this.finder = new MentionFinder(lexicon);
    }

    /** The sentences of an article, cut but not yet read. */
    public List<Sentence> sentences(Article article) {
        return splitter.sentences(article);
    }

    /** The mentions of every sentence, in reading order. */
    public List<SentenceMentions> mentions(Article article) {
        return mentions(article, sentences(article));
    }

    /** The mentions of sentences that were cut before. */
    public List<SentenceMentions> mentions(Article article, List<Sentence> sentences) {
        EntityTable names = EntityTable.read(sentences, catalogue);
        Calendar calendar = Calendars.of(article, sentences);
        return sentences.stream()
                .map(sentence -> new SentenceMentions(sentence, finder.findWhole(sentence.tokens(), names, calendar)))
                .toList();
    }
}
