package io.github.dissensus.extract.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.extract.NormalForm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sort of thing a name names, what a person is, and which bare numbers are versions. */
class NameSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It works, said research head Dagny Sall. | Dagny Sall | research head
                    Amara Leduc, vice president of storage at Brindle, agreed. | Amara Leduc | vice president of storage at Brindle
                    "It is done," says Jane Roe, who leads the compiler team. | Jane Roe | leads the compiler team
                    The company's founder, Ilse Marr, left. | Ilse Marr | founder
                    Tom Vance is the chief executive of the firm. | Tom Vance | chief executive of the firm
                    """)
    void aPersonKeepsTheRole(String sentence, String name, String role) {
        NormalForm person = Sentences.read(sentence).stream()
                .filter(form -> form.type().equals("person"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                name + ", " + role,
                person.text() + ", " + person.around().role().orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ferrowen Labs praised the tool. | Ferrowen Labs | organisation
                    In May Quorvane announced the Mirel Stick. | Quorvane | organisation
                    In May Quorvane announced the Mirel Stick. | Mirel Stick | product
                    The mill stands in Norway. | Norway | place
                    """)
    void aNameIsOfAKind(String sentence, String name, String kind) {
        assertTrue(Sentences.read(sentence).stream()
                .anyMatch(form -> form.text().equals(name) && form.type().equals(kind)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Running 6.2 requires Linux. | 6.2
                    The firm says that 6.1 will be patched. | 6.1
                    Users can upgrade from 5.4 at once. | 5.4
                    It has been parallel since 6.0. | 6.0
                    Going from 6.1 to 6.2 takes a day. | 6.1; 6.2
                    The test gave 6.2 points. |
                    It weighs 6.2 kg. |
                    It was rated 6.1 out of 10. |
                    """)
    void aBareNumberIsAVersionOfTheProductThatHasSuchOnes(String sentence, String versions) {
        List<String> found = Sentences.read("Brindle announced Mirelbase 6.2 today. " + sentence).stream()
                .filter(form -> form.type().equals("version"))
                .filter(form ->
                        form.around().product().filter("Mirelbase"::equals).isPresent())
                .map(NormalForm::text)
                .toList();
        assertEquals(versions == null ? List.of() : List.of(versions.split("; ")), found);
    }
}
