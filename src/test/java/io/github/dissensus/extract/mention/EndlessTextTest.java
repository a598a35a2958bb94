package io.github.dissensus.extract.mention;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndlessTextTest {

    private static final int LENGTH = 1_000_000;

    /** Linear work takes a second or two; only work without end takes this long. */
    private static final Duration FOREVER = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = {"7", "(", "word ", "5 GB and ", "two and ", "from 2014 to "})
    void aMillionCharactersWithoutAFullStopAreRead(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(FOREVER, () -> Sentences.read(text));
    }
}
