package no.helhet.regelverk.vilkar;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Aktivitetsunntak;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.porter.Vilkar.Prove;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class AktivitetspliktTest {
    private static final LocalDate FODT = LocalDate.of(1996, 3, 12);

    @ParameterizedTest
    @CsvSource({
        // The day before the thirtieth birthday, and the day itself.
        "2026-03-11, false, , '', port.aktivitet.mangler",
        "2026-03-12, false, , '', port.aktivitet.over-grensen",
        "2016-12-31, false, , '', port.aktivitet.for-regelen",
        "2017-01-01, false, , '', port.aktivitet.mangler",
        "2026-03-11, true, , '', OPPFYLT",
        "2026-03-11, false, I_ARBEID, Jobber full tid., OPPFYLT",
        "2026-03-11, false, ANDRE_TUNGTVEIENDE, ' ', vilkar.aktivitet.grunn",
        "2026-03-11, true, HELSE_ELLER_SOSIALT, Er syk., vilkar.aktivitet.begge",
        "2026-03-12, true, HELSE_ELLER_SOSIALT, '', port.aktivitet.over-grensen"
    })
    void underTheAgeLimitThereIsAConditionOrWeightyReasonsInWords(
            LocalDate day,
            boolean condition,
            @Nullable Aktivitetsunntak unntak,
            String reason,
            String answer) {
        Prove ja = Prove.ja("x");
        List<Vilkar> vilkar = List.of(new Vilkar("kurs", "Kurs", condition, ja, ja, ja, ja, true));
        assertThat(
                        Utfallene.keys(
                                Aktivitetsplikt.check(
                                        FODT, day, vilkar, unntak, reason, Parametre.nasjonale())))
                .containsExactly(answer);
    }
}
