package io.github.dissensus.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Looks up what all graphs but one say, in the numbers that TDB2 keeps for nodes, and makes nodes only of what is asked
 * for. A dataset's own {@code find} makes four nodes of each quad that it passes, which costs more than finding it.
 *
 * <p>Belongs to the transaction of its caller.
 */
public final class Lookup {

    private static final NodeId ANY = NodeId.NodeIdAny;

    /** Nodes and numbers that are held at one time. */
    private static final int HELD = 50_000;

    private static final int GRAPH = 0;
    private static final int SUBJECT = 1;
    private static final int PROPERTY = 2;
    private static final int VALUE = 3;

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final NodeId without;

    /** Nodes met as values: few of them are met once, and the store's own cache is ten times as dear to ask. */
    private final Map<NodeId, Node> values = new HashMap<>();

    /** The numbers of nodes that were found: most are looked up next. */
    private final Map<Node, NodeId> numbers = new HashMap<>();

    /** @param without a graph that is left out */
    public Lookup(DatasetGraph data, Node without) {
        this.quads = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
        this.nodes = quads.getNodeTable();
        this.without = nodes.getNodeIdForNode(without);
    }

    /** Some properties, ready to be looked up many times. */
    public Map<Object, Node> ready(Collection<Node> properties) {
        Map<Object, Node> ready = new HashMap<>();
        properties.forEach(property -> ready.put(number(property), property));
        return ready;
    }

    /** Tells each value that a thing has of some properties, once for each graph that says so. */
    public void each(Node subject, Map<Object, Node> ready, BiConsumer<Node, Node> told) {
        Iterator<Tuple<NodeId>> found = find(number(subject), ANY, ANY);
        while (found.hasNext()) {
            Tuple<NodeId> quad = found.next();
            Node property = ready.get(quad.get(PROPERTY));
            if (property != null && !quad.get(GRAPH).equals(without)) {
                told.accept(property, value(quad.get(VALUE)));
            }
        }
    }

    private Node value(NodeId number) {
        if (number.isInline()) {
            return nodes.getNodeForNodeId(number);
        }
        if (values.size() > HELD) {
            values.clear();
        }
        return values.computeIfAbsent(number, nodes::getNodeForNodeId);
    }

    /**
     * What tells a value from others. The number of a node does not, by its {@code equals}: that of the integer 340 equals
     * the one of a node that is written at place 340.
     */
    private Object key(NodeId number) {
        return number.isInline() ? nodes.getNodeForNodeId(number) : number;
    }

    /** The values of one property that a thing has, however many graphs say so. */
    public List<Node> values(Node subject, Node property) {
        return distinct(find(number(subject), number(property), ANY), VALUE);
    }

    /** The things that have a value. */
    public List<Node> subjects(Node property, Node value) {
        return distinct(find(ANY, number(property), number(value)), SUBJECT);
    }

    /** The other things that have a value of a property that a thing has too, without values that more things have than so many. */
    public Set<Node> sharing(Node subject, Node property, int most) {
        NodeId thing = number(subject);
        NodeId of = number(property);
        Set<NodeId> sharing = new LinkedHashSet<>();
        Iterator<Tuple<NodeId>> values = find(thing, of, ANY);
        while (values.hasNext()) {
            List<NodeId> some = new ArrayList<>();
            Iterator<Tuple<NodeId>> found = find(ANY, of, values.next().get(VALUE));
            while (found.hasNext() && some.size() <= most) {
                some.add(found.next().get(SUBJECT));
            }
            if (some.size() <= most) {
                sharing.addAll(some);
            }
        }
        sharing.remove(thing);
        return sharing.stream().map(nodes::getNodeForNodeId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The values of a property that more than one thing has. */
    public List<Node> shared(Node property) {
        Map<Object, NodeId> first = new HashMap<>();
        Map<Object, NodeId> several = new LinkedHashMap<>();
        Iterator<Tuple<NodeId>> found = find(ANY, number(property), ANY);
        while (found.hasNext()) {
            Tuple<NodeId> quad = found.next();
            if (!quad.get(GRAPH).equals(without)) {
                Object value = key(quad.get(VALUE));
                NodeId other = first.putIfAbsent(value, quad.get(SUBJECT));
                if (other != null && !other.equals(quad.get(SUBJECT))) {
                    several.put(value, quad.get(VALUE));
                }
            }
        }
        return several.values().stream().map(nodes::getNodeForNodeId).toList();
    }

    /** Tells each thing and value that a property joins, once. */
    public void pairs(Node property, BiConsumer<Node, Node> told) {
        Set<List<Object>> met = new HashSet<>();
        Iterator<Tuple<NodeId>> found = find(ANY, number(property), ANY);
        while (found.hasNext()) {
            Tuple<NodeId> quad = found.next();
            if (!quad.get(GRAPH).equals(without) && met.add(List.of(quad.get(SUBJECT), key(quad.get(VALUE))))) {
                told.accept(nodes.getNodeForNodeId(quad.get(SUBJECT)), nodes.getNodeForNodeId(quad.get(VALUE)));
            }
        }
    }

    private List<Node> distinct(Iterator<Tuple<NodeId>> found, int place) {
        List<NodeId> ids = new ArrayList<>(1);
        Set<Object> met = new HashSet<>();
        while (found.hasNext()) {
            Tuple<NodeId> quad = found.next();
            if (!quad.get(GRAPH).equals(without) && met.add(key(quad.get(place)))) {
                ids.add(quad.get(place));
            }
        }
        return ids.stream().map(this::node).toList();
    }

    /** A node that was found, whose number is wanted next. */
    private Node node(NodeId number) {
        Node node = nodes.getNodeForNodeId(number);
        hold(node, number);
        return node;
    }

    private NodeId number(Node node) {
        NodeId known = numbers.get(node);
        if (known == null) {
            known = nodes.getNodeIdForNode(node);
            if (!NodeId.isDoesNotExist(known)) { // what is not known now may be written next
                hold(node, known);
            }
        }
        return known;
    }

    private void hold(Node node, NodeId number) {
        if (numbers.size() > HELD) {
            numbers.clear();
        }
        numbers.put(node, number);
    }

    private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId property, NodeId value) {
        boolean unknown =
                NodeId.isDoesNotExist(subject) || NodeId.isDoesNotExist(property) || NodeId.isDoesNotExist(value);
        return unknown ? java.util.Collections.emptyIterator() : quads.find(ANY, subject, property, value);
    }
}
