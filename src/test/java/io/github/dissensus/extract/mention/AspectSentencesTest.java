package io.github.dissensus.extract.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.extract.NormalForm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words around a number say of it: what is counted, for each of what, which way it goes. */
class AspectSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The gateway serves 400 requests per second. | 400: second, 1, s
                    It costs $3 per million tokens. | $3: million tokens, 1000000, -
                    The scooter goes 120 km per charge. | 120 km: charge, 1, -
                    The plan has 50 GB a month. | 50 GB: month, 1, mo
                    It burns 17.2 kWh per 100 km. | 17.2 kWh: 100 km, 100, km
                    A seat is $10 per user per month. | $10: user per month, 1, -
                    It is €99/year. | €99: year, 1, a
                    The toll is 5 cents a mile. | 5 cents: mile, 1, [mi_i]
                    The mill makes 900 tonnes of steel a day. | 900 tonnes: day, 1, d
                    The ferry takes 12,000 cars daily. | 12,000: day, 1, d
                    The nurse gives 5 mg every 8 hours. | 5 mg: 8 hours, 8, h
                    """)
    void aRateSaysForEachOfWhat(String sentence, String expected) {
        NormalForm form = Sentences.read(sentence).get(0);
        assertEquals(
                expected,
                form.text() + ": " + form.around().per().orElse("-") + ", "
                        + form.around().perValue().orElse("-") + ", "
                        + form.around().perUnit().orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    He left an hour ago.
                    It takes a second look.
                    The phone weighs 170 g a spokesman said.
                    It sold 40 units an analyst had expected.
                    """)
    void anArticleAloneMakesNoRate(String sentence) {
        assertEquals(
                List.of(),
                Sentences.read(sentence).stream()
                        .filter(form -> form.around().per().isPresent())
                        .map(NormalForm::text)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The wafer has 10 million cores. | 10 million: cores
                    It runs in 40+ regions. | 40: regions
                    It promises six updates. | six: updates
                    It speaks 34 languages. | 34: languages
                    An eight-core processor drives it. | eight: core
                    It has 2.5 million monthly active users. | 2.5 million: monthly active users
                    It was shown to 300 people. | 300: people
                    It offers 34 daily flights. | 34: daily flights
                    The line moves 900 parcels and stops. | 900: parcels
                    They sold 1,200 load-balancers in May. | 1,200: load-balancers
                    The score was 12. | 12: -
                    Of the 12 who came, all left. | 12: -
                    """)
    void aCountKeepsWhatItCounts(String sentence, String expected) {
        NormalForm form = Sentences.read(sentence).stream()
                .filter(one -> one.type().equals("number"))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, form.text() + ": " + form.around().noun().orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It is twice as fast as the old saw. | twice as fast = 2, higher
                    Rent there is half the price. | half the price = 0.5, lower
                    It has double the memory. | double the memory = 2, higher
                    Revenue doubled. | doubled = 2, higher
                    The patch halves the start time. | halves = 0.5, lower
                    It will cut noise and triple throughput. | triple = 3, higher
                    Orders rose threefold. | threefold = 3, higher
                    Costs were cut by a third. | a third = 33.33333, lower
                    It weighs a fifth less. | a fifth = 20, lower
                    Latency was reduced by up to 15 percent. | 15 percent = 15, lower
                    It is 40% faster. | 40% = 40, higher
                    A drop of 12 percent followed. | 12 percent = 12, lower
                    Sales were up 8%. | 8% = 8, higher
                    It is three times as heavy. | three times = 3, higher
                    It syncs twice a week. |
                    We booked a double room. |
                    """)
    void aChangeHasItsFactorAndDirection(String sentence, String expected) {
        List<String> found = Sentences.read(sentence).stream()
                .filter(form -> form.type().equals("factor") || form.type().equals("percentage"))
                .map(form -> form.text() + " = " + form.value().orElse("") + ", "
                        + form.around().direction().orElse("-"))
                .toList();
        assertEquals(expected == null ? List.of() : List.of(expected), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It holds 5,200 cars, up from 4,600. | 4,600 | higher
                    The kit is $899, down from $999. | $999 | lower
                    """)
    void whatHeldBeforeAChangeIsMarked(String sentence, String text, String direction) {
        NormalForm form = Sentences.read(sentence).stream()
                .filter(one -> one.around().former())
                .findFirst()
                .orElseThrow();
        assertEquals(text + direction, form.text() + form.around().direction().orElse(""));
    }
}
