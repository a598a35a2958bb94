package io.github.dissensus.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A file with one text a line: {@code {"text": "It ships today.", "reference": "2026-11-07"}}. */
final class TextLines {

    /** Does something with the text of a line, counted from one. */
    interface Reader {
        void accept(int line, Article article);
    }

    private TextLines() {}

    /** Whether a file is meant as one, by its name. */
    static boolean holds(Path file) {
        return file.toString().endsWith(".jsonl");
    }

    /**
     * Reads a file line by line.
     *
     * @throws IllegalArgumentException if a line is no object with a text
     */
    static void read(Path file, Reader reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.accept(number, article(object(line, file, number), file, number));
                }
            }
        }
    }

    /** One line of a file as an object. */
    static JsonObject object(String line, Path file, int number) {
        try {
            JsonElement element = JsonParser.parseString(line);
            if (element.isJsonObject() && element.getAsJsonObject().has("text")) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException broken) {
            // told below, as any line without a text
        }
        throw new IllegalArgumentException("Line " + number + " of " + file + " is no JSON object with a \"text\"");
    }

    /** The text of a line as an article of one paragraph that appeared on its reference date. */
    static Article article(JsonObject object, Path file, int number) {
        String text = object.get("text").getAsString();
        Optional<LocalDate> day = Optional.ofNullable(object.get("reference"))
                .map(JsonElement::getAsString)
                .map(date -> day(date, file, number));
        List<Block> blocks = text.isEmpty() ? List.of() : List.of(new Block(Block.Kind.PARAGRAPH, 0, 0, text.length()));
        return new Article(
                file.getFileName().toString(),
                Optional.<URI>empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                day,
                Optional.empty(),
                "en",
                text,
                blocks);
    }

    private static LocalDate day(String date, Path file, int number) {
        try {
            return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
        } catch (DateTimeException broken) {
            throw new IllegalArgumentException(
                    "\"" + date + "\" in line " + number + " of " + file + " is no date: write it as 2026-11-07");
        }
    }
}
