package io.github.dissensus.extract.syntax;

import io.github.dissensus.extract.terms.Inflection.Form;
import io.github.dissensus.extract.terms.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds the verb groups of a sentence: auxiliaries, adverbs between them, and the main verb. */
final class VerbGroups {

    private final Words words;

    VerbGroups(Words words) {
        this.words = words;
    }

    List<VerbGroup> find(List<Word> row) {
        List<VerbGroup> groups = new ArrayList<>();
        int at = 0;
        while (at < row.size()) {
            if (!opens(row.get(at))) {
                at++;
                continue;
            }
            int from = at;
            int head = at;
            int to = at + 1;
            for (int i = at; i < row.size() && (opens(row.get(i)) || isInside(row.get(i))); i++) {
                boolean secondVerb = i > head && opens(row.get(i)) && !isHelper(row.get(head));
                if (secondVerb) {
                    break;
                }
                if (opens(row.get(i))) {
                    head = i;
                    to = i + 1;
                }
            }
            groups.add(group(row, from, to, head));
            at = to;
        }
        return groups;
    }

    private VerbGroup group(List<Word> row, int from, int to, int head) {
        Word main = row.get(head);
        boolean helped = head > from;
        int before = from - 1;
        while (before > 0 && row.get(before).is(Tag.ADVERB)) {
            before--; // "to securely run"
        }
        boolean infinitive = before >= 0 && row.get(before).is(Tag.TO);
        boolean gerund = main.is(Tag.ING) && !helped;
        boolean participle = main.is(Tag.PARTICIPLE) && !helped;
        boolean be = row.subList(from, head).stream().anyMatch(VerbGroups::isBe);
        boolean done = main.mention().isEmpty() && words.isVerb(main.lower(), Form.PARTICIPLE)
                || main.mention().isPresent() && !main.lower().endsWith("ing");
        boolean passive = participle || be && done && !main.lower().endsWith("ing");
        return new VerbGroup(from, to, head, !infinitive && !gerund && !participle, passive);
    }

    private static boolean opens(Word word) {
        return switch (word.tag()) {
            case VERB, AUXILIARY, MODAL, ING, PARTICIPLE -> true;
            default -> false;
        };
    }

    private static boolean isInside(Word word) {
        return word.is(Tag.ADVERB) || word.is(Tag.NEGATOR);
    }

    private static boolean isHelper(Word word) {
        return word.is(Tag.AUXILIARY) || word.is(Tag.MODAL);
    }

    private static boolean isBe(Word word) {
        return switch (word.lower()) {
            case "be",
                    "is",
                    "are",
                    "was",
                    "were",
                    "been",
                    "being",
                    "am",
                    "isn't",
                    "aren't",
                    "wasn't",
                    "weren't",
                    "'s",
                    "'re",
                    "'m",
                    "get",
                    "gets",
                    "got" -> true;
            default -> false;
        };
    }
}
