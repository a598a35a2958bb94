package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives each of several numbers to the thing in the same place of a list: "They cost 30 and 40 euros respectively." */
final class Respectively {

    private static final Set<String> PLURAL_COPULAS = Set.of("are", "were");

    private Respectively() {}

    /** The candidates with the subjects to which the order of the sentence leads. */
    static List<Candidate> of(Context context, List<Candidate> found) {
        List<Referent> members = context.sideBySide();
        if (members.size() < 2) {
            return found;
        }
        List<Amount> row = row(context, members.size());
        if (row.isEmpty()) {
            return found;
        }
        List<Candidate> told = new ArrayList<>();
        for (Candidate candidate : found) {
            Optional<Referent> owner = Optional.empty();
            for (int i = 0; i < row.size(); i++) {
                boolean here = row.get(i).from() <= candidate.from()
                        && candidate.from() <= row.get(i).word();
                owner = here ? Optional.of(members.get(i)) : owner;
            }
            Candidate meant = owner.map(referent ->
                            Draft.like(candidate).subject(referent.subject()).done())
                    .orElse(candidate);
            if (told.stream().noneMatch(other -> other.means(meant) && other.from() == meant.from())) {
                told.add(meant);
            }
        }
        return told;
    }

    /** As many numbers in a row as there are things; empty where nothing says that they go together. */
    private static List<Amount> row(Context context, int size) {
        Parse parse = context.parse();
        List<Amount> row = new ArrayList<>();
        for (Amount amount : context.amounts()) {
            boolean goesOn = !row.isEmpty() && areJoined(parse, row.get(row.size() - 1), amount);
            if (!goesOn && row.size() == size) {
                break;
            }
            if (!goesOn) {
                row.clear();
            }
            row.add(amount);
        }
        boolean said = parse.words().stream().anyMatch(word -> word.is("respectively"));
        return row.size() == size && (said || isPlural(context, row.get(0))) ? row : List.of();
    }

    private static boolean areJoined(Parse parse, Amount one, Amount next) {
        return one.word() + 1 < next.from()
                && one.dimension().equals(next.dimension())
                && parse.words().subList(one.word() + 1, next.from()).stream()
                        .allMatch(word -> word.is(Tag.COMMA) || word.is(Tag.CONJUNCTION));
    }

    /** "Prices are 30 and 40 euros": several of what is measured. */
    private static boolean isPlural(Context context, Amount first) {
        List<NounPhrase> subject = context.subjectPhrases(context.parse().clauseOf(first.word()));
        return subject.size() == 1
                && context.parse().word(subject.get(0).head()).lower().endsWith("s")
                && context.parse().word(subject.get(0).head()).is(Tag.NOUN)
                && subject.get(0).to() < context.parse().size()
                && PLURAL_COPULAS.contains(
                        context.parse().word(subject.get(0).to()).lower());
    }
}
