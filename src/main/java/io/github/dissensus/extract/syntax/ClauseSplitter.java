package io.github.dissensus.extract.syntax;

import io.github.dissensus.extract.terms.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a sentence into clauses, one for each verb that has or shares a subject. A boundary lies at the mark,
 * conjunction or relative nearest before a verb, else right behind the verb before ("says | the distribution is").
 */
public final class ClauseSplitter {

    private final VerbGroups verbGroups;

    public ClauseSplitter(Words words) {
        this.verbGroups = new VerbGroups(words);
    }

    /** Where a clause begins, and as what. */
    private record Opening(int at, int content, Clause.Kind kind) {}

    /** The clauses of a sentence in order; together they hold every word but the marks between them. */
    public List<Clause> split(List<Word> row) {
        List<VerbGroup> groups = verbGroups.find(row);
        List<Opening> openings = new ArrayList<>();
        openings.add(new Opening(0, 0, Clause.Kind.MAIN));
        for (int i = 0; i < groups.size(); i++) {
            Opening last = openings.get(openings.size() - 1);
            int floor = Math.max(last.content(), i == 0 ? 0 : groups.get(i - 1).to());
            boolean first = groups.subList(0, i).stream().noneMatch(VerbGroup::finite);
            Opening opening = opening(row, groups.get(i), floor, i == 0, first);
            if (opening != null && opening.at() > last.at()) {
                openings.add(opening);
            }
        }
        return clauses(row, groups, openings);
    }

    private Opening opening(List<Word> row, VerbGroup group, int floor, boolean first, boolean firstFinite) {
        if (group.from() > 0 && row.get(group.from() - 1).is(Tag.TO) && !follows(row, group.from() - 1, floor)) {
            return null; // "expects to move": one clause
        }
        for (int at = group.from() - 1; at >= floor; at--) {
            Word word = row.get(at);
            switch (word.tag()) {
                case RELATIVE:
                    return new Opening(at, at + 1, Clause.Kind.RELATIVE);
                case SUBORDINATOR:
                    return new Opening(at, at + 1, Clause.Kind.SUBORDINATE);
                case QUOTE:
                    if (isInPhrase(row, at)) {
                        break;
                    }
                    return new Opening(at, at + 1, Clause.Kind.MAIN);
                case BREAK, END:
                    return new Opening(at, at + 1, Clause.Kind.MAIN);
                case BRACKET:
                    if (word.lower().equals(")")) {
                        at = open(row, at, floor);
                        break;
                    }
                    return new Opening(at, at + 1, Clause.Kind.ASIDE);
                case CONJUNCTION:
                    if (!first && joinsVerbs(row, at, group)) {
                        return new Opening(at, at + 1, Clause.Kind.COORDINATE);
                    }
                    break;
                case COMMA:
                    if (!first && separates(row, at, group)) {
                        int mark = beforeOpener(row, at, floor);
                        return new Opening(mark, mark + 1, kindAfterComma(row, mark, group));
                    }
                    if (first && group.finite() == false && at == group.from() - 1) {
                        return new Opening(at, at + 1, Clause.Kind.PARTICIPIAL);
                    }
                    break;
                default:
                    break;
            }
        }
        if (firstFinite || !group.finite()) {
            return null;
        }
        return new Opening(floor, floor, Clause.Kind.SUBORDINATE);
    }

    /** The marks of ‘a “core” variant’ part no clauses. */
    private static boolean isInPhrase(List<Word> row, int quote) {
        for (int other = Math.max(0, quote - 4); other <= Math.min(row.size() - 1, quote + 4); other++) {
            if (other != quote && row.get(other).is(Tag.QUOTE)) {
                return true;
            }
        }
        return false;
    }

    /** The mark before "at the show, the firm unveiled …": what opens a clause belongs to it. */
    private static int beforeOpener(List<Word> row, int comma, int floor) {
        for (int at = comma - 1; at >= floor; at--) {
            Tag tag = row.get(at).tag();
            if (tag == Tag.BREAK || tag == Tag.COMMA || tag == Tag.END) {
                Tag opener = row.get(at + 1).tag();
                return opener == Tag.PREPOSITION || opener == Tag.ADVERB ? at : comma;
            }
            if (!tag.isNominal() && tag != Tag.PREPOSITION && tag != Tag.ADVERB) {
                return comma;
            }
        }
        return comma;
    }

    private static boolean follows(List<Word> row, int to, int floor) {
        return to > floor && (row.get(to - 1).is(Tag.COMMA) || row.get(to - 1).is(Tag.CONJUNCTION));
    }

    private static int open(List<Word> row, int close, int floor) {
        int at = close;
        while (at > floor && !row.get(at).lower().equals("(")) {
            at--;
        }
        return at;
    }

    /** "and brings", "and Windows 11 received": not the "and" inside a list before the verb's own subject. */
    private static boolean joinsVerbs(List<Word> row, int conjunction, VerbGroup group) {
        if (conjunction == group.from() - 1 || onlyAdverbs(row, conjunction + 1, group.from())) {
            return true;
        }
        if (!group.finite()) {
            return false;
        }
        // a subject of its own stands between; what is before must have had its verb, with no noun list running on
        int before = conjunction - 1;
        boolean comma = before >= 0 && row.get(before).is(Tag.COMMA);
        return comma || !plural(row, group);
    }

    private static boolean plural(List<Word> row, VerbGroup group) {
        String verb = row.get(group.from()).lower();
        return !verb.endsWith("s") || verb.equals("was");
    }

    private static boolean onlyAdverbs(List<Word> row, int from, int to) {
        return row.subList(from, to).stream().allMatch(word -> word.is(Tag.ADVERB) || word.is(Tag.NEGATOR));
    }

    /** A comma parts two clauses where the verb follows it at once, or with a whole subject between. */
    private static boolean separates(List<Word> row, int comma, VerbGroup group) {
        if (comma == group.from() - 1
                || onlyAdverbs(row, comma + 1, group.from())
                || row.get(comma + 1).is("with")) {
            return true;
        }
        return group.finite()
                && row.subList(comma + 1, group.from()).stream()
                        .anyMatch(word -> word.tag().isHead());
    }

    private static Clause.Kind kindAfterComma(List<Word> row, int comma, VerbGroup group) {
        if (!group.finite()) {
            return Clause.Kind.PARTICIPIAL;
        }
        return row.get(comma + 1).is("with") ? Clause.Kind.PARTICIPIAL : Clause.Kind.COORDINATE;
    }

    private static List<Clause> clauses(List<Word> row, List<VerbGroup> groups, List<Opening> openings) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            int from = openings.get(i).content();
            int to = i + 1 < openings.size() ? openings.get(i + 1).at() : row.size();
            List<VerbGroup> own = groups.stream()
                    .filter(group -> group.head() >= from && group.head() < to)
                    .toList();
            if (to > from) {
                clauses.add(new Clause(from, to, openings.get(i).kind(), own, clauses.size() - 1));
            }
        }
        return clauses;
    }
}
