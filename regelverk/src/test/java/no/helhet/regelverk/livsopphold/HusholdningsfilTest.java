package no.helhet.regelverk.livsopphold;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class HusholdningsfilTest {
    private static final Tekster TEKSTER = Tekster.load();
    private static final Path EXAMPLES = Path.of("../eksempler/husholdninger");

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCanBeCalculated(Path file) throws IOException {
        assertThat(Husholdningsfil.read("file", Files.readString(file)))
                .isInstanceOfSatisfying(
                        Husholdningsfil.Lest.class,
                        read ->
                                assertThat(read.months())
                                        .isNotEmpty()
                                        .allSatisfy(
                                                month ->
                                                        LivsoppholdTest.calculate(
                                                                month, Parametre.nasjonale())));
    }

    @ParameterizedTest
    @CsvSource({
        "enslig, 17189",
        "bofellesskap, 12150",
        "nok-a-leve-av, 0",
        // 3350 + 6650 less 1676 in August, 3250 + 6650 in September
        "for-september-2022, 18124"
    })
    void theExamplesComeToWhatAnyoneCanAddUp(String name, long kroner) throws IOException {
        Belop sum = Belop.ZERO;
        for (Grunnlag month : months(Files.readString(EXAMPLES.resolve(name + ".yaml")))) {
            sum =
                    sum.plus(
                            LivsoppholdTest.calculate(month, Parametre.nasjonale())
                                    .computed()
                                    .stonad());
        }
        assertThat(sum).isEqualTo(Belop.kroner(kroner));
    }

    @Test
    void theEndsOfThePeriodArePartsOfMonths() {
        assertThat(months(household("2026-11-20", "2027-01-10", "")))
                .extracting(Grunnlag::dager)
                .extracting(String::valueOf)
                .containsExactly(
                        "Delmaned[fra=2026-11-20, til=2026-11-30]",
                        "null",
                        "Delmaned[fra=2027-01-01, til=2027-01-10]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kommun: \"4698\" | kommun",
                "kommune: 4698 | kommune",
                "utgifter: [{type: bolig}] | utgifter[0].belop",
                "utgifter: [{type: hus, belop: 1}] | utgifter[0].type",
                "utgifter: [{type: bolig, belop: 1.999}] | utgifter[0].belop",
                "utgifter: [{type: bolig, belop: .inf}] | utgifter[0].belop",
                "utgifter: [{type: bolig, belop: 1e99}] | utgifter[0].belop",
                "utgifter: 7 | utgifter",
                "inntekter: [{type: lonn, belop: mye}] | inntekter[0].belop",
                "inntekter: [{type: lonn, netto: 1}] | inntekter[0].netto",
                "til: 2026-11-30 | til",
                "til: 2029-01-01 | til",
                "til: snart | til",
                "husholdning: enslig | husholdning",
                "husholdning: {boform: alene} | husholdning.boform",
                "husholdning: {boform: par, barn: [{fodt: i fjor}]} | husholdning.barn[0].fodt"
            })
    void whatCannotBeReadIsNamedWithTheRemedy(String change, String field) {
        assertThat(faults(change))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.felt()).isEqualTo(field);
                            for (Sprak sprak : Sprak.values()) {
                                assertThat(TEKSTER.render(fault.tekst(), sprak)).isNotBlank();
                            }
                        });
    }

    @Test
    void allRowsThatCannotBeReadAreNamedAtOnce() {
        assertThat(
                        faults(
                                "utgifter: [{type: bolig}, {type: hus, belop: 1}, {type: sfo,"
                                        + " belop: 1}]"))
                .extracting(Grunn::felt)
                .containsExactly("utgifter[0].belop", "utgifter[1].type");
    }

    private static List<Grunnlag> months(String yaml) {
        return ((Husholdningsfil.Lest) Husholdningsfil.read("file", yaml)).months();
    }

    /// A sound file with one key changed or added.
    private static List<Grunn> faults(String change) {
        String key = change.substring(0, change.indexOf(':'));
        String sound =
                household("2026-12-01", "2026-12-31", "husholdning: {boform: enslig}\n")
                        .lines()
                        .filter(line -> !line.startsWith(key + ":"))
                        .filter(line -> !(key.equals("kommun") && line.startsWith("kommune")))
                        .reduce("", (all, line) -> all + line + "\n");
        return ((Husholdningsfil.Avvist) Husholdningsfil.read("file", sound + change)).grunner();
    }

    private static String household(String fra, String til, String home) {
        return "kommune: \"4698\"\nfra: "
                + fra
                + "\ntil: "
                + til
                + "\n"
                + (home.isEmpty() ? "husholdning: {boform: enslig}\n" : home);
    }
}
