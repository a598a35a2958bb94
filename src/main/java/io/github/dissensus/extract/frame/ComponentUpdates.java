package io.github.dissensus.extract.frame;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.NounPhrase;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.extract.syntax.Tag;
import io.github.dissensus.extract.syntax.VerbGroup;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Bound;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Property;
import io.github.dissensus.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the versions that parts of a product have reached: "The Corvex library was updated to 2.7.3", "Perl has been bumped
 * from 5.38 to 5.40", "The bundled shell is now Ferro 4.1".
 */
final class ComponentUpdates {

    private static final int SURE = 34;
    private static final Pattern VERSION = Pattern.compile("(?:version |v)?(\\d+(?:\\.\\d+)+)");

    private final Words words;

    ComponentUpdates(Words words) {
        this.words = words;
    }

    List<Candidate> find(Context context) {
        List<Candidate> found = new ArrayList<>();
        Optional<Referent> whole = context.topicBefore();
        for (int clause = 0; clause < context.parse().clauses().size() && whole.isPresent(); clause++) {
            Optional<VerbGroup> verb = context.parse().clauses().get(clause).verb();
            if (verb.filter(group -> isTold(context, group)).isEmpty()) {
                continue;
            }
            Optional<NounPhrase> subject = context.subjectPhrases(clause).stream()
                    .filter(phrase -> isPart(context, phrase, whole.get()))
                    .findFirst();
            if (subject.isPresent()) {
                updated(context.parse(), subject.get(), verb.get(), whole.get()).ifPresent(found::add);
                named(context, subject.get(), verb.get(), whole.get()).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isTold(Context context, VerbGroup verb) {
        return context.isCopulaVerb(verb) || isUpgrade(context.parse(), verb);
    }

    private boolean isUpgrade(Parse parse, VerbGroup verb) {
        return verb.passive()
                && words.isVerbOf(
                        WordClass.UPGRADE_VERBS, parse.word(verb.head()).lower());
    }

    /** "was updated to 2.7.3", "has been bumped from 5.38 to 5.40": the number behind the last "to". */
    private Optional<Candidate> updated(Parse parse, NounPhrase subject, VerbGroup verb, Referent whole) {
        boolean upgrade = isUpgrade(parse, verb);
        int to = verb.to();
        if (upgrade && to + 2 < parse.size() && parse.word(to).is("from")) {
            to += 2;
        }
        Optional<String> number =
                upgrade && to + 1 < parse.size() && parse.word(to).is("to") ? number(parse, to + 1) : Optional.empty();
        int from = subject.from() + (parse.word(subject.from()).is(Tag.DETERMINER) ? 1 : 0);
        if (number.isEmpty() || from >= subject.to()) {
            return Optional.empty();
        }
        Entity component = parse.word(subject.head())
                .name()
                .map(name -> name.known().entity())
                .orElseGet(() -> new Entity(Entity.Kind.FEATURE, parse.text(from, subject.to())));
        return Optional.of(candidate(parse, whole, component, new Value.Version(number.get(), Bound.EXACT), to + 1));
    }

    private static Optional<String> number(Parse parse, int word) {
        Matcher version = VERSION.matcher(parse.word(word).lower());
        return version.matches() ? Optional.of(version.group(1)) : Optional.empty();
    }

    /** "The bundled shell is now Ferro 4.1": a part is a versioned thing of another name. */
    private Optional<Candidate> named(Context context, NounPhrase subject, VerbGroup verb, Referent whole) {
        Parse parse = context.parse();
        int at = verb.to();
        while (at < parse.size() && parse.word(at).is(Tag.ADVERB)) {
            at++;
        }
        Optional<Mention.Name> name = at < parse.size() ? parse.word(at).name() : Optional.empty();
        boolean noun = !parse.word(subject.head()).is(Tag.NAME)
                && !context.resolver().kindsOf(parse, subject.head()).isEmpty(); // "the shell", not "our favourite"
        boolean component = noun
                && context.isCopulaVerb(verb)
                && name.flatMap(Mention.Name::version).isPresent()
                && !name.get().known().entity().equals(whole.subject().entity());
        return component
                ? Optional.of(candidate(
                        parse,
                        whole,
                        name.get().known().entity(),
                        new Value.Version(
                                name.get().version().orElseThrow(), name.get().bound()),
                        at))
                : Optional.empty();
    }

    private boolean isPart(Context context, NounPhrase phrase, Referent whole) {
        return context.resolve(phrase)
                .filter(referent -> referent.grade() != Referent.Grade.PART)
                .filter(referent ->
                        referent.subject().entity().equals(whole.subject().entity()))
                .isEmpty();
    }

    private static Candidate candidate(Parse parse, Referent whole, Entity component, Value.Version version, int word) {
        return Draft.of(
                        parse,
                        word,
                        word + 1,
                        whole.claimed(),
                        new Property("componentVersion", false),
                        version,
                        "version reached")
                .key(Optional.of(new Value.Thing(component, Optional.empty())))
                .score(SURE)
                .done();
    }
}
