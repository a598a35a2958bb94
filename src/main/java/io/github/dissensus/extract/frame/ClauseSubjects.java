package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the grammatical subject of each clause of a sentence and what it stands for, one clause after the other. */
final class ClauseSubjects {

    private final Context context;
    private final Parse parse;
    private final List<List<NounPhrase>> phrases = new ArrayList<>();
    private final List<List<Referent>> referents = new ArrayList<>();
    private final List<Boolean> unresolved = new ArrayList<>();

    ClauseSubjects(Context context) {
        this.context = context;
        this.parse = context.parse();
    }

    /** The noun phrases that are the subject of a clause; of one that shares its subject, those of the other clause. */
    List<NounPhrase> phrases(int clause) {
        return phrases.get(clause);
    }

    /** What the subject of a clause stands for; empty where it has none or stands for nothing known. */
    List<Referent> referents(int clause) {
        return referents.get(clause);
    }

    /** Whether a clause has a subject that stands for nothing known. */
    boolean isUnknown(int clause) {
        return unresolved.get(clause);
    }

    /** Reads the next clause; the clauses before it must have been read. */
    void read(int at) {
        Clause clause = parse.clauses().get(at);
        if (clause.kind() == Clause.Kind.RELATIVE && isOwning(clause)) {
            List<NounPhrase> had =
                    beforeVerb(clause.from(), clause.verb().map(VerbGroup::from).orElse(clause.to()));
            List<Referent> named =
                    had.stream().map(context::named).flatMap(Optional::stream).toList();
            List<Referent> subject = named.isEmpty() ? relative(clause) : named;
            phrases.add(had);
            referents.add(subject);
            unresolved.add(subject.isEmpty());
            return;
        }
        if (clause.kind() == Clause.Kind.RELATIVE) {
            List<Referent> subject = relative(clause);
            phrases.add(antecedent(clause).map(List::of).orElse(List.of()));
            referents.add(subject);
            unresolved.add(subject.isEmpty());
            return;
        }
        int end = clause.verb().map(VerbGroup::from).orElse(clause.to());
        List<NounPhrase> own = clause.verb().isPresent() ? beforeVerb(clause.from(), end) : firstPhrase(clause);
        List<Referent> found = new ArrayList<>();
        own.forEach(phrase -> found.addAll(resolveOwned(phrase)));
        Optional<Referent> described = own.isEmpty() ? describedObject(clause) : Optional.empty();
        if (described.isPresent()) {
            phrases.add(List.of());
            unresolved.add(false);
            referents.add(List.of(described.get()));
            return;
        }
        Optional<NounPhrase> told = own.isEmpty() ? describedBy(clause) : Optional.empty();
        if (told.isPresent()) {
            List<Referent> subject = resolveOwned(told.get());
            phrases.add(List.of(told.get()));
            unresolved.add(subject.isEmpty());
            referents.add(subject);
            return;
        }
        boolean sharing = own.isEmpty() && clause.parent() >= 0;
        boolean goesOn = sharing && clause.kind() == Clause.Kind.COORDINATE;
        phrases.add(sharing ? phrases.get(clause.parent()) : own);
        unresolved.add(goesOn ? unresolved.get(clause.parent()) : !own.isEmpty() && found.isEmpty());
        referents.add(sharing ? referents.get(clause.parent()) : found);
    }

    /** "the firm, whose Vista X32 costs …", "whose ports run at …": what is had is the subject. */
    private boolean isOwning(Clause clause) {
        return clause.from() > 0
                && parse.word(clause.from() - 1).is("whose")
                && clause.verb().filter(group -> group.from() > clause.from()).isPresent();
    }

