package io.github.dissensus.extract.mention;

import io.github.dissensus.extract.terms.Inflection;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Token;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Known names with the version and variant behind them: "Corvex Linux 4.0", "Windows 11 “Neon”", "Phone 9 Pro". */
final class NameRecogniser {

    private final Words words;
    private final ReleaseRecogniser releases;
    private final QuantityRecogniser quantities;
    private final VersionMarks marks;
    private final PhraseTrie<Boolean> leasts;

    NameRecogniser(Words words, ReleaseRecogniser releases, QuantityRecogniser quantities) {
        this.words = words;
        this.releases = releases;
        this.quantities = quantities;
        this.marks = new VersionMarks(words);
        this.leasts = new PhraseTrie<>(words);
        words.phrases(WordClass.LEAST_VERSIONS).forEach(phrase -> leasts.add(phrase, true));
    }

    Optional<Mention> read(List<Token> tokens, int from, Names names) {
        if (from > 0 && tokens.get(from).glued() && tokens.get(from - 1).isWord()) {
            return Optional.empty();
        }
        PhraseTrie.Match<Boolean> least = leasts.longest(tokens, from);
        if (least != null && least.to() < tokens.size()) {
            return atLeast(read(tokens, least.to(), names), from);
        }
        PhraseTrie.Match<Known> match = names.longest(tokens, from);
        if (match == null || endsInsideWord(tokens, match.to())) {
            return versionedPart(tokens, from, names);
        }
        Known known = match.values().get(match.values().size() - 1);
        if (isEverydayWord(tokens, from, match.to())
                && !(known.variant().isPresent() && isLabelled(tokens, match.to()))) {
            return Optional.empty();
        }
        return Optional.of(withVersion(tokens, from, match.to(), known, names));
    }

    /** "at least Java 21": the words before the name bound its version. */
    private static Optional<Mention> atLeast(Optional<Mention> mention, int from) {
        return mention.filter(Mention.Name.class::isInstance)
                .map(Mention.Name.class::cast)
                .filter(name -> name.version().isPresent() && name.bound() != Bound.AT_MOST)
                .map(name -> new Mention.Name(
                        from, name.to(), name.known(), name.nameTo(), name.version(), name.variant(), Bound.AT_LEAST));
    }

    /** "kernel 6.18": a part that many systems have, named by its noun and told by its version. */
    private Optional<Mention> versionedPart(List<Token> tokens, int from, Names names) {
        boolean part = from + 1 < tokens.size()
                && words.is(WordClass.VERSIONED_PARTS, tokens.get(from).text())
                && tokens.get(from + 1).isNumber()
                && tokens.get(from + 1).text().indexOf('.') > 0;
        if (!part) {
            return Optional.empty();
        }
        Entity entity = new Entity(Entity.Kind.FEATURE, tokens.get(from).text());
        Mention name =
                withVersion(tokens, from, from + 1, new Known(entity, Set.of(), Optional.empty(), false, false), names);
        return Optional.of(name)
                .filter(found -> ((Mention.Name) found).version().isPresent());
    }

    private Mention withVersion(List<Token> tokens, int from, int nameTo, Known known, Names names) {
        Optional<String> version = Optional.empty();
        Bound bound = Bound.EXACT;
        int to = nameTo;
        if (known.entity().kind() != Entity.Kind.AGENT) {
            int at = nameTo;
            Optional<VersionMarks.Mark> mark = marks.at(tokens, at).filter(found -> !isQuantity(tokens, nameTo));
            boolean headed = at < tokens.size()
                    && words.is(WordClass.VERSION_HEADS, tokens.get(at).lower());
            at = headed ? at + 1 : at;
            Optional<ReleaseRecogniser.Number> number =
                    mark.isEmpty() && at < tokens.size() ? releases.number(tokens, at, headed) : Optional.empty();
            if (mark.isPresent()) {
                version = mark.map(VersionMarks.Mark::number);
                to = mark.get().to();
            } else if (number.isPresent() && isVersion(tokens, at, number.get())) {
                version = Optional.of(number.get().digits());
                bound = number.get().bound();
                to = number.get().to();
            }
        }
        Optional<Variant> variant =
                version.isPresent() || isVariantWord(tokens, to) ? variant(tokens, to, names) : Optional.empty();
        int end = variant.map(Variant::to).orElse(to);
        return new Mention.Name(
                from,
                end,
                known,
                nameTo,
                version,
                variant.map(found -> known.variant().map(first -> first + " ").orElse("") + found.words())
                        .or(known::variant),
                bound);
    }

