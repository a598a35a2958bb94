package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which product is at the stage that a word names. */
final class StageFrames {

    private static final int SURE = 40;

    private final Words words;
    private final EventBearers bearers;

    StageFrames(Words words) {
        this.words = words;
        this.bearers = new EventBearers(words);
    }

    List<Candidate> find(Context context) {
        Parse parse = context.parse();
        List<Candidate> found = new ArrayList<>();
        for (int word : parse.mentions(Mention.Stage.class)) {
            Mention.Stage stage = (Mention.Stage) parse.word(word).mention().orElseThrow();
            if (isAside(parse, word, stage)) {
                continue;
            }
            boolean presupposed = stage.role() == Mention.Stage.Role.NOUN
                    && (compound(context, word).isPresent()
                            || word > 0 && parse.word(word - 1).is("the")
                            || word + 1 < parse.size() && parse.word(word + 1).is("of"));
            for (Referent referent : products(context, word, stage)) {
                found.add(candidate(parse, word, stage, referent, presupposed));
            }
        }
        return found;
    }

    /**
     * Whether a stage is named for something else: "48 hours of early access", "a beta customer", "since the beta",
     * "should go on sale".
     */
    private boolean isAside(Parse parse, int word, Mention.Stage stage) {
        boolean hedged = parse.clauses().get(parse.clauseOf(word)).verbs().stream()
                .filter(group ->
                        group.from() <= word && (stage.role() != Mention.Stage.Role.NOUN || group.to() == word))
                .anyMatch(group ->
                        words.is(WordClass.HEDGES, parse.word(group.from()).lower()));
        if (stage.role() != Mention.Stage.Role.NOUN) {
            return hedged || isDeniedThere(parse, word) || isNearerStage(parse, word);
        }
        Optional<NounPhrase> phrase = parse.phraseOf(word);
        boolean people = phrase.filter(p -> p.head() > word)
                .filter(p -> parse.words().subList(word + 1, p.to()).stream()
                        .anyMatch(w -> words.is(WordClass.PEOPLE, w.lower())))
                .isPresent();
        boolean later = word > 0
                && words.is(WordClass.LATER_WORDS, parse.word(word - 1).lower()); // "is promised for a later preview"
        int preposition = phrase.map(NounPhrase::preposition).orElse(-1);
        boolean counted = preposition > 0
                && parse.word(preposition).is("of")
                && parse.word(preposition - 1).is(Tag.NUMBER);
        boolean when = preposition >= 0
                && stage.term().dateProperty().isPresent()
                && words.is(WordClass.AFTERWARDS, parse.word(preposition).lower());
        return hedged || people || later || counted || when;
    }

    /** "will not be released on the Orbit 4": there, and not at all it is not. */
    private static boolean isDeniedThere(Parse parse, int word) {
        boolean denied = parse.words().subList(Math.max(0, word - 3), word).stream()
                .anyMatch(w -> w.is(Tag.NEGATOR) || w.lower().endsWith("n't"));
        return denied
                && word + 1 < parse.size()
                && parse.word(word + 1).is(Tag.PREPOSITION)
                && parse.phraseFrom(word + 2)
                        .filter(place -> parse.word(place.head()).is(Tag.NAME))
                        .isPresent();
    }

    /** "can be bought in early access": the stage that is named is the one that it is at. */
    private static boolean isNearerStage(Parse parse, int word) {
        return word + 2 < parse.size()
                && parse.word(word + 1).is("in")
                && parse.word(word + 2)
                        .mention()
                        .filter(Mention.Stage.class::isInstance)
                        .isPresent();
    }

    private static Candidate candidate(
            Parse parse, int word, Mention.Stage stage, Referent referent, boolean presupposed) {
        return Draft.of(
                        parse,
                        word,
                        word + 1,
                        referent.claimed(),
                        new Property("releaseStatus", false),
                        stage.term().status(),
                        "stage " + stage.term().status().name())
                .presupposed(presupposed)
                .score(SURE)
                .done();
    }

