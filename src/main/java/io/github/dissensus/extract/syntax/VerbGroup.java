package io.github.dissensus.extract.syntax;

/**
 * The verb of a clause with its auxiliaries: "has been cut", "will not support".
 *
 * @param from its first word in the sentence
 * @param to the word after its last
 * @param head the main verb's place
 * @param finite whether it can stand as the verb of a sentence of its own
 * @param passive whether its subject is what it is done to
 */
public record VerbGroup(int from, int to, int head, boolean finite, boolean passive) {}
