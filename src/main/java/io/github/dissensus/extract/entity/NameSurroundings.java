package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.Inflection.Form;
import io.github.dissensus.extract.terms.KindTerm;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the words before and behind a name show of the thing that it names. */
final class NameSurroundings {

    /** How far behind a name its kind is looked for: "X, a new open-source container-optimised distribution". */
    private static final int REACH = 9;

    private final Words words;
    private final Kinds kinds;
    private final Nearby near;
    private final PhraseTrie<Boolean> offering;
    private final PhraseTrie<Boolean> stages;
    private final PhraseTrie<Boolean> trading;

    NameSurroundings(Lexicon lexicon, Kinds kinds) {
        this.words = lexicon.words();
        this.kinds = kinds;
        this.near = new Nearby(words);
        this.offering = new PhraseTrie<>(words);
        this.stages = new PhraseTrie<>(words);
        this.trading = new PhraseTrie<>(words);
        words.phrases(WordClass.TRADING_PHRASES).forEach(phrase -> trading.add(phrase, true));
        lexicon.statuses().forEach(term -> {
            term.transitive().forEach(verb -> offering.add(verb, true));
            term.adjectives().forEach(adjective -> stages.add(adjective, true));
            if (term.transitive().isEmpty()) {
                term.nouns().forEach(noun -> stages.add(noun, true)); // stages that a product is at, not events
            }
        });
    }

    /** Adds what stands around a name to its evidence. */
    void read(List<Token> tokens, Run run, Evidence evidence) {
        before(tokens, run, evidence, isHead(tokens, run.to()));
        after(tokens, run.to(), evidence, run.to() - run.from() > 1);
    }

    /** Whether a name is the main noun of its phrase rather than a modifier, as in "Linux plans". */
    boolean isHead(List<Token> tokens, int to) {
        int at = to;
        while (at < tokens.size()
                && (tokens.get(at).isNumber() || tokens.get(at).lower().equals("lts"))) {
            at++;
        }
        if (at >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(at);
        boolean joined = next.glued() && next.lower().equals("-");
        boolean noun = next.isWord()
                && !near.endsPhrase(next)
                && kinds.at(tokens, at) == null
                && !words.is(WordClass.ADVERBS, next.lower());
        return !joined && !noun;
    }

    private void before(List<Token> tokens, Run run, Evidence evidence, boolean head) {
        int from = run.from();
        int at = from - 1;
        boolean fresh = false;
        while (at >= 0 && at >= from - 5 && isPremodifier(tokens.get(at))) {
            fresh |= Set.of("new", "latest", "upcoming").contains(tokens.get(at).lower());
            at--;
        }
        if (fresh && head) {
            evidence.offered++;
        }
        boolean whole =
                head || Nearby.token(tokens, run.to()).filter(Token::isNumber).isPresent(); // "the H-2 2,000 W"
        evidence.definite += whole && isDefinite(tokens, at + 1, from) ? 1 : 0;
        if (at < 0) {
            return;
        }
        String word = tokens.get(at).lower();
        if (word.equals(",")) {
            evidence.personal += at > 0 && near.isRole(tokens.get(at - 1)) ? 1 : 0; // "its founder, X"
            boolean plural = at > 0 && tokens.get(at - 1).lower().endsWith("s");
            Set<String> noun =
                    plural ? Set.of() : kinds.endingAt(tokens, Math.max(0, at - 3), at); // "its workstation, the X"
            evidence.kinds.addAll(noun);
            evidence.described += noun.isEmpty() ? 0 : 1;
        }
        if (word.equals("of") && endsStage(tokens, at)) {
            evidence.offered++; // "general availability of X"
        }
        for (int verb = Math.max(0, at - 2); verb <= at; verb++) {
            PhraseTrie.Match<Boolean> match = offering.longest(tokens, verb);
            if (head && match != null && match.to() == at + 1) {
                evidence.offered++;
            }
        }
        Set<String> noun = at == from - 1 ? kinds.endingAt(tokens, Math.max(0, from - 2), from) : Set.of();
        boolean making = isMaking(tokens, run.to());
        evidence.acting += making ? 1 : 0;
        boolean product = head && !making && kinds.isWhole(noun);
        boolean role = words.is(WordClass.ROLES, word) && !product; // "engineer X", not "password manager X"
        if (role || isSpeaker(tokens, run)) {
            evidence.personal++;
        } else if (!making) {
            evidence.kinds.addAll(noun);
            evidence.entitled += product ? 1 : 0;
        }
        boolean beside = at == from - 1;
        evidence.staged += beside && word.equals("at") ? 1 : 0;
        boolean origin = word.equals("from")
                && kinds.endingAt(tokens, Math.max(0, at - 2), at).contains(Kinds.ORGANISATION); // "a company from X"
        evidence.located += beside && (word.equals("in") || origin) ? 1 : 0;
    }

    /** "the X", "the first X". */
    private static boolean isDefinite(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.lower().equals("the"));
    }

