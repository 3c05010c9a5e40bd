package no.helhet.regelverk.refusjon;

import static no.helhet.regelverk.refusjon.Rader.kroner;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.refusjon.Bidragsgrunnlag.Arsak;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class RefusjonTest {
    private static final String OKTOBER = "2026-10-01..2026-10-31 ";
    private static final Tekster TEKSTER = Tekster.load();

    @ParameterizedTest
    @CsvFileSource(
            resources = "/no/helhet/regelverk/refusjon/trygderefusjon.txt",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void theClaimInABackPaymentIsWhatTheTableSays(
            String what, String paid, String back, boolean gift, String soker, String ektefelle) {
        Refusjon.Beregnet beregnet = calculate(paid, back, gift);
        assertThat(beregnet.krav(Part.SOKER)).as(what).isEqualTo(kroner(soker));
        assertThat(beregnet.krav(Part.EKTEFELLE)).as(what).isEqualTo(kroner(ektefelle));
        assertThat(beregnet.krav()).isEqualTo(kroner(soker).plus(kroner(ektefelle)));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/no/helhet/regelverk/refusjon/bidragsrefusjon.txt",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void theClaimInMaintenanceIsWhatTheTableSays(
            String what, String paid, String bidrag, String krav) {
        Refusjon answer =
                Bidragsrefusjon.calculate(
                        new Bidragsgrunnlag(
                                Arsak.I_PAVENTE, true, Rader.utlegg(paid), Rader.bidrag(bidrag)));
        assertThat(answer)
                .as(what)
                .isInstanceOfSatisfying(
                        Refusjon.Beregnet.class,
                        beregnet -> assertThat(beregnet.krav()).isEqualTo(kroner(krav)));
    }

    @Test
    void aLineShowsTheDaysAndTheRowsBehindIt() {
        Refusjon.Beregnet beregnet =
                calculate(
                        OKTOBER + "9300 LIVSOPPHOLD BIDRAG",
                        "2026-10-16..2026-11-15 15500 LIVSOPPHOLD FOLKETRYGD SOKER",
                        false);
        assertThat(beregnet.linjer())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.key()).isEqualTo("livsopphold:2026-10:soker");
                            assertThat(line.hjemmel()).isEqualTo("sotjl § 26");
                            assertThat(line.utlegg()).isEqualTo(Belop.kroner(4_800));
                            assertThat(line.ytelse()).isEqualTo(Belop.kroner(8_000));
                            assertThat(line.steps())
                                    .extracting(Steg::verdi)
                                    .containsExactly(
                                            new Verdi.Penger(Belop.kroner(9_300)),
                                            new Verdi.Penger(Belop.kroner(8_000)),
                                            new Verdi.Antall(16),
                                            new Verdi.Penger(Belop.kroner(4_800)));
                            assertThat(TEKSTER.render(line.post(), Sprak.NB))
                                    .isEqualTo("Livsopphold, oktober 2026");
                            assertThat(TEKSTER.render(line.setning(), Sprak.NB))
                                    .isEqualTo(
                                            "For oktober 2026 får du etterbetalt 8\u00a0000\u00a0kr"
                                                + " for dager da vi betalte 4\u00a0800\u00a0kr til"
                                                + " det samme. Kommunen kan kreve"
                                                + " 4\u00a0800\u00a0kr av etterbetalingen.");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "LIVSOPPHOLD LAN, LIVSOPPHOLD FOLKETRYGD SOKER, refusjon.utenfor.lan",
        "LIVSOPPHOLD GARANTI, LIVSOPPHOLD FOLKETRYGD SOKER, refusjon.utenfor.garanti",
        "BOLIG BIDRAG, BOLIG BOSTOTTE SOKER, refusjon.utenfor.bostotte",
        "LIVSOPPHOLD BIDRAG, LIVSOPPHOLD ANNEN SOKER, refusjon.utenfor.annen",
        "LIVSOPPHOLD BIDRAG, LIVSOPPHOLD FOLKETRYGD EKTEFELLE, refusjon.utenfor.ikke-gift"
    })
    void whatIsLeftOutIsShownWithItsReasonInEveryLanguage(String paid, String back, String regel) {
        Refusjon.Beregnet beregnet =
                calculate(OKTOBER + "100 " + paid, OKTOBER + "90 " + back, false);
        assertThat(beregnet.linjer())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.regel()).isEqualTo(regel);
                            assertThat(line.krav()).isEqualTo(Belop.ZERO);
                            for (Sprak sprak : Sprak.values()) {
                                assertThat(TEKSTER.render(line.setning(), sprak))
                                        .contains(
                                                regel.endsWith("lan") || regel.endsWith("garanti")
                                                        ? "100\u00a0kr"
                                                        : "90\u00a0kr");
                            }
                        });
    }

    @Test
    void withoutTheConditionInTheDecisionTheMunicipalityHasNoRightToMaintenance() {
        Bidragsgrunnlag grunnlag =
                new Bidragsgrunnlag(
                        null,
                        false,
                        Rader.utlegg(OKTOBER + "100 LIVSOPPHOLD BIDRAG"),
                        Rader.bidrag(OKTOBER + "90 91"));
        assertThat(stopped(Bidragsrefusjon.calculate(grunnlag)))
                .containsExactly(
                        "vilkarIVedtaket grunn.refusjon.vilkar",
                        "arsak grunn.refusjon.arsak",
                        "bidrag[r0].folketrygdensKrav grunn.refusjon.folketrygdens-krav");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02..2026-10-01 100, utlegg[r0].to grunn.periode",
        "1926-10-01..2027-10-01 100, utlegg[r0].to grunn.periode",
        "-999999999-01-01..+999999999-12-31 100, utlegg[r0].to grunn.periode",
        "2026-10-01..2026-10-31 -0.01, utlegg[r0].belop grunn.negativ",
        "2026-10-01..2026-10-31 1000000000.01, utlegg[r0].belop grunn.for-stort"
    })
    void aRowThatIsWrongNamesItsField(String row, String fault) {
        String[] words = row.split(" ");
        int at = words[0].indexOf("..");
        Utlegg wrong =
                new Utlegg(
                        "r0",
                        LocalDate.parse(words[0].substring(0, at)),
                        LocalDate.parse(words[0].substring(at + 2)),
                        kroner(words[1]),
                        Form.BIDRAG,
                        Formal.ANNET,
                        false,
                        Rader.KILDE);
        Refusjonsgrunnlag grunnlag = new Refusjonsgrunnlag(List.of(wrong), List.of(), false);
        assertThat(stopped(Trygderefusjon.calculate(grunnlag))).containsExactly(fault);
    }

    @Test
    void everyFaultIsNamedAndIdsAreOneToARow() {
        Utlegg row = Rader.utlegg(OKTOBER + "1 ANNET BIDRAG").getFirst();
        Utlegg blank =
                new Utlegg(
                        " ",
                        row.from(),
                        row.to(),
                        row.belop(),
                        row.form(),
                        row.formal(),
                        false,
                        row.kilde());
        Etterbetaling back = Rader.etterbetalinger(OKTOBER + "1 ANNET ANNEN SOKER").getFirst();
        Etterbetaling nameless =
                new Etterbetaling(
                        "x",
                        back.ytelse(),
                        "",
                        back.formal(),
                        back.from(),
                        back.to(),
                        back.belop(),
                        back.hvem(),
                        back.kilde());
        Refusjonsgrunnlag grunnlag =
                new Refusjonsgrunnlag(List.of(row, row, blank), List.of(nameless, nameless), true);
        assertThat(stopped(Trygderefusjon.calculate(grunnlag)))
                .containsExactly(
                        "utlegg[].id grunn.id-mangler",
                        "utlegg[r0].id grunn.id-to-ganger",
                        "etterbetalinger[x].id grunn.id-to-ganger",
                        "etterbetalinger[x].navn grunn.refusjon.navn");
    }

    static Refusjon.Beregnet calculate(String paid, String back, boolean gift) {
        return (Refusjon.Beregnet)
                Trygderefusjon.calculate(
                        new Refusjonsgrunnlag(
                                Rader.utlegg(paid), Rader.etterbetalinger(back), gift));
    }

    private static List<String> stopped(Refusjon answer) {
        List<Grunn> reasons = ((Refusjon.KanIkkeBeregnes) answer).grunner();
        for (Grunn reason : reasons) {
            assertThat(TEKSTER.render(reason.tekst(), Sprak.NN)).isNotBlank();
        }
        return reasons.stream().map(r -> r.felt() + " " + r.tekst().key()).toList();
    }
}
