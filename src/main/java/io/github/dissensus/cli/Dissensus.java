package io.github.dissensus.cli;

import io.github.dissensus.query.QueryProblem;
import io.github.dissensus.store.StoreException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as a whole. Without a command it reads the sample articles, shows where they disagree, and serves them. */
@Command(
        name = "dissensus",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Reads articles about products and shows, quote by quote, where they disagree.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a bug in the program",
            "2:wrong arguments",
            "3:an article could not be read (the others were)",
            "4:data breaks a shape or a check fails",
            "5:a bad query",
            "10:findings at or above --fail-on"
        },
        footerHeading = "%nWithout a command:%n",
        footer = {
            "  reads the five sample articles, prints their disagreements and serves the graph",
            "  at http://localhost:3330/ until stopped.",
            "",
            "Example:",
            "  dissensus report articles/"
        },
        subcommands = {
            ReadCommand.class,
            TextCommand.class,
            ServeCommand.class,
            QueryCommand.class,
            ReportCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            BenchCommand.class,
            DiffCommand.class
        })
final class Dissensus implements Callable<Integer> {

    @Mixin
    private ServerOptions server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new SampleRun(server, spec.commandLine().getOut()).run();
    }

    /** The command line with its handling of errors: a sentence for what a user can mend, never a stack trace. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Dissensus());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Dissensus::handle);
        return line;
    }

    private static int handle(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (problem instanceof QueryProblem) {
            err.println(problem.getMessage());
            return ExitCode.BAD_QUERY;
        }
        if (problem instanceof StoreException
                || problem instanceof UncheckedIOException
                || problem instanceof IllegalArgumentException) {
            err.println(problem.getMessage());
            return ExitCode.USAGE;
        }
        err.println("A bug in Dissensus: " + problem + ". Please report it with the command and its input.");
        if (System.getenv("DISSENSUS_TRACE") != null) {
            problem.printStackTrace(err);
        }
        return ExitCode.BUG;
    }
}
