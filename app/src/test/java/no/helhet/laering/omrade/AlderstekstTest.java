package no.helhet.laering.omrade;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.laering.omrade.Alderstekst.Alder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ages, sexes and codes in the forms that statistics write them.
class AlderstekstTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "018|18|18",
                "18 år|18|18",
                "20-24 år|20|24",
                "20–24|20|24",
                "67 år eller eldre|67|999",
                "67 år og over|67|999",
                "105+|105|999",
                "105 years or older|105|999",
                "under 18 år|0|17",
                "F20-24|20|24",
                "H067+|67|999",
                "I alt|0|999",
                "Alle aldre|0|999",
                "999A|0|999",
                "0 år|0|0"
            })
    void agesAreRead(String text, int from, int to) {
        assertThat(Alderstekst.parse(text)).isEqualTo(new Alder(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "voksen", "24-20 år", "200 år", "-5", "18,5", "=18"})
    void whatIsNoAgeIsNone(String text) {
        assertThat(Alderstekst.parse(text)).isNull();
    }

    @Test
    void sexesAreRead() {
        assertThat(Kjonnstekst.parse("Kvinner")).isEqualTo("KVINNE");
        assertThat(Kjonnstekst.parse(" 1 ")).isEqualTo("MANN");
        assertThat(Kjonnstekst.parse("Begge kjønn")).isEmpty();
        assertThat(Kjonnstekst.parse("ukjent")).isNull();
    }

    @Test
    void codesAreReadAndANoughtThatWasTakenAwayIsPutBack() {
        assertThat(Niva.KOMMUNE.code("0301 Oslo")).isEqualTo("0301");
        assertThat(Niva.KOMMUNE.code("K-0301")).isEqualTo("0301");
        assertThat(Niva.KOMMUNE.code("301")).isEqualTo("0301");
        assertThat(Niva.KOMMUNE.code("030101")).isNull();
        assertThat(Niva.GRUNNKRETS.code("3010101")).isEqualTo("03010101");
        assertThat(Niva.LAND.code("Hele landet")).isEqualTo("0");
        assertThat(Niva.KOMMUNE.code("Oslo")).isNull();
        assertThat(Niva.of("030101 Gamle Oslo")).isEqualTo(Niva.BYDEL);
    }
}
