package io.github.dissensus.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
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

    public Snapshot(Store store) {
        this.store = store;
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

    /** Writes to a stream, in one read transaction. */
    public void write(Format format, OutputStream out) {
        store.read(data -> {
            List<Quad> quads = sorted(data);
            if (format == Format.JSONLD) {
                jsonLd(quads, out);
            } else {
                stream(format, quads, out);
            }
            return true;
        });
    }

    private List<Quad> sorted(DatasetGraph data) {
        Node history = store.iris().historyGraph();
        Comparator<Quad> order = Comparator.<Quad, String>comparing(quad -> NodeFmtLib.strNT(quad.getSubject()))
                .thenComparing(quad -> NodeFmtLib.strNT(quad.getPredicate()))
                .thenComparing(quad -> NodeFmtLib.strNT(quad.getObject()));
        return data.stream()
                .filter(quad -> !quad.getGraph().equals(history))
                .sorted(Comparator.<Quad, String>comparing(quad -> NodeFmtLib.strNT(quad.getGraph()))
                        .thenComparing(order))
                .toList();
    }

    private static void stream(Format format, List<Quad> quads, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.format);
        writer.start();
        if (format != Format.NQUADS) {
            PREFIXES.forEach(writer::prefix);
        }
        if (format == Format.TURTLE) {
            quads.stream()
                    .map(Quad::asTriple)
                    .distinct()
                    .sorted(Comparator.comparing(
                                    (org.apache.jena.graph.Triple triple) -> NodeFmtLib.strNT(triple.getSubject()))
                            .thenComparing(triple -> NodeFmtLib.strNT(triple.getPredicate()))
                            .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject())))
                    .forEach(writer::triple);
        } else {
            quads.forEach(writer::quad);
        }
        writer.finish();
    }

    private static void jsonLd(List<Quad> quads, OutputStream out) {
        DatasetGraph copy = DatasetFactory.createGeneral().asDatasetGraph();
        quads.forEach(copy::add);
        PREFIXES.forEach(
                (prefix, uri) -> copy.getDefaultGraph().getPrefixMapping().setNsPrefix(prefix, uri));
        RDFWriter.source(copy).format(RDFFormat.JSONLD11).lang(Lang.JSONLD11).output(out);
    }
}
