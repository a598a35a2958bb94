package io.github.dissensus.cli;

/** What the program ends with. */
final class ExitCode {

    static final int DONE = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int UNREAD = 3;
    static final int BROKEN_SHAPE = 4;
    static final int BAD_QUERY = 5;
    static final int FOUND = 10;

    private ExitCode() {}
}
