package io.github.dissensus.query;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** Runs queries on a dataset. The caller holds the transaction. */
public final class QueryRunner {

    private final DatasetGraph dataset;

    public QueryRunner(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The rows of a SELECT query, each by variable name in the order of the query. */
    public List<Map<String, Node>> rows(Query query, Map<Var, Node> bound) {
        List<Map<String, Node>> rows = new ArrayList<>();
        try (QueryExec exec = exec(query, bound)) {
            RowSet results = exec.select();
            List<Var> variables = results.getResultVars();
            while (results.hasNext()) {
                Binding binding = results.next();
                Map<String, Node> row = new LinkedHashMap<>();
                variables.forEach(variable -> {
                    if (binding.contains(variable)) {
                        row.put(variable.getVarName(), binding.get(variable));
                    }
                });
                rows.add(row);
            }
        }
        return rows;
    }

    /** The triples of a CONSTRUCT query. */
    public Graph construct(Query query) {
        try (QueryExec exec = exec(query, Map.of())) {
            return exec.construct();
        }
    }

    /** Adds the triples of a CONSTRUCT query to a graph that the dataset does not hold. */
    public void construct(Query query, Graph graph) {
        try (QueryExec exec = exec(query, Map.of())) {
            exec.construct(graph);
        }
    }

    /**
     * Runs a query of any type and writes its result.
     *
     * @throws QueryProblem where the result has no such form
     */
    public void write(SavedQuery saved, Map<Var, Node> bound, ResultFormat format, OutputStream out) {
        Query query = saved.parsed();
        try (QueryExec exec = exec(query, bound)) {
            if (query.isSelectType()) {
                writeRows(exec.select(), format, out);
            } else if (query.isAskType()) {
                out.write((exec.ask() + "\n").getBytes(StandardCharsets.UTF_8));
            } else {
                writeTriples(query.isDescribeType() ? exec.describe() : exec.construct(), format, out);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (QueryExecException refused) {
            throw new QueryProblem("The query " + saved.name() + " cannot be run: " + refused.getMessage());
        }
    }

    private static void writeRows(RowSet rows, ResultFormat format, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            TextTable.write(rows, out);
            return;
        }
        if (format.rows() == null) {
            throw new QueryProblem("Rows cannot be written as " + format + ": take table, csv, tsv, json or xml");
        }
        RowSetWriterRegistry.getFactory(format.rows()).create(format.rows()).write(out, rows, new Context());
    }

    private static void writeTriples(Graph graph, ResultFormat format, OutputStream out) {
        org.apache.jena.riot.Lang lang =
                format == ResultFormat.TABLE ? ResultFormat.TURTLE.triples() : format.triples();
        if (lang == null) {
            throw new QueryProblem("Triples cannot be written as " + format + ": take turtle, json or xml");
        }
        RDFWriter.source(graph).lang(lang).output(out);
    }

    private QueryExec exec(Query query, Map<Var, Node> bound) {
        QueryExecDatasetBuilder builder =
                QueryExecDatasetBuilder.create().dataset(dataset).query(query);
        bound.forEach(builder::substitution);
        return builder.build();
    }

    /** Makes the formats known before the first result is written. */
    static {
        ResultSetLang.init();
    }
}
