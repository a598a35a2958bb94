package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the products or editions that a sentence sets side by side: "the Tern 4 and the Tern 4 Max", "as a Touring, a
 * Touring Plus and a Cross", "in 10-inch and 12-inch versions", "in two sizes, 41 mm and 45 mm".
 */
final class SideBySide {

    /** A number that tells the sizes of a line apart: "Halma 60" and "Halma 80". */
    private static final Pattern SIZE = Pattern.compile("\\d{2,4}");

    private final Context context;
    private final Parse parse;
    private final Words words;

    SideBySide(Context context, Words words) {
        this.context = context;
        this.parse = context.parse();
        this.words = words;
    }

    /** The members of the last list of a sentence with the word behind it. */
    record Listed(List<Referent> members, int to) {}

    /** The last list of the sentence; empty where nothing stands side by side. */
    Optional<Listed> find() {
        Optional<Listed> last = Optional.empty();
        List<NounPhrase> chain = new ArrayList<>();
        for (NounPhrase phrase : parse.phrases()) {
            boolean goesOn = !chain.isEmpty() && areJoined(chain.get(chain.size() - 1), phrase);
            if (!goesOn) {
                chain.clear();
            }
            chain.add(phrase);
            if (chain.size() > 1) {
                Optional<Listed> found = listed(chain);
                last = found.isPresent() ? found : last;
            }
        }
        return last.or(this::editions).or(this::sizes);
    }

    private boolean areJoined(NounPhrase one, NounPhrase next) {
        return one.to() < next.from()
                && parse.words().subList(one.to(), next.from()).stream()
                        .allMatch(word -> word.is(Tag.COMMA)
                                || word.is(Tag.CONJUNCTION)
                                || word.lower().equals(":")
                                        && words.is(
                                                WordClass.LINEUP_NOUNS,
                                                parse.word(one.head()).lower())); // "in two sizes: 41 mm and 45 mm"
    }

    private Optional<Listed> listed(List<NounPhrase> chain) {
        NounPhrase last = chain.get(chain.size() - 1);
        boolean joined = parse.word(last.from() - 1).is(Tag.CONJUNCTION);
        if (!joined) {
            return Optional.empty();
        }
        List<Referent> members = new ArrayList<>();
        for (NounPhrase phrase : chain) {
            Optional<Referent> member = member(phrase);
            member.filter(found ->
                            members.stream().noneMatch(other -> other.subject().equals(found.subject())))
                    .ifPresent(members::add);
            if (member.isEmpty()) {
                members.clear(); // "on price, the X and the Y"
            }
        }
        if (members.size() < 2) {
            members.clear();
            members.addAll(configurations(chain));
        }
        return members.size() < 2 ? Optional.empty() : Optional.of(new Listed(List.copyOf(members), last.to()));
    }

    private Optional<Referent> member(NounPhrase phrase) {
        return parse.word(phrase.head()).is(Tag.NAME) || isNumbered(phrase)
                ? context.resolve(phrase)
                        .filter(found -> (found.grade() == Referent.Grade.NAMED || isNumbered(phrase))
                                && !found.isAgent()
                                && found.known().salient()
                                && context.isProminent(found))
                : Optional.empty();
    }

    /** "the 80" behind "the Halma 60". */
    private boolean isNumbered(NounPhrase phrase) {
        return parse.word(phrase.head())
                .mention()
                .filter(mention -> mention instanceof Mention.Release release
                        && release.product().isPresent())
                .isPresent();
    }

    /** "The Halma 60 has four burners, and the 80 adds a fifth": sizes of one line, each with a clause of its own. */
    private Optional<Listed> sizes() {
        Map<Integer, Referent> sizes = new TreeMap<>();
        Map<String, Referent> variants = new TreeMap<>(); // "The Pace 6 costs $99, and the Pace 6 Pro costs $149"
        int to = 0;
        int clause = -1;
        for (NounPhrase phrase : parse.phrases()) {
            int at = parse.clauseOf(phrase.head());
            boolean subject = at != clause
                    && parse.clauses()
                            .get(at)
                            .verb()
                            .filter(verb -> verb.finite() && phrase.head() < verb.from())
                            .isPresent();
            Optional<Referent> size = subject
                    ? member(phrase)
                            .filter(found -> found.subject().variant().isEmpty()
                                    && found.subject()
                                            .version()
                                            .filter(number ->
                                                    SIZE.matcher(number).matches())
                                            .isPresent())
                    : Optional.empty();
            Optional<Referent> make = subject ? member(phrase) : Optional.empty();
            make.ifPresent(
                    found -> variants.putIfAbsent(found.subject().variant().orElse(""), found));
            if (size.isPresent() || make.isPresent()) {
                clause = at;
                to = phrase.to();
            }
            if (size.isPresent()) {
                sizes.putIfAbsent(Integer.valueOf(size.get().subject().version().get()), size.get());
            }
        }
        List<Referent> makes = List.copyOf(variants.values());
        boolean oneVersion = variants.containsKey("")
                && makes.size() > 1
                && areOne(makes)
                && makes.stream()
                                .map(make -> make.subject().version())
                                .distinct()
                                .count()
                        == 1;
        List<Referent> members = oneVersion ? makes : List.copyOf(sizes.values());
        return members.size() > 1 && areOne(members) ? Optional.of(new Listed(members, to)) : Optional.empty();
    }

    private static boolean areOne(List<Referent> members) {
        return members.stream()
                        .map(member -> member.subject().entity())
                        .distinct()
                        .count()
                == 1;
    }

    /** "Mini with 3 billion parameters, Base with 22": editions of one product, with more between them. */
    private Optional<Listed> editions() {
        List<Referent> members = new ArrayList<>();
        int to = 0;
        for (NounPhrase phrase : parse.phrases()) {
            Optional<Referent> member = member(phrase)
                    .filter(found -> found.subject().variant().isPresent())
                    .filter(found ->
                            members.stream().noneMatch(other -> other.subject().equals(found.subject())));
            member.ifPresent(members::add);
            to = member.isPresent() ? phrase.to() : to;
        }
        return members.size() > 1 && areOne(members) ? Optional.of(new Listed(members, to)) : Optional.empty();
    }

    /** "10-inch and 12-inch versions", ", 41 mm and 45 mm" behind "sizes": what the text is about, told apart by words. */
    private List<Referent> configurations(List<NounPhrase> chain) {
        NounPhrase first = chain.get(0);
        NounPhrase last = chain.get(chain.size() - 1);
        String head = parse.word(last.head()).lower();
        boolean closed = words.is(WordClass.LINEUP_NOUNS, head);
        int from = closed
                ? 0
                : words.is(WordClass.LINEUP_NOUNS, parse.word(first.head()).lower()) ? 1 : -1;
        if (from < 0 || chain.size() - from < 2 || context.topicBefore().isEmpty()) {
            return List.of();
        }
        Referent whole = context.topic(parse.clauseOf(last.from()))
                .orElseGet(() -> context.topicBefore().get());
        List<Referent> members = new ArrayList<>();
        for (NounPhrase phrase : chain.subList(from, chain.size())) {
            int begin = parse.word(phrase.from()).is(Tag.DETERMINER) ? phrase.from() + 1 : phrase.from();
            int end = closed && phrase.equals(last) ? phrase.head() : phrase.to();
            if (begin >= end) {
                return List.of();
            }
            Subject subject = whole.subject().withVariant(Optional.of(parse.text(begin, end)));
            members.add(new Referent(subject, whole.known(), Referent.Grade.COMPOUND, ""));
        }
        return members;
    }
}
