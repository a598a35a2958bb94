package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.MentionReader;
import io.github.dissensus.extract.NormalForm;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.CodePoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads single sentences that appeared on a Tuesday, the 10th of March 2026. */
final class Sentences {

    private static final MentionReader READER = new MentionReader(LexiconLoader.load());

    private Sentences() {}

    static List<NormalForm> read(String text) {
        Article article = new Article(
                "sentence",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 10)),
                Optional.empty(),
                "en",
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, 0, 0, text.length())));
        CodePoints places = new CodePoints(text);
        return READER.mentions(article).stream()
                .flatMap(sentence -> sentence.mentions().stream()
                        .map(mention ->
                                NormalForm.of(mention, sentence.sentence().tokens(), text, places)))
                .toList();
    }

    /** The mentions of some types: "300 MB = 300 MBy", "since 2019 = 2019-01-01/..". */
    static List<String> of(String text, String... types) {
        return read(text).stream()
                .filter(form -> List.of(types).contains(form.type()))
                .map(Sentences::told)
                .toList();
    }

    private static String told(NormalForm form) {
        String range = form.lower().orElse("") + ".." + form.upper().orElse("");
        return form.text() + " = " + form.date().or(form::value).orElse(range)
                + form.unit()
                        .filter(unit -> form.date().isEmpty())
                        .map(unit -> " " + unit)
                        .orElse("");
    }
}
