package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.satser.Satsdata;
import no.helhet.praksis.satser.Vedtakstall;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;

/// The municipality's own values in a case for December 2026.
@HelhetTest
class SatserISakenTest {
    private static final String ENSLIG = "livsopphold-enslig";

    @Autowired TestData data;
    @Autowired ApplicationContext context;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Vedtakene vedtakene;
    @Autowired Vedtakstall tall;
    private Sakene s;
    private Satsdata satser;
    private SakId sak;

    @BeforeEach
    void openACase() {
        s = new Sakene(data, behandling, godkjenning);
        s.barn(s.person, s.person("Ella", LocalDate.of(2023, 6, 5), "INGEN"), 100);
        sak = s.sak(s.person, "OKONOMISK_STONAD");
        satser = new Satsdata(context, data, s.kommune);
    }

    // 8 300 + 4 050 + 11 400 - 9 860 with the national values, none of them a frame.
    @ParameterizedTest
    @CsvSource({
        "livsopphold-enslig, 2026-12-01, '', 1_419_000",
        "livsopphold-enslig, 2026-12-02, '', 1_389_000",
        "livsopphold-enslig, 2026-01-01, 2026-12-01, 1_419_000",
        "livsopphold-enslig, 2026-01-01, 2026-11-30, 1_389_000",
        "barn-0-5, 2026-12-01, '', 1_844_000",
        "boligramme, 2026-12-01, '', 1_109_000",
        "boligramme, 2026-12-02, '', 1_389_000",
        "barn-6-10, 2026-12-01, '', 1_389_000"
    })
    void aValueIsUsedInTheMonthWhoseFirstDayItCovers(
            String sats, String fom, String tom, String expected) {
        var draft = s.complete(sak);

        satser.set(sats, "8 600", fom, tom);

        assertThat(amount(draft)).isEqualTo(Long.parseLong(expected.replace("_", "")));
    }

    // Noah is six on 15 December: 4 050 for 0-5 years, 4 150 for 6-10.
    @ParameterizedTest
    @CsvSource({"maneden-etter, 1_794_000", "samme-maned, 1_804_000", "pa-dagen, 1_799_484"})
    void theMunicipalitysChoiceOfWhenANewAgeCountsIsUsed(String choice, String expected) {
        s.barn(s.person, s.person("Noah", LocalDate.of(2020, 12, 15), "INGEN"), 100);
        var draft = s.complete(sak);

        satser.choose("barn-aldersskifte", choice, "2026-12-01");

        assertThat(amount(draft)).isEqualTo(Long.parseLong(expected.replace("_", "")));
    }

    // Instalments of 1 000; savings of 5 000, and the child's of 2 000.
    @ParameterizedTest
    @CsvSource({
        "avdrag-dekkes, ja, 989_000",
        "avdrag-dekkes, nei, 889_000",
        "barns-sparepenger-utenfor, nei, 689_000",
        "barns-sparepenger-utenfor, ja, 889_000"
    })
    void theMunicipalitysChoiceOfWhatCountsIsUsed(String sats, String choice, String expected) {
        var draft = withLoanAndSavings();

        satser.choose(sats, choice, "2026-12-01");

        assertThat(amount(draft)).isEqualTo(Long.parseLong(expected.replace("_", "")));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, 1_189_000", "2026-12-02, 889_000"})
    void theMunicipalitysFreeAmountOfSavingsIsUsedFromItsDay(String fom, String expected) {
        var draft = withLoanAndSavings();

        satser.set("sparepenger-fribelop", "3 000", fom, "");

        assertThat(amount(draft)).isEqualTo(Long.parseLong(expected.replace("_", "")));
    }

    private Utkast withLoanAndSavings() {
        var draft = s.complete(sak);
        var child = draft.innhold().barn().getFirst().id();
        s.save(
                draft.id(),
                new Endring.SetBehov(Sakene.behov("lan", Behov.Type.LANEAVDRAG, 100_000)));
        s.save(draft.id(), new Endring.SetInntekt(savings("bank", 500_000, "SOKER")));
        s.save(draft.id(), new Endring.SetInntekt(savings("sparegris", 200_000, child)));
        return draft;
    }

    private static Innhold.Inntekten savings(String id, long ore, String hvem) {
        return new Innhold.Inntekten(id, Inntekt.Type.SPAREPENGER, "", ore, hvem, Sakene.SELV);
    }

    // 8 300 + 4 050 for the first ten days; rent and pay are what they are in them.
    @ParameterizedTest
    @CsvSource({"ja, 552_387", "nei, 565_667"})
    void theMunicipalitysChoiceOfHowAMonthIsSharedOutIsUsed(String choice, long expected) {
        var draft = s.complete(sak);
        s.save(
                draft.id(),
                new Endring.SetPeriode(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 10)));

        satser.choose("delmaned-kalenderdager", choice, "2026-12-01");

        assertThat(amount(draft)).isEqualTo(expected);
    }

