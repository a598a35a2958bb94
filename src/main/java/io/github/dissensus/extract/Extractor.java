package io.github.dissensus.extract;

import io.github.dissensus.extract.SentenceReading.Made;
import io.github.dissensus.extract.SentenceReading.NearMiss;
import io.github.dissensus.extract.entity.EntityTable;
import io.github.dissensus.extract.entity.Focus;
import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.entity.Standing;
import io.github.dissensus.extract.frame.Candidate;
import io.github.dissensus.extract.frame.Context;
import io.github.dissensus.extract.frame.Frames;
import io.github.dissensus.extract.frame.Occasions;
import io.github.dissensus.extract.frame.Operators;
import io.github.dissensus.extract.frame.Recent;
import io.github.dissensus.extract.frame.Selection;
import io.github.dissensus.extract.frame.Tenses;
import io.github.dissensus.extract.mention.Calendar;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.mention.MentionFinder;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Parser;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.SentenceSplitter;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Claim;
import io.github.dissensus.model.CodePoints;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import io.github.dissensus.model.Tense;
import io.github.dissensus.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an article for claims. Shortest use:
 *
 * <pre>{@code
 * List<Claim> claims = new Extractor(LexiconLoader.load()).claims(article);
 * }</pre>
 *
 * <p>An extractor holds no state between articles and may be used by several threads at once.
 */
public final class Extractor {

    private final Lexicon lexicon;
    private final SentenceSplitter splitter;
    private final Kinds kinds;
    private final EntityTable.Catalogue catalogue;
    private final MentionFinder mentions;
    private final Parser parser;
    private final Resolver resolver;
    private final Frames frames;
    private final Operators operators;
    private final Tenses tenses;
    private final FactReader facts;

