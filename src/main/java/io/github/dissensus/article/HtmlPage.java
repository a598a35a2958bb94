package io.github.dissensus.article;

import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads an HTML page as an article: its metadata, and the text of its blocks without the furniture around it. */
final class HtmlPage {

    /** Elements within elements beyond this depth are read as if they stood beside one another. */
    private static final int DEEPEST = 400;

    /** The most tags of a page: each takes room many times its length. */
    private static final int MOST_TAGS = 400_000;

    private final Original original;
    private final Map<Article.Field, String> origins = new EnumMap<>(Article.Field.class);

    HtmlPage(Original original) {
        this.original = original;
    }

    Article read() throws ArticleProblem {
        Document page = parse();
        PageMetadata metadata = new PageMetadata(page, original.address());
        Optional<URI> url = noted(Article.Field.URL, metadata.url());
        Optional<String> title = noted(Article.Field.TITLE, metadata.title());
        Optional<List<String>> authors = noted(Article.Field.AUTHORS, metadata.authors());
        Optional<String> publisher = noted(Article.Field.PUBLISHER, metadata.publisher());
        var published = noted(Article.Field.PUBLISHED, metadata.published());
        var modified = noted(Article.Field.MODIFIED, metadata.modified());
        Optional<Found<String>> declared = metadata.language();
        boolean closed = Paywall.isOn(page, metadata);

        VisibleText text = text(page, title, metadata);
        Found<String> language = Languages.of(declared, text.toString());
        origins.put(Article.Field.LANGUAGE, language.where());
        return new Article(
                original.name(),
                url,
                title,
                authors.orElse(List.of()),
                publisher,
                published,
                modified,
                language.value(),
                text.toString(),
                text.blocks(),
                origins,
                marks(closed && Paywall.cutsOff(text), language.value()));
    }

    private <T> Optional<T> noted(Article.Field field, Optional<Found<T>> found) {
        found.ifPresent(value -> origins.put(field, value.where()));
        return found.map(Found::value);
    }

    private static VisibleText text(Document page, Optional<String> title, PageMetadata metadata)
            throws ArticleProblem {
        VisibleText text = new VisibleText();
        title.ifPresent(words -> text.add(Block.Kind.TITLE, 1, words));
        Optional<String> body = metadata.body();
        new PageBlocks(text, title.orElse("")).read(MainText.of(page, title));
        if (body.isPresent() && ArticleBody.isMissing(body.get(), text.toString())) {
            return ArticleBody.text(title, body.get());
        }
        if (text.blocks().stream().allMatch(block -> block.isHeading() || block.kind() == Block.Kind.FURNITURE)) {
            throw new ArticleProblem("no article text was found in the page");
        }
        return text;
    }

    private static Set<Article.Mark> marks(boolean stub, String language) {
        Set<Article.Mark> marks = EnumSet.noneOf(Article.Mark.class);
        if (stub) {
            marks.add(Article.Mark.STUB);
        }
        if (!Languages.isEnglish(language)) {
            marks.add(Article.Mark.NOT_ENGLISH);
        }
        return marks;
    }

    private Document parse() throws ArticleProblem {
        byte[] bytes = original.bytes();
        int tags = 0;
        for (byte b : bytes) {
            tags += b == '<' ? 1 : 0;
        }
        if (tags > MOST_TAGS) {
            throw new ArticleProblem("it has more than " + MOST_TAGS + " tags: cut it into articles");
        }
        try {
            return Jsoup.parse(
                    original.open(),
                    Encodings.of(original.mediaType(), bytes),
                    original.address().map(URI::toString).orElse(""),
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (IOException | RuntimeException broken) {
            throw new ArticleProblem("its HTML cannot be parsed: " + broken.getMessage());
        }
    }
}
