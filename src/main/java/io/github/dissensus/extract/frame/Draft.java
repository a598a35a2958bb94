package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.util.Optional;

/** A candidate while a frame makes it, from its place in a sentence or from another candidate. */
final class Draft {

    private final String frame;
    private Subject subject;
    private Property property;
    private Optional<Value.Thing> key = Optional.empty();
    private Value value;
    private String asWritten;
    private Scope scope = Scope.NONE;
    private boolean denied;
    private boolean presupposed;
    private int clause;
    private int from;
    private int to;
    private int cue;
    private int score;
    private Optional<Tense> tense = Optional.empty();

    private Draft(String frame) {
        this.frame = frame;
    }

    /** What the words from {@code from} up to, not including, {@code to} say; the first of them is the cue. */
    static Draft of(Parse parse, int from, int to, Subject subject, Property property, Value value, String frame) {
        Draft draft = new Draft(frame);
        draft.subject = subject;
        draft.property = property;
        draft.value = value;
        return draft.moved(parse, from, to);
    }

    /** What a value that was read says of a subject. */
    static Draft of(Parse parse, ValueReader.Item item, Subject subject, String frame) {
        Property property = new Property(item.property(), false);
        return of(parse, item.from(), item.to(), subject, property, item.value(), frame)
                .key(item.key())
                .written(item.written());
    }

    /** The same as another candidate. */
    static Draft like(Candidate other) {
        Draft draft = new Draft(other.frame());
        draft.presupposed = other.presupposed();
        draft.subject = other.subject();
        draft.property = other.property();
        draft.key = other.key();
        draft.value = other.value();
        draft.asWritten = other.asWritten();
        draft.scope = other.scope();
        draft.denied = other.denied();
        draft.clause = other.clause();
        draft.from = other.from();
        draft.to = other.to();
        draft.cue = other.cue();
        draft.score = other.score();
        draft.tense = other.tense();
        return draft;
    }

    /** Puts the value in another place, whose clause tells its tense. */
    Draft moved(Parse parse, int first, int after) {
        this.tense = Optional.empty();
        this.asWritten = parse.text(first, after);
        this.clause = parse.clauseOf(first);
        this.from = first;
        this.to = after;
        this.cue = first;
        return this;
    }

    Draft subject(Subject whose) {
        this.subject = whose;
        return this;
    }

    Draft property(Property other) {
        this.property = other;
        return this;
    }

    Draft key(Optional<Value.Thing> thing) {
        this.key = thing;
        return this;
    }

    Draft value(Value other) {
        this.value = other;
        return this;
    }

    /** Narrows the words of the value to those that tell it. */
    Draft written(String words) {
        this.asWritten = words;
        return this;
    }

    Draft scope(Scope narrower) {
        this.scope = narrower;
        return this;
    }

    /** Says whether the frame itself tells that it is not so. */
    Draft denied(boolean byFrame) {
        this.denied = byFrame;
        return this;
    }

    /** Says whether it is taken for granted, whatever the verb of its clause says. */
    Draft presupposed(boolean granted) {
        this.presupposed = granted;
        return this;
    }

    /** Lets another clause tell its tense and polarity than the one in which its value stands. */
    Draft clause(int place) {
        this.clause = place;
        return this;
    }

    /** Says that it is not so where it was, and the other way round. */
    Draft turned() {
        this.denied = !denied;
        return this;
    }

    Draft cue(int place) {
        this.cue = place;
        return this;
    }

    Draft score(int sureness) {
        this.score = sureness;
        return this;
    }

    Draft tense(Tense own) {
        this.tense = Optional.of(own);
        return this;
    }

    Candidate done() {
        return new Candidate(
                subject,
                property,
                key,
                value,
                asWritten,
                scope,
                denied,
                presupposed,
                clause,
                from,
                to,
                cue,
                score,
                frame,
                tense);
    }
}
