package io.github.dissensus.cli;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes any number of articles by recombining the paragraphs of a few; the same ones in every run. */
final class ArticleMixer {

    private static final long SEED = 20_260_101L;

    private final List<String> paragraphs;
    private final int words;

    /** @param words how many words an article has at least */
    ArticleMixer(List<Article> articles, int words) {
        this.paragraphs = articles.stream()
                .flatMap(article -> article.blocks().stream()
                        .filter(block -> block.kind() != Block.Kind.FURNITURE)
                        .map(article::textOf))
                .toList();
        this.words = words;
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("These articles have no paragraphs to recombine");
        }
    }

    List<Article> articles(int many) {
        Random random = new Random(SEED);
        List<Article> mixed = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            mixed.add(article("mixed-" + i, random));
        }
        return mixed;
    }

    private Article article(String name, Random random) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int count = 0;
        while (count < words) {
            String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, text.length(), text.length() + paragraph.length()));
            text.append(paragraph).append("\n\n");
            count += paragraph.split("\\s+").length;
        }
        return Article.ofText(name, text.toString(), blocks);
    }
}