    /** "The van it replaces | was 4.9 m long": the noun that a clause without "which" tells of is the next one's subject. */
    private Optional<NounPhrase> describedBy(Clause clause) {
        int telling = clause.parent();
        boolean behind = clause.kind() == Clause.Kind.SUBORDINATE
                && telling >= 0
                && parse.clauses().get(telling).to() == clause.from()
                && clause.verb().filter(group -> group.from() == clause.from()).isPresent();
        if (!behind || phrases.get(telling).size() != 1) {
            return Optional.empty();
        }
        int from = phrases.get(telling).get(0).from();
        return parse.phrasesIn(parse.clauses().get(telling).from(), from).stream()
                .filter(phrase -> phrase.to() == from && phrase.isFree())
                .filter(phrase -> parse.word(phrase.head()).is(Tag.NOUN))
                .findFirst();
    }

    /** "users can order an X, preloaded with …": the participle tells of what people without a name deal with. */
    private Optional<Referent> describedObject(Clause clause) {
        boolean participle = clause.kind() == Clause.Kind.PARTICIPIAL
                && clause.verb()
                        .filter(group -> group.from() == clause.from()
                                && parse.word(group.from()).is(Tag.PARTICIPLE))
                        .isPresent();
        if (!participle || clause.parent() < 0 || !unresolved.get(clause.parent())) {
            return Optional.empty();
        }
        Clause parent = parse.clauses().get(clause.parent());
        return parent.verb()
                .flatMap(verb -> parse.phrasesIn(verb.to(), parent.to()).stream()
                        .filter(NounPhrase::isFree)
                        .findFirst())
                .flatMap(context::resolve)
                .filter(referent -> !referent.isAgent() && referent.grade() != Referent.Grade.PART);
    }

    /** "Previously called X, the tool …": a phrase that opens a sentence shares the subject that follows it. */
    void lendForward() {
        for (int i = referents.size() - 2; i >= 0; i--) {
            boolean open = referents.get(i).isEmpty()
                    && parse.clauses()
                            .get(i)
                            .verb()
                            .filter(group -> !group.finite())
                            .isPresent();
            if (open) {
                referents.set(i, referents.get(i + 1));
            }
        }
    }

    /** "each cabinet of the X", "production of the X": a part of the product that it hangs on. */
    private List<Referent> resolveOwned(NounPhrase phrase) {
        List<Referent> all = context.resolveAll(phrase);
        if (all.size() > 1) {
            return all;
        }
        Optional<Referent> found = all.stream().findFirst();
        boolean part = found.isEmpty()
                || found.filter(referent -> referent.grade() == Referent.Grade.PART)
                        .isPresent();
        int of = phrase.to();
        if (!part || of >= parse.size() || !parse.word(of).is("of")) {
            return all;
        }
        Optional<Referent> owner = parse.phraseFrom(of + 1).flatMap(context::named);
        boolean determined = parse.word(phrase.from()).is(Tag.DETERMINER) && phrase.head() > phrase.from();
        return owner
                .map(referent -> new Referent(
                        referent.subject(),
                        referent.known(),
                        Referent.Grade.PART,
                        parse.text(phrase.from() + (determined ? 1 : 0), phrase.to())))
                .or(() -> found)
                .stream()
                .toList();
    }

    /** The noun phrases before a verb that are its subject, those that hang on prepositions left out. */
    private List<NounPhrase> beforeVerb(int from, int verb) {
        List<NounPhrase> before = parse.phrasesIn(from, verb);
        int last = -1;
        for (int i = before.size() - 1; i >= 0 && last < 0; i--) {
            boolean apposition = isSetOff(before.get(i), verb)
                    && before.subList(0, i).stream().anyMatch(NounPhrase::isFree);
            if (before.get(i).isFree() && !apposition || isWithOpening(before.get(i), from)) {
                last = i;
            }
        }
        if (last < 0) {
            return List.of();
        }
        Optional<NounPhrase> name = naming(before.subList(last, before.size()), verb);
        if (name.isPresent()) {
            return List.of(name.get());
        }
        return NounLists.endingAt(parse, before.get(last).to(), from).stream()
                .filter(phrase -> phrase.isFree() || isWithOpening(phrase, from))
                .toList();
    }

