package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Focus;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence while frames read it: its shape, what its clauses are about, and what the text before it was about. */
public final class Context {

    private final Parse parse;
    private final Focus focus;
    private final Resolver resolver;
    private final Words words;
    private final Optional<Referent> before;
    private final List<Boolean> unresolved = new ArrayList<>();
    private final List<List<Referent>> subjects = new ArrayList<>();
    private final List<Optional<Referent>> topics = new ArrayList<>();

    /** Goes through the clauses in order and turns the focus to what each is about. */
    public Context(Parse parse, Focus focus, Resolver resolver, Words words) {
        this.parse = parse;
        this.focus = focus;
        this.resolver = resolver;
        this.words = words;
        this.before = focus.topic();
        Attention attention = new Attention(this, focus);
        for (int i = 0; i < parse.clauses().size(); i++) {
            subjects.add(findSubjects(i));
            attention.turn(i);
            topics.add(focus.topic());
        }
        lendSubjectsForward();
        noteNames();
    }

    private void noteNames() {
        for (NounPhrase phrase : parse.phrases()) {
            if (parse.word(phrase.head()).is(Tag.NAME)) {
                resolve(phrase)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                        .ifPresent(r -> focus.mention(r.subject(), r.known()));
            }
        }
    }

    /** "Previously called X, the tool …": a phrase that opens a sentence shares the subject that follows it. */
    private void lendSubjectsForward() {
        for (int i = subjects.size() - 2; i >= 0; i--) {
            boolean open = subjects.get(i).isEmpty()
                    && parse.clauses()
                            .get(i)
                            .verb()
                            .filter(group -> !group.finite())
                            .isPresent();
            if (open) {
                subjects.set(i, subjects.get(i + 1));
            }
        }
    }

    public Parse parse() {
        return parse;
    }

    /** What the grammatical subject of a clause stands for: products, parts of them, organisations. */
    public List<Referent> subjects(int clause) {
        return subjects.get(clause);
    }

    /** The products that a clause says something of: its subjects, else the object of who acts, else the topic. */
    public List<Referent> products(int clause, int cue) {
        List<Referent> products =
                subjects.get(clause).stream().filter(r -> !r.isAgent()).toList();
        if (!products.isEmpty()) {
            return products;
        }
        return object(clause, cue).or(() -> topics.get(clause)).map(List::of).orElse(List.of());
    }

    /** Whether a clause has a subject that stands for nothing known: people, an abstraction, something new. */
    public boolean hasUnknownSubject(int clause) {
        return unresolved.get(clause);
    }

    /** What the text was about before this sentence. */
    public Optional<Referent> topicBefore() {
        return before;
    }

    /** What the text is about at a clause, apart from its own grammar. */
    public Optional<Referent> topic(int clause) {
        return topics.get(clause);
    }

    /** What a noun phrase stands for. */
    public Optional<Referent> resolve(NounPhrase phrase) {
        return resolver.resolve(parse, phrase, focus);
    }

    /** Whether something is a product, an edition or a service of its own, and no mere part: not "a wizard", "one day". */
    public boolean isWhole(Referent referent) {
        return referent.grade() != Referent.Grade.PART || referent.part().isEmpty() || resolver.isKind(referent.part());
    }

    public Resolver resolver() {
        return resolver;
    }

    /** The last product named between the verb of a clause and a cue behind it: "positions it as the default". */
    private Optional<Referent> object(int clause, int cue) {
        Optional<VerbGroup> verb = parse.clauses().get(clause).verb();
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        boolean acted = !subjects.get(clause).isEmpty();
        Optional<Referent> object = Optional.empty();
        // "those interested in X can register for …": without a subject, a name that hangs on a preposition will do
        for (NounPhrase phrase : parse.phrasesIn(
                acted ? verb.get().from() : parse.clauses().get(clause).from(), cue)) {
            boolean near =
                    phrase.isFree() || !acted && parse.word(phrase.head()).is(Tag.NAME);
            Optional<Referent> found = near ? resolve(phrase) : Optional.empty();
            boolean product = found.filter(r -> !r.isAgent() && r.grade() != Referent.Grade.PART)
                    .isPresent();
            object = product ? found : object;
        }
        return object;
    }

    private List<Referent> findSubjects(int at) {
        Clause clause = parse.clauses().get(at);
        Optional<VerbGroup> verb = clause.verb();
        if (clause.kind() == Clause.Kind.RELATIVE) {
            List<Referent> subject = relativeSubject(clause, at);
            unresolved.add(subject.isEmpty());
            return subject;
        }
        int end = verb.map(VerbGroup::from).orElse(clause.to());
        List<NounPhrase> own = verb.isPresent() ? subjectPhrases(clause.from(), end) : firstPhrase(clause);
        List<Referent> found =
                own.stream().map(this::resolveOwned).flatMap(Optional::stream).toList();
        boolean sharing = own.isEmpty() && clause.parent() >= 0;
        boolean goesOn = sharing && clause.kind() == Clause.Kind.COORDINATE;
        unresolved.add(goesOn ? unresolved.get(clause.parent()) : !own.isEmpty() && found.isEmpty());
        return sharing ? subjects.get(clause.parent()) : found;
    }

