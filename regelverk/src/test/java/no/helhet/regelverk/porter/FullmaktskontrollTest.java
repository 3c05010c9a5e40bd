package no.helhet.regelverk.porter;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;
import no.helhet.regelverk.porter.Utfall.Oppfylt;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class FullmaktskontrollTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 60000, OKONOMISK_STONAD, port.beslutter.fullmakt-dato",
        "2026-01-01, 60000, OKONOMISK_STONAD, ",
        "2026-12-31, 60000, OKONOMISK_STONAD, ",
        "2027-01-01, 60000, OKONOMISK_STONAD, port.beslutter.fullmakt-dato",
        "2026-06-01, 60001, OKONOMISK_STONAD, port.beslutter.fullmakt-belop",
        "2026-06-01, 0, MIDLERTIDIG_BOTILBUD, port.beslutter.fullmakt-type"
    })
    void aDelegationCoversItsDaysAmountsAndTypes(
            LocalDate day, long kroner, Vedtakstype type, @Nullable String refusal) {
        List<Utfall> answer =
                Fullmaktskontroll.check(
                        "rahimi",
                        "solbakken",
                        Vedtakseksempel.FULLMAKT,
                        type,
                        Belop.kroner(kroner),
                        day);
        if (refusal == null) {
            assertThat(answer).containsExactly(new Oppfylt());
        } else {
            assertThat(answer)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            IkkeOppfylt.class,
                            no -> assertThat(no.begrunnelse().key()).isEqualTo(refusal));
        }
    }

    @Test
    void theDelegationOfAnotherPersonDoesNotCount() {
        List<Utfall> answer =
                Fullmaktskontroll.check(
                        "lien",
                        "solbakken",
                        Vedtakseksempel.FULLMAKT,
                        Vedtakstype.OKONOMISK_STONAD,
                        Belop.ZERO,
                        Vedtakseksempel.DAGEN);
        assertThat(answer).singleElement().isInstanceOf(ManglerOpplysning.class);
    }
}
