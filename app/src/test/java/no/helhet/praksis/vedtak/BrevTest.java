package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.porter.Vedtaksgrunnlag;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/// What a letter says, and what it leaves out.
@HelhetTest
class BrevTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Signering signering;
    @Autowired Saker saker;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    private Sakene s;

    @BeforeEach
    void makeOffice() {
        s = new Sakene(data, behandling, godkjenning);
        Sakene.change(
                """
                update platform.kontor set navn = 'NAV Skjulestedet', telefon = '99887766',
                  adresse = 'Torget 1, 0002 Skjulested'
                where enhetsnr = ?
                """,
                s.kommune.enhetsnr());
    }

    @Test
    void anOpenPersonsLetterHasAddressOfficeAndWhoSigned() {
        var text = letter(s.veileder, withHousing(s.veileder, s.sak(s.person, "OKONOMISK_STONAD")));

        assertThat(text)
                .contains("Sara Myhre", "Verftsgata 14 B", "0001 Testvik")
                .contains("NAV Skjulestedet", "99887766", "Torget 1", "Havnvik Utleie")
                .contains("Amir Rahimi, beslutter", "Ingrid Solbakken, saksbehandler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORTROLIG", "STRENGT_FORTROLIG"})
    void aProtectedPersonsLetterHasNoAddress(String protection) {
        var text = protectedLetter(protection);

        assertThat(text).contains("mottaker=[Sara Myhre],").doesNotContain("Hemmelig vei");
    }

    /// The place would tell nearly as much as the address. What the law demands stays whole.
    @Test
    void aStrictlyProtectedPersonsLetterTellsNoPlaceAndKeepsTheNoticeOfAppeal() {
        assertThat(protectedLetter("STRENGT_FORTROLIG"))
                .doesNotContain("Skjulested", "99887766", "Torget", "Havnvik Utleie")
                .doesNotContain("Rahimi", "Klara")
                .contains("kontor=[Nav]", "Husleie")
                .contains("Send klagen til Nav-kontoret som har saken din.")
                .contains("Du kan klage på vedtaket. Fristen er 3 uker")
                .contains("statsforvalteren");
    }

    @Test
    void aLoansLetterTellsThePlanTheTermsAndHowItCanBePaidBack() {
        var draft = lent(Vedtaksgrunnlag.Resultat.DELVIS_INNVILGET);

        assertThat(letter(s.veileder, draft))
                .contains("Du får låne")
                .contains("Lånet ditt", "Slik betaler du tilbake")
                // 9 840 kr in three.
                .contains(
                        "20. januar 2027, 3\u00a0280\u00a0kr", "20. mars 2027, 3\u00a0280\u00a0kr")
                .contains("Til sammen, 9\u00a0840\u00a0kr", "Lånet er uten renter.")
                .contains("Si fra hvis inntekten endrer seg.")
                .contains("har da 900 kr til overs");
    }

    /// Kim is of age in January, and from February by the rule for a new age. The letter's table is
    /// of December.
    @Test
    void aChildThatComesOfAgeWithinTheMonthsIsLeftOutFromThenAndTheLetterSaysSo() {
        s.barn(s.person, s.person("Kim", LocalDate.of(2009, 1, 15), "INGEN"), 100);
        var draft = s.complete(s.sak(s.person, "OKONOMISK_STONAD"));
        var kim = draft.innhold().barn().getFirst().id();
        s.save(
                draft.id(),
                new Endring.SetPeriode(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28)));
        s.save(
                draft.id(),
                new Endring.SetInntekt(
                        new Innhold.Inntekten(
                                "trygd", Inntekt.Type.TRYGD, "", 100_000, kim, Sakene.SELV)));

        var checked = s.as(() -> behandling.check(s.find(draft.id())).utregning());

        // 8 300 + 5 400 + 11 400 - 9 860 - 1 000, then without the 5 400 and the 1 000.
        assertThat(checked.stonad())
                .isEqualTo(
                        Map.of(
                                YearMonth.of(2026, 12), 1_424_000L,
                                YearMonth.of(2027, 1), 1_424_000L,
                                YearMonth.of(2027, 2), 984_000L));
        assertThat(letter(s.veileder, s.find(draft.id())))
                .contains("Dette er holdt utenfor")
                .contains("Fra februar 2027: Kim er myndig og kan søke selv.");
    }

    @Test
    void nothingIsLentWhenTheAnswerIsNo() {
        var draft = lent(Vedtaksgrunnlag.Resultat.AVSLATT);

        assertThat(letter(s.veileder, draft))
                .contains("Du får ikke økonomisk stønad")
                .doesNotContain("Lånet ditt", "Slik betaler du tilbake", "Si fra hvis");
    }

    @Test
    void aGuaranteesLetterTellsWhatHowMuchAndUntilWhenAndPromisesNoMoney() {
        var draft = s.complete(s.sak(s.person, "OKONOMISK_STONAD"));
        s.choose(draft.id(), Vedtaksgrunnlag.Form.GARANTI);
        s.save(draft.id(), new Endring.SetGaranti(Sakene.garanti()));

        assertThat(letter(s.veileder, s.find(draft.id())))
                .contains("Kommunen garanterer for inntil 30\u00a0000\u00a0kr for deg")
                .contains("Kommunen garanterer for dette: Depositum til Havnvik Utleie")
                .contains("Garantien gjelder til 30. november 2027.")
                .doesNotContain("Slik betaler vi pengene", "Slik har vi regnet", "9\u00a0840");
    }

    @Test
    void theLetterOnGoodsTellsWhoIsPaidAndWhyItIsNotMoney() {
        var draft = s.complete(s.sak(s.person, "OKONOMISK_STONAD"));
        s.choose(draft.id(), Vedtaksgrunnlag.Form.VARER_OG_TJENESTER);
        s.save(draft.id(), new Endring.SetVarer(Sakene.varer()));
        s.save(draft.id(), new Endring.SetTilAnnen(Sakene.utleier(984_000)));

        assertThat(letter(s.veileder, s.find(draft.id())))
                .contains("Du får varer og tjenester for 9\u00a0840\u00a0kr")
                .contains("Havnvik Utleie", "Hvorfor du får varer og tjenester", "Pengene forsvant")
                .doesNotContain("Kontoen din");
    }

    private Utkast lent(Vedtaksgrunnlag.Resultat outcome) {
        var draft = s.complete(s.sak(s.person, "OKONOMISK_STONAD"));
        s.save(
                draft.id(),
                new Endring.SetUtfall(outcome, Vedtaksgrunnlag.Form.LAN, Innhold.Malform.NB));
        s.save(draft.id(), new Endring.SetLan(Sakene.lan()));
        return s.find(draft.id());
    }

    private String protectedLetter(String protection) {
        var person = s.person("Sara", LocalDate.of(1999, 3, 12), protection);
        var klara = data.ansatt(s.kommune, "Klara Klarert", null, true, Rolle.VEILEDER);
        return letter(klara, withHousing(klara, s.sak(person, "OKONOMISK_STONAD")));
    }

    private Utkast withHousing(HelhetUser worker, SakId sak) {
        var draft = TestData.as(worker, () -> behandling.open(sak).orElseThrow());
        for (var change :
                new Endring[] {
                    new Endring.SetBehov(Sakene.behov("husleie", Behov.Type.BOLIG, 1_140_000)),
                    new Endring.SetTilAnnen(Sakene.utleier(1_140_000))
                }) {
            TestData.as(
                    worker,
                    () ->
                            behandling.save(
                                    draft.id(),
                                    behandling
                                            .find(draft.id())
                                            .orElseThrow()
                                            .innhold()
                                            .version(change.gruppe()),
                                    change));
        }
        return TestData.as(worker, () -> behandling.find(draft.id()).orElseThrow());
    }

    /// All the letter's parts as text.
    private String letter(HelhetUser worker, Utkast draft) {
        return TestData.as(
                worker,
                () ->
                        Objects.requireNonNull(
                                        transaction.execute(
                                                status ->
                                                        signering.letter(
                                                                draft,
                                                                saker.find(draft.sakId())
                                                                        .orElseThrow(),
                                                                behandling.check(draft),
                                                                "Amir Rahimi",
                                                                clock.instant())))
                                .toString());
    }
}