    /** "the lightest laptop Quern has made", "every pump Tidewell builds.": no object follows, since it stands before the name. */
    private boolean isMaking(List<Token> tokens, int to) {
        int at = to;
        while (Nearby.token(tokens, at)
                .filter(token ->
                        words.is(WordClass.AUXILIARIES, token.lower()) || words.is(WordClass.ADVERBS, token.lower()))
                .isPresent()) {
            at++;
        }
        boolean makes = Nearby.token(tokens, at)
                .filter(token -> words.isVerbOf(WordClass.MAKING_VERBS, token.lower()))
                .isPresent();
        return makes
                && Nearby.token(tokens, at + 1)
                        .filter(next -> next.isWord()
                                && !words.is(WordClass.CONJUNCTIONS, next.lower())
                                && !words.is(WordClass.PREPOSITIONS, next.lower())
                                && !words.is(WordClass.ADVERBS, next.lower()))
                        .isEmpty();
    }

    /** "says pilot Runa Eltvik": two plain words with a capital, and a verb of speech shortly before. */
    private boolean isSpeaker(List<Token> tokens, Run run) {
        boolean plain = run.to() - run.from() == 2
                && tokens.subList(run.from(), run.to()).stream().noneMatch(Token::hasInnerCapital);
        for (int at = run.from() - 1; plain && at >= 0 && at >= run.from() - 4; at--) {
            Token before = tokens.get(at);
            if (words.isVerbOf(WordClass.SPEECH_VERBS, before.lower())) {
                return at > 0
                        && Set.of("\"", ",", "as")
                                .contains(tokens.get(at - 1).lower()); // behind the words that were said
            }
            if (!before.isWord() || before.isCapitalised() || words.is(WordClass.PREPOSITIONS, before.lower())) {
                return false;
            }
        }
        return false;
    }

    private boolean endsStage(List<Token> tokens, int to) {
        for (int at = Math.max(0, to - 3); at < to; at++) {
            PhraseTrie.Match<Boolean> match = stages.longest(tokens, at);
            if (match != null && match.to() == to) {
                return true;
            }
        }
        return false;
    }

    private boolean isPremodifier(Token token) {
        return words.is(WordClass.DETERMINERS, token.lower())
                || words.is(WordClass.ADJECTIVES, token.lower())
                || token.lower().equals("'s");
    }

    private void after(List<Token> tokens, int to, Evidence evidence, boolean several) {
        int at = to;
        while (at < tokens.size()
                && (tokens.get(at).isNumber() || tokens.get(at).lower().equals("lts"))) {
            at++;
        }
        evidence.offered += stagesFrom(tokens, Nearby.behindAside(tokens, at));
        boolean predicate = Nearby.token(tokens, at)
                .filter(next -> words.isVerb(next.lower(), Form.THIRD_PERSON)
                        || words.is(WordClass.SINGULAR_AUXILIARIES, next.lower()))
                .isPresent(); // "the BX27 shows"
        evidence.singular += predicate ? 1 : 0;
        PhraseTrie.Match<KindTerm> noun = at < tokens.size() && !predicate ? kinds.at(tokens, at) : null;
        if (noun != null && (several || Kinds.names(noun.values()).contains(Kinds.EVENT))) {
            evidence.kinds.addAll(Kinds.names(noun.values())); // "the Halden Box workstation", not "Linux servers"
        }
        if (Nearby.isWord(tokens, at, "'s")) {
            Optional<Token> owned = Nearby.token(tokens, at + 1);
            boolean own = owned.filter(token -> token.isCapitalised() || words.is(WordClass.ADJECTIVES, token.lower()))
                    .isPresent();
            evidence.acting += own ? 1 : 0;
            evidence.owning++;
            return;
        }
        if (Nearby.isWord(tokens, at, ",")
                && Nearby.token(tokens, at + 1)
                        .filter(t -> near.isRole(t) || t.lower().equals("who"))
                        .isPresent()) {
            evidence.personal++;
        }
        evidence.acting += acts(tokens, at) ? 1 : 0;
        PhraseTrie.Match<Boolean> offer = at < tokens.size() ? offering.longest(tokens, at) : null;
        evidence.offered += offer != null && !hasObject(tokens, offer.to()) ? 1 : 0;
        describedKind(tokens, at, evidence);
    }

