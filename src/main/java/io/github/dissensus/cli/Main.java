package io.github.dissensus.cli;

/** Starts the program. */
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(Dissensus.commandLine().execute(args));
    }
}
