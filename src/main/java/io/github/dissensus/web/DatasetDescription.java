package io.github.dissensus.web;

import io.github.dissensus.store.Snapshot;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.VOID;

/** What the dataset is, how large, and where to get it: VoID and DCAT, at the dataset's address and /.well-known/void. */
final class DatasetDescription {

    private static final String SPDX = "http://spdx.org/rdf/terms#";

    /**
     * Triples up to which the files of the snapshot are written to tell their size, before anybody asks for them: four files
     * of so many take seconds, which is as long as clients wait for a description.
     */
    private static final long QUICKLY_WRITTEN = 100_000;

    private final Store store;
    private final SnapshotFiles files;
    private final About about;

    DatasetDescription(Store store, SnapshotFiles files, About about) {
        this.store = store;
        this.files = files;
        this.about = about;
    }

    /** The description as triples, in the form that the client likes best. */
    Answer answer(HttpServletRequest request) {
        RdfFormat format = RdfFormat.negotiate(request.getHeader("Accept"))
                .filter(form -> form != RdfFormat.HTML)
                .orElse(RdfFormat.TURTLE);
        Optional<RdfFormat> wanted = RdfFormat.negotiate(request.getHeader("Accept"));
        if (wanted.isEmpty()) {
            return Answer.text(HttpServletResponse.SC_NOT_ACCEPTABLE, "This is offered as " + RdfFormat.offers());
        }
        return Answer.of(format.contentType(), LinkedData.write(describe().getGraph(), format))
                .with("Vary", "Accept");
    }

    private Model describe() {
        Model model = ModelFactory.createDefaultModel();
        String base = store.iris().base();
        Resource dataset = model.createResource(base)
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, "What articles say about products, and where they disagree", "en")
                .addProperty(
                        DCTerms.description,
                        "Claims with the exact words and the place they were found at, and the findings of saved rules.",
                        "en")
                .addProperty(DCTerms.modified, changed(model))
                .addProperty(
                        DCTerms.license, model.createResource(about.license().toString()))
                .addProperty(
                        DCTerms.publisher,
                        model.createResource(base + "#publisher")
                                .addProperty(RDF.type, FOAF.Agent)
                                .addProperty(FOAF.name, about.publisher()))
                .addProperty(VOID.sparqlEndpoint, model.createResource(base + "sparql"))
                .addProperty(VOID.uriSpace, base)
                .addProperty(VOID.vocabulary, model.createResource(Dis.ONTOLOGY))
                .addProperty(VOID.vocabulary, model.createResource(SchemaDO.NS))
                .addProperty(VOID.vocabulary, model.createResource("http://www.w3.org/ns/prov#"))
                .addProperty(VOID.vocabulary, model.createResource("http://www.w3.org/ns/oa#"));
        long triples = store.read(DatasetDescription::triples);
        dataset.addLiteral(VOID.triples, model.createTypedLiteral(triples));
        store.read(data -> {
            example(data).ifPresent(uri -> dataset.addProperty(VOID.exampleResource, model.createResource(uri)));
            return true;
        });
        for (Snapshot.Format format : Snapshot.Format.values()) {
            Resource file = model.createResource(base + SnapshotRoutes.PATH.substring(1) + format.ending());
            Resource distribution = model.createResource(base + "#" + format);
            dataset.addProperty(VOID.dataDump, file).addProperty(DCAT.distribution, distribution);
            distribution
                    .addProperty(RDF.type, DCAT.Distribution)
                    .addProperty(DCAT.downloadURL, file)
                    .addProperty(DCTerms.modified, changed(model))
                    .addProperty(
                            DCAT.mediaType,
                            model.createResource("https://www.iana.org/assignments/media-types/" + format.mediaType()));
            Optional<Body.Stored> written =
                    triples <= QUICKLY_WRITTEN ? Optional.of(files.of(format)) : files.current(format);
            written.ifPresent(body -> measure(distribution, body));
        }
        return model;
    }

    /** Adds the size of a file, and the checksum by which who fetched it can tell that it is whole. */
    private static void measure(Resource distribution, Body.Stored file) {
        Model model = distribution.getModel();
        Resource checksum = model.createResource(distribution.getURI() + "-sha256")
                .addProperty(RDF.type, model.createResource(SPDX + "Checksum"))
                .addProperty(
                        model.createProperty(SPDX, "algorithm"),
                        model.createResource(SPDX + "checksumAlgorithm_sha256"))
                .addProperty(
                        model.createProperty(SPDX, "checksumValue"),
                        model.createTypedLiteral(file.sha256(), XSDDatatype.XSDhexBinary));
        distribution
                .addProperty(
                        DCAT.byteSize,
                        model.createTypedLiteral(Long.toString(file.size()), XSDDatatype.XSDnonNegativeInteger))
                .addProperty(model.createProperty(SPDX, "checksum"), checksum);
    }

    private Literal changed(Model model) {
        return model.createTypedLiteral(
                store.changed().truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    private static long triples(DatasetGraph data) {
        try (QueryExec exec = QueryExec.dataset(data)
                .query(QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
                .build()) {
            return Long.parseLong(exec.select().next().get("n").getLiteralLexicalForm());
        }
    }

    private static Optional<String> example(DatasetGraph data) {
        return data.stream(
                        org.apache.jena.graph.Node.ANY,
                        org.apache.jena.graph.Node.ANY,
                        RDF.type.asNode(),
                        Dis.Topic.asNode())
                .map(quad -> quad.getSubject().getURI())
                .sorted()
                .findFirst();
    }
}