    @Test
    void anotherMunicipalitysValueIsNotUsed() {
        var draft = s.complete(sak);

        new Satsdata(context, data, data.kommune()).set(ENSLIG, "9 000", "2026-12-01", "");

        assertThat(amount(draft)).isEqualTo(1_389_000);
    }

    @Test
    void whatWasReadIsNotWhatWouldBeSignedWhenARateHasChanged() {
        var draft = s.sent(sak);
        var read = TestData.as(s.beslutter, () -> godkjenning.avtrykk(draft));
        satser.set(ENSLIG, "8 600", "2026-12-01", "");

        var answer =
                TestData.as(
                        s.beslutter,
                        () -> godkjenning.approve(draft.id(), draft.version(), read, true));

        assertThat(answer).isInstanceOf(Avgjorelse.NyBeregning.class);
        assertThat(s.find(draft.id()).status()).isEqualTo(Utkast.Status.SENDT);
        assertThat(s.approve(null, draft)).isInstanceOf(Avgjorelse.Fattet.class);
        assertThat(signed().belopOre()).isEqualTo(1_419_000);
    }

    @Test
    void aRateOfAnotherTimeDoesNotDisturbTheOneWhoSigns() {
        var draft = s.sent(sak);
        var read = TestData.as(s.beslutter, () -> godkjenning.avtrykk(draft));
        satser.set(ENSLIG, "8 600", "2027-01-01", "");

        var answer =
                TestData.as(
                        s.beslutter,
                        () -> godkjenning.approve(draft.id(), draft.version(), read, true));

        assertThat(answer).isInstanceOf(Avgjorelse.Fattet.class);
    }

    @Test
    void theTraceKeepsTheValueWithTheMunicipalitysDecisionWhateverComesLater() {
        satser.set(ENSLIG, "8 600", "2026-12-01", "");
        s.approve(null, s.sent(sak));
        var before = signed().spor();

        satser.set(ENSLIG, "9 900", "2026-12-01", "");

        assertThat(signed().spor())
                .isEqualTo(before)
                .contains("kommunens vedtak 1.6.2020, sak 84/26", "860000", s.kommune.kommunenr())
                .doesNotContain("990000");
        assertThat(signed().belopOre()).isEqualTo(1_419_000);
    }

    @Test
    void anAdditionThatIsChosenLimitsTheExpenseByTheNumber() {
        satser.addTillegg("Skoletur", "400", "2026-12-01");
        var draft = s.complete(sak);

        var saved = s.save(draft.id(), new Endring.SetBehov(tur("tillegg-skoletur", 2)));

        assertThat(saved).isInstanceOf(Lagring.Lagret.class);
        assertThat(amount(draft)).isEqualTo(1_389_000 + 80_000);
    }

    @ParameterizedTest
    @CsvSource({
        "tillegg-finnes-ikke, 1",
        "tillegg-skoletur, 0",
        "tillegg-skoletur, 101",
        "barn-aldersgrense, 1"
    })
    void aNormThatDoesNotHoldIsRefused(String norm, int antall) {
        satser.addTillegg("Skoletur", "400", "2026-12-01");
        var draft = s.complete(sak);

        var saved = s.save(draft.id(), new Endring.SetBehov(tur(norm, antall)));

        assertThat(saved).isInstanceOf(Lagring.Avvist.class);
    }

    @Test
    void aNormOfTheNextMonthIsRefused() {
        satser.addTillegg("Skoletur", "400", "2026-12-02");
        var draft = s.complete(sak);

        assertThat(s.save(draft.id(), new Endring.SetBehov(tur("tillegg-skoletur", 1))))
                .isInstanceOf(Lagring.Avvist.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-30, 0",
        "2026-11-01, 2026-12-01, 1",
        "2026-12-31, , 1",
        "2027-01-01, , 0"
    })
    void aChangeBackInTimeIsToldHowManyDecisionsItWouldHaveMet(
            LocalDate fom, LocalDate tom, int expected) {
        s.approve(null, s.sent(sak));

        assertThat(
                        TestData.as(
                                s.beslutter,
                                () -> tall.countSigned(s.kommune.kommunenr(), fom, tom)))
                .isEqualTo(expected);
    }

    private static Innhold.Behovet tur(String norm, int antall) {
        return new Innhold.Behovet(
                "tur",
                Behov.Type.ANNET,
                "Klassetur",
                100_000,
                new Behov.Norm(norm, antall),
                Sakene.SELV);
    }

    private long amount(Utkast draft) {
        return s.as(() -> behandling.check(behandling.find(draft.id()).orElseThrow()).belopOre());
    }

    private Vedtak signed() {
        return s.as(() -> vedtakene.findBySak(sak)).getFirst();
    }
}
