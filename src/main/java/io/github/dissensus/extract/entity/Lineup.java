package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The editions or products that the text last set side by side, and what words that pick one of them stand for: "the
 * former", "the other", "the larger model", "the base version". Editions are listed from the smallest to the largest;
 * where two things are no editions of one product, only their place in the list tells them apart.
 */
final class Lineup {

    private static final Set<String> PLACES = Set.of("former", "latter", "other");

    private static final Pattern SIZE = Pattern.compile("\\d+(\\.\\d+)?");

    private final Words words;
    private List<Referent> members = List.of();

    /** The edition told last of those that a measure tells apart: "the 12-inch model". */
    private Optional<Referent> last = Optional.empty();

    Lineup(Words words) {
        this.words = words;
    }

    /** Notes what stands side by side now, in the order of the text. */
    void list(List<Referent> listed) {
        members = List.copyOf(listed);
    }

    /** Notes an edition that the text goes over to: one measured otherwise than the last stands beside it. */
    void tell(Referent edition) {
        Optional<BigDecimal> size = size(edition);
        if (size.isEmpty()) {
            return;
        }
        boolean listed = members.stream().anyMatch(one -> one.subject().equals(edition.subject()));
        boolean goesOn = !listed
                && last.filter(one ->
                                one.subject().entity().equals(edition.subject().entity())
                                        && !one.subject().equals(edition.subject()))
                        .isPresent();
        if (goesOn) {
            Map<BigDecimal, Referent> sizes = new TreeMap<>();
            members.stream()
                    .filter(one -> size(one).isPresent())
                    .forEach(one -> sizes.put(size(one).get(), one));
            sizes.put(size(last.get()).get(), last.get());
            sizes.put(size.get(), edition);
            list(List.copyOf(sizes.values()));
        }
        last = Optional.of(edition);
    }

    /** The number that a variant begins with: 12 of "12-inch". */
    private static Optional<BigDecimal> size(Referent edition) {
        return edition.subject()
                .variant()
                .map(SIZE::matcher)
                .filter(Matcher::lookingAt)
                .map(found -> new BigDecimal(found.group()));
    }

    List<Referent> members() {
        return members;
    }

    /**
     * The one that a phrase picks out.
     *
     * @param current what the text spoke of last, which is not "the other"
     */
    Optional<Referent> picked(Parse parse, NounPhrase phrase, Optional<Subject> current) {
        if (members.isEmpty() || !parse.word(phrase.from()).is("the")) {
            return Optional.empty();
        }
        int last = members.size() - 1;
        String head = parse.word(phrase.head()).lower();
        boolean alone = phrase.to() - phrase.from() == 2;
        if (alone && last == 1 && PLACES.contains(head)) {
            return switch (head) {
                case "former" -> member(0);
                case "latter" -> member(1);
                default -> other(current);
            };
        }
        Optional<String> telling = telling(parse, phrase);
        return telling.isEmpty() || !areEditions()
                ? Optional.empty()
                : size(telling.get()).flatMap(this::member);
    }

    /** The only word between "the" and the noun, or the word that stands for the noun. */
    private static Optional<String> telling(Parse parse, NounPhrase phrase) {
        int from = phrase.from() + 1;
        int length = phrase.to() - from;
        return length == 1 || length == 2 && phrase.head() == phrase.to() - 1
                ? Optional.of(parse.word(from).lower())
                : Optional.empty();
    }

    /** The place of the edition that a word for a size or rank picks out; of three or more only "largest" tells one. */
    private Optional<Integer> size(String word) {
        int last = members.size() - 1;
        if (words.is(WordClass.MIDDLE_EDITIONS, word)) {
            return last == 2 ? Optional.of(1) : Optional.empty();
        }
        if (words.is(WordClass.BASE_EDITIONS, word)) {
            return members.get(0).subject().variant().isEmpty() ? Optional.of(0) : Optional.empty();
        }
        boolean clear = last == 1 || !word.endsWith("er");
        if (clear && words.is(WordClass.UPPER_EDITIONS, word)) {
            return Optional.of(last);
        }
        return clear && words.is(WordClass.LOWER_EDITIONS, word) ? Optional.of(0) : Optional.empty();
    }

    private Optional<Referent> other(Optional<Subject> current) {
        List<Referent> others = members.stream()
                .filter(member -> current.filter(member.subject()::equals).isEmpty())
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private boolean areEditions() {
        return members.stream()
                        .map(member -> member.subject().entity())
                        .distinct()
                        .count()
                == 1;
    }

    private Optional<Referent> member(int place) {
        Referent member = members.get(place);
        return Optional.of(new Referent(member.subject(), member.known(), Referent.Grade.COMPOUND, ""));
    }
}
