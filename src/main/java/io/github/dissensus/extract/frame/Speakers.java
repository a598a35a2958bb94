package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who is said to say what a claim says: a person, an organisation or a document ("the manual"). What the author
 * measured or saw himself is said by nobody else.
 */
final class Speakers {

    private static final Set<String> AUTHOR = Set.of("i", "we", "our", "my", "us", "me");

    private final Words words;
    private final PhraseTrie<Boolean> attributions;

    /** Whether a word stands for the author: "our scale", "I measured". */
    static boolean isAuthor(String lower) {
        return AUTHOR.contains(lower);
    }

    Speakers(Words words) {
        this.words = words;
        this.attributions = new PhraseTrie<>(words);
        words.phrases(WordClass.ATTRIBUTIONS).forEach(phrase -> attributions.add(phrase, true));
    }

    Optional<Entity> of(Context context, Candidate candidate) {
        Parse parse = context.parse();
        int own = candidate.clause();
        Optional<Entity> attributed = attributed(context);
        if (attributed.isPresent()) {
            return attributed;
        }
        for (int at = own; at >= 0; at = parse.clauses().get(at).parent()) {
            Optional<Entity> speaker = sayer(context, at, candidate);
            if (speaker.isPresent() && (at == own || governs(parse, at, own))) {
                return speaker;
            }
        }
        return after(context, own)
                .or(() -> opening(context, own))
                .or(() -> hearsay(context, candidate))
                .or(() -> beside(context, candidate));
    }

    /** Whether the clause behind one that says something is what is said. */
    private static boolean governs(Parse parse, int saying, int said) {
        return said <= saying || parse.clauses().get(saying + 1).kind() == Clause.Kind.SUBORDINATE;
    }

    /** Whoever a clause's verb makes speak, measure or plan: "Oakline expects", "the manual lists", "said Mira Voss". */
    private Optional<Entity> sayer(Context context, int clause, Candidate candidate) {
        Parse parse = context.parse();
        boolean own = clause == candidate.clause();
        for (NounPhrase phrase : context.subjectPhrases(clause)) {
            Optional<Entity> source = source(context, phrase);
            boolean document = isDocument(parse, phrase);
            boolean acting =
                    own || context.resolve(phrase).filter(Referent::isAgent).isEmpty();
            boolean says = source.isPresent()
                    && parse.clauses().get(clause).verbs().stream()
                            .filter(group -> group.head() != candidate.cue() || document)
                            .filter(group -> !group.passive())
                            .anyMatch(group -> document || isSaying(parse, group, acting));
            if (says) {
                return source;
            }
        }
        // "said Mira Voss": the subject behind its verb
        boolean speaks = parse.clauses().get(clause).verbs().stream()
                .anyMatch(group -> group.head() != candidate.cue() && isSaying(parse, group, own));
        return speaks
                ? context.subjects(clause).stream()
                        .filter(Referent::isAgent)
                        .map(referent -> referent.subject().entity())
                        .findFirst()
                : Optional.empty();
    }

    /** "says", "expects", "measured"; a declaration may be an act, which reports nothing. */
    private boolean isSaying(Parse parse, VerbGroup group, boolean acting) {
        String head = parse.word(group.head()).lower();
        boolean act = acting && words.isVerbOf(WordClass.ACT_VERBS, head);
        return !act
                && (words.isVerbOf(WordClass.SPEECH_VERBS, head)
                        || words.isVerbOf(WordClass.PLAN_VERBS, head)
                        || words.isVerbOf(WordClass.REPORTING_VERBS, head));
    }

    /** "…, its engineers told us", "… , says the maker": a short clause behind what is said. */
    private Optional<Entity> after(Context context, int own) {
        Parse parse = context.parse();
        for (int at = own + 1; at < parse.clauses().size(); at++) {
            Clause clause = parse.clauses().get(at);
            Optional<VerbGroup> verb = clause.verb()
                    .filter(group -> words.isVerbOf(
                            WordClass.SPEECH_VERBS, parse.word(group.head()).lower()));
            if (verb.isEmpty() || clause.kind() == Clause.Kind.RELATIVE || clause.kind() == Clause.Kind.SUBORDINATE) {
                continue;
            }
            int end = verb.get().to();
            while (end < clause.to() && AUTHOR.contains(parse.word(end).lower())) {
                end++;
            }
            boolean nothingSaid = end >= clause.to()
                    || parse.word(end).is(Tag.COMMA)
                    || parse.word(end).is(Tag.END);
            Optional<NounPhrase> behind = parse.phraseFrom(verb.get().to());
            Optional<Entity> source = nothingSaid
                    ? context.subjectPhrases(at).stream()
                            .flatMap(phrase -> source(context, phrase).stream())
                            .findFirst()
                    : verb.get().from() == clause.from()
                            ? behind.flatMap(phrase -> source(context, phrase))
                            : Optional.empty();
            if (source.isPresent()) {
                return source;
            }
        }
        return Optional.empty();
    }

