package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns;
import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.mention.VersionMarks;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes once over an article and gathers its names and what the words around them show. */
final class NameCollector {

    private final Kinds kinds;
    private final Words words;
    private final CapitalRuns runs;
    private final Nearby near;
    private final VersionMarks marks;
    private final Gathered gathered = new Gathered();
    private final NameSurroundings surroundings;
    private final ShortForms shortForms;
    private final LowerCaseNames lowerCase;
    private final JoinedNames joined;
    private final HeadingNames headings;
    private final EditionNames editions;
    private final EditionSigns signs;
    private final Roles roles;
    private final Makers makers;

    NameCollector(Words words, Kinds kinds, NameSurroundings surroundings) {
        this.kinds = kinds;
        this.words = words;
        this.runs = new CapitalRuns(words);
        this.near = new Nearby(words);
        this.marks = new VersionMarks(words);
        this.surroundings = surroundings;
        this.lowerCase = new LowerCaseNames(words, gathered, surroundings);
        this.shortForms = new ShortForms(words, gathered);
        this.joined = new JoinedNames(words, gathered, surroundings);
        this.makers = new Makers(words, surroundings, gathered);
        this.roles = new Roles(words, gathered);
        this.headings = new HeadingNames(words, gathered, surroundings);
        this.editions = new EditionNames(words, gathered);
        this.signs = new EditionSigns(words, gathered);
    }

    /** The names of an article, gathered from all of its sentences. */
    Gathered gather(List<Sentence> sentences) {
        Set<String> lowered = lowered(sentences);
        sentences.forEach(sentence -> collect(sentence, lowered));
        lowerCase.open(sentences);
        List<Sentence> titles = sentences.stream()
                .filter(sentence -> sentence.block().isHeading())
                .toList();
        joined.settle(titles);
        signs.settle();
        editions.settle();
        headings.collect(titles);
        return gathered;
    }

