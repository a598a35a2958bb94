package io.github.dissensus.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dissensus.article.ArticleReader;
import io.github.dissensus.extract.entity.Referent;
import io.github.dissensus.lexicon.LexiconLoader;
import io.github.dissensus.model.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What articles are about of which only the title and the first sentences are told. */
class MainSubjectTest {

    private static final Lexicon LEXICON = LexiconLoader.load();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hexlint 3 catches more with less noise | The linter hexlint has reached version 3.0. It runs on Linux and needs Python 3.12. | hexlint
            mirrorbox drops Redis, gains a web console | mirrorbox is a small cache server. Since version 1.8, out on Tuesday, it stores its keys in SQLite rather than Redis. | mirrorbox
            Release notes for tarpaulin-ng 0.9 | tarpaulin-ng 0.9 is a bug-fix release. Support for OpenSSL 3.5 was added, and Debian 12 packages are available. | tarpaulin-ng
            New in okapi: parallel builds | okapi, the build tool by Lanternfish Labs, can now build in parallel. Version 5.2 also runs on Windows 11. | okapi
            Torvik H4 in our lab: loud, fast, cheap | The H4 is Torvik's first drone with two cameras. The H4 weighs 640 g, which is 90 g less than the Marlin X2. | Torvik H4
            Two label printers for small shops: Dantel P3 and Orris L20 | The P3 prints 60 labels a minute. The L20 manages 45 but costs less. The P3 takes rolls of up to 62 mm. | Dantel P3
            Lumar brings T90s to Europe | Lumar is bringing the T90s to Europe in May. The T90s has an ultrasonic sensor; the T90 lacks it. The T90s costs €480. | Lumar T90s
            Hands on: Verity 6i | The Verity 6i costs $349. Brightwell says the 6i lasts two days. | Brightwell Verity 6i
            Anchor gets end-to-end encryption | The note-taking app Anchor now encrypts notes end to end. Anchor 4 syncs over iCloud or Dropbox. | Anchor
            Plinth review: a lamp that listens | Plinth is a desk lamp from Norrby Lighting. Plinth costs 129 euros and speaks Matter. | Plinth
            Sons of Meridian sells a million copies in a week | Sons of Meridian, the role-playing game by Copper Fox, has sold a million copies. Sons of Meridian runs on PlayStation 5 and PC. | Sons of Meridian
            Rust and Ruin review | Rust and Ruin is a shooter from Halfmoon Games. Rust and Ruin takes about nine hours. | Rust and Ruin
            The Long Ferry leaves early access | Three years after its debut, The Long Ferry is leaving early access. The Long Ferry costs $24.99 on Steam. | The Long Ferry
            Field & Fjord gets its second expansion | Field & Fjord, a farming game, gets a second expansion on 4 June. It costs $12. | Field & Fjord
            Cordelia 5, the latest projector from Halsey, is out | The Cordelia 5 by Halsey projects 2,400 lumens. It runs Google TV and supports HDMI 2.1. | Halsey Cordelia 5
            Danish start-up unveils a fridge without a compressor | Copenhagen-based Frostlab on Tuesday unveiled the Glacis, a fridge that cools with magnets. The Glacis holds 210 litres and costs €1,900. | Frostlab Glacis
            New knee implant wins European approval | Orthalon has won CE approval for the Kinea knee implant. Kinea was tested in 310 patients at 12 hospitals in Spain and Italy. | Orthalon Kinea
            Ferry operator orders six electric catamarans | Nordsund Ferries has ordered six Aurelia 300 catamarans from shipbuilder Brattvik. The Aurelia 300 carries 300 passengers at 28 knots. | Brattvik Aurelia 300
            Torrent 4 against Maelstrom 2: dishwashers compared | The Torrent 4 is the quieter of the two at 41 dB. The Maelstrom 2 uses less water. At $899 the Torrent 4 is dearer. | Torrent 4
            Aerocare Puff measures lung function at home | The Puff costs $89. Accuracy is within 3 cmH2O of a hospital device. Peak pressure is 40 cmH2O. The Puff weighs 60 g. | Aerocare Puff
            Latchbird speaks Matter and Thread at last | Latchbird, the smart lock from Ostrava's Zamek, now supports Matter over Thread. Apple Home users can add Latchbird in seconds. | Latchbird
            An Android tablet for the kitchen: Sizzle 10 tested | The Sizzle 10 runs Android 15 and survives a spill. Android updates are promised until 2030. | Sizzle 10
            Carina EV tested: 400 km in winter | On the WLTP cycle the Carina EV manages 512 km. Euro NCAP gave it five stars. The Carina EV costs €33,000. | Carina EV
            Dorvexa slows kidney decline in late-stage trial | Dorvexa (tamirelsen), a weekly injection from Lund Biotech, slowed the loss of kidney function by 41 percent. Lund will file with the FDA in May. | Lund Biotech Dorvexa
            Tracker or watch? Ombra Tracker 2 and Ombra Watch compared | The Ombra Tracker 2 lasts 12 days. Ombra sells the Ombra Watch for $60 more. Ombra says the Tracker 2 is waterproof. The Tracker 2 costs $99. | Ombra Tracker 2
            MQTT broker hivelet 1.0 is out | hivelet 1.0 is out. hivelet speaks MQTT 5 and needs 12 MB of memory. | hivelet
            Pavona launches Pavona Home, a NAS for beginners | Pavona has launched Pavona Home, a NAS with two bays. Pavona Home costs $249. Pavona says it is easy to set up. | Pavona Home
            Sable and Finch go on sale in May | Orland Bikes will sell two new city bikes from May. The Sable has three gears and costs €900. The Finch has eight. | Sable
            qtrace: a profiler you can leave running | I have had qtrace on my servers since March. It hooks into eBPF and costs less than 1 percent of CPU time. qtrace is written in Go. | qtrace
            rowdb 5.0: SQL at last | After six years without it, the key-value store rowdb speaks SQL. Version 5.0 was tagged last night. The parser comes from DuckDB; PostgreSQL clients can connect. rowdb still runs from a single file of 4 MB. | rowdb
            Zenta 3i vs Zenta 3: is the dearer kettle worth it? | The Zenta 3i adds Wi-Fi to the Zenta 3. It costs €40 more. The 3i boils a litre in 2 minutes 40 seconds, and so does the Zenta 3. The 3i can be told by Alexa to boil. | Zenta 3i
            Ash and Ember sells 2 million | Co-op survival game Ash and Ember has sold two million copies, its maker Greywick said. Ash and Ember came out on PC in March and reaches PlayStation 5 and Xbox Series X in October. Greywick is working on a Switch 2 version. | Ash and Ember
            Voyager of the Deep Sky is a telescope for beginners | Astronomers at Pelham Optics wanted a telescope that needs no manual. Voyager of the Deep Sky points itself. It has a 114 mm mirror and a 4K camera. Pelham asks $499. | Pelham Optics Voyager of the Deep Sky
            A vacuum for stairs | Dreyer Home has taught a robot to climb. The Alpine X climbs stairs of up to 21 cm. We tried it in a house with 14 steps. The Alpine X took three minutes. The Roomba we own did not move. At €1,499 the Alpine X is no bargain. | Dreyer Home Alpine X
            Olmstead E/12 typewriter | The Olmstead E/12 is a typewriter with an e-paper screen. It saves to USB-C sticks. The E/12 weighs 2.1 kg and lasts four weeks. It syncs with Google Drive, Dropbox and OneDrive. The E/12 costs $549. | Olmstead E/12
            tern, the terminal for humans | tern is a terminal emulator. It draws with Metal on macOS and Vulkan on Linux. tern starts in 40 ms. Version 2 adds tabs. Windows users have to wait. | tern
            Cable giant backs tiny router | Telia will rent out the Nook 7, a Wi-Fi 7 router by Gothenburg's Antenn. The Nook 7 reaches 5.8 Gbit/s. Telia asks 49 kronor a month for the Nook 7. Telia has 3.2 million customers. Antenn employs 40 people. | Antenn Nook 7
            Silo 5: backups that prove themselves | Silo 5 restores a sample of every backup at night and reports whether it worked. Silo runs on Debian and on Synology boxes. Silo 5 costs €90 a year per server. Silo 4 users upgrade for free. | Silo
            We wore Oda for a month | Oda is a ring that counts steps and sleep. The ring weighs 2.4 g. Oura's ring is heavier and dearer. Oda costs $199 and needs no subscription. Oda talks to Apple Health and Health Connect. | Oda
            Mesh radio Meshlark M5 passes 100 km | The M5 reached 104 km between two hills in Wales. LoRa makes that possible. The M5 sends 2.4 kbit/s. A pair of M5 radios costs £180. Meshlark says the M5 works with Meshtastic. | Meshlark M5
            Nine watts and not a fan in sight: Tuff Mini PC | Bytewerk's Tuff Mini draws 9 W. Inside are an Intel N150 and 16 GB of DDR5. The Tuff Mini plays 4K at 60 Hz over HDMI. Ubuntu and Windows 11 run on it. Bytewerk sells the Tuff Mini for €189. | Bytewerk Tuff Mini
            """)
    void aTitleAndAFewSentencesTellWhatAnArticleIsAbout(String title, String text, String expected) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(file, title + "\n\n" + text + "\n");
        Optional<Subject> found = new NamesInText(new ArticleReader().read(file), LEXICON)
                .mainSubject()
                .map(Referent::subject);
        assertTrue(
                found.filter(subject -> isSame(subject, expected)).isPresent(),
                () -> "Found " + found + " instead of " + expected);
    }

    /** Whether a subject is what is expected, its maker's name left out or not, with its number or without. */
    private static boolean isSame(Subject subject, String expected) {
        String name = subject.entity().name();
        String numbered = name + subject.version().map(number -> " " + number).orElse("");
        String whole = numbered + subject.variant().map(word -> " " + word).orElse("");
        return Stream.of(name, numbered, whole).anyMatch(form -> (" " + expected).endsWith(" " + form));
    }
}
