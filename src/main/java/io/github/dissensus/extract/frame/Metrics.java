package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.syntax.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the nouns that tell what a number measures: "128 GB of unified memory", "a range of 400 km", "30-second reboots". */
final class Metrics {

    /**
     * Words that may name what is measured.
     *
     * @param words in lower case, without determiners
     * @param from first word in the sentence
     * @param to word after the last
     * @param place where they stand to the number
     */
    record Metric(String words, int from, int to, Place place) {

        /** The same with the rate, which belongs to what is counted: "queries per day". */
        private Metric each(Rate rate) {
            return words.isEmpty() ? this : new Metric(words + " " + rate.words(), from, to, place);
        }
    }

    /** Where a noun stands to the number that it names, the surest place first. */
    enum Place {
        /** "Top speed: 190 km/h". */
        LABEL,
        /** "128 GB of memory". */
        BEHIND_OF,
        /** "a 6.1-inch display". */
        INSIDE,
        /** "a range of 400 km". */
        BEFORE_OF,
        /** "raises the limit to 60 minutes". */
        OBJECT,
        /** "Its range is 400 km". */
        SUBJECT,
        /** Somewhere in the same clause. */
        NEAR
    }

    /** Words that may stand before the colon of "Top speed: 190 km/h". */
    private static final int LONGEST_LABEL = 7;

    private Metrics() {}

    /** What a number may measure, the likeliest first. */
    static List<Metric> of(Parse parse, Amount amount) {
        int number = amount.word();
        List<Metric> metrics = new ArrayList<>();
        label(parse, number).ifPresent(metrics::add);
        behindOf(parse, number).ifPresent(metrics::add);
        insidePhrase(parse, amount).ifPresent(metrics::add);
        beforeOf(parse, amount.from()).or(() -> gapped(parse, amount)).ifPresent(metrics::add);
        object(parse, amount.from()).ifPresent(metrics::add);
        subject(parse, number).forEach(metrics::add);
        near(parse, number).forEach(metrics::add);
        return metrics;
    }

    /** The nouns of the clause that no other number has, the nearest before the number first, then those behind it. */
    private static List<Metric> near(Parse parse, int number) {
        List<Metric> metrics = new ArrayList<>();
        Clause clause = parse.clauses().get(parse.clauseOf(number));
        for (NounPhrase phrase : parse.phrasesIn(clause.from(), clause.to())) {
            boolean own = phrase.from() <= number && number < phrase.to();
            if (!own && isUnmeasured(parse, phrase, number)) {
                metrics.add(metric(parse, phrase.from(), phrase.to(), Place.NEAR));
            }
        }
        metrics.sort(Comparator.comparingInt(
                metric -> metric.to() <= number ? number - metric.to() : parse.size() + metric.from() - number));
        return metrics;
    }

    /** Whether a noun phrase neither holds a number nor hangs on one: "12 GB of memory". */
    private static boolean isUnmeasured(Parse parse, NounPhrase phrase, int number) {
        boolean holds =
                parse.words().subList(phrase.from(), phrase.to()).stream().anyMatch(word -> word.is(Tag.NUMBER));
        int of = phrase.preposition();
        boolean hangs = of > 0 && parse.word(of).is("of") && parse.word(of - 1).is(Tag.NUMBER);
        boolean has = number < phrase.from()
                && phrase.to() + 1 < parse.size()
                && parse.word(phrase.to()).is("of")
                && parse.word(phrase.to() + 1).is(Tag.NUMBER); // "a saving of $60"
        return !holds && !hangs && !has && parse.word(phrase.head()).is(Tag.NOUN);
    }

    /** "Top speed: 190 km/h", "Boot: 640 litres, or 1,720 litres …": what stands before the colon. */
    private static Optional<Metric> label(Parse parse, int number) {
        int colon = 0;
        while (colon < number && colon <= LONGEST_LABEL && !isColon(parse, colon)) {
            colon++;
        }
        boolean labelled = colon > 0 && colon < number && isColon(parse, colon);
        boolean sentence = labelled && (isFinite(parse, 0) || isFinite(parse, parse.clauseOf(number)));
        return labelled && !sentence ? Optional.of(metric(parse, 0, colon, Place.LABEL)) : Optional.empty();
    }

    private static boolean isFinite(Parse parse, int clause) {
        return parse.clauses().get(clause).verb().filter(VerbGroup::finite).isPresent();
    }