    /** "each cabinet of the X", "production of the X": a part of the product that it hangs on. */
    private Optional<Referent> resolveOwned(NounPhrase phrase) {
        Optional<Referent> found = resolve(phrase);
        boolean part = found.isEmpty()
                || found.filter(referent -> referent.grade() == Referent.Grade.PART)
                        .isPresent();
        int of = phrase.to();
        if (!part || of >= parse.size() || !parse.word(of).is("of")) {
            return found;
        }
        Optional<Referent> owner = parse.phraseFrom(of + 1)
                .flatMap(this::resolve)
                .filter(referent -> !referent.isAgent() && referent.grade() == Referent.Grade.NAMED);
        return owner.map(referent -> new Referent(
                        referent.subject(),
                        referent.known(),
                        Referent.Grade.PART,
                        parse.text(
                                phrase.from()
                                        + (parse.word(phrase.from()).is(Tag.DETERMINER) && phrase.head() > phrase.from()
                                                ? 1
                                                : 0),
                                phrase.to())))
                .or(() -> found);
    }

    /** The noun phrases before a verb that are its subject, those that hang on prepositions left out. */
    private List<NounPhrase> subjectPhrases(int from, int verb) {
        List<NounPhrase> before = parse.phrasesIn(from, verb);
        int last = -1;
        for (int i = before.size() - 1; i >= 0 && last < 0; i--) {
            boolean apposition = precededByComma(before.get(i)) && i > 0 && followedByComma(before.get(i));
            if (before.get(i).isFree() && !apposition || isWithOpening(before.get(i), from)) {
                last = i;
            }
        }
        if (last < 0) {
            return List.of();
        }
        return NounLists.endingAt(parse, before.get(last).to(), from).stream()
                .filter(phrase -> phrase.isFree() || isWithOpening(phrase, from))
                .toList();
    }

    /** ", with general availability targeted for …": the noun behind "with" is the subject. */
    private boolean isWithOpening(NounPhrase phrase, int from) {
        return phrase.preposition() == from && parse.word(from).is("with");
    }

    private boolean precededByComma(NounPhrase phrase) {
        return phrase.from() > 0 && parse.word(phrase.from() - 1).is(Tag.COMMA);
    }

    private boolean followedByComma(NounPhrase phrase) {
        return phrase.to() < parse.size() && parse.word(phrase.to()).is(Tag.COMMA);
    }

    private List<NounPhrase> firstPhrase(Clause clause) {
        return parse.phrasesIn(clause.from(), clause.to()).stream()
                .filter(NounPhrase::isFree)
                .limit(1)
                .toList();
    }

    /** "the toolkit, a new extension that …": the noun before, or the name that it explains. */
    private List<Referent> relativeSubject(Clause clause, int at) {
        int end = clause.from() - 1;
        List<NounPhrase> before = parse.phrasesIn(0, end).stream()
                .filter(phrase -> phrase.to() >= end - 1)
                .toList();
        if (before.isEmpty()) {
            return clause.parent() >= 0 ? subjects.get(clause.parent()) : List.of();
        }
        NounPhrase last = before.get(before.size() - 1);
        Optional<Referent> named = resolve(last);
        if (named.isPresent()) {
            return named.map(List::of).orElseThrow();
        }
        if (precededByComma(last)) {
            Optional<Referent> explained = parse.phrasesIn(0, last.from() - 1).stream()
                    .filter(phrase -> phrase.to() == last.from() - 1)
                    .findFirst()
                    .flatMap(this::resolve);
            if (explained.isPresent()) {
                return explained.map(List::of).orElseThrow();
            }
        }
        return introduced(last).map(List::of).orElse(List.of());
    }

    /** "an image that boots": something of the product in focus, told for the first time. */
    Optional<Referent> introduced(NounPhrase phrase) {
        boolean people = words.is(WordClass.PEOPLE, parse.word(phrase.head()).lower());
        if (people) {
            return Optional.empty();
        }
        boolean opens = parse.word(phrase.from()).is(Tag.DETERMINER);
        String part =
                parse.text(opens && phrase.head() > phrase.from() ? phrase.from() + 1 : phrase.from(), phrase.to());
        return focus.topic()
                .map(topic -> new Referent(
                        isVariant(phrase) ? topic.subject().withVariant(Optional.of(unquoted(part))) : topic.subject(),
                        topic.known(),
                        isVariant(phrase) ? Referent.Grade.NAMED : Referent.Grade.PART,
                        isVariant(phrase) ? "" : part));
    }

    /** What an indefinite noun phrase describes: "X, a Y-based system" and "X is a Y-based system" describe X. */
    public List<Referent> described(NounPhrase phrase) {
        boolean fresh = parse.word(phrase.from()).lower().equals("a")
                || parse.word(phrase.from()).lower().equals("an");
        if (!fresh) {
            return List.of();
        }
        if (precededByComma(phrase)) {
            int comma = phrase.from() - 1;
            return parse.phrases().stream()
                    .filter(before -> before.to() == comma)
                    .map(this::resolve)
                    .flatMap(Optional::stream)
                    .filter(r -> !r.isAgent() && r.grade() == Referent.Grade.NAMED)
                    .toList();
        }
        int clause = parse.clauseOf(phrase.from());
        Optional<VerbGroup> verb = parse.clauses().get(clause).verb();
        boolean predicate = verb.filter(group -> group.to() == phrase.from())
                .filter(this::isCopulaVerb)
                .isPresent();
        return predicate
                ? subjects.get(clause).stream().filter(r -> !r.isAgent()).toList()
                : List.of();
    }

    /** Whether a verb says what its subject is: "be", "remain". */
    boolean isCopulaVerb(VerbGroup group) {
        return parse.word(group.head()).is(Tag.AUXILIARY)
                || words.verbs(parse.word(group.head()).lower()).stream()
                        .anyMatch(verb -> words.is(WordClass.COPULAS, verb.lemma()));
    }

    boolean isVariant(NounPhrase phrase) {
        return words.is(WordClass.VARIANT_NOUNS, parse.word(phrase.head()).lower());
    }

    private static String unquoted(String text) {
        return text.replaceAll("[\"“”'‘’]", "");
    }
}
