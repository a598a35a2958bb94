package io.github.dissensus.extract.syntax;

/** Parts of speech, as coarse as clauses and noun phrases need them. */
public enum Tag {
    DETERMINER,
    PRONOUN,
    PREPOSITION,
    /** "to" before a verb. */
    TO,
    CONJUNCTION,
    SUBORDINATOR,
    RELATIVE,
    AUXILIARY,
    MODAL,
    NEGATOR,
    ADVERB,
    ADJECTIVE,
    /** A verb that can be the verb of its clause. */
    VERB,
    /** An -ing form that opens a phrase: "bringing", "running". */
    ING,
    /** A participle that opens a phrase: "built upon". */
    PARTICIPLE,
    NOUN,
    NAME,
    NUMBER,
    DATE,
    VERSION,
    /** A noun or adjective that names a stage of a product's life. */
    STAGE,
    /** "'s" of an owner. */
    POSSESSIVE,
    COMMA,
    QUOTE,
    /** A bracket. */
    BRACKET,
    /** A colon, semicolon or dash. */
    BREAK,
    END,
    OTHER;

    /** Whether a noun phrase can hold it. */
    public boolean isNominal() {
        return switch (this) {
            case DETERMINER, ADJECTIVE, NOUN, NAME, NUMBER, VERSION, STAGE, POSSESSIVE, DATE -> true;
            default -> false;
        };
    }

    /** Whether it can be the head of a noun phrase. */
    public boolean isHead() {
        return switch (this) {
            case NOUN, NAME, NUMBER, VERSION, STAGE, PRONOUN -> true;
            default -> false;
        };
    }
}
