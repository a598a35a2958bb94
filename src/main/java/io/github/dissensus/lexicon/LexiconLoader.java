package io.github.dissensus.lexicon;

import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.terms.KindTerm;
import io.github.dissensus.extract.terms.NameTerm;
import io.github.dissensus.extract.terms.PropertyTerm;
import io.github.dissensus.extract.terms.StatusTerm;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.model.Entity;
import io.github.dissensus.model.Value;
import io.github.dissensus.vocab.Dis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Turns the triples of {@code ontology/} into the extractor's lexicon, everything in a fixed order. */
public final class LexiconLoader {

    private static final Set<WordClass> CASE_KEPT = Set.of(
            WordClass.VARIANT_WORDS, WordClass.MULTIPLIER_SUFFIXES, WordClass.DATA_MEASURES, WordClass.CHARGE_MEASURES);

    private final Model terms;

    private LexiconLoader(Model terms) {
        this.terms = terms;
    }

    /** The lexicon built into the program. */
    public static Lexicon load() {
        return load(Ontology.terms(), Ontology.catalogue("http://localhost:3330/"));
    }

    /**
     * A lexicon from triples.
     *
     * @param terms words, units, statuses, kinds and properties
     * @param catalogue known names; may be empty
     */
    public static Lexicon load(Model terms, Model catalogue) {
        LexiconLoader loader = new LexiconLoader(terms);
        return new Lexicon(
                loader.words(),
                new UnitLoader(terms).units(),
                loader.statuses(),
                loader.kinds(),
                loader.names(catalogue),
                loader.properties());
    }

    private Words words() {
        Map<WordClass, Map<String, String>> classes = new EnumMap<>(WordClass.class);
        Map<WordClass, List<String>> phrases = new EnumMap<>(WordClass.class);
        for (WordClass type : WordClass.values()) {
            Resource entry = terms.getResource(Dis.NS + type.localName());
            Map<String, String> words = new LinkedHashMap<>();
            for (String list : texts(entry, "words")) {
                for (String word : list.strip().split("\\s+")) {
                    int value = word.indexOf('=');
                    String key = value > 0 ? word.substring(0, value) : word;
                    words.put(
                            CASE_KEPT.contains(type) ? key : key.toLowerCase(Locale.ROOT),
                            value > 0 ? word.substring(value + 1) : "");
                }
            }
            List<String> longer = texts(entry, "phrase");
            if (words.isEmpty() && longer.isEmpty()) {
                throw new IllegalStateException("The word class dis:" + type.localName()
                        + " has no words: give it dis:words or dis:phrase in ontology/");
            }
            classes.put(type, words);
            phrases.put(type, longer);
        }
        return new Words(classes, phrases);
    }

    private List<StatusTerm> statuses() {
        List<StatusTerm> statuses = new ArrayList<>();
        for (Resource status : ofType(terms, Dis.resource("Status"))) {
            Value.Status value =
                    new Value.Status(status.getLocalName(), rank(status, "lowerRank"), rank(status, "upperRank"));
            statuses.add(new StatusTerm(
                    value,
                    texts(status, "transitive"),
                    texts(status, "passive"),
                    texts(status, "adjective"),
                    texts(status, "noun"),
                    status.hasLiteral(Dis.property("occasion"), true),
                    localName(status, "dateProperty")));
        }
        return statuses;
    }

    private List<KindTerm> kinds() {
        List<KindTerm> kinds = new ArrayList<>();
        for (Resource kind : ofType(terms, Dis.resource("Kind"))) {
            Optional<String> broader = Optional.ofNullable(kind.getPropertyResourceValue(SKOS.broader))
                    .map(Resource::getLocalName);
            kinds.add(new KindTerm(
                    kind.getLocalName(),
                    texts(kind, "noun"),
                    broader,
                    kind.hasLiteral(Dis.property("partOfOthers"), true)));
        }
        return kinds;
    }

    private List<NameTerm> names(Model catalogue) {
        List<NameTerm> names = new ArrayList<>();
        for (Resource agent : ofType(catalogue, Dis.resource("KnownAgent"))) {
            names.add(new NameTerm(
                    new Entity(Entity.Kind.AGENT, label(agent)),
                    texts(agent, "alias"),
                    Optional.of("Organisation"),
                    Optional.empty()));
        }
        for (Resource product : ofType(catalogue, Dis.resource("KnownProduct"))) {
            Optional<String> maker = Optional.ofNullable(product.getPropertyResourceValue(Dis.property("maker")))
                    .map(LexiconLoader::label);
            names.add(new NameTerm(
                    new Entity(Entity.Kind.PRODUCT, label(product)),
                    texts(product, "alias"),
                    localName(product, "kind"),
                    maker));
        }
        return names;
    }

    private List<PropertyTerm> properties() {
        List<PropertyTerm> properties = new ArrayList<>();
        for (Resource property : ofType(terms, Dis.resource("ClaimProperty"))) {
            properties.add(new PropertyTerm(
                    property.getLocalName(),
                    valueType(property),
                    new HashSet<>(localNames(property, "dimension")),
                    number(property, "plausibleFrom"),
                    number(property, "plausibleTo"),
                    texts(property, "phrase"),
                    texts(property, "denial"),
                    texts(property, "metric"),
                    texts(property, "measure"),
                    texts(property, "measureAfter"),
                    texts(property, "measureFrom"),
                    property.hasLiteral(Dis.property("anyMetric"), true),
                    new HashSet<>(localNames(property, "beside")),
                    texts(property, "within"),
                    texts(property, "event"),
                    texts(property, "weakEvent"),
                    texts(property, "deadlineFor"),
                    texts(property, "component"),
                    localName(property, "versionedAs"),
                    new HashSet<>(localNames(property, "valueKind")),
                    texts(property, "tailNoun"),
                    texts(property, "headNoun"),
                    texts(property, "attribute")));
        }
        return properties;
    }

    private static PropertyTerm.ValueType valueType(Resource property) {
        String name = localName(property, "valueType")
                .orElseThrow(() -> new IllegalStateException(property + " needs a dis:valueType in ontology/"));
        return Stream.of(PropertyTerm.ValueType.values())
                .filter(type -> name.equalsIgnoreCase(type + "Value"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(property + " has the dis:valueType dis:" + name
                        + " in ontology/, which there is not: give it one that ontology/dissensus.ttl describes"));
    }

    private static Optional<BigDecimal> number(Resource subject, String localName) {
        return texts(subject, localName).stream().findFirst().map(BigDecimal::new);
    }

    private static int rank(Resource status, String localName) {
        Statement rank = status.getProperty(Dis.property(localName));
        if (rank == null) {
            throw new IllegalStateException(status + " needs a dis:" + localName + " in ontology/");
        }
        return rank.getInt();
    }

    static List<Resource> ofType(Model model, Resource type) {
        return model.listSubjectsWithProperty(RDF.type, type).toList().stream()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .toList();
    }

    static List<String> texts(Resource subject, String localName) {
        return subject.listProperties(Dis.property(localName)).toList().stream()
                .map(statement -> statement.getObject().asLiteral().getLexicalForm())
                .sorted()
                .toList();
    }

    static Optional<String> localName(Resource subject, String localName) {
        return localNames(subject, localName).stream().findFirst();
    }

    private static List<String> localNames(Resource subject, String localName) {
        Property property = Dis.property(localName);
        return subject.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .map(uri -> uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1))
                .sorted()
                .toList();
    }

    static String label(Resource subject) {
        return subject.getRequiredProperty(RDFS.label).getString();
    }
}