    /** "its rival, the X, needs …", "the point release, 12.1, is …": a name between commas says what is described. */
    private Optional<NounPhrase> naming(List<NounPhrase> phrases, int verb) {
        if (parse.word(phrases.get(0).head()).is(Tag.NAME)) {
            return Optional.empty();
        }
        return phrases.stream()
                .skip(1)
                .filter(phrase -> phrase.isFree() && isSetOff(phrase, verb))
                .filter(phrase -> isNaming(parse.word(phrase.head())))
                .reduce((first, second) -> second);
    }

    private static boolean isNaming(Word head) {
        return head.is(Tag.NAME)
                        && head.name().filter(name -> !name.known().isAgent()).isPresent()
                || head.is(Tag.VERSION)
                || head.is(Tag.NUMBER) && head.lower().indexOf('.') > 0;
    }

    /** ", with general availability targeted for …": the noun behind "with" is the subject. */
    private boolean isWithOpening(NounPhrase phrase, int from) {
        return phrase.preposition() == from && parse.word(from).is("with");
    }

    /** Whether a noun phrase stands between commas, with what hangs on it: ", the maker's kit for Y, ". */
    private boolean isSetOff(NounPhrase phrase, int verb) {
        if (!context.isBehindComma(phrase) && !isInAside(phrase)) {
            return false;
        }
        int at = phrase.to();
        while (at < verb
                && (parse.word(at).is(Tag.PREPOSITION) || parse.word(at).tag().isNominal())) {
            at++;
        }
        return at < parse.size() && parse.word(at).is(Tag.COMMA);
    }

    /** ", with a mount and a second receiver, ": joined to what hangs on a preposition behind a comma. */
    private boolean isInAside(NounPhrase phrase) {
        int joint = phrase.from() - 1;
        return joint > 0
                && parse.word(joint).is(Tag.CONJUNCTION)
                && parse.phraseOf(joint - 1)
                        .filter(before -> before.preposition() > 0
                                && parse.word(before.preposition() - 1).is(Tag.COMMA))
                        .isPresent();
    }

    private List<NounPhrase> firstPhrase(Clause clause) {
        return parse.phrasesIn(clause.from(), clause.to()).stream()
                .filter(NounPhrase::isFree)
                .limit(1)
                .toList();
    }

    /** "the toolkit, a new extension that …": the noun before, or the name that it explains. */
    private List<Referent> relative(Clause clause) {
        Optional<NounPhrase> before = antecedent(clause);
        if (before.isEmpty()) {
            return clause.parent() >= 0 ? referents.get(clause.parent()) : List.of();
        }
        NounPhrase last = before.get();
        return context.resolve(last)
                .or(() -> explained(last))
                .or(() -> context.introduced(last, holder(clause)))
                .map(List::of)
                .orElse(List.of());
    }

    /** "The larger model has a battery that lasts a week": what has the thing that a relative clause tells of. */
    private Optional<Referent> holder(Clause clause) {
        return clause.parent() < 0
                ? Optional.empty()
                : referents.get(clause.parent()).stream()
                        .filter(referent -> !referent.isAgent()
                                && referent.subject().variant().isPresent())
                        .findFirst();
    }

    private Optional<NounPhrase> antecedent(Clause clause) {
        int behind = clause.from() - 1;
        while (behind > 1
                && parse.word(behind - 1).is(Tag.COMMA)
                && parse.word(behind - 2).is(Tag.ADVERB)) {
            behind--; // "There is a cargo edition too, which is 3 kg heavier"
        }
        int end = behind;
        return parse.phrasesIn(0, end).stream()
                .filter(phrase -> phrase.to() >= end - 1)
                .reduce((first, second) -> second);
    }

    private Optional<Referent> explained(NounPhrase description) {
        return context.isBehindComma(description)
                ? parse.phrasesIn(0, description.from() - 1).stream()
                        .filter(phrase -> phrase.to() == description.from() - 1)
                        .findFirst()
                        .flatMap(context::resolve)
                : Optional.empty();
    }
}
