package no.helhet.praksis.satser;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SatsteksterTest {
    private static final TextCatalog CATALOG = TextCatalog.load();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNationalValueHasWordsForItsUnit(Language language) {
        var texts = new Satstekster(texts(language));
        for (var parameter : Parametre.nasjonale().all()) {
            for (var row : parameter.rows()) {
                assertThat(texts.verdi(parameter.unit(), row.value()))
                        .as(parameter.id())
                        .isNotBlank()
                        .doesNotContain("satser.", "{");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GANGER_G | 2041 | 2,041 G",
                "GANGER_G | 2000 | 2 G",
                "TIMER_PER_UKE | 2250 | 37,5 timer i uka",
                "ALDERSREGEL | 2 | på dagen",
                "VIRKEDAGER | 1 | 1 virkedag"
            })
    void aValueIsWrittenAsPeopleSayIt(Enhet unit, long value, String words) {
        assertThat(new Satstekster(texts(Language.NB)).verdi(unit, value)).isEqualTo(words);
    }

    private static Texts texts(Language language) {
        return CATALOG.in(language);
    }
}