    /** How often the next words name a stage: "X is now generally available". */
    private int stagesFrom(List<Token> tokens, int from) {
        int found = 0;
        for (int at = from;
                at < Math.min(tokens.size(), from + 4) && tokens.get(at).isWord();
                at++) {
            found += stages.longest(tokens, at) != null ? 1 : 0;
        }
        return found;
    }

    /** "X unveiled", "X has confirmed", "X also says". */
    boolean acts(List<Token> tokens, int from) {
        int behindDay = behindDay(tokens, from);
        for (int at = behindDay; at < tokens.size() && at < behindDay + 3; at++) {
            String word = tokens.get(at).lower();
            if (words.isVerbOf(WordClass.SPEECH_VERBS, word) || words.isVerbOf(WordClass.PLAN_VERBS, word)) {
                return true;
            }
            if (trading.longest(tokens, at) != null) {
                return true;
            }
            PhraseTrie.Match<Boolean> offer = offering.longest(tokens, at);
            if (offer != null) {
                return hasObject(tokens, offer.to());
            }
            boolean inGroup = words.is(WordClass.ADVERBS, word)
                    || Set.of("has", "have", "had", "will", "would", "'s").contains(word);
            if (!inGroup) {
                return false;
            }
        }
        return false;
    }

    /** The token behind the "on Tuesday" or "today" that stands between who acts and the verb. */
    private int behindDay(List<Token> tokens, int from) {
        boolean on = Nearby.isWord(tokens, from, "on");
        int at = on ? from + 1 : from;
        boolean day = Nearby.token(tokens, at)
                .filter(token -> words.is(WordClass.WEEKDAYS, token.lower())
                        || !on && words.is(WordClass.ADVERBS, token.lower()))
                .isPresent();
        return day ? at + 1 : from;
    }

    /** Whether a verb brings something out: not "X launched at $99", which was brought out itself. */
    private boolean hasObject(List<Token> tokens, int behind) {
        return Nearby.token(tokens, behind)
                .filter(next -> next.isWord() && !words.is(WordClass.PREPOSITIONS, next.lower()))
                .isPresent();
    }

    /** "X is a ... distribution", "X, a ... handset": the first noun of a kind before the phrase ends. */
    private void describedKind(List<Token> tokens, int from, Evidence evidence) {
        int at = from;
        boolean apposition = Nearby.isWord(tokens, at, ",");
        if (apposition) {
            at++;
        } else if (Nearby.token(tokens, at)
                .filter(token -> Set.of("is", "was", "remains", "becomes").contains(token.lower()))
                .isPresent()) {
            at++;
        } else {
            return;
        }
        if (Nearby.token(tokens, at)
                .filter(t -> words.is(WordClass.DETERMINERS, t.lower()))
                .isEmpty()) {
            return;
        }
        for (int end = Math.min(tokens.size(), at + REACH); at < end; at++) {
            String word = tokens.get(at).lower();
            if (words.is(WordClass.ROLES, word)) {
                evidence.personal++;
                return;
            }
            if (!tokens.get(at).isWord() && !word.equals("-") || words.is(WordClass.PREPOSITIONS, word)) {
                return;
            }
            PhraseTrie.Match<KindTerm> noun = kinds.at(tokens, at);
            boolean head = noun != null
                    && (noun.to() >= tokens.size()
                            || !tokens.get(noun.to()).isWord()
                                    && !tokens.get(noun.to()).glued()
                            || tokens.get(noun.to()).lower().equals(",")
                            || tokens.get(noun.to()).lower().equals(".")
                            || near.endsPhrase(tokens.get(noun.to()))
                                    && !(apposition && near.isVerb(tokens.get(noun.to())))); // "On X, the firm says"
            if (head) {
                evidence.kinds.addAll(Kinds.names(noun.values()));
                evidence.described++;
                evidence.called++;
                return;
            }
        }
    }
}
