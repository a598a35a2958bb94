package io.github.dissensus.web;

import io.github.dissensus.query.QueryProblem;
import io.github.dissensus.query.QueryRunner;
import io.github.dissensus.query.ResultFormat;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.query.SavedQuery;
import io.github.dissensus.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * The saved queries over HTTP: {@code /queries} lists them, {@code /queries/discrepancies/values?format=csv} runs one,
 * {@code /queries/discrepancies/values.rq} shows it.
 */
final class QueryRoutes {

    private static final String PATH = "/queries";
    private static final String FILE = ".rq";

    private final Store store;
    private final SavedQueries queries;
    private final Pages pages;

    QueryRoutes(Store store, SavedQueries queries, Pages pages) {
        this.store = store;
        this.queries = queries;
        this.pages = pages;
    }

    Optional<Answer> answer(String path, HttpServletRequest request) {
        if (path.equals(PATH)) {
            return Optional.of(pages.queries());
        }
        if (!path.startsWith(PATH + "/")) {
            return Optional.empty();
        }
        String name = path.substring(PATH.length() + 1);
        boolean file = name.endsWith(FILE);
        SavedQuery query;
        try {
            query = queries.find(file ? name.substring(0, name.length() - FILE.length()) : name);
        } catch (QueryProblem unknown) {
            return Optional.of(pages.problem(HttpServletResponse.SC_NOT_FOUND, unknown.getMessage(), request));
        }
        return Optional.of(
                file
                        ? Answer.of(
                                "application/sparql-query; charset=utf-8",
                                query.text().getBytes(StandardCharsets.UTF_8))
                        : run(query, request).with("Vary", "Accept"));
    }

    private Answer run(SavedQuery query, HttpServletRequest request) {
        Map<String, String> given = parameters(request);
        Optional<ResultFormat> format = format(request);
        if (format.isEmpty()) {
            return pages.query(query, given, isComplete(query, given));
        }
        Map<Var, Node> bound = query.bind(given);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.read(data -> {
            new QueryRunner(data).write(query, bound, format.get(), out);
            return true;
        });
        return Answer.of(format.get().contentType(), out.toByteArray());
    }

    private static boolean isComplete(SavedQuery query, Map<String, String> given) {
        return query.parameters().stream()
                .filter(io.github.dissensus.query.Parameter::isRequired)
                .allMatch(parameter -> given.keySet().stream().anyMatch(parameter::answersTo));
    }

    /** The address of the same rows in another form, relative to the query's page. */
    static String link(Map<String, String> given, ResultFormat format) {
        StringBuilder link = new StringBuilder("?format=").append(format);
        given.forEach((name, value) -> link.append('&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return link.toString();
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("format") && !values[0].isBlank()) {
                given.put(name, values[0]);
            }
        });
        return given;
    }

    /** The form asked for by parameter or Accept header; empty for a page. */
    private static Optional<ResultFormat> format(HttpServletRequest request) {
        String asked = request.getParameter("format");
        if (asked != null) {
            return Optional.of(Arrays.stream(ResultFormat.values())
                    .filter(format -> format.toString().equals(asked.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new QueryProblem(
                            "There is no format \"" + asked + "\": take one of " + List.of(ResultFormat.values()))));
        }
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (accept.contains(RdfFormat.HTML.mediaType())) {
            return Optional.empty();
        }
        return Arrays.stream(ResultFormat.values())
                .filter(format -> accept.contains(format.mediaType()))
                .findFirst()
                .or(() -> Optional.of(ResultFormat.JSON));
    }
}
