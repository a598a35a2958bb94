package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.extract.ReadingCase.Noted;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The main subject of articles about products that no list knows. */
class KnownSubjectsTest {

    /** At most so many subjects are not found; to be lowered with each that is. */
    private static final int NOT_FOUND = 4;

    @Test
    void whatAnArticleIsAboutIsFoundUnderEachOfItsNames() {
        Lexicon lexicon = LexiconLoader.load();
        List<String> wrong = new ArrayList<>();
        List<ReadingCase> cases = ReadingCase.in(Path.of("src/test/resources/reading/known"));
        for (ReadingCase one : cases) {
            String expected = mostNoted(one);
            NamesInText names = new NamesInText(one.article(), lexicon);
            Optional<Subject> main = names.mainSubject().map(Referent::subject);
            Optional<Entity> found = main.map(Subject::entity);
            Set<Entity> meanings = new LinkedHashSet<>();
            List<String> forms = forms(expected);
            forms.forEach(form -> meanings.addAll(names.meanings(form)));
            boolean named = main.filter(
                            subject -> forms.contains(subject.entity().name())
                                    || forms.contains(subject.entity().name() + " "
                                            + subject.version().orElse("")))
                    .isPresent(); // "Aria 65" is the 65 of the line "Aria"
            if (!named || meanings.size() > 1 || !meanings.contains(found.get())) {
                wrong.add(one.file() + ": " + expected + " is " + found + " and its names mean " + meanings);
            }
        }
        System.out.println("Main subjects: " + (cases.size() - wrong.size()) + " of " + cases.size());
        assertTrue(cases.size() >= 108);
        assertTrue(wrong.size() <= NOT_FOUND, () -> String.join("\n", wrong));
    }

    /** The name, and what is left of it without its first words: "Quellin Brim", "Brim". */
    private static List<String> forms(String name) {
        List<String> forms = new ArrayList<>();
        for (String form = name; !form.isEmpty(); form = form.substring(Math.max(0, form.indexOf(' ') + 1))) {
            forms.add(form);
            if (form.indexOf(' ') < 0) {
                break;
            }
        }
        return forms;
    }

    private static String mostNoted(ReadingCase one) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Noted noted : one.claims()) {
            counts.merge(noted.subject(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
