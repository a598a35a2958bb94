package io.github.dissensus.cli;

import io.github.dissensus.article.source.Fetcher;
import picocli.CommandLine.Option;

/** How pages are fetched. */
final class FetchOptions {

    @Option(
            names = "--allow-private",
            description = "Fetch from this machine and private networks too; without it such addresses are refused.")
    private boolean allowPrivate;

    Fetcher.Manners manners() {
        return Fetcher.Manners.usual(allowPrivate);
    }
}
