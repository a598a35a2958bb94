package io.github.dissensus.web;

import io.github.dissensus.store.Store;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Answers the endpoint's address without a query: a form for people, a service description for programs (SPARQL 1.1
 * Service Description, section 2).
 */
final class EndpointDescription implements Filter {

    static final String PATH = "/sparql";

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD");

    /** Shown in the form: what is claimed of kernel versions, a question that every graph can be asked. */
    private static final String EXAMPLE = """
            PREFIX dis:  <https://w3id.org/dissensus/ns#>
            PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX oa:   <http://www.w3.org/ns/oa#>

            SELECT ?about ?property ?value ?quote
            WHERE {
              ?claim a dis:Claim ; rdf:subject/rdfs:label ?about ; rdf:predicate/rdfs:label ?property ;
                     dis:asWritten ?value ; dis:evidence/oa:hasSelector/oa:exact ?quote .
            }
            ORDER BY ?about ?property ?value
            LIMIT 25
            """;

    private final Store store;
    private final Templates templates;
    private final int seconds;

    EndpointDescription(Store store, Templates templates, int seconds) {
        this.seconds = seconds;
        this.store = store;
        this.templates = templates;
    }

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        boolean asks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (asks && request.getQueryString() == null) {
            describe(request).with("Vary", "Accept").send(request, (HttpServletResponse) out);
        } else {
            chain.doFilter(request.getMethod().equals("HEAD") ? new HeadOfQuery(request) : request, out);
        }
    }

    private Answer describe(HttpServletRequest request) {
        Optional<RdfFormat> format = RdfFormat.negotiate(request.getHeader("Accept"));
        if (format.isEmpty()) {
            return Answer.text(
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "The service description is offered as " + RdfFormat.offers());
        }
        return format.get() == RdfFormat.HTML
                ? form()
                : Answer.of(format.get().contentType(), LinkedData.write(description(), format.get()));
    }

    private Answer form() {
        return templates.page(
                "sparql", PATH, Map.of("endpoint", endpoint(), "limit", String.valueOf(seconds), "example", EXAMPLE));
    }

    private String endpoint() {
        return store.iris().base() + PATH.substring(1);
    }

    private Graph description() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node service = uri(endpoint() + "#service");
        Node dataset = uri(store.iris().base());
        add(graph, service, RDF.type.asNode(), uri(SD + "Service"));
        add(graph, service, uri(SD + "endpoint"), uri(endpoint()));
        add(graph, service, uri(SD + "supportedLanguage"), uri(SD + "SPARQL11Query"));
        add(graph, service, uri(SD + "feature"), uri(SD + "UnionDefaultGraph"));
        add(graph, service, uri(SD + "defaultDataset"), dataset);
        add(graph, dataset, RDF.type.asNode(), uri(SD + "Dataset"));
        RESULTS.forEach(format -> add(graph, service, uri(SD + "resultFormat"), uri(FORMATS + format)));
        return graph;
    }

    private static void add(Graph graph, Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node uri(String uri) {
        return NodeFactory.createURI(uri);
    }
}
