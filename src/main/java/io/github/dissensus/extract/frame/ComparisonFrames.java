package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Clause;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Scope;
import io.github.dissensus.model.Scope.Direction;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comparisons ("22 percent faster than X", "cut by 15 percent", "a 5x boost in Y") with metric, direction and
 * baseline, and shares of use ("over 60 percent of workloads run on X").
 */
final class ComparisonFrames {

    private static final int SURE = 40;
    /** How many words behind "of the workloads" belong to what is counted: "run on X". */
    private static final int SHARE_WORDS = 6;

    private final Words words;
    private final PhraseTrie<Boolean> baselines;

    ComparisonFrames(Words words) {
        this.words = words;
        this.baselines = new PhraseTrie<>(words);
        words.phrases(WordClass.BASELINE_MARKERS).forEach(phrase -> baselines.add(phrase, true));
    }

    /** How two things compare, before whom and with whom is known. */
    private record Change(Direction direction, String metric) {}

    List<Candidate> find(Context context) {
        Parse parse = context.parse();
        List<Candidate> found = new ArrayList<>();
        for (int word : parse.mentions(Mention.Measure.class)) {
            Mention.Measure measure =
                    (Mention.Measure) parse.word(word).mention().orElseThrow();
            Optional<Change> change = change(parse, word, measure.quantity());
            if (change.isPresent()) {
                compared(context, word, measure.quantity(), change.get(), found);
            } else if (measure.quantity().unit().dimension().equals("Percentage")) {
                share(context, word, measure.quantity(), found);
            }
        }
        return found;
    }

    private Optional<Change> change(Parse parse, int word, Value.Quantity quantity) {
        Optional<Change> behind = comparativeBehind(parse, word);
        boolean relative = quantity.unit().dimension().equals("Percentage")
                || quantity.unit().dimension().equals("Factor");
        return behind.isPresent() || !relative ? behind : changedBy(parse, word);
    }

    /** "18% higher pod density", "60% smaller", "a 5x boost in file operations". */
    private Optional<Change> comparativeBehind(Parse parse, int word) {
        int at = word + 1;
        if (at >= parse.size()) {
            return Optional.empty();
        }
        String next = parse.word(at).lower();
        Optional<String> higher = words.value(WordClass.HIGHER_WORDS, next);
        Optional<String> lower = words.value(WordClass.LOWER_WORDS, next);
        if (higher.isEmpty() && lower.isEmpty()) {
            return Optional.empty();
        }
        String own = higher.or(() -> lower).orElse("");
        String metric = nounsBehind(parse, at);
        Direction direction = higher.isPresent() ? Direction.HIGHER : Direction.LOWER;
        return Optional.of(new Change(direction, metric.isEmpty() ? own : metric));
    }

    /** The nouns behind "higher", or behind "boost in". */
    private static String nounsBehind(Parse parse, int at) {
        int from = at + 1;
        if (from < parse.size()
                && (parse.word(from).is("in") || parse.word(from).is("of"))) {
            return parse.phraseFrom(from + 1)
                    .map(p -> Metrics.words(parse, p.from(), p.to()))
                    .orElse("");
        }
        int to = from;
        while (to < parse.size()
                && (parse.word(to).is(Tag.NOUN) || parse.word(to).is(Tag.ADJECTIVE))) {
            to++;
        }
        return Metrics.words(parse, from, to);
    }

    /** "has been cut by another 15 percent", "reduces latency by up to 40 percent". */
    private Optional<Change> changedBy(Parse parse, int word) {
        int by = word - 1;
        while (by > 0 && (parse.word(by).is(Tag.DETERMINER) || parse.word(by).is(Tag.ADJECTIVE))) {
            by--;
        }
        if (by < 1 || !parse.word(by).is("by")) {
            return Optional.empty();
        }
        Clause clause = parse.clauses().get(parse.clauseOf(word));
        for (int at = by - 1; at >= clause.from(); at--) {
            String lower = parse.word(at).lower();
            boolean more = words.isVerbOf(WordClass.HIGHER_VERBS, lower);
            boolean less = words.isVerbOf(WordClass.LOWER_VERBS, lower);
            if (more || less) {
                return Optional.of(
                        new Change(more ? Direction.HIGHER : Direction.LOWER, changed(parse, clause, at, by)));
            }
        }
        return Optional.empty();
    }

    /** What a verb of change changes: its object, else its subject. */
    private static String changed(Parse parse, Clause clause, int verb, int by) {
        List<NounPhrase> object = parse.phrasesIn(verb + 1, by);
        if (!object.isEmpty()) {
            return Metrics.words(parse, object.get(0).from(), object.get(0).to());
        }
        return parse.phrasesIn(clause.from(), verb).stream()
                .filter(NounPhrase::isFree)
                .findFirst()
                .map(phrase -> Metrics.words(parse, phrase.from(), phrase.to()))
                .orElse("");
    }

