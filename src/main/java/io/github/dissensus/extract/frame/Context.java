package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Focus;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A sentence while frames read it: its shape, what its clauses are about, and what the text before it was about. */
public final class Context {

    private final Parse parse;
    private final Focus focus;
    private final Resolver resolver;
    private final Words words;
    private final Optional<Referent> before;
    private final ClauseSubjects subjects;
    private final List<Optional<Referent>> topics = new ArrayList<>();

    /** What the phrases stand for, as long as the focus stays as it is. */
    private final Map<NounPhrase, Optional<Referent>> resolved = new HashMap<>();

    private int revision;
    private List<Amount> amounts;

    /** Goes through the clauses in order and turns the focus to what each is about. */
    public Context(Parse parse, Focus focus, Resolver resolver, Words words) {
        this.parse = parse;
        this.focus = focus;
        this.resolver = resolver;
        this.words = words;
        focus.beginSentence();
        this.before = focus.topic();
        this.subjects = new ClauseSubjects(this);
        Attention attention = new Attention(this, focus);
        attention.open();
        for (int i = 0; i < parse.clauses().size(); i++) {
            subjects.read(i);
            attention.turn(i);
            topics.add(focus.topic());
        }
        subjects.lendForward();
        noteNames();
        Optional<SideBySide.Listed> listed = new SideBySide(this, words).find();
        listed.ifPresent(list -> focus.list(list.members()));
    }

    /** What the sentence or the text before it last set side by side. */
    List<Referent> sideBySide() {
        return focus.lineup();
    }

    private void noteNames() {
        for (NounPhrase phrase : parse.phrases()) {
            if (parse.word(phrase.head()).is(Tag.NAME)) {
                resolve(phrase)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                        .ifPresent(r -> focus.mention(r.subject(), r.known()));
            } else {
                noteBeside(phrase);
            }
        }
    }

    /** "Enhanced Corvex capabilities": a word of the name can point back to it. */
    private void noteBeside(NounPhrase phrase) {
        for (int at = phrase.from(); at < phrase.to(); at++) {
            parse.word(at)
                    .name()
                    .filter(name -> !name.known().isAgent())
                    .ifPresent(name -> focus.mentionBeside(
                            new Subject(name.known().entity(), name.version(), name.variant()), name.known()));
        }
    }

    public Parse parse() {
        return parse;
    }

    /** The numbers of the sentence that can measure something, in reading order; gathered when first asked for. */
    List<Amount> amounts() {
        if (amounts == null) {
            amounts = Amount.of(parse, words);
        }
        return amounts;
    }

    /** What the grammatical subject of a clause stands for: products, parts of them, organisations. */
    public List<Referent> subjects(int clause) {
        return subjects.referents(clause);
    }

    /** The noun phrases that are the grammatical subject of a clause. */
    List<NounPhrase> subjectPhrases(int clause) {
        return subjects.phrases(clause);
    }

    /** The products that a clause says something of: its subjects, else the object of who acts, else the topic. */
    public List<Referent> products(int clause, int cue) {
        Optional<Referent> bearer = bearer(cue);
        if (bearer.isPresent()) {
            return bearer.map(List::of).orElseThrow();
        }
        List<Referent> products =
                subjects.referents(clause).stream().filter(r -> !r.isAgent()).toList();
        if (!products.isEmpty()) {
            return products;
        }
        return object(clause, cue).or(() -> topics.get(clause)).map(List::of).orElse(List.of());
    }

    /** "Mini with 3 billion parameters, Base with …": the make named right before the "with" that a cue hangs on. */
    private Optional<Referent> bearer(int cue) {
        Optional<NounPhrase> held = parse.phraseOf(cue)
                .filter(phrase -> phrase.preposition() > 0
                        && parse.word(phrase.preposition()).is("with"));
        return held.flatMap(phrase -> parse.phraseOf(phrase.preposition() - 1))
                .filter(holder -> parse.word(holder.head()).is(Tag.NAME))
                .flatMap(this::resolve)
                .filter(referent -> !referent.isAgent()
                        && referent.grade() == Referent.Grade.NAMED
                        && referent.subject().variant().isPresent());
    }

    /** Whether a clause has a subject that stands for nothing known: people, an abstraction, something new. */
    public boolean hasUnknownSubject(int clause) {
        return subjects.isUnknown(clause);
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
        if (revision != focus.revision()) {
            revision = focus.revision();
            resolved.clear();
        }
        return resolved.computeIfAbsent(phrase, one -> resolver.resolve(parse, one, focus));
    }

    /** The thing, no organisation, that a noun phrase names; empty where it has no name or means another thing by it. */
    Optional<Referent> named(NounPhrase phrase) {
        return parse.hasName(phrase)
                ? resolve(phrase).filter(r -> !r.isAgent() && r.grade() == Referent.Grade.NAMED)
                : Optional.empty();
    }

    /** What a noun phrase that is a subject stands for: several things, where it is "both TVs". */
    List<Referent> resolveAll(NounPhrase phrase) {
        return resolver.resolveAll(parse, phrase, focus);
    }