    private static boolean isColon(Parse parse, int word) {
        return parse.word(word).is(Tag.BREAK) && parse.word(word).lower().equals(":");
    }

    /** "128 GB of unified memory", "120 MB of RAM at idle". */
    private static Optional<Metric> behindOf(Parse parse, int number) {
        if (number + 2 >= parse.size() || !parse.word(number + 1).is("of")) {
            return Optional.empty();
        }
        return parse.phraseFrom(number + 2).map(phrase -> {
            int to = phrase.to();
            boolean state = to + 1 < parse.size()
                    && (parse.word(to).is("at") || parse.word(to).is("when"))
                    && parse.word(to + 1).is(Tag.NOUN);
            return metric(parse, phrase.from(), state ? to + 2 : to, Place.BEHIND_OF);
        });
    }

    /** "30-second reboot times", "a 6.1-inch display", "400 requests per second". */
    private static Optional<Metric> insidePhrase(Parse parse, Amount amount) {
        int number = amount.word();
        return parse.phraseOf(number)
                .filter(phrase -> number + 1 < phrase.to())
                .map(phrase -> metric(parse, number + 1, phrase.to(), Place.INSIDE))
                .map(metric ->
                        amount.isCount() ? amount.rate().map(metric::each).orElse(metric) : metric);
    }

    /** "a battery capacity of 5,000 mAh", "a filling of only 0.9 kg". */
    private static Optional<Metric> beforeOf(Parse parse, int number) {
        int before = beforeAdverbs(parse, number) - 1;
        int of = before > 0 && parse.word(before).is("between")
                ? before - 1
                : before; // "a wait of between 3 and 5 days"
        if (of < 1 || !parse.word(of).is("of")) {
            return Optional.empty();
        }
        return parse.phrases().stream()
                .filter(phrase -> phrase.to() == of)
                .findFirst()
                .map(phrase -> metric(parse, phrase.from(), phrase.to(), Place.BEFORE_OF));
    }

    /** "and the warranty five years": a noun and its measure, the verb left out. */
    private static Optional<Metric> gapped(Parse parse, Amount amount) {
        int end = amount.from();
        return amount.isCount() || amount.dimension().equals("Money")
                ? Optional.empty()
                : parse.phraseOf(end)
                        .filter(phrase -> phrase.to() == amount.word() + 1
                                && end > phrase.from() + 1
                                && phrase.from() > 0
                                && parse.word(phrase.from()).is(Tag.DETERMINER)
                                && (parse.word(phrase.from() - 1).is(Tag.CONJUNCTION)
                                        || parse.word(phrase.from() - 1).is(Tag.COMMA))
                                && parse.word(end - 1).is(Tag.NOUN)
                                && !parse.hasName(phrase)) // "the X television 98 W" goes on from another
                        .map(phrase -> metric(parse, phrase.from(), end, Place.BEFORE_OF));
    }

    /** The first of the adverbs that stand right before a number, or the number: "only 0.9 kg". */
    static int beforeAdverbs(Parse parse, int number) {
        int at = number;
        while (at > 0 && parse.word(at - 1).is(Tag.ADVERB)) {
            at--;
        }
        return at;
    }

    /** "raises the limit to 60 minutes", "cuts the delay from 40 ms to 12 ms", "keeps the temperature at 71 °C". */
    private static Optional<Metric> object(Parse parse, int number) {
        int at = number - 1;
        while (at > 0
                && (parse.word(at).is(Tag.NUMBER)
                        || parse.word(at).is("from")
                        || parse.word(at).is(Tag.ADVERB))) {
            at--;
        }
        if (number < 1 || !isGoal(parse, number - 1)) {
            return Optional.empty();
        }
        Clause clause = parse.clauses().get(parse.clauseOf(number));
        int end = isGoal(parse, at) ? at : at + 1;
        Optional<VerbGroup> verb = clause.verb().filter(group -> group.to() < end && !group.passive());
        return verb.flatMap(group -> parse.phrasesIn(group.to(), end).stream()
                .filter(NounPhrase::isFree)
                .filter(phrase ->
                        phrase.from() == group.to() && parse.word(phrase.head()).is(Tag.NOUN))
                .filter(phrase -> phrase.to() == end || parse.word(phrase.to()).is("of"))
                .findFirst()
                .map(phrase -> metric(parse, phrase.from(), phrase.to(), Place.OBJECT)));
    }

