package no.helhet.regelverk.porter;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NodhjelpTest {

    @Test
    void anUnknownPersonCanBeHelpedTheSameDayByOneSigner() {
        List<Portsvar> answers = check("ukjent", "mat", "matkort", "har ikke spist", 500);
        assertThat(Vedtaksporter.isReadyToSign(answers)).isTrue();
        assertThat(answers)
                .extracting(Portsvar::id)
                .containsExactly(
                        "identitet", "behov", "gitt", "grunn", "klageorientering", "beslutter");
    }

    @ParameterizedTest
    @CsvSource({
        "'', mat, kort, sulten, 500, identitet",
        "ukjent, ' ', kort, sulten, 500, behov",
        "ukjent, mat, '', sulten, 500, gitt",
        "ukjent, mat, kort, '', 500, grunn",
        "ukjent, mat, kort, sulten, 60001, beslutter"
    })
    void eachPartOfTheReducedSetIsAskedFor(
            String identitet, String behov, String gitt, String grunn, long kroner, String gate) {
        assertThat(check(identitet, behov, gitt, grunn, kroner))
                .filteredOn(answer -> !answer.isOpen())
                .extracting(Portsvar::id)
                .containsExactly(gate);
    }

    private static List<Portsvar> check(
            String identitet, String behov, String gitt, String grunn, long kroner) {
        return Vedtaksporter.checkNodhjelp(
                new Nodhjelpsgrunnlag(
                        identitet,
                        behov,
                        gitt,
                        grunn,
                        Klageorientering.complete(),
                        "rahimi",
                        Vedtakseksempel.FULLMAKT,
                        Belop.kroner(kroner),
                        Vedtakseksempel.DAGEN));
    }
}
