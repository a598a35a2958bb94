package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Article;
import io.github.dissensus.model.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of products that no list knows, in texts of a sentence or two. */
class NamesTest {

    private static final Lexicon LEXICON = LexiconLoader.load();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a name with its maker and without
            Oltavo unveiled the Fenn 9 today. The Oltavo Fenn 9 weighs 180 g. | Oltavo Fenn | Fenn
            Oltavo unveiled the Fenn 9 today. The Oltavo Fenn 9 weighs 180 g. | Fenn        | Fenn
            The rival, Marrick's Toll, costs more.                            | Toll        | Marrick Toll
            The rival is the Marrick Toll. Few drivers liked the Toll.        | Toll        | Marrick Toll
            Halvorn asks less for its Ridge than others do.                   | Ridge       | Halvorn Ridge
            # brackets and other names
            The Harbour Control Suite (HCS) is new. We tested HCS for a week. | HCS         | Harbour Control Suite
            We use QLP (Quiet Lamp Protocol) at home.                         | QLP         | Quiet Lamp Protocol
            Ostrix OS 7, code-named Heron, is out. In Heron, menus are gone.  | Heron       | Ostrix OS
            # what a maker's product is called in lower case
            Norvane ships Tarn Fanless Linux. Tarn Fanless Linux rivals Ulmo Fanless Linux. We run Norvane's new fanless Linux. | Norvane's new fanless Linux | Tarn Fanless Linux
            Norvane likes Tarn Fanless Linux. It also likes Ulmo Fanless Linux. We run Norvane's new fanless Linux.             | Norvane's new fanless Linux | Norvane fanless Linux
            # names in lower case
            The update adds a tool called netloom to the system.              | netloom     | netloom
            It bundles farlib 2.31 and an editor.                             | farlib      | farlib
            # what "The" belongs to
            Since Monday The Copper Garden can be bought for 20 euros.        | The Copper Garden | The Copper Garden
            # model codes
            Tarnow Vans on Monday unveiled the e-Carrier. The e-Carrier seats two.   | e-Carrier   | e-Carrier
            Corvair has certified the KD-70. Airlines will fly the KD-70 from May.   | KD-70       | KD-70
            At the fair, Ostheim is showing the R12, its largest robot arm.          | R12         | R12
            The disk is encrypted with AES-256. Nobody can read AES-256 data.        | AES-256     | AES-256
            Password manager Lockhaven is raising prices, Lockhaven said.            | Lockhaven   | Lockhaven
            # numbers that are names
            Dealers sell the Vantor Model 5 for less than the Vantor Model 7. | Vantor Model 5 | Vantor Model 5
            Boeing has delivered a Boeing 737 to the airline.                 | Boeing 737  | Boeing 737
            """)
    void aNameLeadsToTheThingItIsShortFor(String text, String name, String thing) throws Exception {
        assertEquals(Set.of(thing), things(text, name));
    }

    @ParameterizedTest(name = "{1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            The new Galaxy S26 costs 899 euros, the new Galaxy S26 Ultra 1,399 euros.            | Galaxy S26     | Galaxy S26 Ultra
            Visual Studio got faster, and Visual Studio Code got a new icon.                     | Visual Studio  | Visual Studio Code
            Corvin Base is a database; Corvin Base Mirror copies what Corvin Base holds.         | Corvin Base    | Corvin Base Mirror
            The Saltreed Wardens is set where Saltreed was. Saltreed is an older game.           | Saltreed       | The Saltreed Wardens
            Nordlet Linux replaces Linux images; the Nordlet Linux team builds on Linux.         | Linux          | Nordlet Linux
            """)
    void productsWhoseNamesShareWordsStayApart(String text, String one, String other) throws Exception {
        Set<String> both = new LinkedHashSet<>(written(text, one));
        both.retainAll(written(text, other));
        assertEquals(Set.of(), both);
        assertEquals(1, written(text, one).size());
        assertEquals(1, written(text, other).size());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Sales of the Fenn 9 begin in Norway and in South Korea in May.             | Norway
            Sales of the Fenn 9 begin in Norway and in South Korea in May.             | South Korea
            The Portuguese version of the Fenn 9 follows at Christmas.                 | Portuguese
            The Portuguese version of the Fenn 9 follows at Christmas.                 | Christmas
            The tests in Karlsborg took a week.                                        | Karlsborg
            "It is quiet," said engineer Ilva Norrby. Nobody heard the Fenn 9.         | Ilva Norrby
            Brandel Pharma expects approval of Oxavine.                                | Brandel Pharma
            """)
    void placesPeopleAndOrganisationsAreNoProducts(String text, String name) throws Exception {
        Set<Entity> meanings = new NamesInText(article(text), LEXICON).meanings(name);
        assertEquals(
                Set.of(),
                meanings.stream()
                        .filter(entity -> entity.kind() == Entity.Kind.PRODUCT)
                        .collect(Collectors.toSet()));
    }

    private Set<String> things(String text, String name) throws Exception {
        return new NamesInText(article(text), LEXICON)
                .meanings(name).stream().map(Entity::name).collect(Collectors.toSet());
    }

    /** The things that a name means, with the version and variant that stand in it. */
    private Set<String> written(String text, String name) throws Exception {
        return new NamesInText(article(text), LEXICON)
                .subjects(name).stream().map(Object::toString).collect(Collectors.toSet());
    }

    private Article article(String text) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(file, "A title that names nothing at all\n\n" + text + "\n");
        return new ArticleReader().read(file);
    }
}
