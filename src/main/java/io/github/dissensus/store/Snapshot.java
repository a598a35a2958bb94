package io.github.dissensus.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes the graph, all but its history, so that the same graph gives the same bytes on any machine: everything is sorted,
 * and there are no blank nodes.
 */
public final class Snapshot {

    /** How a snapshot is written: Turtle without graph names, the others with them. */
    public enum Format {
        TURTLE(RDFFormat.TURTLE_BLOCKS, "text/turtle", "ttl"),
        TRIG(RDFFormat.TRIG_BLOCKS, "application/trig", "trig"),
        NQUADS(RDFFormat.NQUADS, "application/n-quads", "nq"),
        JSONLD(RDFFormat.JSONLD11, "application/ld+json", "jsonld");

        private final RDFFormat format;
        private final String mediaType;
        private final String ending;

        Format(RDFFormat format, String mediaType, String ending) {
            this.format = format;
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The prefixes of every serialisation. */
    public static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("dis", "https://w3id.org/dissensus/ns#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("schema", "https://schema.org/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("unit", "http://qudt.org/vocab/unit/")));

    private final Store store;
    private final Node history;

    public Snapshot(Store store) {
        this.store = store;
        this.history = store.iris().historyGraph();
    }

    /** Writes to a file, which is replaced only when the new one is whole. */
    public void write(Format format, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(format, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes to a stream, in one read transaction. Of the graph no more than one article's part or one subject is kept in
     * memory at a time, but for JSON-LD, whose writer wants it whole.
     */
    public void write(Format format, OutputStream out) {
        store.read(data -> {
            switch (format) {
                case TURTLE -> triples(data, out);
                case TRIG, NQUADS -> quads(data, format, out);
                case JSONLD -> jsonLd(data, out);
            }
            return true;
        });
    }

    /** Subject by subject: what several articles say of one stands together, and once. */
    private void triples(DatasetGraph data, OutputStream out) {
        StreamRDF writer = start(Format.TURTLE, out);
        for (Node subject : TermOrder.nodes(current(data).map(Quad::getSubject).distinct())) {
            Stream<Triple> said = data.stream(Node.ANY, subject, Node.ANY, Node.ANY)
                    .filter(this::isCurrent)
                    .map(Quad::asTriple)
                    .distinct();
            TermOrder.triples(said).forEach(writer::triple);
        }
        writer.finish();
    }

    private void quads(DatasetGraph data, Format format, OutputStream out) {
        StreamRDF writer = start(format, out);
        for (Node graph : graphs(data)) {
            TermOrder.triples(data.stream(graph, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple))
                    .forEach(triple -> writer.quad(Quad.create(graph, triple)));
        }
        writer.finish();
    }

    private void jsonLd(DatasetGraph data, OutputStream out) {
        DatasetGraph copy = DatasetFactory.createGeneral().asDatasetGraph();
        for (Node graph : graphs(data)) {
            TermOrder.triples(data.stream(graph, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple))
                    .forEach(triple -> copy.add(Quad.create(graph, triple)));
        }
        PREFIXES.forEach(
                (prefix, uri) -> copy.getDefaultGraph().getPrefixMapping().setNsPrefix(prefix, uri));
        RDFWriter.source(copy).format(RDFFormat.JSONLD11).lang(Lang.JSONLD11).output(out);
    }

    private static StreamRDF start(Format format, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.format);
        writer.start();
        if (format != Format.NQUADS) {
            PREFIXES.forEach(writer::prefix);
        }
        return writer;
    }

    private List<Node> graphs(DatasetGraph data) {
        return TermOrder.nodes(current(data).map(Quad::getGraph).distinct());
    }

    private Stream<Quad> current(DatasetGraph data) {
        return data.stream().filter(this::isCurrent);
    }

    private boolean isCurrent(Quad quad) {
        return !quad.getGraph().equals(history);
    }
}
