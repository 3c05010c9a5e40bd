package no.helhet.regelverk.vilkar;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.time.LocalDate;

class NorskopplaringTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/no/helhet/regelverk/vilkar/norskopplaring.txt",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void languageTrainingIsAConditionWhereTheActSaysSo(
            LocalDate day,
            String fodt,
            Hinder hinder,
            String introduksjonsprogram,
            String samisk,
            String vilkar,
            String fritatt,
            String vurdert,
            String answer) {
        Sprakgrunnlag grunnlag =
                new Sprakgrunnlag(
                        fodt.equals("ukjent") ? null : LocalDate.parse(fodt),
                        day,
                        hinder,
                        introduksjonsprogram.equals("ukjent")
                                ? null
                                : introduksjonsprogram.equals("ja"),
                        samisk.equals("ja"),
                        vilkar.equals("ja"),
                        fritatt.equals("ja"),
                        vurdert.equals("ja") ? "Går på kurs allerede." : " ");
        assertThat(Utfallene.keys(Norskopplaring.check(grunnlag, Parametre.nasjonale())))
                .containsExactly(answer);
    }
}
