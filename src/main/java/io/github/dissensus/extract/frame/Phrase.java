package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.terms.PropertyTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phrase of the ontology, taken apart: "A ~add V to S".
 *
 * @param property what it says
 * @param denied whether it says that it is not so
 * @param left the slot before the anchor, or 0
 * @param anchor the first words of its own, which find it in a text
 * @param right what follows the anchor
 * @param fixed the value that the words have by themselves: "S ~be free software = free software"
 * @param weight how much of a sentence it pins down
 * @param text as it stands in the ontology
 */
record Phrase(
        PropertyTerm property,
        boolean denied,
        char left,
        String anchor,
        List<Part> right,
        Optional<String> fixed,
        int weight,
        String text) {

    /** What can follow the anchor: a slot, words, or a gap of up to three words. */
    sealed interface Part {
        record Slot(char name) implements Part {}

        record Literal(String words) implements Part {}

        record Gap() implements Part {}
    }

    private static final Part SUBJECT = new Part.Slot('S');

    static Phrase of(PropertyTerm property, boolean denied, String text) {
        int mark = text.indexOf(" = ");
        Optional<String> fixed = mark < 0
                ? Optional.empty()
                : Optional.of(text.substring(mark + 3).strip());
        List<String> items =
                List.of((mark < 0 ? text : text.substring(0, mark)).strip().split("\\s+"));
        int at = 0;
        char left = 0;
        if (isSlot(items.get(0))) {
            left = items.get(0).charAt(0);
            at = 1;
        }
        StringBuilder anchor = new StringBuilder();
        while (at < items.size() && !isSlot(items.get(at)) && !items.get(at).equals("*")) {
            anchor.append(anchor.isEmpty() ? "" : " ").append(items.get(at++));
        }
        if (anchor.isEmpty()) {
            throw new IllegalArgumentException(
                    "The phrase \"" + text + "\" of " + property.name() + " needs a word of its own between its slots");
        }
        List<Part> right = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (; at < items.size(); at++) {
            String item = items.get(at);
            if (isSlot(item) || item.equals("*")) {
                flush(literal, right);
                right.add(isSlot(item) ? new Part.Slot(item.charAt(0)) : new Part.Gap());
            } else {
                literal.append(literal.isEmpty() ? "" : " ").append(item);
            }
        }
        flush(literal, right);
        int weight = weight(property, anchor.toString(), right, hasSubject(left, right));
        return new Phrase(property, denied, left, anchor.toString(), List.copyOf(right), fixed, weight, text);
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static boolean isSlot(String item) {
        return item.length() == 1 && "SVA".indexOf(item.charAt(0)) >= 0;
    }

    /** Whether it has a place for the subject; else it speaks of what the text is about. */
    boolean hasSubject() {
        return hasSubject(left, right);
    }

    private static boolean hasSubject(char left, List<Part> right) {
        return left == 'S' || right.contains(SUBJECT);
    }

    /** Whether its words are a part of the noun phrase that is its subject: "the V -based S", "an open-source S". */
    boolean isWithin() {
        return anchor.startsWith("-")
                || fixed.isPresent()
                        && left == 0
                        && right.size() == 1
                        && right.get(0).equals(SUBJECT);
    }

    /** Whether somebody is given the value: "S ~provide A with V". */
    boolean isHandedOver() {
        return property.type() == PropertyTerm.ValueType.PHRASE
                && right.size() == 3
                && right.get(0).equals(new Part.Slot('A'))
                && right.get(1).equals(new Part.Literal("with"))
                && right.get(2).equals(new Part.Slot('V'));
    }

    /** Whether the anchor is a verb in the active voice. */
    boolean isActive() {
        return anchor.startsWith("~") && !anchor.startsWith("~be ");
    }

    private static int weight(PropertyTerm property, String anchor, List<Part> right, boolean subject) {
        long words = anchor.split(" ").length
                + right.stream().filter(Part.Literal.class::isInstance).count();
        return (int) (10 * words) + property.valueKinds().size() + (subject ? 1 : 0);
    }
}
