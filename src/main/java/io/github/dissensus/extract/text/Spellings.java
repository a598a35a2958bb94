package io.github.dissensus.extract.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of one text, each kept once. A word is looked up dozens of times on its way to a claim; kept once, it is
 * folded once and its hash is worked out once.
 */
final class Spellings {

    private record Form(String text, String lower) {}

    private final Map<String, Form> forms = new HashMap<>();

    Token token(int start, String text, boolean glued) {
        Form form = forms.get(text);
        if (form == null) {
            form = keep(text);
        }
        return new Token(start, form.text(), form.lower(), glued);
    }

    private Form keep(String text) {
        String folded = Token.fold(text);
        Form form;
        if (folded.equals(text)) {
            form = new Form(text, text);
        } else {
            Form lower = forms.get(folded);
            form = new Form(text, lower == null ? folded : lower.text());
        }
        forms.put(text, form);
        return form;
    }
}
