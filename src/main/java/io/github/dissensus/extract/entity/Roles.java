package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.mention.CapitalRuns.Run;
import io.github.dissensus.extract.terms.Inflection.Form;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds people by what the text says they are: "research head Dagny Sall", "Amara Leduc, vice president of storage at
 * Brindle", "Jane Roe, who leads the compiler team", "Tom Vance is the chief executive".
 */
final class Roles {

    /** Words of a role before a name: "senior product manager". */
    private static final int BEFORE = 4;

    /** Words of a role behind a name: "vice president of cloud storage and backup at Brindle Systems". */
    private static final int BEHIND = 12;

    /** Where behind a name the word for the role must stand at the latest: "the company's new head". */
    private static final int REACH = 6;

    private final Words words;
    private final Nearby near;
    private final Gathered gathered;

    Roles(Words words, Gathered gathered) {
        this.words = words;
        this.near = new Nearby(words);
        this.gathered = gathered;
    }

    /** "CEO Ada Brenn" without the role that its capitals joined to the name. */
    Run withoutTitle(List<Token> tokens, Run run) {
        int name = run.from();
        while (run.to() - name > 2 && isTitle(tokens, name, run)) {
            name++;
        }
        return name == run.from() ? run : new Run(name, run.to(), false);
    }

    /** "CEO", "Dr"; "Founder" and the words of "Chief Executive" where two plain words that can be a name are left. */
    private boolean isTitle(List<Token> tokens, int at, Run run) {
        Token word = tokens.get(at);
        boolean short3 = word.hasInnerCapital() || words.is(WordClass.TITLES, word.lower());
        return near.isRole(word) && (short3 || isLikePerson(tokens, new Run(at + 1, run.to(), false)));
    }

    /** Notes the roles of the people that a sentence names. */
    void collect(List<Token> tokens, List<Run> runs) {
        for (Run run : runs) {
            if (isLikePerson(tokens, run)) {
                before(tokens, run.from()).or(() -> behind(tokens, run.to())).ifPresent(role -> {
                    String name = run.text(tokens);
                    gathered.of(name).personal++;
                    gathered.role(name, role);
                });
            }
        }
    }

    /** Two or three plain words with a capital, the last of which ends no organisation's name. */
    private boolean isLikePerson(List<Token> tokens, Run run) {
        int length = run.to() - run.from();
        String last = tokens.get(run.to() - 1).lower();
        return length > 1
                && length < 5
                && !words.is(WordClass.ORGANISATION_TAILS, last)
                && tokens.subList(run.from(), run.to()).stream().allMatch(Roles::isPlain);
    }

    private static boolean isPlain(Token token) {
        boolean scottish = token.text().startsWith("Mc")
                || token.text().startsWith("Mac")
                || token.text().contains("'");
        return !token.isNumber()
                && (!token.hasInnerCapital() || scottish)
                && token.text().codePoints().noneMatch(Character::isDigit);
    }

    /** "said research head Dagny Sall": the nouns before the name, the last of which is a role. */
    private Optional<String> before(List<Token> tokens, int name) {
        int to = name > 1 && tokens.get(name - 1).lower().equals(",") ? name - 1 : name; // "its founder, X"
        if (to == 0 || !near.isRole(tokens.get(to - 1))) {
            return Optional.empty();
        }
        int from = to - 1;
        while (from > 0 && to - from < BEFORE && isRoleWord(tokens.get(from - 1))) {
            from--;
        }
        return Optional.of(text(tokens, from, to));
    }

    private boolean isRoleWord(Token token) {
        String word = token.lower();
        return token.isWord()
                && (!token.isCapitalised() || near.isRole(token))
                && !words.is(WordClass.DETERMINERS, word)
                && !near.isVerb(token) | words.verbs(word).stream().allMatch(verb -> verb.form() == Form.BASE)
                && !words.is(WordClass.AUXILIARIES, word)
                && !words.is(WordClass.MODALS, word)
                && !words.is(WordClass.PREPOSITIONS, word)
                && !words.is(WordClass.CONJUNCTIONS, word)
                && !words.is(WordClass.RELATIVES, word)
                && !words.is(WordClass.ADVERBS, word)
                && !word.equals("'s");
    }

    private Optional<String> behind(List<Token> tokens, int to) {
        boolean comma = Nearby.isWord(tokens, to, ",");
        int at = comma ? to + 1 : to;
        if (Nearby.isWord(tokens, at, "who")) {
            boolean verb = Nearby.token(tokens, at + 1)
                    .filter(token -> words.isVerbOf(WordClass.LEADING_VERBS, token.lower()))
                    .isPresent();
            return verb ? Optional.of(text(tokens, at + 1, end(tokens, at + 1))) : Optional.empty();
        }
        boolean copula = !comma
                && Nearby.token(tokens, at)
                        .filter(token ->
                                token.lower().equals("is") || token.lower().equals("was"))
                        .isPresent();
        return comma || copula ? described(tokens, copula ? at + 1 : at) : Optional.empty();
    }

    /** "vice president of storage", "the company's head of design": up to the next mark. */
    private Optional<String> described(List<Token> tokens, int from) {
        int start = from;
        for (int at = from; at < tokens.size() && at < from + REACH; at++) {
            Token token = tokens.get(at);
            boolean owner = token.lower().equals("'s");
            boolean determiner = words.is(WordClass.DETERMINERS, token.lower());
            if (owner || determiner) {
                start = at + 1;
            } else if (near.isRole(token) && start <= at && !isModifier(tokens, at)) {
                return Optional.of(text(tokens, start, end(tokens, at)));
            } else if (!token.isWord() && !token.lower().equals("-") || isStop(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a noun goes on behind the word, so that it names no role: "the developer dashboard". */
    private boolean isModifier(List<Token> tokens, int at) {
        return Nearby.token(tokens, at + 1)
                .filter(next -> next.isWord()
                        && !isStop(next)
                        && !words.is(WordClass.CONJUNCTIONS, next.lower())
                        && !words.is(WordClass.RELATIVES, next.lower())
                        && !words.is(WordClass.ADVERBS, next.lower())
                        && !near.isVerb(next))
                .isPresent();
    }

    private boolean isStop(Token token) {
        return words.is(WordClass.PREPOSITIONS, token.lower())
                || words.is(WordClass.AUXILIARIES, token.lower())
                || words.is(WordClass.MODALS, token.lower())
                || words.is(WordClass.PRONOUNS, token.lower());
    }

    /** The mark or the finite verb that ends the words of a role. */
    private int end(List<Token> tokens, int from) {
        int at = from + 1;
        while (at < tokens.size() && at < from + BEHIND) {
            Token token = tokens.get(at);
            boolean mark = !token.isWord() && !token.isNumber() && !token.glued() | ",.;:)\"".contains(token.lower());
            boolean finite = words.isVerbOf(WordClass.SPEECH_VERBS, token.lower())
                            && !token.lower().equals("report")
                    || words.is(WordClass.AUXILIARIES, token.lower());
            if (mark || finite) {
                break;
            }
            at++;
        }
        return at;
    }

    private static String text(List<Token> tokens, int from, int to) {
        String words = new Run(from, to, false).text(tokens);
        return tokens.get(from).hasInnerCapital()
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
