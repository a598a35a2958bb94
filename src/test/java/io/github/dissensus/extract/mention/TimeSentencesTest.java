package io.github.dissensus.extract.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It shipped on June 2, 2025. | June 2, 2025 = 2025-06-02
                    It shipped on 2 June. | 2 June = 2026-06-02
                    The build of 2026-02-14 is out. | 2026-02-14 = 2026-02-14
                    The note is dated 05-Aug-2024. | 05-Aug-2024 = 2024-08-05
                    It opens in October 2026. | October 2026 = 2026-10-01/2026-11-01
                    It opens in Q3. | Q3 = 2026-07-01/2026-10-01
                    Sales of 2024 Q1 are known. | 2024 Q1 = 2024-01-01/2024-04-01
                    It arrives in late 2026. | late 2026 = 2026-09-01/2027-01-01
                    It arrives early next year. | early next year = 2027-01-01/2027-05-01
                    It was shown today. | today = 2026-03-10
                    It was shown last week. | last week = 2026-03-02/2026-03-09
                    It was shown last Wednesday. | last Wednesday = 2026-03-04
                    The talk is on Friday, March 20. | Friday, March 20 = 2026-03-20
                    The firm was sold two months ago. | two months ago = 2026-01-10
                    It ends in three weeks. | in three weeks = 2026-03-31
                    It is used since 2019. | since 2019 = 2019-01-01/..
                    It was known before May 2020. | before May 2020 = ../2020-05-01
                    The range is from 2014 to 2018. | from 2014 to 2018 = 2014-01-01/2018-01-01
                    It ran June-August 1992. | June-August 1992 = 1992-06-01/1992-08-01
                    It ran June 2 to 5, 2025. | June 2 to 5, 2025 = 2025-06-02/2025-06-05
                    It grew in the past two quarters. | past two quarters = 2025-07-01/2026-01-01
                    It fell in the first week of 2025. | the first week of 2025 = 2024-12-30/2025-01-06
                    It ends with this September. | this September = 2026-09-01/2026-10-01
                    It was founded on 9 March of 88. | 9 March of 88 = 1988-03-09
                    It was founded on March 21, '09. | March 21, '09 = 2009-03-21
                    The mill burned on May twelve nineteen hundred forty one. | May twelve nineteen hundred forty one = 1941-05-12
                    It sailed on fifteen June seventeen hundred and eighty. | fifteen June seventeen hundred and eighty = 1780-06-15
                    It opened in April two thousand and six. | April two thousand and six = 2006-04-01/2006-05-01
                    The keynote is this Thursday 3/12. | this Thursday 3/12 = 2026-03-12
                    The fair runs between 6/1-6/14. | between 6/1-6/14 = 2026-06-01/2026-06-14
                    It uses 3/4 of the disk. |
                    The sale begins on Black Friday 2026. | Black Friday 2026 = 2026-11-27
                    The patch came last Easter. | last Easter = 2025-04-20
                    It ships two weeks after Christmas. | two weeks after Christmas = 2027-01-08
                    It closed for the weekend of Thanksgiving 2026. | the weekend of Thanksgiving 2026 = 2026-11-26/2026-11-30
                    The vote is Friday two weeks from now. | Friday two weeks from now = 2026-03-27
                    It fell more than 3 days before yesterday. | more than 3 days before yesterday = ../2026-03-06
                    The vote is next 2nd of February. | next 2nd of February = 2027-02-02
                    The grant ends in three years since 2024. | in three years since 2024 = 2027-01-01
                    The store is shut this weekend. | this weekend = 2026-03-14/2026-03-16
                    The store is shut the weekend. | the weekend = 2026-03-14/2026-03-16
                    It is due by the end of this year. | by the end of this year = ../2027-01-01
                    It is due at the end of this year. | end of this year = 2026-07-01/2027-01-01
                    It is due the end of the week. | end of the week = 2026-03-12/2026-03-16
                    The fee falls after the 5th day of next month. | after the 5th day of next month = 2026-04-05/..
                    The trial runs from 4 to 9 of next month. | from 4 to 9 of next month = 2026-04-04/2026-04-09
                    Every phone later than 2022 gets it. | later than 2022 = 2023-01-01/..
                    The call was on June 31, they say. |
                    """)
    void datesAreCountedFromTheArticlesOwn(String sentence, String found) {
        assertEquals(found == null ? List.of() : List.of(found), Sentences.of(sentence, "date"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It runs for an hour. | an hour = PT1H
                    It runs for 3.5 years. | 3.5 years = P3.5Y
                    It lasts 1 hour and 30 minutes. | 1 hour and 30 minutes = PT1H30M
                    It lasts more than 4 days. | more than 4 days = P4D
                    It takes a few minutes. | a few minutes = PT3M
                    It takes one hour and a half. | one hour and a half = PT1.5H
                    """)
    void lengthsOfTimeStandInIsoForm(String sentence, String found) {
        assertEquals(List.of(found), Sentences.of(sentence, "duration"));
    }
}
