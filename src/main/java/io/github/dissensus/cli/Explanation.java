package io.github.dissensus.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.dissensus.extract.NormalForm;
import io.github.dissensus.extract.SentenceMentions;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.CodePoints;
import io.github.dissensus.model.Passage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Writes sentences with what was found in them, for readers or for programs. */
final class Explanation {

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private final PrintWriter out;
    private final boolean json;

    private Explanation(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** One object a sentence. */
    static Explanation jsonLines(PrintWriter out) {
        return new Explanation(out, true);
    }

    /** Each sentence, and below it a line for each mention. */
    static Explanation text(PrintWriter out) {
        return new Explanation(out, false);
    }

    /**
     * Writes the sentences of an article.
     *
     * @param line the line that the text stood in, where each line is a text; else zero
     */
    void write(Article article, List<SentenceMentions> sentences, int line) {
        CodePoints places = new CodePoints(article.text());
        for (SentenceMentions sentence : sentences) {
            Passage passage = places.passage(
                    sentence.sentence().start(), sentence.sentence().end());
            List<NormalForm> forms = sentence.mentions().stream()
                    .map(mention -> NormalForm.of(mention, sentence.sentence().tokens(), article.text(), places))
                    .toList();
            if (json) {
                out.println(JSON.toJson(object(passage, forms, line)));
            } else {
                lines(passage, forms);
            }
        }
    }

    private static JsonObject object(Passage passage, List<NormalForm> forms, int line) {
        JsonObject sentence = new JsonObject();
        if (line > 0) {
            sentence.addProperty("line", line);
        }
        sentence.addProperty("text", passage.text());
        sentence.addProperty("start", passage.start());
        sentence.addProperty("end", passage.end());
        JsonArray mentions = new JsonArray();
        forms.forEach(form -> mentions.add(object(form)));
        sentence.add("mentions", mentions);
        return sentence;
    }

    private static JsonObject object(NormalForm form) {
        JsonObject mention = new JsonObject();
        mention.addProperty("type", form.type());
        mention.addProperty("start", form.start());
        mention.addProperty("end", form.end());
        mention.addProperty("text", form.text());
        add(mention, "value", form.value());
        add(mention, "lower", form.lower());
        add(mention, "upper", form.upper());
        add(mention, "unit", form.unit());
        add(mention, "unitText", form.unitText());
        add(mention, "date", form.date());
        add(mention, "noun", form.around().noun());
        add(mention, "per", form.around().per());
        add(mention, "perValue", form.around().perValue());
        add(mention, "perUnit", form.around().perUnit());
        add(mention, "direction", form.around().direction());
        add(mention, "role", form.around().role());
        add(mention, "product", form.around().product());
        if (form.around().former()) {
            mention.addProperty("former", true);
        }
        return mention;
    }

    private static void add(JsonObject object, String field, Optional<String> value) {
        value.ifPresent(text -> object.addProperty(field, text));
    }

    private void lines(Passage passage, List<NormalForm> forms) {
        out.println(passage.text());
        for (NormalForm form : forms) {
            StringJoiner meaning = new StringJoiner(", ");
            form.date().ifPresent(meaning::add);
            form.value()
                    .map(value -> value + form.unit().map(unit -> " " + unit).orElse(""))
                    .ifPresent(meaning::add);
            if (form.value().isEmpty() && form.date().isEmpty()) {
                form.lower().ifPresent(lower -> meaning.add("from " + lower));
                form.upper()
                        .ifPresent(upper -> meaning.add("to " + upper
                                + form.unit().map(unit -> " " + unit).orElse("")));
            }
            form.around().noun().ifPresent(meaning::add);
            form.around().per().ifPresent(per -> meaning.add("per " + per));
            form.around().direction().ifPresent(meaning::add);
            form.around().role().ifPresent(meaning::add);
            form.around().product().ifPresent(product -> meaning.add("of " + product));
            if (form.around().former()) {
                meaning.add("before the change");
            }
            out.println("    " + form.type() + "  \"" + form.text() + "\"  " + meaning);
        }
        out.println();
    }
}
