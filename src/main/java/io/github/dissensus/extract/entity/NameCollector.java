package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.mention.CapitalRuns;
import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.KindTerm;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.extract.text.Tokenizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes once over an article and gathers its names and what the words around them show. */
final class NameCollector {

    /** How far behind a name its kind is looked for: "X, a new open-source container-optimised distribution". */
    private static final int REACH = 9;

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}s?");

    private final Words words;
    private final Kinds kinds;
    private final CapitalRuns runs;
    private final PhraseTrie<Boolean> offering;
    private final PhraseTrie<Boolean> stages;
    private final Map<String, Evidence> names = new LinkedHashMap<>();
    private final Map<String, String> fullForms = new LinkedHashMap<>();

    NameCollector(Lexicon lexicon, Kinds kinds) {
        this.words = lexicon.words();
        this.kinds = kinds;
        this.runs = new CapitalRuns(words);
        this.offering = new PhraseTrie<>(words);
        this.stages = new PhraseTrie<>(words);
        lexicon.statuses().forEach(term -> {
            term.transitive().forEach(verb -> offering.add(verb, true));
            if (term.transitive().isEmpty()) {
                term.adjectives().forEach(adjective -> stages.add(adjective, true));
                term.nouns().forEach(noun -> stages.add(noun, true)); // stages that a product is at, not events
            }
        });
    }

    /** The names with their evidence, in the order in which they first stand in the text. */
    Map<String, Evidence> names() {
        return names;
    }

    /** Short forms that the text explains, each with its full form: "LDE", "Linux Development Environment". */
    Map<String, String> fullForms() {
        return fullForms;
    }

    /** Notes which names a heading is about: those that end it, stand before a colon or a verb, or have a version. */
    void collectHeading(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (Map.Entry<String, Evidence> entry : names.entrySet()) {
            List<Token> name = Tokenizer.tokens(entry.getKey());
            for (int at = 0; at + name.size() <= tokens.size(); at++) {
                if (isAt(tokens, at, name) && isHeadOfHeading(tokens, at + name.size())) {
                    entry.getValue().heading++;
                }
            }
        }
    }

    private boolean isHeadOfHeading(List<Token> tokens, int to) {
        if (to >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(to);
        boolean joined = next.glued() && next.lower().equals("-");
        return next.isNumber()
                || !next.isWord() && !joined
                || endsPhrase(next)
                || next.lower().equals("'s");
    }

    private boolean isAt(List<Token> tokens, int at, List<Token> name) {
        for (int i = 0; i < name.size(); i++) {
            if (!tokens.get(at + i).text().equals(name.get(i).text())) {
                return false;
            }
        }
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        boolean function = !before.isWord()
                || words.is(WordClass.PREPOSITIONS, before.lower())
                || words.is(WordClass.DETERMINERS, before.lower())
                || words.is(WordClass.CONJUNCTIONS, before.lower())
                || words.is(WordClass.ADJECTIVES, before.lower())
                || !words.verbs(before.lower()).isEmpty()
                || before.lower().equals("'s");
        return function;
    }

    /** The words that an article writes in lower case. */
    static Set<String> lowered(List<Sentence> sentences) {
        Set<String> lowered = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.isWord() && !token.isCapitalised()) {
                    lowered.add(token.lower());
                }
            }
        }
        return lowered;
    }

    void collect(Sentence sentence, Set<String> lowered) {
        List<Token> tokens = sentence.tokens();
        if (sentence.block().isHeading()) {
            return; // there every word may have a capital
        }
        for (Run run : runs.find(tokens, lowered)) {
            if (!isKindOrRole(tokens, run)) {
                collect(tokens, run);
            }
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            collectCalled(tokens, i);
            collectVersioned(tokens, i, lowered);
        }
    }

    /** "OS", "AI PC" and "COO" name kinds and roles, not things. */
    private boolean isKindOrRole(List<Token> tokens, Run run) {
        boolean capitals = tokens.subList(run.from(), run.to()).stream().allMatch(token -> isAcronym(token.text()));
        boolean kind = !kinds.endingAt(tokens, run.from(), run.to()).isEmpty();
        return capitals && kind || run.to() - run.from() == 1 && (kind || isRole(tokens.get(run.from())));
    }

    /** Whether a name is the main noun of its phrase rather than a modifier, as in "Linux plans". */
    private boolean isHead(List<Token> tokens, int to) {
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
                && !endsPhrase(next)
                && kinds.at(tokens, at) == null
                && !words.is(WordClass.ADVERBS, next.lower());
        return !joined && !noun;
    }

    private void collect(List<Token> tokens, Run run) {
        Evidence evidence = evidence(run.text(tokens));
        evidence.occurrences++;
        boolean single = run.to() - run.from() == 1;
        boolean proven = !run.opening() || !single || tokens.get(run.from()).hasInnerCapital();
        evidence.inside += proven ? 1 : 0;
        Optional<Token> next = token(tokens, run.to());
        if (next.filter(Token::isNumber).isPresent()) {
            boolean year = next.get().text().matches("20\\d\\d");
            evidence.dated += year ? 1 : 0;
            evidence.versioned += year ? 0 : 1;
            evidence.inside++;
        }
        before(tokens, run.from(), evidence, isHead(tokens, run.to()));
        after(tokens, run.to(), evidence, !single);
        evidence.kinds.addAll(kinds.endingAt(tokens, run.from(), run.to()));
        bracket(tokens, run);
    }

    private void before(List<Token> tokens, int from, Evidence evidence, boolean head) {
        int at = from - 1;
        boolean fresh = false;
        while (at >= 0 && at >= from - 5 && isPremodifier(tokens.get(at))) {
            fresh |= tokens.get(at).lower().matches("new|latest|upcoming");
            at--;
        }
        if (fresh && head) {
            evidence.offered++;
        }
        if (at < 0) {
            return;
        }
        String word = tokens.get(at).lower();
        if (word.equals(",")) {
            Set<String> noun = kinds.endingAt(tokens, Math.max(0, at - 3), at); // "its workstation, the X"
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
        if (words.is(WordClass.ROLES, word)) {
            evidence.personal++;
        } else if (at == from - 1) {
            evidence.kinds.addAll(kinds.endingAt(tokens, Math.max(0, from - 2), from));
        }
        if (word.equals("at") && at == from - 1) {
            evidence.staged++;
        }
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
        for (int stage = at;
                stage < Math.min(tokens.size(), at + 4) && tokens.get(stage).isWord();
                stage++) {
            evidence.offered += stages.longest(tokens, stage) != null ? 1 : 0; // "X is now generally available"
        }
        PhraseTrie.Match<KindTerm> noun = at < tokens.size() ? kinds.at(tokens, at) : null;
        if (noun != null && (several || Kinds.names(noun.values()).contains(Kinds.EVENT))) {
            evidence.kinds.addAll(Kinds.names(noun.values())); // "the Surface Box workstation", not "Linux servers"
        }
        if (isWord(tokens, at, "'s")) {
            Optional<Token> owned = token(tokens, at + 1);
            boolean own = owned.filter(token -> token.isCapitalised() || words.is(WordClass.ADJECTIVES, token.lower()))
                    .isPresent();
            evidence.acting += own ? 1 : 0;
            return;
        }
        if (isWord(tokens, at, ",")
                && token(tokens, at + 1).filter(token -> isRole(token)).isPresent()) {
            evidence.personal++;
        }
        evidence.acting += acts(tokens, at) ? 1 : 0;
        describedKind(tokens, at, evidence);
    }

    private boolean isRole(Token token) {
        return words.is(WordClass.ROLES, token.lower());
    }

    /** "X unveiled", "X has confirmed", "X also says". */
    private boolean acts(List<Token> tokens, int from) {
        for (int at = from; at < tokens.size() && at < from + 3; at++) {
            String word = tokens.get(at).lower();
            if (words.isVerbOf(WordClass.SPEECH_VERBS, word)
                    || words.isVerbOf(WordClass.PLAN_VERBS, word)
                    || offering.longest(tokens, at) != null) {
                return true;
            }
            boolean inGroup = words.is(WordClass.ADVERBS, word) || word.matches("has|have|had|will|would|'s");
            if (!inGroup) {
                return false;
            }
        }
        return false;
    }

    /** "X is a ... distribution", "X, a ... handset": the first noun of a kind before the phrase ends. */
    private void describedKind(List<Token> tokens, int from, Evidence evidence) {
        int at = from;
        if (isWord(tokens, at, ",")) {
            at++;
        } else if (token(tokens, at)
                .filter(token -> token.lower().matches("is|was|remains|becomes"))
                .isPresent()) {
            at++;
        } else {
            return;
        }
        if (token(tokens, at)
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
                            || endsPhrase(tokens.get(noun.to())));
            if (head) {
                evidence.kinds.addAll(Kinds.names(noun.values()));
                evidence.described++;
                return;
            }
        }
    }

    private boolean endsPhrase(Token token) {
        String word = token.lower();
        return words.is(WordClass.PREPOSITIONS, word)
                || words.is(WordClass.RELATIVES, word)
                || words.is(WordClass.CONJUNCTIONS, word)
                || words.is(WordClass.AUXILIARIES, word)
                || words.is(WordClass.MODALS, word)
                || !words.verbs(word).isEmpty();
    }

    /** "Linux Development Environment (LDE)" and "MXC (Microsoft Execution Containers)". */
    private void bracket(List<Token> tokens, Run run) {
        int open = run.to();
        if (!isWord(tokens, open, "(")) {
            return;
        }
        int close = open + 1;
        while (close < tokens.size()
                && close < open + 8
                && !tokens.get(close).lower().equals(")")) {
            close++;
        }
        if (!isWord(tokens, close, ")") || close == open + 1) {
            return;
        }
        String inner = new Run(open + 1, close, false).text(tokens);
        String outer = run.text(tokens);
        if (close == open + 2 && isAcronym(tokens.get(open + 1).text())) {
            fullForm(tokens, run, inner).ifPresent(full -> {
                fullForms.put(inner, full);
                Evidence whole = evidence(full);
                whole.inside++;
                whole.offered++;
            });
        } else if (isAcronym(outer) && initials(inner).equals(outer)) {
            fullForms.put(outer, inner);
            evidence(inner).inside++;
        }
    }

    /** The words before the bracket whose initials make the acronym, small words between them left out. */
    private Optional<String> fullForm(List<Token> tokens, Run run, String acronym) {
        for (int from = Math.max(0, run.to() - 8); from < run.to(); from++) {
            boolean begins = tokens.get(from).isCapitalised();
            if (begins && initials(new Run(from, run.to(), false).text(tokens)).equalsIgnoreCase(acronym)) {
                return Optional.of(new Run(from, run.to(), false).text(tokens));
            }
        }
        return run.to() - run.from() > 1 && acronym.length() > 1 ? Optional.of(run.text(tokens)) : Optional.empty();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[\\s-]+")) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.append(part.charAt(0));
            }
        }
        return initials.toString();
    }

    /** "a feature called pylock", "a ‘kubeconf’ tool": names that need no capital. */
    private void collectCalled(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (words.is(WordClass.NAMING_VERBS, token.lower())) {
            Token next = tokens.get(at + 1);
            boolean lower =
                    next.isWord() && !next.isCapitalised() && next.text().length() > 2;
            if (lower
                    && !words.is(WordClass.DETERMINERS, next.lower())
                    && !words.is(WordClass.PREPOSITIONS, next.lower())) {
                named(tokens, at + 1, endOfGlued(tokens, at + 1));
            }
            return;
        }
        if (!isQuote(token) || !tokens.get(at + 1).glued()) {
            return;
        }
        int close = at + 1;
        while (close < tokens.size() && close < at + 6 && !isQuote(tokens.get(close))) {
            close++;
        }
        boolean short4 = close < tokens.size() && isQuote(tokens.get(close)) && close > at + 1;
        boolean beside = isNamed(tokens, close + 1)
                || at > 0 && words.is(WordClass.NAMING_VERBS, tokens.get(at - 1).lower());
        if (short4 && beside && tokens.get(at + 1).isWord()) {
            named(tokens, at + 1, close);
        }
    }

    private boolean isNamed(List<Token> tokens, int at) {
        return token(tokens, at)
                .filter(t -> words.is(WordClass.NAMED_NOUNS, t.lower()))
                .isPresent();
    }

    private void named(List<Token> tokens, int from, int to) {
        Evidence evidence = evidence(new Run(from, to, false).text(tokens));
        evidence.occurrences++;
        evidence.inside++;
        evidence.offered++;
    }

    /** "glibc 2.39": a word that is none of the language's own, right before a dotted number. */
    private void collectVersioned(List<Token> tokens, int at, Set<String> lowered) {
        Token token = tokens.get(at);
        Token number = tokens.get(at + 1);
        boolean dotted = number.isNumber() && number.text().indexOf('.') > 0 && !number.glued();
        if (!token.isWord() || token.isCapitalised() || !dotted || token.text().length() < 3) {
            return;
        }
        boolean unit =
                token(tokens, at + 2).filter(t -> t.isWord() && !endsPhrase(t)).isPresent();
        if (!unit && isNoEnglishWord(token.lower())) {
            named(tokens, at, at + 1);
        }
    }

    private boolean isNoEnglishWord(String lower) {
        for (WordClass type : WordClass.values()) {
            if (words.is(type, lower)) {
                return false;
            }
        }
        return words.verbs(lower).isEmpty();
    }

    private static int endOfGlued(List<Token> tokens, int from) {
        int to = from + 1;
        while (to + 1 < tokens.size()
                && tokens.get(to).glued()
                && tokens.get(to).lower().equals("-")
                && tokens.get(to + 1).glued()) {
            to += 2;
        }
        return to;
    }

    private Evidence evidence(String name) {
        return names.computeIfAbsent(name, n -> new Evidence());
    }

    /** "GPU", "USB4", "VMs". */
    static boolean isAcronym(String text) {
        return ACRONYM.matcher(text).matches();
    }

    private static boolean isQuote(Token token) {
        return token.lower().equals("'") || token.lower().equals("\"");
    }

    private static boolean isWord(List<Token> tokens, int at, String lower) {
        return at < tokens.size() && tokens.get(at).lower().equals(lower);
    }

    private static Optional<Token> token(List<Token> tokens, int at) {
        return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }
}
