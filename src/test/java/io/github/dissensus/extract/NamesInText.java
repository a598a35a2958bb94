package io.github.dissensus.extract;

import io.github.dissensus.extract.entity.Focus;
import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.entity.Standing;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names in one article were taken to mean. */
final class NamesInText {

    private final Article article;
    private final List<Parse> parses;
    private final Resolver resolver;
    private final Focus focus;
    private final Optional<Referent> main;

    NamesInText(Article article, Lexicon lexicon) {
        this.article = article;
        this.parses = new Extractor(lexicon).parse(article);
        Kinds kinds = new Kinds(lexicon.words(), lexicon.kinds());
        this.resolver = new Resolver(lexicon.words(), kinds);
        this.main = new MainSubject(lexicon.words(), kinds).of(parses);
        Standing standing = Standing.of(parses, main, lexicon.words(), kinds);
        this.focus = new Focus(kinds, standing, lexicon.words());
    }

    /** What the title and lead are about. */
    Optional<Referent> mainSubject() {
        return main;
    }

    /** Whether a form of a name stands in the article other than as a part of one of the longer names given. */
    boolean holds(String form, List<String> names) {
        Matcher place = places(form);
        while (place.find()) {
            int start = place.start();
            int end = place.end();
            boolean inLonger = names.stream()
                    .filter(name -> name.length() > form.length() && name.contains(form))
                    .anyMatch(name -> places(name).results().anyMatch(r -> r.start() <= start && r.end() >= end));
            if (!inLonger) {
                return true;
            }
        }
        return false;
    }

    /**
     * The things that a form of a name was taken to mean, wherever it stands as a name of its own or ends a noun phrase;
     * where it is only a part of a longer name it means nothing.
     */
    Set<Entity> meanings(String form) {
        Set<Entity> meanings = new LinkedHashSet<>();
        Matcher place = places(form);
        while (place.find()) {
            meaning(place.start(), place.end()).ifPresent(subject -> meanings.add(subject.entity()));
        }
        return meanings;
    }

    /** The same, with version and variant. */
    Set<Subject> subjects(String form) {
        Set<Subject> subjects = new LinkedHashSet<>();
        Matcher place = places(form);
        while (place.find()) {
            meaning(place.start(), place.end()).ifPresent(subjects::add);
        }
        return subjects;
    }

    private Matcher places(String form) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(form) + "(?!\\w)").matcher(article.text());
    }

    private Optional<Subject> meaning(int start, int end) {
        for (Parse parse : parses) {
            if (parse.sentence().start() > start || parse.sentence().end() < end) {
                continue;
            }
            for (int word : parse.mentions(Mention.Name.class)) {
                Mention.Name name = parse.word(word).name().orElseThrow();
                int bare = parse.sentence().tokens().get(name.nameTo() - 1).end();
                if (parse.startOf(word) == start && parse.endOf(word) == end) {
                    return Optional.of(new Subject(name.known().entity(), name.version(), name.variant()));
                }
                if (parse.startOf(word) == start && bare == end) {
                    return Optional.of(Subject.of(name.known().entity())); // "Fenn" of "Fenn 9 Pro"
                }
                boolean longer = parse.startOf(word) <= start && parse.endOf(word) >= end;
                if (longer) {
                    return Optional.empty();
                }
            }
            return phrase(parse, start, end);
        }
        return Optional.empty();
    }

    private Optional<Subject> phrase(Parse parse, int start, int end) {
        for (NounPhrase phrase : parse.phrases()) {
            boolean whole = parse.startOf(phrase.from()) <= start && parse.startOf(phrase.head()) >= start;
            if (parse.endOf(phrase.to() - 1) == end && whole) {
                return resolver.resolve(parse, phrase, focus)
                        .filter(r -> r.grade() == Referent.Grade.NAMED)
                        .map(Referent::subject);
            }
        }
        return Optional.empty();
    }
}
