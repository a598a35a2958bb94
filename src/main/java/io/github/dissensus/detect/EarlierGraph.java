package io.github.dissensus.detect;

import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.rdf.History;
import io.github.dissensus.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What a store would have shown at an earlier time: the articles that had been read by then, without the claims that
 * corrections brought later. What a correction took out, or an article that was taken out since, said is not known any
 * more; a snapshot of the time would have it.
 *
 * @param triples all that the articles said, with what was found in it
 * @param lost how many claims corrections have taken out since
 */
public record EarlierGraph(Graph triples, int lost) {

    /** Makes the findings of that time anew, in a temporary store. */
    public static EarlierGraph of(Store store, Instant when) {
        List<Quad> quads = new ArrayList<>();
        int lost = store.read(data -> {
            History history = new History(data, store.iris());
            Set<Node> later = history.claimsSince(when);
            for (Node article : history.articlesBy(when)) {
                Node graph = NodeFactory.createURI(article.getURI().replaceFirst("#.*", ""));
                data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                    if (!later.contains(quad.getSubject())) {
                        quads.add(quad);
                    }
                });
            }
            return history.claimsLostSince(when).size();
        });
        try (Store then = Store.temporary(store.iris())) {
            then.write(data -> quads.forEach(data::add));
            then.write(new Detector(SavedQueries.load(), store.iris(), store.texts())::all);
            return new EarlierGraph(then.read(EarlierGraph::triples), lost);
        }
    }

    private static Graph triples(DatasetGraph data) {
        Graph triples = GraphFactory.createDefaultGraph();
        data.find().forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }
}
