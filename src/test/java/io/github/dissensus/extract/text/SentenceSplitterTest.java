package io.github.dissensus.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.CodePoints;
import io.github.dissensus.model.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks to sentences to tokens. */
class SentenceSplitterTest {

    private final SentenceSplitter splitter =
            new SentenceSplitter(LexiconLoader.load().words().of(WordClass.TITLES));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Holm of Lumeris Inc. spoke. She was brief. | 2",
                "Version 4.2 ships. Version 5.0 waits. | 2",
                "It weighs approx. 5 kg, i.e. a lot, vs. 3 kg before. | 1",
                "It runs on Node.js and Rust. It works. | 2",
                "It was shown on Oct. 4 in Oslo. | 1",
                "Will it ship? Yes! It will… perhaps. | 3",
                "iPhone users waited. eBook readers did too. | 2",
                "No full stop at the end | 1"
            })
    void abbreviationsAndNumbersEndNoSentence(String text, int sentences) {
        assertEquals(sentences, splitter.sentences(article(text)).size());
    }

    @Test
    void aHeadingWithoutFullStopIsASentenceOfItsOwn() {
        Article article = article("What is new", "The camera weighs 512 grams.");
        assertEquals(List.of("What is new", "The camera weighs 512 grams."), texts(article));
    }

    @Test
    void furnitureIsNotRead() {
        String text = "By Ida Holm\n\nThe camera is new.";
        Article article = Article.ofText(
                "a.txt",
                text,
                List.of(new Block(Block.Kind.FURNITURE, 0, 0, 11), new Block(Block.Kind.PARAGRAPH, 0, 13, 31)));
        assertEquals(List.of("The camera is new."), texts(article));
    }

    @Test
    void aRunWithoutEndIsCut() {
        List<Sentence> sentences = splitter.sentences(article("word ".repeat(1000)));
        assertEquals(1000, sentences.stream().mapToInt(s -> s.tokens().size()).sum());
        assertTrue(sentences.stream().allMatch(sentence -> sentence.tokens().size() <= 400));
    }

    @Test
    void placesAreToldInCodePoints() {
        Article article = article("🚀🚀 lifts off 🚀.", "The 🚀 weighs 5 t.");
        List<Sentence> sentences = splitter.sentences(article);
        Sentence second = sentences.get(1);
        CodePoints points = new CodePoints(article.text());
        Passage passage = points.passage(second.start(), second.end());
        assertEquals("The 🚀 weighs 5 t.", passage.text());
        assertEquals(17, passage.start());
        assertTrue(passage.standsIn(article.text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v2.5 costs $1,299.50 | v _2.5 costs $ _1,299.50",
                "C++ and C# | C++ and C#",
                "Orrin's isn't | Orrin _'s isn't",
                "WSL2 (26100.1150) | WSL2 ( _26100.1150 _)",
                "Node.js, H.265. | Node.js _, H.265 _.",
                "5-inch | 5 _- _inch",
                ".NET 10 | .NET 10"
            })
    void tokensAreWordsNumbersAndMarks(String text, String expected) {
        List<String> tokens = Tokenizer.tokens(text).stream()
                .map(token -> (token.glued() ? "_" : "") + token.text())
                .toList();
        assertEquals(expected, String.join(" ", tokens));
    }

    @Test
    void everyTokenStandsAtItsPlace() {
        String text = "The ’Orrin’ — 🚀\u00A0“X2” – weighs\t512\u200Bg; naïve, Ærø’s 50 % …";
        for (Token token : Tokenizer.tokens(text)) {
            assertEquals(token.text(), text.substring(token.start(), token.end()));
        }
        assertEquals("orrin's", Spelling.fold("Orrin’s"));
    }

    private List<String> texts(Article article) {
        return splitter.sentences(article).stream()
                .map(sentence -> article.text().substring(sentence.start(), sentence.end()))
                .toList();
    }

    private static Article article(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, text.length(), text.length() + paragraph.length()));
            text.append(paragraph).append("\n\n");
        }
        return Article.ofText("a.txt", text.toString(), blocks);
    }
}
