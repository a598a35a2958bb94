package io.github.dissensus.extract;

import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Mention;
import io.github.dissensus.extract.syntax.Parse;
import io.github.dissensus.model.Block;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what an article is about: the product that its title and first paragraphs name most. */
final class MainSubject {

    private static final int TITLE_WEIGHT = 3;
    private static final int VERSION_WEIGHT = 2;
    private static final int LEAD_SENTENCES = 12;

    private MainSubject() {}

    static Optional<Referent> of(List<Parse> parses) {
        Map<Known, Integer> counts = new LinkedHashMap<>();
        Map<Known, Mention.Name> fullest = new LinkedHashMap<>();
        int sentences = 0;
        for (Parse parse : parses) {
            boolean title = parse.sentence().block().kind() == Block.Kind.TITLE;
            for (int word : parse.mentions(Mention.Name.class)) {
                Mention.Name name = parse.word(word).name().orElseThrow();
                boolean product = name.known().entity().kind() == Entity.Kind.PRODUCT
                        && name.known().salient();
                boolean head = parse.phraseOf(word)
                        .filter(phrase -> phrase.head() == word)
                        .isPresent();
                if (product && head) {
                    int weight = (title ? TITLE_WEIGHT : 1) + (name.version().isPresent() ? VERSION_WEIGHT : 0);
                    counts.merge(name.known(), weight, Integer::sum);
                    fullest.merge(name.known(), name, (a, b) -> a.version().isPresent() ? a : b);
                }
            }
            if (++sentences >= LEAD_SENTENCES) {
                break;
            }
        }
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(entry -> referent(fullest.get(entry.getKey())))
                .map(found -> upgraded(parses, found));
    }

    /** "from X 6.1 to 6.2": an upgrade is about the later version. */
    private static Referent upgraded(List<Parse> parses, Referent found) {
        for (Parse parse : parses.subList(0, Math.min(parses.size(), LEAD_SENTENCES))) {
            for (int at : parse.mentions(Mention.Name.class)) {
                Mention.Name name = parse.word(at).name().orElseThrow();
                boolean left = at > 0
                        && parse.word(at - 1).is("from")
                        && at + 2 < parse.size()
                        && parse.word(at + 1).is("to")
                        && name.known().entity().equals(found.subject().entity())
                        && name.version().equals(found.subject().version());
                String to = left ? parse.word(at + 2).lower() : "";
                if (to.matches("\\d+(\\.\\d+)*")) {
                    return new Referent(
                            found.subject().withVersion(Optional.of(to)), found.known(), found.grade(), found.part());
                }
            }
        }
        return found;
    }

    private static Referent referent(Mention.Name name) {
        Subject subject = new Subject(name.known().entity(), name.version(), name.variant());
        return new Referent(subject, name.known(), Referent.Grade.NAMED, "");
    }
}
