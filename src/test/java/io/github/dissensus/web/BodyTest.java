package io.github.dissensus.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyTest {

    private static final int SIZE = 200_000;

    @TempDir
    Path folder;

    @Test
    void aPartOfAFileIsTheSameBytesAsThatPartInMemory() throws IOException {
        byte[] bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(folder.resolve("bytes"), bytes);
        Body memory = new Body.Bytes(bytes);
        Body stored = new Body.Stored(file, SIZE, memory.sha256());
        for (int[] part : new int[][] {{0, SIZE}, {0, 1}, {65_535, 131_073}, {SIZE - 1, SIZE}, {7, 7}}) {
            assertArrayEquals(Arrays.copyOfRange(bytes, part[0], part[1]), written(stored, part[0], part[1]));
            assertArrayEquals(Arrays.copyOfRange(bytes, part[0], part[1]), written(memory, part[0], part[1]));
        }
    }

    @Test
    void aFileThatHasBecomeShorterIsNotPassedOnAsIfItWereWhole() throws IOException {
        Body stored = new Body.Stored(Files.write(folder.resolve("bytes"), new byte[10]), SIZE, "");
        assertThrows(IOException.class, () -> written(stored, 0, SIZE));
    }

    private static byte[] written(Body body, long from, long to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.write(from, to, out);
        return out.toByteArray();
    }
}
