package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Kinds;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.entity.Resolver;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What sort of thing a product is, told right beside its name: "its folding trike Pelican", "password manager Keyhollow",
 * "third-party schedulers such as Corvid and Lisk" (after Hearst, Automatic Acquisition of Hyponyms, COLING 1992).
 */
final class KindBesideName {

    private static final int SURE = 3;

    private final Words words;
    private final Resolver resolver;

    KindBesideName(Words words, Resolver resolver) {
        this.words = words;
        this.resolver = resolver;
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        if (context.parse().sentence().block().isHeading()) {
            return found;
        }
        for (NounPhrase phrase : context.parse().phrases()) {
            inOnePhrase(context, phrase).ifPresent(found::add);
            examples(context, phrase, found);
        }
        return found;
    }

    /** "its experimental trike Pelican": the kind, with at least one word that describes it, right before the name. */
    private Optional<Candidate> inOnePhrase(Context context, NounPhrase phrase) {
        Parse parse = context.parse();
        int kind = phrase.head() - 1;
        int from = contentFrom(parse, phrase);
        boolean before = parse.word(phrase.head()).is(Tag.NAME)
                && kind > from
                && parse.word(kind).is(Tag.NOUN)
                && isKind(parse, kind)
                && parse.words().subList(from, kind).stream()
                        .allMatch(word -> word.is(Tag.ADJECTIVE) || word.is(Tag.NOUN));
        return before
                ? context.named(phrase)
                        .filter(referent -> context.isWhole(referent) && context.isProminent(referent))
                        .map(referent -> type(parse, referent, from, kind + 1, phrase))
                : Optional.empty();
    }

    /** "third-party schedulers such as Corvid and Lisk": what the examples are. */
    private void examples(Context context, NounPhrase phrase, List<Candidate> found) {
        Parse parse = context.parse();
        int at = phrase.to();
        int names = at + 1 < parse.size() && parse.word(at).is("like")
                ? at + 1
                : NounLists.isSuchAs(parse, at) ? at + 2 : -1;
        int from = contentFrom(parse, phrase);
        boolean kinds = names > 0
                && parse.word(phrase.head()).is(Tag.NOUN)
                && parse.word(phrase.head()).lower().endsWith("s")
                && phrase.head() > from
                && isKind(parse, phrase.head());
        if (!kinds) {
            return;
        }
        for (NounPhrase item : NounLists.from(parse, names).items()) {
            parse.word(item.head())
                    .name()
                    .map(Mention.Name::known)
                    .filter(known -> !known.isAgent())
                    .flatMap(known -> context.named(item))
                    .ifPresent(referent -> found.add(type(parse, referent, from, phrase.to(), item)));
        }
    }

    private boolean isKind(Parse parse, int head) {
        Set<String> kinds = resolver.kindsOf(parse, head);
        String lower = parse.word(head).lower();
        return !kinds.isEmpty()
                && !kinds.contains(Kinds.ORGANISATION)
                && !kinds.contains("Event")
                && !words.is(WordClass.VARIANT_NOUNS, lower)
                && !words.is(WordClass.EDITION_NOUNS, lower)
                && !words.is(WordClass.VERSION_TAILS, lower);
    }

    /** Behind articles, "new" and an owner: "Norvale's new". */
    private int contentFrom(Parse parse, NounPhrase phrase) {
        int from = phrase.from();
        for (int at = phrase.from(); at < phrase.head(); at++) {
            from = parse.word(at).is(Tag.POSSESSIVE) ? at + 1 : from;
        }
        while (from < phrase.head()
                && (parse.word(from).is(Tag.DETERMINER)
                        || words.is(WordClass.PLAIN_MODIFIERS, parse.word(from).lower()))) {
            from++;
        }
        return from;
    }

    private static Candidate type(Parse parse, Referent product, int from, int to, NounPhrase name) {
        return Draft.of(
                        parse,
                        from,
                        to,
                        product.claimed(),
                        new Property("productType", false),
                        new Value.Text(parse.text(from, to)),
                        "kind beside the name")
                .presupposed(true)
                .clause(parse.clauseOf(name.head()))
                .cue(to - 1)
                .score(SURE)
                .done();
    }
}