    /** Whether something is a product, an edition or a service of its own, and no mere part: not "a wizard", "one day". */
    public boolean isWhole(Referent referent) {
        return referent.grade() != Referent.Grade.PART || referent.part().isEmpty() || resolver.isKind(referent.part());
    }

    /** Whether something is a part that can have and do things of its own: "the webcam", not "the strategy". */
    boolean isThing(Referent referent) {
        String[] part = referent.part().toLowerCase(Locale.ROOT).split(" ");
        return referent.grade() == Referent.Grade.PART && !words.is(WordClass.ABSTRACT_NOUNS, part[part.length - 1]);
    }

    /** Whether a text ever puts a thing where what it is about stands. */
    boolean isProminent(Referent referent) {
        return focus.isProminent(referent.known());
    }

    /** Whether a subject is an earlier version of what the article is about. */
    boolean isPast(Subject subject) {
        return focus.isPast(subject);
    }

    /** Whether a clause tells of what was. */
    boolean isPastTense(Clause clause) {
        return Tenses.isPastTense(words, parse, clause);
    }

    /** Whether the subject of a clause is a product other than the article's that the text does not name: "most rivals". */
    boolean isElsewhere(int clause) {
        List<NounPhrase> subject = subjects.phrases(clause);
        return subject.size() == 1 && subjects.isUnknown(clause) && resolver.isElsewhere(parse, subject.get(0), focus);
    }

    /** Whether a noun names things that what the text is about is none of: "the charger" where it is about a bicycle. */
    boolean isOtherKind(NounPhrase phrase) {
        return resolver.isOtherKind(parse, phrase, focus);
    }

    /** Whether words stand for what came before the product: "its predecessor", "last year's model". */
    boolean isPredecessor(NounPhrase phrase) {
        return resolver.isPredecessor(parse, phrase);
    }

    /** The version before the one that the text is about, where the text has named it. */
    Optional<Referent> predecessor() {
        return focus.predecessor();
    }

    /** Who spoke or acted last. */
    Optional<Known> agent() {
        return focus.agent();
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
        boolean acted = !subjects.referents(clause).isEmpty();
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

    /** "an image that boots": something of the product in focus, told for the first time. */
    Optional<Referent> introduced(NounPhrase phrase, Optional<Referent> holder) {
        boolean people = words.is(WordClass.PEOPLE, parse.word(phrase.head()).lower());
        if (people) {
            return Optional.empty();
        }
        boolean opens = parse.word(phrase.from()).is(Tag.DETERMINER);
        String part =
                parse.text(opens && phrase.head() > phrase.from() ? phrase.from() + 1 : phrase.from(), phrase.to());
        return holder.or(focus::topic)
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
        if (isBehindComma(phrase)) {
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
                ? subjects.referents(clause).stream().filter(r -> !r.isAgent()).toList()
                : List.of();
    }

    /** Whether what a clause is about is one of the things that a product can do: "a new mode", "sandboxing features". */
    boolean isFeature(int clause) {
        List<NounPhrase> who = subjectPhrases(clause);
        return !who.isEmpty()
                && who.stream()
                        .allMatch(phrase -> words.is(
                                WordClass.ABILITY_NOUNS,
                                parse.word(phrase.head()).lower()));
    }

    /** "the release", "the public preview": what becomes of a product rather than the product itself. */
    boolean isRelease(NounPhrase phrase) {
        return parse.word(phrase.head()).is(Tag.STAGE)
                || words.is(WordClass.VERSION_TAILS, parse.word(phrase.head()).lower());
    }

    /** Whether a verb says what its subject is: "be", "remain". */
    boolean isCopulaVerb(VerbGroup group) {
        String head = parse.word(group.head()).lower();
        return words.is(WordClass.FORMS_OF_BE, head)
                || words.verbs(parse.word(group.head()).lower()).stream()
                        .anyMatch(verb -> words.is(WordClass.COPULAS, verb.lemma()));
    }

    /** Whether a verb says what belongs to a thing: "need", "include". */
    boolean isHaving(String verb) {
        return words.isVerbOf(WordClass.REQUIREMENT_VERBS, verb)
                || words.isVerbOf(WordClass.RECOMMENDING_VERBS, verb)
                || words.isVerbOf(WordClass.HAVING_VERBS, verb);
    }

    /** Whether words bring in what a sentence is about: "as for". */
    boolean opensTopic(String lower) {
        return words.phrases(WordClass.TOPIC_OPENERS).contains(lower);
    }

    /** Whether a comma stands right before a noun phrase. */
    boolean isBehindComma(NounPhrase phrase) {
        return phrase.from() > 0 && parse.word(phrase.from() - 1).is(Tag.COMMA);
    }

    boolean isVariant(NounPhrase phrase) {
        return words.is(WordClass.VARIANT_NOUNS, parse.word(phrase.head()).lower());
    }

    private static String unquoted(String text) {
        return text.replaceAll("[\"“”'‘’]", "");
    }
}
