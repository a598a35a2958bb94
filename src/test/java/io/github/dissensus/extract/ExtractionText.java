package io.github.dissensus.extract;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short texts as articles of one day, so that dates without a year have one. */
public final class ExtractionText {

    /** The day on which the texts of the tables were written. */
    static final LocalDate WRITTEN = LocalDate.of(2026, 6, 10);

    private ExtractionText() {}

    /** An article of paragraphs; one that begins with {@code ##} is a heading. */
    public static Article article(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            boolean heading = paragraph.startsWith("##");
            String words = heading ? paragraph.substring(2).strip() : paragraph.strip();
            Block.Kind kind = heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, heading ? 2 : 0, text.length(), text.length() + words.length()));
            text.append(words).append("\n\n");
        }
        return new Article(
                "table.md",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(WRITTEN),
                Optional.empty(),
                "en",
                text.toString(),
                blocks);
    }
}
