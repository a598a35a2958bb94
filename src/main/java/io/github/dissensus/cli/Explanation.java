package io.github.dissensus.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.dissensus.extract.NormalForm;
import io.github.dissensus.extract.SentenceMentions;
import io.github.dissensus.extract.SentenceReading;
import io.github.dissensus.extract.SentenceReading.Made;
import io.github.dissensus.extract.SentenceReading.NearMiss;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.CodePoints;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Passage;
import io.github.dissensus.model.Polarity;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Each sentence, and below it a line for each mention, claim and near miss. */
    static Explanation text(PrintWriter out) {
        return new Explanation(out, false);
    }

    /**
     * Writes the sentences of an article.
     *
     * @param readings what was made of them; none for a sentence of a repeated paragraph
     * @param line the line that the text stood in, where each line is a text; else zero
     */
    void write(Article article, List<SentenceMentions> sentences, List<SentenceReading> readings, int line) {
        CodePoints places = new CodePoints(article.text());
        Map<Integer, SentenceReading> byPlace = new HashMap<>();
        readings.forEach(reading -> byPlace.put(reading.sentence().start(), reading));
        for (SentenceMentions sentence : sentences) {
            Passage passage = places.passage(
                    sentence.sentence().start(), sentence.sentence().end());
            List<NormalForm> forms = sentence.mentions().stream()
                    .map(mention -> NormalForm.of(mention, sentence.sentence().tokens(), article.text(), places))
                    .toList();
            Optional<SentenceReading> reading =
                    Optional.ofNullable(byPlace.get(sentence.sentence().start()));
            if (json) {
                out.println(JSON.toJson(object(passage, forms, reading, line)));
            } else {
                lines(passage, forms, reading);
            }
        }
    }

    private static JsonObject object(
            Passage passage, List<NormalForm> forms, Optional<SentenceReading> reading, int line) {
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
        if (reading.isEmpty()) {
            sentence.addProperty("repeated", true);
            return sentence;
        }
        add(sentence, "focus", reading.get().focus().map(Explanation::words));
        JsonArray claims = new JsonArray();
        reading.get().made().forEach(made -> claims.add(object(made)));
        sentence.add("claims", claims);
        JsonArray misses = new JsonArray();
        for (NearMiss miss : reading.get().nearMisses()) {
            JsonObject object = new JsonObject();
            object.addProperty("text", miss.text());
            object.addProperty("reason", miss.reason());
            misses.add(object);
        }
        sentence.add("nearMisses", misses);
        return sentence;
    }

    private static JsonObject object(Made made) {
        Claim claim = made.claim();
        JsonObject object = new JsonObject();
        object.addProperty("subject", words(claim.subject()));
        object.addProperty("property", claim.property().name());
        add(object, "key", claim.key().map(key -> words(key.entity(), key.version())));
        object.addProperty("value", claim.asWritten());
        add(object, "metric", claim.scope().metric());
        add(object, "condition", claim.scope().condition());
        object.addProperty("polarity", claim.polarity().name().toLowerCase(Locale.ROOT));
        object.addProperty("tense", claim.tense().name().toLowerCase(Locale.ROOT));
        add(object, "speaker", claim.speaker().map(Entity::name));
        object.addProperty("quote", claim.evidence().text());
        object.addProperty("frame", made.frame());
        add(object, "cue", made.cue());
        return object;
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

    private void lines(Passage passage, List<NormalForm> forms, Optional<SentenceReading> reading) {
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
        reading.ifPresentOrElse(this::lines, () -> out.println("    stands in a paragraph that was read before"));
        out.println();
    }

    private void lines(SentenceReading reading) {
        reading.focus().ifPresent(focus -> out.println("    about  " + words(focus)));
        for (Made made : reading.made()) {
            String cue = made.cue().map(word -> ", by \"" + word + "\"").orElse("");
            out.println("    claim  " + words(made.claim()) + "  (" + made.frame() + cue + ")");
        }
        reading.nearMisses().forEach(miss -> out.println("    no claim  \"" + miss.text() + "\"  " + miss.reason()));
    }

    private static String words(Claim claim) {
        StringJoiner words = new StringJoiner(", ");
        words.add(words(claim.subject()) + " | " + claim.property().name()
                + claim.key()
                        .map(key -> " [" + words(key.entity(), key.version()) + "]")
                        .orElse("")
                + " | " + claim.asWritten());
        claim.scope().metric().ifPresent(words::add);
        claim.scope().condition().ifPresent(words::add);
        if (claim.polarity() == Polarity.DENIED) {
            words.add("denied");
        }
        if (claim.tense() != Tense.PRESENT) {
            words.add(claim.tense().name().toLowerCase(Locale.ROOT));
        }
        claim.speaker().ifPresent(speaker -> words.add("says " + speaker.name()));
        return words.toString();
    }

    private static String words(Subject subject) {
        return words(subject.entity(), subject.version())
                + subject.variant().map(variant -> " / " + variant).orElse("");
    }

    private static String words(Entity entity, Optional<String> version) {
        return entity.name() + version.map(number -> " " + number).orElse("");
    }
}
