/** The command line: arguments in, exit code out, one class per command. */
package io.github.dissensus.cli;
