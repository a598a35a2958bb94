package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Tells who is said to say what a claim says: a person, an organisation or a document ("the manual"). What the author
 * measured or saw himself is said by nobody else.
 */
final class Speakers {

    private final Words words;
    private final Sources sources;
    private final Testers testers;
    private final PhraseTrie<Boolean> attributions;

    Speakers(Words words) {
        this.words = words;
        this.sources = new Sources(words);
        this.testers = new Testers(words, sources);
        this.attributions = new PhraseTrie<>(words);
        words.phrases(WordClass.ATTRIBUTIONS).forEach(phrase -> attributions.add(phrase, true));
    }

    Optional<Entity> of(Context context, Candidate candidate) {
        Parse parse = context.parse();
        int own = candidate.clause();
        Optional<Entity> attributed = attributed(context, candidate);
        if (attributed.isPresent()) {
            return attributed;
        }
        for (int at = own; at >= 0; at = parse.clauses().get(at).parent()) {
            Optional<Entity> speaker = sayer(context, at, candidate);
            if (speaker.isPresent() && (at == own || Reach.governs(parse, at, own))) {
                return speaker;
            }
        }
        return after(context, own)
                .or(() -> parenthetical(context))
                .or(() -> opening(context, candidate))
                .or(() -> hearsay(context, candidate))
                .or(() -> beside(context, candidate))
                .or(() -> testers.shared(parse, candidate.from()));
    }

    /** Whoever a clause's verb makes speak, measure or plan: "Oakline expects", "the manual lists", "said Mira Voss". */
    private Optional<Entity> sayer(Context context, int clause, Candidate candidate) {
        Parse parse = context.parse();
        boolean own = clause == candidate.clause();
        for (NounPhrase phrase : context.subjectPhrases(clause)) {
            Optional<Entity> source =
                    says(context, clause, phrase, candidate) ? sources.of(context, phrase) : Optional.empty();
            if (source.isPresent()) {
                return source;
            }
            if (testers.isTest(parse, phrase) && testers.shows(parse, clause)) {
                return testers.of(context, phrase);
            }
        }
        Optional<Entity> explained = explained(context, clause, candidate);
        if (explained.isPresent()) {
            return explained;
        }
        // "said Mira Voss": the subject behind its verb
        boolean speaks = parse.clauses().get(clause).verbs().stream()
                .anyMatch(group -> group.head() != candidate.cue() && isSaying(parse, group, () -> own));
        return speaks
                ? context.subjects(clause).stream()
                        .filter(Referent::isAgent)
                        .map(referent -> referent.subject().entity())
                        .findFirst()
                : Optional.empty();
    }

    /** "Oakline, the firm behind it, claims …": who is explained between commas before the verb. */
    private Optional<Entity> explained(Context context, int clause, Candidate candidate) {
        Parse parse = context.parse();
        boolean explained = parse.clauses()
                .get(clause)
                .verb()
                .filter(group ->
                        group.from() > 0 && parse.word(group.from() - 1).is(Tag.COMMA))
                .filter(group ->
                        group.head() != candidate.cue() && isSaying(parse, group, () -> clause == candidate.clause()))
                .isPresent();
        return explained
                ? parse.phrases().stream()
                        .findFirst()
                        .filter(phrase ->
                                phrase.from() == 0 && parse.word(phrase.to()).is(Tag.COMMA))
                        .flatMap(phrase -> sources.of(context, phrase))
                : Optional.empty();
    }

    /** Whether a clause says something of which a phrase in it could be the source. */
    private boolean says(Context context, int clause, NounPhrase phrase, Candidate candidate) {
        Parse parse = context.parse();
        boolean document = sources.isDocument(parse, phrase);
        BooleanSupplier acting = () -> clause == candidate.clause()
                || context.resolve(phrase).filter(Referent::isAgent).isEmpty();
        for (VerbGroup group : parse.clauses().get(clause).verbs()) {
            boolean other = !group.passive() && (group.head() != candidate.cue() || document);
            if (other && (document && !isHolding(parse, group) || isSaying(parse, group, acting))) {
                return true;
            }
        }
        return false;
    }

