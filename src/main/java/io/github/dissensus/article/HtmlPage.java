package io.github.dissensus.article;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads an HTML page as an article: its metadata, and the text of its blocks without the furniture around it. */
final class HtmlPage {

    /** Elements within elements beyond this depth are read as if they stood beside one another. */
    private static final int DEEPEST = 400;

    private final String file;

    HtmlPage(String file) {
        this.file = file;
    }

    Article read(byte[] bytes) throws ArticleProblem {
        Document page = parse(bytes);
        PageMetadata metadata = new PageMetadata(page);
        Optional<String> title = metadata.title();
        Optional<java.net.URI> url = metadata.url();
        java.util.List<String> authors = metadata.authors();
        Optional<String> publisher = metadata.publisher();
        Optional<java.time.LocalDate> published = metadata.published();
        Optional<java.time.LocalDate> modified = metadata.modified();
        String language = metadata.language();
        VisibleText text = new VisibleText();
        title.ifPresent(words -> text.add(Block.Kind.TITLE, 1, words));
        new PageBlocks(text, title.orElse("")).read(MainText.of(page, title));
        boolean content =
                text.blocks().stream().anyMatch(block -> !block.isHeading() && block.kind() != Block.Kind.FURNITURE);
        if (!content) {
            throw new ArticleProblem("no article text was found in the page");
        }
        return new Article(
                file, url, title, authors, publisher, published, modified, language, text.toString(), text.blocks());
    }

    private static Document parse(byte[] bytes) throws ArticleProblem {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    null,
                    "",
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (IOException | RuntimeException broken) {
            throw new ArticleProblem("its HTML cannot be parsed: " + broken.getMessage());
        }
    }
}
