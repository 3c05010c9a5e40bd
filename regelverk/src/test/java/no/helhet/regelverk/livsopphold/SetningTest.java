package no.helhet.regelverk.livsopphold;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.stream.Collectors;

/// The sentence to the resident says what happened to the line.
class SetningTest {
    private static final Tekster TEKSTER = Tekster.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12 | Ola 2023-01-01 | | barn:Ola"
                        + "| For Ola får du hel sats, fordi barnet bor hos deg hele tiden.",
                "2026-12 | Ola 2023-01-01 0 % | | barn:Ola"
                        + "| For Ola får du ikke noe, fordi barnet ikke bor hos deg denne måneden.",
                // Born, and come of age, within a month where a new age counts from the day.
                "2026-12 | Ola 2026-12-16 | barn-aldersskifte pa-dagen | barn:Ola"
                        + "| For Ola får du 2 090,32 kr, for dag 16 til 31 i måneden.",
                "2026-12 | Ola 2008-12-16 | barn-aldersskifte pa-dagen | barn:Ola"
                        + "| For Ola får du 2 612,90 kr, for dag 1 til 15 i måneden.",
                "2026-12 | Ola 2020-12-16 | barn-aldersskifte pa-dagen | barn:Ola"
                        + "| For Ola får du hel sats, fordi barnet bor hos deg hele tiden.",
                "2026-12-01 til 2026-12-15 | Ola 2026-12-16 | barn-aldersskifte pa-dagen | barn:Ola"
                        + "| For Ola får du ikke noe for disse dagene, fordi barnet er født senere"
                        + " i måneden.",
            })
    void ofAChild(String periode, String barn, String kommunen, String key, String sentence) {
        assertThat(setning(periode, barn, "", kommunen, key)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4000 | 0 | Sparepenger: Du har 4 000 kr. Vi trekker fra 4 000 kr,"
                        + " fordi det er penger du kan leve av nå.",
                "4000 | 5000 | Sparepenger: Du har 4 000 kr. Det er ikke over fribeløpet,"
                        + " og vi trekker ikke fra noe.",
                "6000 | 5000 | Sparepenger: Du har 6 000 kr. Av det er 5 000 kr innenfor"
                        + " fribeløpet. Vi trekker fra 1 000 kr, fordi det er penger du kan leve"
                        + " av nå.",
                "0 | 0 | Sparepenger: Du har 0 kr. Det er ikke over fribeløpet,"
                        + " og vi trekker ikke fra noe.",
            })
    void ofSavings(String savings, String fribelop, String sentence) {
        assertThat(
                        setning(
                                "2026-12",
                                "",
                                "sparepenger " + savings,
                                "sparepenger-fribelop " + fribelop + " kr",
                                "inntekt:sparepenger"))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"ja, inntekt.sparepenger", "nei, utenfor.sparepenger"})
    void aChildsSavingsAreNeverSaidToBeLeftOutByTheLaw(String counted, String regel) {
        String own = counted.equals("ja") ? "nei" : "ja";
        Linje line =
                linje(
                        "2026-12",
                        "Ola 2015-01-01",
                        "sparepenger Ola 900",
                        "barns-sparepenger-utenfor " + own,
                        "inntekt:sparepenger Ola");
        assertThat(line.regel()).isEqualTo(regel);
        assertThat(TEKSTER.render(line.setning(), Sprak.NB)).doesNotContain("Loven");
        assertThat(line.steps().stream().map(step -> TEKSTER.render(step.navn(), Sprak.NB)))
                .contains("Barns sparepenger holdes utenfor")
                .noneMatch(step -> step.contains("Loven"));
    }

    private static String setning(
            String periode,
            @org.jspecify.annotations.Nullable String barn,
            String inntekter,
            @org.jspecify.annotations.Nullable String kommunen,
            String key) {
        Linje line = linje(periode, barn, inntekter, kommunen, key);
        return TEKSTER.render(line.setning(), Sprak.NB).replace('\u00a0', ' ');
    }

    private static Linje linje(
            String periode,
            @org.jspecify.annotations.Nullable String barn,
            String inntekter,
            @org.jspecify.annotations.Nullable String kommunen,
            String key) {
        Map<String, String> row =
                Eksempeltabell.COLUMNS.stream().collect(Collectors.toMap(c -> c, c -> ""));
        row.put("periode", periode);
        row.put("bor", "enslig");
        row.put("barn", barn == null ? "" : barn);
        row.put("inntekter", inntekter);
        row.put("kommunen", kommunen == null ? "" : kommunen);
        Eksempel eksempel = new Eksempel("here", row);
        Beregnet beregnet = LivsoppholdTest.calculate(eksempel.grunnlag(), eksempel.parametre());
        return LivsoppholdTest.find(beregnet, key);
    }
}