    /** "says", "expects", "measured"; a declaration may be an act, which reports nothing. */
    private boolean isSaying(Parse parse, VerbGroup group, BooleanSupplier acting) {
        String head = parse.word(group.head()).lower();
        boolean statement = words.isVerbOf(WordClass.SPEECH_VERBS, head)
                || words.isVerbOf(WordClass.PLAN_VERBS, head)
                || words.isVerbOf(WordClass.REPORTING_VERBS, head);
        return statement
                && !isSize(parse, group) // "The drivers measure 40 mm"
                && !(words.isVerbOf(WordClass.ACT_VERBS, head) && acting.getAsBoolean());
    }

    /** "The box contains a cable": no statement. */
    private boolean isHolding(Parse parse, VerbGroup group) {
        return words.isVerbOf(WordClass.HAVING_VERBS, parse.word(group.head()).lower());
    }

    /** A verb that in the present gives a size right behind it. */
    private static boolean isSize(Parse parse, VerbGroup group) {
        String head = parse.word(group.head()).lower();
        return (head.equals("measure") || head.equals("measures"))
                && group.to() < parse.size()
                && parse.word(group.to()).is(Tag.NUMBER);
    }

    /** "…, its engineers told us", "… , says the maker": a short clause behind what is said. */
    private Optional<Entity> after(Context context, int own) {
        Parse parse = context.parse();
        for (int at = own + 1; at < parse.clauses().size(); at++) {
            Clause clause = parse.clauses().get(at);
            Optional<VerbGroup> verb = clause.verb()
                    .filter(group -> words.isVerbOf(
                            WordClass.SPEECH_VERBS, parse.word(group.head()).lower()));
            boolean inside = clause.kind() == Clause.Kind.RELATIVE || clause.kind() == Clause.Kind.SUBORDINATE;
            if (verb.isEmpty() || inside || Reach.isParted(parse, own, at) || Reach.saysWhatFollows(parse, at)) {
                continue;
            }
            int end = verb.get().to();
            while (end < clause.to() && Sources.isAuthor(parse.word(end).lower())) {
                end++;
            }
            boolean nothingSaid = end >= clause.to()
                    || parse.word(end).is(Tag.COMMA)
                    || parse.word(end).is(Tag.END);
            Optional<NounPhrase> behind = parse.phraseFrom(verb.get().to());
            Optional<Entity> source = nothingSaid
                    ? context.subjectPhrases(at).stream()
                            .flatMap(phrase -> sources.of(context, phrase).stream())
                            .findFirst()
                    : verb.get().from() == clause.from()
                            ? behind.flatMap(phrase -> sources.of(context, phrase))
                            : Optional.empty();
            if (source.isPresent()) {
                return source;
            }
        }
        return Optional.empty();
    }

    /** "In the operating manual, …", "On the box, …", "In tests by Mira Voss, …"; not "Out of the box". */
    private Optional<Entity> opening(Context context, Candidate candidate) {
        Parse parse = context.parse();
        int own = candidate.clause();
        Optional<NounPhrase> first = parse.phrases().stream()
                .filter(phrase -> phrase.to() <= parse.clauses().get(own).to())
                .findFirst()
                .filter(phrase -> phrase.preposition() == 0);
        Optional<Entity> document = first.filter(phrase -> sources.isDocument(parse, phrase))
                .flatMap(phrase -> sources.of(context, phrase));
        return document.or(() -> first.filter(phrase ->
                        words.is(WordClass.TESTS, parse.word(phrase.head()).lower())
                                && (phrase.to() < parse.size()
                                                && parse.word(phrase.to()).is("by")
                                        || testers.isOwnTest(parse, phrase)))
                .flatMap(phrase -> testers.of(context, phrase)));
    }

    /** "is said to make", "is given as 94 percent by the manufacturer". */
    private Optional<Entity> hearsay(Context context, Candidate candidate) {
        Parse parse = context.parse();
        Clause clause = parse.clauses().get(candidate.clause());
        boolean told = clause.verbs().stream()
                .filter(VerbGroup::passive)
                .anyMatch(group -> group.head() < candidate.from()
                        && words.isVerbOf(
                                WordClass.HEARSAY_VERBS,
                                parse.word(group.head()).lower()));
        List<NounPhrase> by = parse.phrasesIn(clause.from(), clause.to()).stream()
                .filter(phrase -> phrase.preposition() > 0
                        && parse.word(phrase.preposition()).is("by"))
                .toList();
        // "was reported by 42% of the users": no statement about a figure, but a figure
        boolean counted =
                by.stream().anyMatch(phrase -> candidate.from() < phrase.to() && phrase.from() < candidate.to());
        if (!told || counted) {
            return Optional.empty();
        }
        return by.stream()
                .flatMap(phrase -> sources.of(context, phrase).stream())
                .findFirst()
                .or(() -> Optional.of(Sources.unnamed(context)));
    }