    /** The products that a stage word speaks of. */
    List<Referent> products(Context context, int word, Mention.Stage stage) {
        if (word + 1 < context.parse().size() && context.parse().word(word + 1).is("under")) {
            return List.of(); // "released under a free licence" names the terms
        }
        return switch (stage.role()) {
            case PREDICATE ->
                context.products(context.parse().clauseOf(word), word).stream()
                        .filter(context::isWhole)
                        .filter(referent -> !isPlatform(context, referent, word))
                        .toList();
            case TRANSITIVE -> offered(context, word);
            case NOUN -> staged(context, word);
            case ADJECTIVE -> {
                List<Referent> fresh = bearers.fresh(context, context.parse().clauseOf(word));
                yield fresh.isEmpty()
                        ? context.products(context.parse().clauseOf(word), word).stream()
                                .filter(StageFrames::isProduct)
                                .filter(referent -> context.isWhole(referent) || bearers.isComing(context, referent))
                                .toList()
                        : fresh;
            }
        };
    }

    /** "Windows 10 is no longer supported" in a text on something else: not its own end. */
    private static boolean isPlatform(Context context, Referent referent, int word) {
        String name = referent.subject().entity().name();
        return context.parse().text(word, word + 1).contains("no longer supported")
                && context.topicBefore()
                        .map(topic -> topic.subject().entity().name())
                        .filter(topic -> !topic.split(" ")[0].equals(name.split(" ")[0]))
                        .isPresent();
    }