    /** A number behind a name is its version unless a unit or a counted noun makes it a quantity of its own. */
    private boolean isVersion(List<Token> tokens, int at, ReleaseRecogniser.Number number) {
        if (isQuantity(tokens, at)) {
            return false;
        }
        boolean multiplied = number.to() < tokens.size()
                && words.is(WordClass.MULTIPLIER_WORDS, tokens.get(number.to()).lower());
        if (multiplied) {
            return false; // "Deep 120 billion"
        }
        boolean whole = number.digits().indexOf('.') < 0;
        boolean suffixed = number.to() < tokens.size()
                && tokens.get(number.to()).glued()
                && tokens.get(number.to()).isWord();
        return !suffixed && (!whole || number.digits().length() <= 4);
    }

    private boolean isQuantity(List<Token> tokens, int at) {
        return quantities
                .read(tokens, at)
                .filter(Mention.Measure.class::isInstance)
                .isPresent();
    }

    private record Variant(int to, String words) {}

    private boolean isVariantWord(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).isCapitalised()
                && words.is(WordClass.VARIANT_WORDS, tokens.get(at).text());
    }

    private static boolean isEdition(List<Token> tokens, int at, Names names) {
        return at < tokens.size()
                && tokens.get(at).isCapitalised()
                && names.isEdition(tokens.get(at).text());
    }

    private Optional<Variant> variant(List<Token> tokens, int at, Names names) {
        if (at + 2 < tokens.size()
                && tokens.get(at).lower().equals("\"")
                && tokens.get(at + 2).lower().equals("\"")) {
            return Optional.of(new Variant(at + 3, tokens.get(at + 1).text()));
        }
        boolean size = at + 1 < tokens.size()
                && tokens.get(at).isNumber()
                && !tokens.get(at).glued()
                && tokens.get(at + 1).glued()
                && words.is(WordClass.MULTIPLIER_SUFFIXES, tokens.get(at + 1).text());
        if (size) {
            return Optional.of(new Variant(
                    at + 2, tokens.get(at).text() + tokens.get(at + 1).text())); // "Corvex 3.1 8B"
        }
        int to = at;
        StringBuilder variant = new StringBuilder();
        while (isVariantWord(tokens, to) || isEdition(tokens, to, names)) {
            variant.append(variant.isEmpty() ? "" : " ").append(tokens.get(to).text());
            to++;
        }
        return variant.isEmpty() ? Optional.empty() : Optional.of(new Variant(to, variant.toString()));
    }

    /** "Go" or "Build" at the beginning of a sentence is a verb, unless a version or an owner's 's follows. */
    private boolean isEverydayWord(List<Token> tokens, int from, int to) {
        boolean opening = from == 0
                || !tokens.get(from - 1).isWord()
                        && !tokens.get(from - 1).lower().equals(",");
        if (!opening || to - from > 1 || words.verbs(tokens.get(from).lower()).isEmpty()) {
            return false;
        }
        return to >= tokens.size()
                || !tokens.get(to).isNumber() && !tokens.get(to).lower().equals("'s");
    }

    /** "Base: $9", "Scale costs": the name of an edition before a mark or a verb. */
    private boolean isLabelled(List<Token> tokens, int to) {
        String next = to < tokens.size() ? tokens.get(to).lower() : "";
        return next.equals(":")
                || next.equals(",")
                || words.is(WordClass.AUXILIARIES, next)
                || words.is(WordClass.CONJUNCTIONS, next)
                || words.isVerb(next, Inflection.Form.THIRD_PERSON);
    }

    /** "Go" in "Google", or "Skiff" in "Skiff-derived", which is the name followed by more. */
    private static boolean endsInsideWord(List<Token> tokens, int to) {
        return to < tokens.size()
                && tokens.get(to).glued()
                && (tokens.get(to).isWord() || tokens.get(to).isNumber());
    }
}