    /** "the advertised 2,400 nits", "the 560 km in the brochure", "the laboratory's 71.3". */
    private Optional<Entity> beside(Context context, Candidate candidate) {
        Parse parse = context.parse();
        Optional<NounPhrase> phrase = parse.phraseOf(candidate.from());
        // "the advertised window of 256,000 tokens"
        Optional<NounPhrase> whole = phrase.filter(of ->
                        of.preposition() > 0 && parse.word(of.preposition()).is("of"))
                .flatMap(of -> parse.phraseOf(of.preposition() - 1));
        int from = whole.or(() -> phrase).map(NounPhrase::from).orElse(candidate.from());
        for (int at = from; at <= candidate.to() && at < parse.size(); at++) {
            boolean value = at >= candidate.from() && at < candidate.to();
            if (!value && words.is(WordClass.CLAIMED_WORDS, parse.word(at).lower())) {
                return Optional.of(Sources.unnamed(context));
            }
        }
        boolean figure = !(candidate.value() instanceof Value.Text || candidate.value() instanceof Value.Thing);
        boolean hangs = figure
                && candidate.to() < parse.size()
                && Set.of("in", "on", "from")
                        .contains(parse.word(candidate.to()).lower());
        return hangs
                ? parse.phraseFrom(candidate.to() + 1)
                        .filter(document -> sources.isDocument(parse, document))
                        .flatMap(document -> sources.of(context, document))
                : Optional.empty();
    }

    /** "according to the company", up to the next semicolon; "per the manual", not "per user". */
    private Optional<Entity> attributed(Context context, Candidate candidate) {
        Parse parse = context.parse();
        int from = candidate.from();
        while (from > 0 && !Reach.endsStatement(parse, from - 1)) {
            from--;
        }
        for (int at = from; at < parse.size() && !Reach.endsStatement(parse, at); at++) {
            PhraseTrie.Match<Boolean> match = attributions.longest(
                    parse.sentence().tokens(), parse.word(at).from());
            if (match == null || match.to() >= parse.sentence().tokens().size()) {
                continue;
            }
            int next = parse.wordAt(match.to());
            boolean rate = parse.word(at).is("per")
                    && !parse.word(next).is(Tag.DETERMINER)
                    && !parse.word(next).is(Tag.NAME);
            Optional<Entity> agent = rate
                    ? Optional.empty()
                    : parse.phraseFrom(next)
                            .flatMap(phrase -> sources.of(context, phrase)
                                    .or(() -> Sources.named(parse, phrase))
                                    .or(() -> testers.of(context, phrase)));
            if (agent.isPresent()) {
                return agent;
            }
        }
        return Optional.empty();
    }

    /** "On the bench, the laboratory reports, the case …": who says it stands between commas. */
    private Optional<Entity> parenthetical(Context context) {
        Parse parse = context.parse();
        return parse.phrases().stream()
                .filter(phrase -> phrase.head() > phrase.from()
                        && context.isBehindComma(phrase)
                        && phrase.to() < parse.size()
                        && parse.word(phrase.to()).is(Tag.COMMA))
                .filter(phrase -> isSpeech(parse.word(phrase.to() - 1).lower()))
                .map(phrase -> new NounPhrase(phrase.from(), phrase.to() - 1, phrase.to() - 2, -1))
                .flatMap(phrase -> sources.of(context, phrase).stream())
                .findFirst();
    }

    private boolean isSpeech(String lower) {
        return words.isVerbOf(WordClass.SPEECH_VERBS, lower)
                && (words.isVerb(lower, Inflection.Form.THIRD_PERSON) || words.isVerb(lower, Inflection.Form.PAST));
    }
}