    private static boolean isGoal(Parse parse, int at) {
        String word = parse.word(at).lower();
        return word.equals("to") || word.equals("at") || word.equals("from");
    }

    /** "Its range is 400 km", "images are about 80 MB in size": the subject, with the noun behind "in". */
    private static List<Metric> subject(Parse parse, int number) {
        List<Metric> metrics = new ArrayList<>();
        int at = parse.clauseOf(number);
        Clause clause = parse.clauses().get(at);
        String behind = number + 2 < parse.size()
                        && parse.word(number + 1).is("in")
                        && parse.word(number + 2).is(Tag.NOUN)
                ? parse.word(number + 2).lower()
                : "";
        for (int i = at; i >= 0; i = parse.clauses().get(i).parent()) {
            Clause holder = parse.clauses().get(i);
            if (hasPronoun(parse, holder, i == at ? number : holder.to())) {
                break; // "but in our test it managed 360": of what "it" stands for
            }
            Optional<NounPhrase> subject =
                    subjectOf(parse, holder, i == at ? number : holder.to()).or(() -> antecedent(parse, holder));
            if (subject.isPresent()) {
                NounPhrase phrase = subject.get();
                boolean done = phrase.from() == holder.from() + 1
                        && parse.word(holder.from()).is(Tag.ING)
                        && !parse.word(phrase.from()).is(Tag.NOUN); // "Unlocking a vault takes 0.4 seconds"
                String own = done ? parse.word(holder.from()).lower() : words(parse, phrase.from(), phrase.to());
                if (!behind.isEmpty()) {
                    metrics.add(new Metric((own + " " + behind).strip(), phrase.from(), phrase.to(), Place.SUBJECT));
                }
                if (!own.isEmpty()) {
                    metrics.add(new Metric(own, phrase.from(), phrase.to(), Place.SUBJECT));
                }
                break;
            }
            if (clause.kind() != Clause.Kind.PARTICIPIAL && clause.kind() != Clause.Kind.COORDINATE) {
                break;
            }
        }
        if (!behind.isEmpty() && metrics.isEmpty()) {
            metrics.add(new Metric(behind, number + 2, number + 3, Place.SUBJECT));
        }
        return metrics;
    }

    /** "a study that ran for 24 weeks": what a relative clause tells of. */
    private static Optional<NounPhrase> antecedent(Parse parse, Clause clause) {
        boolean own = clause.kind() == Clause.Kind.RELATIVE
                && clause.verb()
                        .filter(verb -> verb.from() <= clause.from() + 2)
                        .isPresent();
        return own
                ? parse.phrases().stream()
                        .filter(phrase -> phrase.to() == clause.from() || phrase.to() == clause.from() - 1)
                        .filter(phrase -> parse.word(phrase.head()).is(Tag.NOUN))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean hasPronoun(Parse parse, Clause clause, int limit) {
        int end = Math.min(clause.verb().map(VerbGroup::from).orElse(limit), limit);
        return parse.phrasesIn(clause.from(), end).stream()
                .anyMatch(phrase -> phrase.isFree() && parse.word(phrase.head()).is(Tag.PRONOUN));
    }

    private static Optional<NounPhrase> subjectOf(Parse parse, Clause clause, int limit) {
        int end = clause.verb().map(VerbGroup::from).orElse(limit);
        return parse.phrasesIn(clause.from(), Math.min(end, limit)).stream()
                .filter(NounPhrase::isFree)
                .filter(phrase -> !parse.word(phrase.head()).is(Tag.PRONOUN))
                .findFirst();
    }

    private static Metric metric(Parse parse, int from, int to, Place place) {
        return new Metric(words(parse, from, to), from, to, place);
    }

    /** The common words of a phrase: no names, determiners, owners or numbers. */
    static String words(Parse parse, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(parse::word)
                .filter(Metrics::isCommon)
                .map(Word::lower)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isCommon(Word word) {
        boolean acronym = word.name().filter(name -> name.known().acronym()).isPresent();
        return switch (word.tag()) {
            case NAME -> acronym;
            case NOUN, ADJECTIVE, ING, PREPOSITION, SUBORDINATOR -> true;
            default -> false;
        };
    }
}
