package io.github.dissensus.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A query with what its header says of it.
 *
 * @param name path without ending: {@code discrepancies/values}
 * @param summary one line for lists
 * @param description what it finds, and how to read it
 * @param defaults example values of parameters, by name
 * @param needs of a rule, what the claims on a topic must have for it to find anything: {@code several articles}
 * @param text as it stands in its file
 */
public record SavedQuery(
        String name,
        String summary,
        String description,
        List<String> tags,
        Map<String, String> defaults,
        List<String> needs,
        String text) {

    /**
     * Reads a query file with a grlc header: comment lines that begin with {@code #+} and hold YAML.
     *
     * @param source where it stands, for messages
     * @param headed whether a header with summary and description is demanded
     * @throws QueryProblem for a bad header or a query that is no SPARQL 1.1
     */
    static SavedQuery parse(String name, String source, String text, boolean headed) {
        Map<?, ?> header = header(source, text);
        SavedQuery query = new SavedQuery(
                name,
                header.containsKey("summary") ? header.get("summary").toString().strip() : "",
                header.containsKey("description")
                        ? header.get("description").toString().strip()
                        : "",
                strings(header.get("tags")),
                defaults(header.get("defaults")),
                strings(header.get("needs")),
                text);
        if (headed && (query.summary.isBlank() || query.description.isBlank() || query.tags.isEmpty())) {
            throw new QueryProblem(
                    source + " needs a header with summary, description and tags: lines like \"#+ summary: …\"");
        }
        query.parsed(source);
        return query;
    }

    private static Map<?, ?> header(String source, String text) {
        String yaml = text.lines()
                .filter(line -> line.startsWith("#+"))
                .map(line -> line.substring(2).replaceFirst("^ ", ""))
                .collect(Collectors.joining("\n"));
        try {
            Object loaded = new Load(LoadSettings.builder().setLabel(source).build()).loadFromString(yaml);
            return loaded instanceof Map<?, ?> map ? map : Map.of();
        } catch (YamlEngineException broken) {
            throw new QueryProblem("The header of " + source + " is no YAML: " + broken.getMessage());
        }
    }

    private static List<String> strings(Object loaded) {
        List<String> strings = new ArrayList<>();
        if (loaded instanceof List<?> list) {
            list.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }

    private static Map<String, String> defaults(Object loaded) {
        Map<String, String> defaults = new LinkedHashMap<>();
        if (loaded instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    map.forEach((key, value) -> defaults.put(String.valueOf(key), String.valueOf(value)));
                }
            }
        }
        return defaults;
    }

    /** The query as SPARQL 1.1. */
    public Query parsed() {
        return parsed(name);
    }

    private Query parsed(String source) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException broken) {
            throw new QueryProblem(
                    source + " is no SPARQL 1.1: " + broken.getMessage().strip());
        }
    }

    /** Its parameters, in alphabetical order. */
    public List<Parameter> parameters() {
        Set<String> names = new TreeSet<>();
        Query query = parsed();
        List<Var> variables = new ArrayList<>(PatternVars.vars(query.getQueryPattern()));
        if (query.isSelectType()) {
            variables.addAll(query.getProjectVars());
        }
        variables.stream().map(Var::getVarName).filter(Parameter::isParameter).forEach(names::add);
        return names.stream().map(Parameter::new).toList();
    }

    /**
     * The values to bind, from texts by parameter name.
     *
     * @throws QueryProblem for a parameter that is missing, unknown, or of the wrong type
     */
    public Map<Var, Node> bind(Map<String, String> given) {
        Map<Var, Node> bound = new LinkedHashMap<>();
        Map<String, String> left = new HashMap<>(given);
        for (Parameter parameter : parameters()) {
            List<String> names =
                    left.keySet().stream().filter(parameter::answersTo).toList();
            if (!names.isEmpty()) {
                bound.put(Var.alloc(parameter.variable()), parameter.value(left.remove(names.get(0))));
            } else if (parameter.isRequired()) {
                throw new QueryProblem("The query " + name + " needs the parameter " + parameter.name() + ": add "
                        + parameter.name() + "=" + defaults.getOrDefault(parameter.name(), "…"));
            }
        }
        if (!left.isEmpty()) {
            String known = parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
            throw new QueryProblem("The query " + name + " has no parameter "
                    + left.keySet().iterator().next() + (known.isEmpty() ? "; it takes none" : "; it takes " + known));
        }
        return bound;
    }
}
