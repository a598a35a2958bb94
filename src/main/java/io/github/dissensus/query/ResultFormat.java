package io.github.dissensus.query;

import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms in which results can be written. */
public enum ResultFormat {
    TABLE(null, null, "text/plain"),
    CSV(ResultSetLang.RS_CSV, null, "text/csv"),
    TSV(ResultSetLang.RS_TSV, null, "text/tab-separated-values"),
    JSON(ResultSetLang.RS_JSON, Lang.RDFJSON, "application/sparql-results+json"),
    XML(ResultSetLang.RS_XML, Lang.RDFXML, "application/sparql-results+xml"),
    TURTLE(null, Lang.TURTLE, "text/turtle");

    private final Lang rows;
    private final Lang triples;
    private final String mediaType;

    ResultFormat(Lang rows, Lang triples, String mediaType) {
        this.rows = rows;
        this.triples = triples;
        this.mediaType = mediaType;
    }

    /** The language for rows, or null where rows have none. */
    Lang rows() {
        return rows;
    }

    /** The language for triples, or null where triples have none. */
    Lang triples() {
        return triples;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The media type with the encoding that is written. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