    /** "unveiled X", "X was unveiled". */
    private List<Referent> offered(Context context, int word) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        if (parse.word(word).is(Tag.STAGE)) {
            return staged(context, word);
        }
        boolean passive =
                parse.clauses().get(clause).verbs().stream().anyMatch(group -> group.head() == word && group.passive());
        List<Referent> subjects = context.subjects(clause);
        Optional<Referent> described = isParticiple(parse, word) ? describedBefore(context, word) : Optional.empty();
        if (described.isPresent()) {
            return described.map(List::of).orElseThrow();
        }
        if (passive || isParticiple(parse, word) || sharesPassive(parse, word)) {
            return subjects.stream()
                    .filter(StageFrames::isProduct)
                    .filter(context::isWhole)
                    .toList();
        }
        if (subjects.stream().anyMatch(referent -> !referent.isAgent())) {
            return List.of(); // "the system introduces a mode": no product is announced
        }
        List<Referent> objects = new ArrayList<>();
        for (NounPhrase phrase : NounLists.from(parse, word + 1).items()) {
            object(context, phrase).ifPresent(objects::add);
        }
        return objects;
    }

    /** "was introduced in 2019 and discontinued in 2024": done to the same thing. */
    private static boolean sharesPassive(Parse parse, int word) {
        Clause clause = parse.clauses().get(parse.clauseOf(word));
        boolean opens = clause.kind() == Clause.Kind.COORDINATE
                && clause.parent() >= 0
                && parse.words().subList(clause.from(), word).stream().allMatch(w -> w.is(Tag.ADVERB));
        return opens
                && parse.word(word).lower().endsWith("ed")
                && parse.phraseFrom(word + 1).filter(p -> p.from() == word + 1).isEmpty()
                && parse.clauses()
                        .get(clause.parent())
                        .verb()
                        .filter(VerbGroup::passive)
                        .isPresent();
    }

    /** "the X, a tool shown at …": the name that the noun before the participle describes. */
    private static Optional<Referent> describedBefore(Context context, int word) {
        Parse parse = context.parse();
        return parse.phraseOf(word - 1)
                .filter(noun -> noun.to() == word)
                .map(context::described)
                .filter(named -> named.size() == 1)
                .map(named -> named.get(0))
                .filter(StageFrames::isProduct);
    }

    private static boolean isParticiple(Parse parse, int word) {
        boolean bare = parse.word(word).is(Tag.PARTICIPLE)
                || parse.word(word).is(Tag.VERB) && parse.word(word).lower().endsWith("ed");
        boolean objectFollows =
                parse.phraseFrom(word + 1).filter(p -> p.from() == word + 1).isPresent();
        int before =
                word > 1 && parse.word(word - 1).is(Tag.COMMA) ? word - 2 : word - 1; // "the X, introduced in 2022, …"
        boolean subjectBefore = before >= 0 && parse.word(before).tag().isHead();
        return bare && !objectFollows && subjectBefore;
    }

    /** A product by name, or the one behind "of": "the open-source release of X". */
    private static Optional<Referent> object(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        boolean of = phrase.to() < parse.size() && parse.word(phrase.to()).is("of");
        Optional<Referent> whole = of
                ? parse.phraseFrom(phrase.to() + 1).flatMap(context::resolve).filter(StageFrames::isNamedProduct)
                : Optional.empty();
        return whole.or(() -> context.resolve(phrase).filter(StageFrames::isNamedProduct))
                .filter(referent -> referent.grade() == Referent.Grade.NAMED
                        || parse.word(phrase.from()).lower().startsWith("th")
                                && !parse.word(phrase.from()).is("the"));
    }

    /** "the public preview of X", "X's preview", "the X preview", "X entered public preview", "move X to preview". */
    private List<Referent> staged(Context context, int word) {
        Parse parse = context.parse();
        if (isDurationBefore(parse, word) || isReference(parse, word)) {
            return List.of(); // "after two years in preview", "a week before the public beta"
        }
        boolean event = ((Mention.Stage) parse.word(word).mention().orElseThrow())
                .term()
                .occasion();
        int after = word + 1;
        if (after < parse.size()
                && (parse.word(after).is("of") || event && parse.word(after).is("for"))) {
            List<Referent> of = new ArrayList<>();
            for (NounPhrase phrase : NounLists.from(parse, after + 1).items()) {
                context.resolve(phrase).filter(StageFrames::isProduct).ifPresent(of::add);
            }
            return of;
        }
        Optional<Referent> compound = compound(context, word);
        if (compound.isPresent()) {
            return compound.map(List::of).orElseThrow();
        }
        if (event) {
            return List.of(); // "this announcement": of what, nobody says
        }
        int clause = parse.clauseOf(word);
        List<Referent> fresh = isSubject(context, clause, word) ? List.of() : bearers.fresh(context, clause);
        if (!fresh.isEmpty()) {
            return fresh; // "a managed service is in private preview"
        }
        return context.products(clause, word).stream()
                .filter(StageFrames::isProduct)
                .filter(referent -> context.isWhole(referent)
                        || referent.part().contains(parse.word(word).lower())
                        || bearers.isComing(context, referent)) // "The German translation is still in beta"
                .map(referent -> referent.part().contains(parse.word(word).lower()) ? referent.asWhole() : referent)
                .toList();
    }

    /** A product's name before the stage in one noun phrase: "the Corvex 4.2 public preview". */
    private static Optional<Referent> compound(Context context, int word) {
        Parse parse = context.parse();
        for (int at = word - 1; at >= 0 && parse.word(at).tag().isNominal(); at--) {
            Word before = parse.word(at);
            if (before.is(Tag.NAME)) {
                return context.resolve(new NounPhrase(at, at + 1, at, -1)).filter(StageFrames::isProduct);
            }
        }
        return Optional.empty();
    }

    private static boolean isSubject(Context context, int clause, int word) {
        return context.subjectPhrases(clause).stream().anyMatch(phrase -> phrase.from() <= word && word < phrase.to());
    }

    private static boolean isDurationBefore(Parse parse, int word) {
        boolean in = word > 1 && parse.word(word - 1).is("in");
        return in
                && parse.word(word - 2)
                        .mention()
                        .filter(Mention.Measure.class::isInstance)
                        .isPresent();
    }

    /** "eleven weeks after the first public preview": a stage from which time is reckoned is not the one that it is at. */
    private static boolean isReference(Parse parse, int word) {
        int first = parse.phraseOf(word).map(NounPhrase::from).orElse(word);
        return first > 1
                && (parse.word(first - 1).is("after") || parse.word(first - 1).is("before"));
    }

    private static boolean isProduct(Referent referent) {
        return !referent.isAgent() && referent.known().entity().kind() != Entity.Kind.EVENT;
    }

    private static boolean isNamedProduct(Referent referent) {
        boolean whole = referent.grade() == Referent.Grade.NAMED || referent.grade() == Referent.Grade.ANAPHOR;
        return isProduct(referent) && whole;
    }
}
