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
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.VOID;

/** What the dataset is, how large, and where to get it: VoID and DCAT, at the dataset's address and /.well-known/void. */
final class DatasetDescription {

    private final Store store;

    DatasetDescription(Store store) {
        this.store = store;
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
                .addProperty(VOID.sparqlEndpoint, model.createResource(base + "sparql"))
                .addProperty(VOID.uriSpace, base)
                .addProperty(VOID.vocabulary, model.createResource(Dis.ONTOLOGY))
                .addProperty(VOID.vocabulary, model.createResource(SchemaDO.NS))
                .addProperty(VOID.vocabulary, model.createResource("http://www.w3.org/ns/prov#"))
                .addProperty(VOID.vocabulary, model.createResource("http://www.w3.org/ns/oa#"));
        store.read(data -> {
            dataset.addLiteral(VOID.triples, model.createTypedLiteral(triples(data)));
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
        }
        return model;
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
