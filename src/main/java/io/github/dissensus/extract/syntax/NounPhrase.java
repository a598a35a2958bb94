package io.github.dissensus.extract.syntax;

/**
 * A noun with what stands before it: "a new open-source extension", "Corvex Linux 4.0 images".
 *
 * @param from its first word in the sentence
 * @param to the word after its last
 * @param head its main noun or name
 * @param preposition the preposition or opening bracket that it hangs on; -1 where it stands free
 */
public record NounPhrase(int from, int to, int head, int preposition) {

    public boolean isFree() {
        return preposition < 0;
    }
}
