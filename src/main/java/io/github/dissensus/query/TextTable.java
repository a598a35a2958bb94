package io.github.dissensus.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows as a table for a terminal: columns as wide as their contents, up to a limit. */
final class TextTable {

    private static final int WIDEST = 60;

    private TextTable() {}

    static void write(RowSet results, OutputStream out) {
        List<List<String>> rows = new ArrayList<>();
        List<Var> variables = results.getResultVars();
        rows.add(variables.stream().map(Var::getVarName).toList());
        while (results.hasNext()) {
            Binding binding = results.next();
            rows.add(variables.stream()
                    .map(variable -> cell(binding.get(variable)))
                    .toList());
        }
        int[] widths = new int[variables.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        for (List<String> row : rows) {
            print.println(line(row, widths).stripTrailing());
        }
        print.println((rows.size() - 1) + (rows.size() == 2 ? " row" : " rows"));
        print.flush();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        return line.toString();
    }

    private static String cell(Node node) {
        if (node == null) {
            return "";
        }
        String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        String flat = text.replaceAll("\\p{Cntrl}", " ");
        return flat.length() > WIDEST ? flat.substring(0, WIDEST - 1) + "…" : flat;
    }
}