    public Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.splitter = new SentenceSplitter(lexicon.words().of(WordClass.TITLES));
        this.kinds = new Kinds(lexicon.words(), lexicon.kinds());
        this.catalogue = new EntityTable.Catalogue(lexicon, kinds);
        this.mentions = new MentionFinder(lexicon);
        this.parser = new Parser(lexicon.words());
        this.resolver = new Resolver(lexicon.words(), kinds);
        this.operators = new Operators(lexicon.words());
        this.tenses = new Tenses(lexicon.words(), operators);
        this.frames = new Frames(lexicon, resolver, operators, tenses);
        this.facts = new FactReader(lexicon);
    }

    /** What an article says, in the order in which it says it. */
    public List<Claim> claims(Article article) {
        return read(article, false).stream()
                .flatMap(sentence -> sentence.made().stream())
                .map(SentenceReading.Made::claim)
                .toList();
    }

    /** The same sentence by sentence, with what made each claim and what stopped others. Repeated ones are left out. */
    public List<SentenceReading> explain(Article article) {
        return read(article, true);
    }

    private List<SentenceReading> read(Article article, boolean explained) {
        List<Parse> parses = parse(article);
        Focus focus = new Focus(
                kinds,
                Standing.of(parses, new MainSubject(lexicon.words(), kinds).of(parses), lexicon.words(), kinds),
                lexicon.words());
        CodePoints places = new CodePoints(article.text());
        TableReader tables = new TableReader(article, places, facts, products(article, parses, focus));
        Recent recent = new Recent();
        Occasions occasions = new Occasions();
        List<SentenceReading> readings = new ArrayList<>();
        Block block = null;
        for (Parse parse : parses) {
            List<Made> made = new ArrayList<>();
            if (!parse.sentence().block().equals(block)) {
                block = parse.sentence().block();
                enter(block, parse, focus);
                tables.claims(block).forEach(claim -> made.add(Made.fromCell(claim)));
            }
            List<NearMiss> nearMisses = List.of();
            if (!TableReader.isValue(block)) {
                Context context = new Context(parse, focus, resolver, lexicon.words());
                Selection found = frames.find(context, recent);
                made.addAll(made(article, context, found, occasions, places));
                nearMisses = explained ? NearMisses.of(context, found, made) : nearMisses;
            }
            readings.add(new SentenceReading(
                    parse.sentence(),
                    explained ? focus.topic().map(Referent::subject) : Optional.empty(),
                    made,
                    nearMisses));
        }
        return Headline.withoutRepeats(readings);
    }

    private List<Made> made(Article article, Context context, Selection found, Occasions occasions, CodePoints places) {
        List<Candidate> candidates = new ArrayList<>(found.kept());
        candidates.addAll(occasions.find(context, candidates));
        Parse parse = context.parse();
        candidates.replaceAll(candidate -> tenses.dated(parse, candidate, article.published()));
        List<Made> made = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Tense tense = tenses.of(context, candidate, article.published());
            if (tense == Tense.FUTURE && isPlannedStage(candidate, candidates)
                    || isBackground(candidate, candidates, article.published())) {
                continue;
            }
            int[] evidence = Operators.evidence(parse, candidate);
            Claim claim = new Claim(
                    candidate.subject(),
                    candidate.property(),
                    candidate.key(),
                    candidate.value(),
                    candidate.asWritten(),
                    candidate.scope(),
                    operators.polarity(parse, candidate),
                    tense,
                    operators.speaker(context, candidate),
                    article.published().map(Extractor::day),
                    places.passage(parse.startOf(evidence[0]), parse.endOf(evidence[1] - 1)));
            made.add(new Made(claim, candidate.frame(), Optional.of(parse.text(candidate.cue(), candidate.cue() + 1))));
        }
        return made;
    }

    /** The products that cells of tables name which head rows or columns, by the words of the cell. */
    private Map<String, Subject> products(Article article, List<Parse> parses, Focus focus) {
        Map<String, Subject> products = new HashMap<>();
        for (Parse parse : parses) {
            Sentence sentence = parse.sentence();
            if (sentence.block().kind() == Block.Kind.TABLE_CELL
                    && sentence.block().heads().isEmpty()
                    && parse.words().stream().allMatch(word -> word.name().isPresent())) {
                heading(parse, focus)
                        .map(Referent::subject)
                        .filter(subject -> subject.entity().kind() == Entity.Kind.PRODUCT)
                        .ifPresent(subject -> products.putIfAbsent(article.textOf(sentence.block()), subject));
            }
        }
        return products;
    }

    /** The sentences of an article with their mentions and shape; a paragraph that is repeated is read once. */
    public List<Parse> parse(Article article) {
        List<Sentence> sentences = withoutRepeats(article, splitter.sentences(article));
        EntityTable table = EntityTable.read(sentences, catalogue);
        Calendar calendar = Calendars.of(article, sentences);
        List<Parse> parses = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Mention> found = mentions.find(sentence.tokens(), table, calendar);
            parses.add(parser.parse(sentence, found));
        }
        return parses;
    }

    private static List<Sentence> withoutRepeats(Article article, List<Sentence> sentences) {
        Set<String> seen = new HashSet<>();
        Set<Block> repeated = new HashSet<>();
        for (Block block : article.blocks()) {
            if (!seen.add(article.textOf(block).strip()) && block.heads().isEmpty()) {
                repeated.add(block);
            }
        }
        return sentences.stream()
                .filter(sentence -> !repeated.contains(sentence.block()))
                .toList();
    }

    private void enter(Block block, Parse parse, Focus focus) {
        if (block.kind() == Block.Kind.HEADING) {
            focus.beginSection(heading(parse, focus));
        } else {
            focus.beginParagraph();
        }
    }

    /** The first product that a heading names. */
    private Optional<Referent> heading(Parse parse, Focus focus) {
        for (NounPhrase phrase : parse.phrases()) {
            Optional<Referent> named = resolver.resolve(parse, phrase, focus)
                    .filter(r -> r.grade() == Referent.Grade.NAMED && !r.isAgent());
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** "general availability is planned for May" says when, and nothing of the stage that is reached now. */
    private static boolean isPlannedStage(Candidate candidate, List<Candidate> all) {
        return candidate.value() instanceof Value.Status
                && all.stream()
                        .anyMatch(other -> other.value() instanceof Value.Date && other.cue() == candidate.cue());
    }

    /** "released in 2019", "has been on sale since 2023": long known, and told by the year. */
    private static boolean isBackground(Candidate candidate, List<Candidate> all, Optional<LocalDate> today) {
        return candidate.value() instanceof Value.Status status
                && status.name().equals("generally-available")
                && all.stream()
                        .filter(other -> other.subject().equals(candidate.subject()) && other.cue() == candidate.cue())
                        .anyMatch(other -> other.value() instanceof Value.Date date && isEarlierYear(date, today));
    }

    private static boolean isEarlierYear(Value.Date date, Optional<LocalDate> today) {
        return date.written()
                .filter(written -> written.matches("\\d{4}"))
                .filter(written -> today.filter(day -> Integer.parseInt(written) < day.getYear())
                        .isPresent())
                .isPresent();
    }

    private static Value.Date day(LocalDate day) {
        return new Value.Date(Optional.of(day.toString()), Optional.of(day), Optional.of(day));
    }
}
