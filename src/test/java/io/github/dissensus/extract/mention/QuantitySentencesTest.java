package io.github.dissensus.extract.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.extract.NormalForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitySentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The image takes 300 MB of disk. | 300 MB = 300 MBy
                    It holds one hundred twenty-eight gigabytes. | one hundred twenty-eight gigabytes = 128 GBy
                    The tank holds 2.5 million gallons. | 2.5 million gallons = 2500000 [gal_us]
                    A six-mile cable runs to the shore. | six-mile = 6 [mi_i]
                    The mast is 1.8m tall. | 1.8m = 1.8 m
                    The frame is 5 feet 2 inches wide. | 5 feet 2 inches = 5.166666666666667 [ft_i]
                    The lens weighs 415 g. | 415 g = 415 g
                    The cell grew from 3,100 to 3,450 mAh. | 3,100 to 3,450 mAh = 3450 mA.h
                    It weighs 20 (kg) without the lid. | 20 (kg) = 20 kg
                    The train reaches 188 miles an hour. | 188 miles an hour = 188 [mi_i]/h
                    The pump works at -5 °C as well. | -5 °C = -5 Cel
                    The chip draws 45 W and runs at 3.2 GHz. | 45 W = 45 W; 3.2 GHz = 3.2 GHz
                    Add 1/2 cup of oil. | 1/2 cup = 0.5 [cup_us]
                    The garden covers 1 234 567 square metres. | 1 234 567 square metres = 1234567 m2
                    It delivers two petaflops. | two petaflops = 2 10*15.{FLOP}/s
                    The coil is 4.5 km, 20 cm or 3 mm long. | 4.5 km = 4.5 km; 20 cm = 20 cm; 3 mm = 3 mm
                    The fields are 5 square kilometers and 2 acres. | 5 square kilometers = 5 km2; 2 acres = 2 [acr_us]
                    It is half an inch thick. | half an inch = 0.5 [in_i]
                    It lies a quarter of a mile off. | a quarter of a mile = 0.25 [mi_i]
                    It has 64 gb of memory. | 64 gb = 64 GBy
                    The motor makes 320 Nm. | 320 Nm = 320 N.m
                    The chip is made in a 3 nm process. | 3 nm = 3 nm
                    The laser draws 5 mW, the plant gives 20 MW. | 5 mW = 5 mW; 20 MW = 20 MW
                    The shed covers 12 sq ft. | 12 sq ft = 12 [sft_i]
                    The lift climbs 3 feet per second. | 3 feet per second = 3 [ft_i]/s
                    The temperature is 30 degrees. |
                    Part no. ab2-173m is sold out. |
                    The site 24703m212 is closed. |
                    """)
    void quantitiesStandInTheUnitThatWasWritten(String sentence, String found) {
        assertEquals(split(found), Sentences.of(sentence, "quantity"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It starts at $1,299. | $1,299 = 1299 USD
                    The fund holds US$ 1.5 billion. | US$ 1.5 billion = 1500000000 USD
                    It costs 12,000 Swiss francs. | 12,000 Swiss francs = 12000 CHF
                    Sales fell to hk $ 10.05 billion. | hk $ 10.05 billion = 10050000000 HKD
                    A ride is 3 dollars 50 cents. | 3 dollars 50 cents = 3.5 USD
                    A ride is 12 dollars and 40. | 12 dollars and 40 = 12.4 USD
                    The kit has 12 dollars and 40 stamps. | 12 dollars = 12 USD
                    The share closed at 210 pence. | 210 pence = 2.1 GBP
                    A profit of 361 million pounds. | 361 million pounds = 361000000 GBP
                    He lost 25 pounds. |
                    It lost 75 USD million. | 75 USD million = 75000000 USD
                    It cost 30 MUSD to build. | 30 MUSD = 30000000 USD
                    The card costs EUR 49.90. | EUR 49.90 = 49.9 EUR
                    They asked half a million euros. | half a million euros = 500000 EUR
                    A plot costs 12,34,567 rupees. | 12,34,567 rupees = 1234567 INR
                    It lost $-5 million. | $-5 million = -5000000 USD
                    They are 49,99 €. | 49,99 € = 49.99 EUR
                    It costs US $100 and 50 cents. | US $100 and 50 cents = 100.5 USD
                    A half-million dollars is gone. | A half-million dollars = 500000 USD
                    A quarter of a million pounds is gone. | A quarter of a million pounds = 250000 GBP
                    It sells for 5,000 won. | 5,000 won = 5000 KRW
                    ALL 5 answers were right. |
                    """)
    void moneyStandsInItsCurrency(String sentence, String found) {
        assertEquals(split(found), Sentences.of(sentence, "money"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Use fell by 15 percent. | 15 percent = 15 %
                    Two-thirds of the users stayed. | Two-thirds = 66.66667 %
                    Half of the users stayed. | Half = 50 %
                    Noise fell by half. | half = 50 %
                    The half-marathon is on Sunday. |
                    It grew by a third party. |
                    Percent of 40 is asked. | Percent of 40 = 40 %
                    See /find?q=a%20b%2Fc for more. |
                    """)
    void sharesArePercentages(String sentence, String found) {
        assertEquals(split(found), Sentences.of(sentence, "percentage"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    under 300 MB |  | 300
                    at least 8 GB | 8 |
                    30 to 40 kg | 30 | 40
                    no more than 12 V |  | 12
                    40 W or more | 40 |
                    over 60 Hz | 60 |
                    """)
    void boundsLeaveOneSideOpen(String words, String lower, String upper) {
        NormalForm form = Sentences.read("The limit is " + words + " here.").get(0);
        assertEquals(java.util.Optional.ofNullable(lower), form.lower());
        assertEquals(java.util.Optional.ofNullable(upper), form.upper());
    }

    @Test
    void aMillionAndAHalfIsOneNumber() {
        assertEquals(
                List.of("one million and a half = 1500000"), Sentences.of("It sold one million and a half.", "number"));
    }

    private static List<String> split(String found) {
        return found == null ? List.of() : List.of(found.split("; "));
    }
}
