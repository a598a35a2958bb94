package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads coordinated noun phrases: "systemd 256, glibc 2.39, and OpenSSL 3.3", "X as well as Y". */
final class NounLists {

    private static final int MAX_ITEMS = 24;

    /** More words than these in quotation marks are speech. */
    private static final int MAX_QUOTED = 10;

    private NounLists() {}

    /** Noun phrases that share one place in a sentence, and the word after the last of them. */
    record NounList(List<NounPhrase> items, int to) {}

    /** Whether "such as" stands at a word, with an example behind it. */
    static boolean isSuchAs(Parse parse, int word) {
        return word + 2 < parse.size()
                && parse.word(word).is("such")
                && parse.word(word + 1).is("as");
    }

    /** The list that begins at a word and stays within its clause; empty items where no noun phrase begins there. */
    static NounList from(Parse parse, int word) {
        List<NounPhrase> items = new ArrayList<>();
        int first = word + 1 < parse.size() && parse.word(word).is(Tag.QUOTE) ? word + 1 : word; // 'for "X and Y"'
        int clause = first < parse.size() ? parse.clauseOf(first) : -1;
        int at = word;
        int end = word;
        while (items.size() < MAX_ITEMS) {
            int place = at;
            Optional<NounPhrase> phrase = quoted(parse, at).or(() -> parse.phraseFrom(place));
            if (phrase.isEmpty() || parse.clauseOf(phrase.get().from()) != clause) {
                break;
            }
            items.add(phrase.get());
            end = phrase.get().to();
            if (end < parse.size() && parse.word(end).is(Tag.QUOTE)) {
                end++;
            }
            int joint = afterTails(parse, end, clause);
            // "in response to X and Y": behind a hanging phrase a bare "and" goes on with that phrase, not with the
            // list
            boolean nearer = joint > end
                    && parse.word(joint).is(Tag.CONJUNCTION)
                    && !parse.word(end).lower().equals("(")
                    && !closes(parse, items, joint, clause);
            int next = joint < 0 || nearer ? -1 : afterJoint(parse, joint, clause);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return isApposition(parse, word, items)
                ? new NounList(items.subList(0, 1), items.get(0).to())
                : new NounList(items, end);
    }

    /** A name or a noun with an article, which a comma may explain. */
    private static boolean isOneThing(Parse parse, NounPhrase phrase) {
        return parse.word(phrase.head()).is(Tag.NAME)
                || parse.word(phrase.from()).is(Tag.DETERMINER);
    }

    /** '“quick search and sorting”': what is quoted as one thing is one, whatever joins its words. */
    private static Optional<NounPhrase> quoted(Parse parse, int first) {
        boolean article = first + 1 < parse.size()
                && parse.word(first).is(Tag.DETERMINER)
                && parse.word(first + 1).is(Tag.QUOTE); // 'a “quick search …”'
        int word = article ? first + 1 : first;
        if (word >= parse.size() || !parse.word(word).is(Tag.QUOTE)) {
            return Optional.empty();
        }
        int close = word + 1;
        while (close < parse.size()
                && close < word + MAX_QUOTED
                && !parse.word(close).is(Tag.QUOTE)) {
            close++;
        }
        boolean closed = close < parse.size() && parse.word(close).is(Tag.QUOTE);
        List<NounPhrase> inside = closed ? parse.phrasesIn(word + 1, close) : List.of();
        boolean one = !inside.isEmpty()
                && inside.get(0).to() < close
                && inside.stream().allMatch(NounPhrase::isFree)
                && inside.get(0).from() == word + 1
                && parse.words().subList(word + 1, close).stream()
                        .allMatch(part -> part.tag().isNominal() || part.is(Tag.CONJUNCTION) || part.is(Tag.ING));
        return one
                ? Optional.of(new NounPhrase(
                        word + 1, close, inside.get(inside.size() - 1).head(), -1))
                : Optional.empty();
    }

    /** "X, Y with a part and Z": of a list whose commas have joined two already, the only conjunction is the last. */
    private static boolean closes(Parse parse, List<NounPhrase> items, int joint, int clause) {
        boolean commas = items.size() > 1
                && !(isApposition(parse, items.get(0).from(), items) && isOneThing(parse, items.get(0)))
                && parse.words().subList(items.get(0).to(), joint).stream().noneMatch(word -> word.is(Tag.CONJUNCTION));
        for (int at = joint + 1; commas && at + 1 < parse.clauses().get(clause).to(); at++) {
            commas = !(parse.word(at).is(Tag.COMMA) && parse.word(at + 1).is(Tag.CONJUNCTION));
        }
        return commas;
    }

    /** "the Quill, a pen for left-handers": two phrases and a comma between them name one thing. */
    private static boolean isApposition(Parse parse, int word, List<NounPhrase> items) {
        return items.size() == 2
                && parse.words().subList(items.get(0).to(), items.get(1).from()).stream()
                        .noneMatch(between -> between.is(Tag.CONJUNCTION) || between.is("as") || between.is("plus"))
                && parse.word(items.get(1).from()).is(Tag.DETERMINER)
                && !parse.word(word - 1).lower().equals("(");
    }

    /** The items up to the first comma: "integration with X and Y, …" within a longer list. */
    static List<NounPhrase> upToComma(Parse parse, List<NounPhrase> list) {
        List<NounPhrase> items = new ArrayList<>();
        for (NounPhrase item : list) {
            boolean comma = !items.isEmpty()
                    && hasComma(parse, items.get(items.size() - 1).to(), item.from());
            if (comma) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    /** "a consistent kernel and userland": under one article and joined by a bare "and" they are one value. */
    static NounList joined(Parse parse, NounList list) {
        List<NounPhrase> items = new ArrayList<>();
        for (NounPhrase item : list.items()) {
            NounPhrase last = items.isEmpty() ? null : items.get(items.size() - 1);
            boolean shares = last != null
                    && parse.word(last.from()).lower().matches("an?")
                    && last.to() == item.from() - 1
                    && parse.word(last.to()).is("and")
                    && !parse.word(item.from()).is(Tag.DETERMINER)
                    && !parse.word(item.head()).is(Tag.NAME);
            if (shares) {
                items.set(items.size() - 1, new NounPhrase(last.from(), item.to(), item.head(), last.preposition()));
            } else {
                items.add(item);
            }
        }
        return new NounList(items, list.to());
    }

    private static boolean hasComma(Parse parse, int from, int to) {
        return parse.words().subList(from, to).stream().anyMatch(word -> word.is(Tag.COMMA));
    }

    /** The list whose last noun phrase ends right before a word: a coordinated subject. */
    static List<NounPhrase> endingAt(Parse parse, int word, int floor) {
        List<NounPhrase> free = new ArrayList<>();
        int end = word;
        while (end > floor
                && (parse.word(end - 1).is(Tag.DATE) || parse.word(end - 1).is(Tag.ADVERB))) {
            end--; // "the company today introduced"
        }
        for (int i = parse.phrases().size() - 1; i >= 0; i--) {
            NounPhrase phrase = parse.phrases().get(i);
            if (phrase.to() > end || phrase.from() < floor) {
                continue;
            }
            boolean adjoining = phrase.to() == end || onlyJoints(parse, phrase.to(), end);
            boolean opener = !free.isEmpty() && !phrase.isFree(); // "With 128 GB of memory, this device …"
            if (!adjoining || opener) {
                break;
            }
            free.add(0, phrase);
            end = phrase.from();
        }
        boolean coordinated = free.size() < 2
                || parse.words().subList(free.get(0).to(), word).stream().anyMatch(w -> w.is(Tag.CONJUNCTION));
        if (coordinated) {
            return free;
        }
        boolean setOff = word < parse.size() && parse.word(word).is(Tag.COMMA);
        // "X, the maker's new handset, …" is one thing; of "with X and Y, the kit …" the kit is the subject
        return setOff ? free.subList(0, 1) : free.subList(free.size() - 1, free.size());
    }

    private static boolean onlyJoints(Parse parse, int from, int to) {
        boolean joined = false;
        for (int at = from; at < to; at++) {
            Word word = parse.word(at);
            if (word.is(Tag.CONJUNCTION) || word.is(Tag.COMMA)) {
                joined = true;
            } else if (!word.is(Tag.ADVERB) && !word.is(Tag.DATE)) {
                return false;
            }
        }
        return joined;
    }

    /** Over the phrases that hang on an item ("for newer hardware", "(AKS)") to a comma or conjunction; else -1. */
    private static int afterTails(Parse parse, int from, int clause) {
        int at = from;
        for (int tails = 0; at < parse.size() && tails < 4 && parse.clauseOf(at) == clause; tails++) {
            Word word = parse.word(at);
            if (word.is(Tag.COMMA) || word.is(Tag.CONJUNCTION) || isAsWellAs(parse, at)) {
                return at;
            }
            if (word.lower().equals("(")) {
                at = closing(parse, at);
                while (at < parse.size()
                        && (parse.word(at).is(Tag.NOUN) || parse.word(at).is(Tag.ADJECTIVE))) {
                    at++; // "Oak Storage Service (OSS) buckets, …"
                }
                continue;
            }
            Optional<NounPhrase> hanging = word.is(Tag.PREPOSITION) ? parse.phraseFrom(at + 1) : Optional.empty();
            if (hanging.isEmpty()) {
                return -1;
            }
            at = hanging.get().to();
        }
        return -1;
    }

    private static int closing(Parse parse, int open) {
        int at = open;
        while (at < parse.size() && !parse.word(at).lower().equals(")")) {
            at++;
        }
        return at + 1;
    }

    /** The word after ", ", ", and", "and", "as well as", ", including"; -1 where the next item is none. */
    private static int afterJoint(Parse parse, int joint, int clause) {
        int at = joint;
        if (isAsWellAs(parse, at)) {
            at += 3;
        } else {
            at++;
            if (at < parse.size() && parse.word(at).is(Tag.CONJUNCTION)) {
                at++;
            } else if (isAsWellAs(parse, at)) {
                at += 3;
            }
            if (at < parse.size()
                    && (parse.word(at).is("including") || parse.word(at).is("plus"))) {
                at++;
            }
        }
        boolean within = at < parse.size() && parse.clauseOf(at) == clause;
        return within && parse.phraseFrom(at).isPresent() ? at : -1;
    }

    private static boolean isAsWellAs(Parse parse, int at) {
        return at + 2 < parse.size()
                && parse.word(at).is("as")
                && parse.word(at + 1).is("well")
                && parse.word(at + 2).is("as");
    }
}