    /** The words that an article writes in lower case. */
    private static Set<String> lowered(List<Sentence> sentences) {
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

    private void collect(Sentence sentence, Set<String> lowered) {
        List<Token> tokens = sentence.tokens();
        signs.note(tokens);
        if (sentence.block().isHeading()) {
            return; // there every word may have a capital
        }
        List<Run> found = runs.find(tokens, lowered).stream()
                .flatMap(run -> withoutMark(tokens, run).stream())
                .map(run -> withoutVariant(tokens, run))
                .map(run -> withNumber(tokens, run))
                .filter(run -> !isKindOrRole(tokens, run))
                .map(run -> withArticle(tokens, run))
                .map(run -> roles.withoutTitle(tokens, run))
                .toList();
        found.forEach(run -> collect(tokens, run));
        makers.collect(tokens, found);
        roles.collect(tokens, found);
        shortForms.renamed(tokens, found);
        joined.collect(tokens, found);
        lowerCase.collect(tokens);
        editions.collect(sentence);
        signs.collect(tokens, found);
    }

    /** "since Tuesday The Saltmarsh Keepers can be bought": a capital inside the sentence makes "The" part of the name. */
    private static Run withArticle(List<Token> tokens, Run run) {
        int article = run.from() - 1;
        boolean inside = article > 0
                && tokens.get(article).text().equals("The")
                && (tokens.get(article - 1).isWord()
                        || tokens.get(article - 1).lower().equals(","));
        return inside ? new Run(article, run.to(), false) : run;
    }

    /** "Corlin A5" of "Corlin A5 Mk II", "Carbon" of "Carbon Gen 12"; nothing of "the Mk II". */
    private Optional<Run> withoutMark(List<Token> tokens, Run run) {
        for (int at = Math.max(run.from(), run.to() - 2); at < run.to(); at++) {
            Optional<VersionMarks.Mark> mark = marks.at(tokens, at);
            if (mark.filter(found -> found.to() >= run.to()).isPresent()) {
                return at == run.from() ? Optional.empty() : Optional.of(new Run(run.from(), at, run.opening()));
            }
        }
        return Optional.of(run);
    }

    /** "C-40F" of "C-40F Max": behind a code a word for a variant is no part of the name. */
    private Run withoutVariant(List<Token> tokens, Run run) {
        int to = run.to();
        while (to > run.from() + 1
                && words.is(WordClass.VARIANT_WORDS, tokens.get(to - 1).text())) {
            to--;
        }
        boolean code =
                to < run.to() && ShortForms.isDesignation(tokens.get(to - 1).text());
        return code ? new Run(run.from(), to, run.opening()) : run;
    }

    /** "Model 3", "Series 9": a noun that tells nothing without its number has it in the name. */
    private Run withNumber(List<Token> tokens, Run run) {
        boolean numbered =
                words.is(WordClass.NUMBERED_NOUNS, tokens.get(run.to() - 1).lower())
                        && Nearby.token(tokens, run.to())
                                .filter(next -> next.text().matches("\\d{1,4}"))
                                .isPresent();
        return numbered ? new Run(run.from(), run.to() + 1, run.opening()) : run;
    }

    /** "OS", "AI PC" and "COO" name kinds and roles, not things. */
    private boolean isKindOrRole(List<Token> tokens, Run run) {
        boolean capitals =
                tokens.subList(run.from(), run.to()).stream().allMatch(token -> ShortForms.isAcronym(token.text()));
        boolean kind = !kinds.endingAt(tokens, run.from(), run.to()).isEmpty();
        return capitals && kind || run.to() - run.from() == 1 && (kind || near.isRole(tokens.get(run.from())));
    }

    /** The "-style" behind a number: "a Fenwick 737-style freighter" has no version. */
    static boolean isJoined(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).glued()
                && tokens.get(at).lower().equals("-")
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).isWord();
    }

    /** "Dorvexa, a weekly injection". */
    private boolean isDescribed(List<Token> tokens, int at) {
        return Nearby.isWord(tokens, at, ",")
                && Nearby.token(tokens, at + 1)
                        .filter(word -> words.is(WordClass.DETERMINERS, word.lower()))
                        .isPresent();
    }

    private void collect(List<Token> tokens, Run run) {
        Evidence evidence = gathered.of(run.text(tokens));
        evidence.occurrences++;
        boolean single = run.to() - run.from() == 1;
        boolean proven = !run.opening() || !single || tokens.get(run.from()).hasInnerCapital();
        evidence.inside += proven ? 1 : 0;
        Optional<Token> next = Nearby.token(tokens, run.to());
        boolean subject = run.from() == 0
                && single
                && next.filter(word -> near.isVerb(word) || word.lower().equals("(") || isDescribed(tokens, run.to()))
                        .isPresent();
        evidence.verbed += subject ? 1 : 0;
        Optional<VersionMarks.Mark> mark = marks.at(tokens, run.to());
        if (mark.isPresent()) {
            evidence.versioned++;
            evidence.versions.add(mark.get().number());
            evidence.inside++;
        } else if (next.filter(Token::isNumber).isPresent()
                && next.get().text().indexOf(',') < 0
                && !isJoined(tokens, run.to() + 1)
                && Nearby.token(tokens, run.to() + 1) // "Small with 4 billion, Deep 120 billion"
                        .filter(word -> words.is(WordClass.MULTIPLIER_WORDS, word.lower()))
                        .isEmpty()) {
            boolean year = next.get().text().matches("20\\d\\d");
            evidence.dated += year ? 1 : 0;
            evidence.versioned += year ? 0 : 1;
            if (!year) {
                evidence.versions.add(next.get().text());
            }
            if (!year && next.get().text().matches("\\d+")) {
                evidence.numbers.add(next.get().text());
            }
            evidence.inside++;
        }
        surroundings.read(tokens, run, evidence);
        evidence.kinds.addAll(kinds.endingAt(tokens, run.from(), run.to()));
        shortForms.collect(tokens, run);
    }
}
