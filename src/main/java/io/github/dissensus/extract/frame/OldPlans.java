package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;

/** Knows the plans that were given up or put off, of which a text tells what day they once had. */
final class OldPlans {

    private final Words words;

    OldPlans(Words words) {
        this.words = words;
    }

    /** "was supposed to arrive on 15 October", "was to follow in May", "originally expected in May": a plan given up. */
    boolean tells(Parse parse, Clause clause) {
        return clause.verbs().stream().anyMatch(group -> isOldPlan(parse, clause, group));
    }

    private boolean isOldPlan(Parse parse, Clause clause, VerbGroup group) {
        String first = parse.word(group.from()).lower();
        boolean then = first.equals("was") || first.equals("were") || first.equals("had");
        boolean planned =
                words.is(WordClass.ONCE_PLANNED, parse.word(group.head()).lower());
        boolean to = group.to() < clause.to() && parse.word(group.to()).is(Tag.TO);
        boolean bound = then && !first.equals("had") && group.to() == group.from() + 1 && to;
        boolean once = planned
                && group.from() > clause.from()
                && words.is(WordClass.AT_FIRST, parse.word(group.from() - 1).lower());
        return then && planned || bound || once;
    }
}