    /** "In the operating manual, …", "On the box, …". */
    private Optional<Entity> opening(Context context, int own) {
        Parse parse = context.parse();
        return parse.phrases().stream()
                .filter(phrase -> phrase.to() <= parse.clauses().get(own).to())
                .findFirst()
                .filter(phrase -> phrase.preposition() == 0 && isDocument(parse, phrase))
                .flatMap(phrase -> source(context, phrase));
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
        if (!told) {
            return Optional.empty();
        }
        return parse.phrasesIn(clause.from(), clause.to()).stream()
                .filter(phrase -> phrase.preposition() > 0
                        && parse.word(phrase.preposition()).is("by"))
                .flatMap(phrase -> source(context, phrase).stream())
                .findFirst()
                .or(() -> Optional.of(unnamed(context, candidate)));
    }

    /** "the advertised 2,400 nits", "the 560 km in the brochure", "the laboratory's 71.3". */
    private Optional<Entity> beside(Context context, Candidate candidate) {
        Parse parse = context.parse();
        Optional<NounPhrase> phrase = parse.phraseOf(candidate.from());
        int from = phrase.map(NounPhrase::from).orElse(candidate.from());
        for (int at = from; at <= candidate.to() && at < parse.size(); at++) {
            boolean value = at >= candidate.from() && at < candidate.to();
            if (!value && words.is(WordClass.CLAIMED_WORDS, parse.word(at).lower())) {
                return Optional.of(unnamed(context, candidate));
            }
        }
        boolean hangs = candidate.to() < parse.size()
                && Set.of("in", "on", "from")
                        .contains(parse.word(candidate.to()).lower());
        return hangs
                ? parse.phraseFrom(candidate.to() + 1)
                        .filter(document -> isDocument(parse, document))
                        .flatMap(document -> source(context, document))
                : Optional.empty();
    }

    /** Who stands behind a figure that nobody by name gave: the maker, where the text has named it. */
    private static Entity unnamed(Context context, Candidate candidate) {
        return context.agent().map(Known::entity).orElseGet(() -> new Entity(Entity.Kind.AGENT, "unnamed source"));
    }

    /** "according to the company". */
    private Optional<Entity> attributed(Context context) {
        Parse parse = context.parse();
        for (int at = 0; at < parse.size(); at++) {
            PhraseTrie.Match<Boolean> match = attributions.longest(
                    parse.sentence().tokens(), parse.word(at).from());
            if (match != null && match.to() < parse.sentence().tokens().size()) {
                boolean per = parse.word(at).is("per"); // "per user" is a rate, "per the maker" is not
                Optional<Entity> agent = parse.phraseFrom(parse.wordAt(match.to()))
                        .filter(phrase -> !per
                                || parse.word(phrase.from()).is(Tag.DETERMINER)
                                || parse.word(phrase.head()).is(Tag.NAME))
                        .flatMap(phrase -> source(context, phrase).or(() -> named(parse, phrase)));
                if (agent.isPresent()) {
                    return agent;
                }
            }
        }
        return Optional.empty();
    }

    /** "according to Quellin product manager Ilse Harboe". */
    private static Optional<Entity> named(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.head())
                .name()
                .filter(name -> name.known().isAgent())
                .map(name -> name.known().entity());
    }

    /** Who or what a noun phrase makes a source of: an agent, a document, people; never the author. */
    private Optional<Entity> source(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        Word first = parse.word(phrase.from());
        Word head = parse.word(phrase.head());
        if (AUTHOR.contains(first.lower())) {
            return Optional.empty();
        }
        Optional<Entity> agent = context.resolve(phrase)
                .filter(Referent::isAgent)
                .map(referent -> referent.subject().entity());
        boolean people = words.is(WordClass.PEOPLE, head.lower()) || words.is(WordClass.ROLES, head.lower());
        if (agent.isPresent() || !people && !isDocument(parse, phrase)) {
            return agent;
        }
        boolean determined = first.is(Tag.DETERMINER) && phrase.head() > phrase.from();
        int from = phrase.from() + (determined ? 1 : 0);
        int owner = from + 1 < phrase.head() && parse.word(from + 1).is(Tag.POSSESSIVE) ? from + 2 : from;
        return Optional.of(
                new Entity(Entity.Kind.AGENT, parse.text(owner, phrase.to()).toLowerCase(java.util.Locale.ROOT)));
    }

    private boolean isDocument(Parse parse, NounPhrase phrase) {
        boolean asks = parse.words().subList(phrase.from(), phrase.head()).stream()
                .anyMatch(word -> words.is(WordClass.REQUIREMENT_NOUNS, word.lower())); // "minimum specifications"
        return words.is(WordClass.DOCUMENTS, parse.word(phrase.head()).lower())
                && !asks
                && !AUTHOR.contains(parse.word(phrase.from()).lower());
    }
}
