package io.github.dissensus.cli;

import picocli.CommandLine.Command;

/** Measures the program against data that stands outside it. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what the program finds, and what it costs.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong arguments"},
        footerHeading = "%nExample:%n",
        footer = "  dissensus bench cost articles/",
        subcommands = {
            MentionBenchCommand.class,
            CostBenchCommand.class,
            ReadingBenchCommand.class,
            FindingsBenchCommand.class
        })
final class BenchCommand {}
