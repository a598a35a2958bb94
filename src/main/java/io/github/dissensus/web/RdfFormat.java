package io.github.dissensus.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.RDFFormat;

/** The forms in which a resource is answered, in the order in which they are preferred. */
enum RdfFormat {
    TURTLE("text/turtle", "Turtle", "ttl", RDFFormat.TURTLE_PRETTY),
    JSON_LD("application/ld+json", "JSON-LD", "jsonld", RDFFormat.JSONLD11),
    RDF_XML("application/rdf+xml", "RDF/XML", "rdf", RDFFormat.RDFXML_PLAIN),
    N_TRIPLES("application/n-triples", "N-Triples", "nt", RDFFormat.NTRIPLES),
    HTML("text/html", "page", "html", null);

    private static final String PLAIN_TEXT = "text/plain";

    private final String mediaType;
    private final String title;
    private final String ending;
    private final RDFFormat format;

    RdfFormat(String mediaType, String title, String ending, RDFFormat format) {
        this.mediaType = mediaType;
        this.title = title;
        this.ending = ending;
        this.format = format;
    }

    String mediaType() {
        return mediaType;
    }

    /** Its name for readers. */
    String title() {
        return title;
    }

    String contentType() {
        return mediaType + (this == RDF_XML || this == JSON_LD ? "" : "; charset=utf-8");
    }

    String ending() {
        return ending;
    }

    /** How the triples are written; null for pages. */
    RDFFormat format() {
        return format;
    }

    /** "text/turtle, application/ld+json, …". */
    static String offers() {
        return Arrays.stream(values()).map(RdfFormat::mediaType).collect(Collectors.joining(", "));
    }

    static Optional<RdfFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst();
    }

    /** The form that a client likes best; Turtle where it does not say, empty where it takes none of them. */
    static Optional<RdfFormat> negotiate(String accept) {
        List<String> offers = Arrays.stream(values()).map(RdfFormat::mediaType).toList();
        return best(accept, offers)
                .flatMap(type -> Arrays.stream(values())
                        .filter(form -> form.mediaType.equals(type))
                        .findFirst());
    }

    /** Whether a client would rather have a text as plain text than as a page or triples. */
    static boolean prefersText(String accept) {
        List<String> offers = Stream.concat(
                        Stream.of(PLAIN_TEXT), Arrays.stream(values()).map(RdfFormat::mediaType))
                .toList();
        return best(accept, offers).filter(PLAIN_TEXT::equals).isPresent();
    }

    /** The first of the media types that a client likes best (RFC 9110, section 12.5.1). */
    private static Optional<String> best(String accept, List<String> offers) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(offers.get(0));
        }
        try {
            MediaType match = AcceptList.match(
                    new AcceptList(accept.toLowerCase(Locale.ROOT)),
                    new AcceptList(offers.stream().map(MediaRange::new).toList()));
            return Optional.ofNullable(match).map(MediaType::getContentTypeStr);
        } catch (RuntimeException malformed) {
            return Optional.of(offers.get(0));
        }
    }
}