    private void compared(Context context, int word, Value.Quantity quantity, Change change, List<Candidate> found) {
        Parse parse = context.parse();
        int clause = parse.clauseOf(word);
        Scope scope = Scope.NONE.withDirection(change.direction());
        scope = change.metric().isBlank() ? scope : scope.withMetric(change.metric());
        Optional<Value.Thing> baseline = baseline(context, word).or(() -> unsaid(context, clause, word));
        for (Referent referent : placed(context, word).map(List::of).orElseGet(() -> context.products(clause, word))) {
            boolean itself = baseline.filter(
                            key -> key.entity().equals(referent.subject().entity())
                                    && key.version().equals(referent.subject().version()))
                    .isPresent();
            if (!itself && referent.known().entity().kind() != Entity.Kind.EVENT) {
                found.add(candidate(parse, referent, "comparison", baseline, quantity, scope, word));
            }
        }
    }

    /** "22 percent faster on X compared to Y": what it was measured on is what is compared. */
    private static Optional<Referent> placed(Context context, int word) {
        Parse parse = context.parse();
        int on = word + 1;
        while (on < parse.size() && on <= word + 2 && !parse.word(on).is("on")) {
            on++;
        }
        return on < parse.size() && parse.word(on).is("on")
                ? parse.phraseFrom(on + 1)
                        .flatMap(context::resolve)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                : Optional.empty();
    }

    private static Candidate candidate(
            Parse parse,
            Referent referent,
            String property,
            Optional<Value.Thing> key,
            Value.Quantity quantity,
            Scope scope,
            int word) {
        return Draft.of(parse, word, word + 1, referent.subject(), new Property(property, false), quantity, property)
                .key(key)
                .scope(scope)
                .score(SURE)
                .done();
    }

    /** What stands behind "than" or "compared to": a product with its version, else the words. */
    private Optional<Value.Thing> baseline(Context context, int word) {
        Parse parse = context.parse();
        for (int at = word + 1; at < parse.size(); at++) {
            PhraseTrie.Match<Boolean> match =
                    baselines.longest(parse.sentence().tokens(), parse.word(at).from());
            if (match == null) {
                continue;
            }
            Optional<NounPhrase> phrase = parse.phraseFrom(parse.wordAt(match.to() - 1) + 1);
            if (phrase.isEmpty()) {
                return Optional.empty();
            }
            Optional<Referent> product = context.resolve(phrase.get()).filter(r -> r.grade() != Referent.Grade.PART);
            return product.map(r ->
                            new Value.Thing(r.subject().entity(), r.subject().version()))
                    .or(() -> Optional.of(Metrics.words(
                                    parse, phrase.get().from(), phrase.get().to()))
                            .filter(text -> !text.isBlank())
                            .map(text -> new Value.Thing(new Entity(Entity.Kind.FEATURE, text), Optional.empty())));
        }
        return Optional.empty();
    }

    /** "The rival costs €300 less": than what the text was about. */
    private static Optional<Value.Thing> unsaid(Context context, int clause, int word) {
        List<Referent> products = context.products(clause, word);
        return context.topicBefore()
                .filter(topic -> products.stream()
                        .noneMatch(product ->
                                product.known().entity().equals(topic.known().entity())))
                .filter(topic -> !products.isEmpty() && topic.known().salient())
                .map(topic -> new Value.Thing(
                        topic.subject().entity(), topic.subject().version()));
    }

    private static boolean isMark(Parse parse, int at) {
        Tag tag = parse.word(at).tag();
        return tag == Tag.COMMA || tag == Tag.END || tag == Tag.BREAK || tag == Tag.BRACKET;
    }

    /** "over 60 percent of Corvex workloads run on Linux": the use of what owns the workloads. */
    private void share(Context context, int word, Value.Quantity quantity, List<Candidate> found) {
        Parse parse = context.parse();
        if (word + 2 >= parse.size() || !parse.word(word + 1).is("of")) {
            return;
        }
        Optional<NounPhrase> whole = parse.phraseFrom(word + 2);
        if (whole.isEmpty()) {
            return;
        }
        int clause = parse.clauseOf(word);
        int end = whole.get().to();
        while (end < parse.clauses().get(clause).to() && end < whole.get().to() + SHARE_WORDS && !isMark(parse, end)) {
            end++;
        }
        String metric = parse.text(word + 2, end);
        Optional<Referent> owner = context.resolve(whole.get())
                .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                .or(() -> parse
                        .phrasesIn(whole.get().to(), parse.clauses().get(clause).to())
                        .stream()
                        .map(context::resolve)
                        .flatMap(Optional::stream)
                        .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent())
                        .findFirst());
        owner.ifPresent(referent -> found.add(
                candidate(parse, referent, "usage", Optional.empty(), quantity, Scope.NONE.withMetric(metric), word)));
    }
}
