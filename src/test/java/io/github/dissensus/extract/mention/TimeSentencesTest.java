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
                    The mill closed in the 1990s. | 1990s = 1990-01-01/2000-01-01
                    The band played in the late '80s. | late '80s = 1986-01-01/1990-01-01
                    It was built in the nineties. | nineties = 1990-01-01/2000-01-01
                    It is a tool of the 19th century. | 19th century = 1800-01-01/1900-01-01
                    The fair runs 18 to 19 June. | 18 to 19 June = 2026-06-18/2026-06-19
                    The fair runs from 5-9 May 2025. | from 5-9 May 2025 = 2025-05-05/2025-05-09
                    It broke the day before yesterday. | the day before yesterday = 2026-03-08
                    The vote is next week Friday. | next week Friday = 2026-03-20
                    It was sold a few days ago. | a few days ago = 2026-03-07
                    It was sold over two years ago. | over two years ago = ../2024-03-10
                    It was sold about a month ago. | about a month ago = 2026-02-10
                    It arrives in the coming weeks. | coming weeks = 2026-03-11/2026-04-01
                    Sales fell in the second quarter. | the second quarter = 2026-04-01/2026-07-01
                    Sales fell in the first half of 2025. | the first half of 2025 = 2025-01-01/2025-07-01
                    Third-quarter 2024 was weak. | Third-quarter 2024 = 2024-07-01/2024-10-01
                    Patches come on the first Friday of July. | the first Friday of July = 2026-07-03
                    It is dated 4/22/15. | 4/22/15 = 2015-04-22
                    It is dated 22.04.2015. | 22.04.2015 = 2015-04-22
                    It is dated 22-Apr-15. | 22-Apr-15 = 2015-04-22
                    It was cooler last summer. | last summer = 2025-06-01/2025-09-01
                    It opens next spring. | next spring = 2027-03-01/2027-06-01
                    It opens in late summer. | late summer = 2026-08-01/2026-09-01
                    It is shut for the rest of the year. | the rest of the year = 2026-03-10/2027-01-01
                    It sold most in the year to date. | the year to date = 2026-01-01/2026-03-10
                    It opens in the week of April 8. | the week of April 8 = 2026-04-06/2026-04-13
                    It takes the next 4 business days. | next 4 business days = 2026-03-11/2026-03-17
                    The talk is on Friday the 13th. | Friday the 13th = 2026-03-13
                    It grew in two thousand and twenty. | two thousand and twenty = 2020-01-01/2021-01-01
                    Every car of 2018 or earlier is out. | 2018 or earlier = ../2019-01-01
                    It runs from the ninth till the seventeenth of April. | from the ninth till the seventeenth of April = 2026-04-09/2026-04-17
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
                    It takes an hour and 20 minutes. | an hour and 20 minutes = PT1H20M
                    It took a year and a half. | a year and a half = P1.5Y
                    It is open all day. | all day = P1D
                    It lasts three weekends. | three weekends = P3WE
                    It takes a couple of days. | a couple of days = P2D
                    It takes one hour and a half. | one hour and a half = PT1.5H
                    """)
    void lengthsOfTimeStandInIsoForm(String sentence, String found) {
        assertEquals(List.of(found), Sentences.of(sentence, "duration"));
    }
}
