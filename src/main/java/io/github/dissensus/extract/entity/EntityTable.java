package io.github.dissensus.extract.entity;

import io.github.dissensus.extract.Lexicon;
import io.github.dissensus.extract.mention.Known;
import io.github.dissensus.extract.mention.Names;
import io.github.dissensus.extract.terms.NameTerm;
import io.github.dissensus.extract.terms.PhraseTrie;
import io.github.dissensus.extract.terms.WordClass;
import io.github.dissensus.extract.terms.Words;
import io.github.dissensus.extract.text.Sentence;
import io.github.dissensus.extract.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of one article, of the lexicon and of the text itself, each led to the thing it names: "LDE" and "Linux
 * Development Environment" to one, "Corvex Linux" and "Corvex Container Linux" to two.
 */
public final class EntityTable implements Names {

    /** The names of the lexicon and what is asked of the words around a name, shared by all articles. */
    public static final class Catalogue {
        private final PhraseTrie<Known> trie;
        private final Map<String, Known> byName = new HashMap<>();
        private final PhraseTrie<Boolean> noProducts;
        private final Words words;
        private final Kinds kinds;
        private final NameSurroundings surroundings;

        public Catalogue(Lexicon lexicon, Kinds kinds) {
            this.words = lexicon.words();
            this.kinds = kinds;
            this.surroundings = new NameSurroundings(lexicon, kinds);
            trie = new PhraseTrie<>(words);
            noProducts = new PhraseTrie<>(words);
            for (WordClass type : List.of(WordClass.PLACES, WordClass.PEOPLES, WordClass.FEASTS)) {
                words.of(type).forEach(word -> noProducts.add(word, true));
                words.phrases(type).forEach(phrase -> noProducts.add(phrase, true));
            }
            for (NameTerm term : lexicon.names()) {
                Known known =
                        new Known(term.entity(), term.kind().map(Set::of).orElse(Set.of()), term.maker(), false, false);
                add(term.entity().name(), known);
                term.aliases().forEach(alias -> add(alias, known));
            }
        }

        private void add(String name, Known known) {
            if (byName.putIfAbsent(name, known) == null) {
                trie.add(name, known);
            }
        }
    }

    /** How far from a version in whole numbers another one of the series may lie. */
    private static final int NEAR = 3;

    private final Catalogue catalogue;
    private final PhraseTrie<Known> own;
    private final Names both;
    private final Map<String, Known> ownNames = new HashMap<>();
    private final Set<String> editions = new HashSet<>();
    private final Map<String, Known> versions = new LinkedHashMap<>();

    EntityTable(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.own = new PhraseTrie<>(catalogue.words);
        this.both = Names.of(catalogue.trie, own);
    }

    /** Gathers the names of an article from all of its sentences. */
    public static EntityTable read(List<Sentence> sentences, Catalogue catalogue) {
        EntityTable table = new EntityTable(catalogue);
        Gathered gathered =
                new NameCollector(catalogue.words, catalogue.kinds, catalogue.surroundings).gather(sentences);
        new NameMerger(gathered, table, catalogue.words).merge();
        return table;
    }

    /** Adds a name of the article. One that the lexicon or a fuller form has taken keeps its meaning. */
    void add(String name, Known known) {
        Known meant = catalogue.byName.getOrDefault(name, known);
        Known noted = known.salient() ? meant.asSalient() : meant;
        if (ownNames.putIfAbsent(name, noted) == null) {
            own.add(name, noted);
        }
    }

    /** Adds a version that stands behind a product's name. */
    void addVersion(String version, Known product) {
        versions.putIfAbsent(version, product);
    }

    /** Adds what an edition of one of the products is called. */
    void addEdition(String name) {
        editions.add(name);
    }

    @Override
    public boolean isEdition(String word) {
        return editions.contains(word);
    }

    /** The product that has the very version, or one of the same series: 6.1 where the text speaks of 6.2. */
    @Override
    public Optional<Known> versioned(String number) {
        if (versions.isEmpty() || versions.containsKey(number)) {
            return Optional.ofNullable(versions.get(number));
        }
        int dot = number.indexOf('.');
        return versions.entrySet().stream()
                .filter(entry -> dot > 0 ? isNear(entry.getKey(), number) : isWholeNear(entry.getKey(), number))
                .filter(entry -> entry.getValue().salient())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public Optional<Known> numbered(String number) {
        return Optional.ofNullable(versions.get(number));
    }

    /** Of the same number before the dot, or of one beside it. */
    private static boolean isNear(String version, String number) {
        return version.indexOf('.') > 0
                && Math.abs(major(version) - major(number)) <= 1
                && number.length() <= version.length() + 2;
    }

    private static boolean isWholeNear(String version, String number) {
        return version.indexOf('.') < 0 && Math.abs(major(version) - major(number)) <= NEAR;
    }

    private static int major(String version) {
        int dot = version.indexOf('.');
        String digits = dot < 0 ? version : version.substring(0, dot);
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : Integer.MAX_VALUE / 2;
    }

    @Override
    public PhraseTrie.Match<Known> longest(List<Token> tokens, int from) {
        return both.longest(tokens, from);
    }

    /** Places, peoples and feasts, which name no product. */
    PhraseTrie<Boolean> noProducts() {
        return catalogue.noProducts;
    }

    /** Whether these are kinds of things that are made and offered as wholes. */
    boolean areWholes(Set<String> kinds) {
        return catalogue.kinds.isWhole(kinds);
    }

    /** Whether the lexicon knows a name. */
    boolean isCatalogued(String name) {
        return catalogue.byName.containsKey(name);
    }

    /** What a name means in this article. */
    public Optional<Known> find(String name) {
        Known known = ownNames.get(name);
        return Optional.ofNullable(known != null ? known : catalogue.byName.get(name));
    }
}
