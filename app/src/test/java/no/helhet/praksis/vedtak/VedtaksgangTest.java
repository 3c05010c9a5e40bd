package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Selection;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Portsvar;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@HelhetTest
@RecordApplicationEvents
class VedtaksgangTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Vedtakene vedtakene;
    @Autowired Saker saker;
    @Autowired ApplicationEvents events;
    @Autowired Portstopptelling stops;
    Sakene s;
    SakId sak;

    @BeforeEach
    void openACase() {
        s = new Sakene(data, behandling, godkjenning);
        s.barn(s.person, s.person("Ella", LocalDate.of(2023, 6, 5), "INGEN"), 100);
        sak = s.sak(s.person, "OKONOMISK_STONAD");
    }

    @Test
    void theWholeWayEndsInADecisionAPaymentPlanAndALetter() {
        var draft = s.complete(sak);
        s.save(draft.id(), new Endring.SetTilAnnen(Sakene.utleier(1_140_000)));
        var ready = s.find(draft.id());
        assertThat(s.as(() -> behandling.send(ready.id(), ready.version())))
                .isInstanceOf(Innsending.Sendt.class);
        assertThat(s.as(() -> saker.find(sak).orElseThrow().status()))
                .isEqualTo(Sak.Status.TIL_BESLUTNING);

        var answer = s.approve(null, s.find(draft.id()));

        assertThat(answer).isInstanceOf(Avgjorelse.Fattet.class);
        var made =
                s.as(() -> vedtakene.find(((Avgjorelse.Fattet) answer).vedtakId()).orElseThrow());
        // 8 300 + 4 050 + 11 400 - 9 860: the child benefit is left out.
        assertThat(made.belopOre()).isEqualTo(1_389_000);
        assertThat(made.forberedtNavn()).isEqualTo("Ingrid Solbakken");
        assertThat(made.besluttetNavn()).isEqualTo("Amir Rahimi");
        assertThat(s.as(() -> saker.find(sak).orElseThrow().status()))
                .isEqualTo(Sak.Status.VEDTATT);
        var published = events.stream(VedtakFattet.class).toList();
        assertThat(published).hasSize(1);
        assertThat(published.getFirst().betalinger())
                .extracting(VedtakFattet.Betaling::mottakerType, VedtakFattet.Betaling::belopOre)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ANNEN", 1_140_000L),
                        org.assertj.core.groups.Tuple.tuple("SOKER", 249_000L));
        assertThat(published.getFirst().vilkar()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BARN, barna",
        "BEGRUNNELSE, begrunnelse",
        "BARNETRYGD, holdt-utenfor",
        "AKTIVITET, aktivitet",
        "VILKAR, vilkar",
        "ONSKE, onske",
        "SPRAK, aktivitet",
        "LAN, form",
        "UTFALL, utbetaling",
        "SUM, utbetaling"
    })
    void eachGateKeepsTheDraftFromBeingSent(String without, String gate) {
        var draft = s.complete(sak, without);

        var answer = s.as(() -> behandling.send(draft.id(), draft.version()));

        assertThat(answer).isInstanceOf(Innsending.Mangler.class);
        assertThat(((Innsending.Mangler) answer).porter())
                .extracting(Portsvar::id)
                .containsExactly(gate);
        assertThat(s.find(draft.id()).status()).isEqualTo(Utkast.Status.UTKAST);
    }

    @Test
    void whatTheGatesRefuseIsWrittenDownOnceADayForEachVersionOfTheDraft() {
        var draft = s.complete(sak, "BEGRUNNELSE");
        s.as(() -> behandling.send(draft.id(), draft.version()));
        s.as(() -> behandling.send(draft.id(), draft.version()));
        assertThat(events.stream(PortStoppet.class)).hasSize(1);

        s.save(draft.id(), new Endring.SetTekst(Feltgruppe.ONSKE, ""));
        var later = s.find(draft.id());
        s.as(() -> behandling.send(later.id(), later.version()));

        var told = events.stream(PortStoppet.class).map(PortStoppet::hendelseId).toList();
        assertThat(told).hasSize(2);
        assertThat(s.as(() -> stops.find(sak.kommunenr(), new Selection.Rows(told))))
                .extracting(Portstopptelling.Rad::porter)
                .containsExactly(List.of("begrunnelse"), List.of("begrunnelse", "onske"));
    }

    @Test
    void aStaleSaveStoresNothingAndShowsWhatTheOtherWrote() {
        var draft = s.as(() -> behandling.open(sak).orElseThrow());
        s.save(draft.id(), new Endring.SetTekst(Feltgruppe.FAKTA, "Den andres tekst"));

        var answer =
                s.as(
                        () ->
                                behandling.save(
                                        draft.id(),
                                        0,
                                        new Endring.SetTekst(Feltgruppe.FAKTA, "Min tekst")));

        assertThat(answer).isInstanceOf(Lagring.Konflikt.class);
        assertThat(((Lagring.Konflikt) answer).theirs().innhold().tekst(Feltgruppe.FAKTA))
                .isEqualTo("Den andres tekst");
        assertThat(s.find(draft.id()).innhold().tekst(Feltgruppe.FAKTA))
                .isEqualTo("Den andres tekst");
    }

    @Test
    void twoWhoWriteInDifferentPartsDoNotStandInEachOthersWay() {
        var draft = s.as(() -> behandling.open(sak).orElseThrow());
        s.save(draft.id(), new Endring.SetTekst(Feltgruppe.FAKTA, "Fakta"));

        var answer =
                s.as(
                        () ->
                                behandling.save(
                                        draft.id(),
                                        0,
                                        new Endring.SetTekst(Feltgruppe.REGLER, "Regler")));

        assertThat(answer).isInstanceOf(Lagring.Lagret.class);
    }

    @Test
    void whoPreparedTheDecisionCannotSignIt() {
        data.fullmakt(s.veileder, s.kommune, Fullmakt.Type.OKONOMISK_STONAD, 6_000_000);
        var draft = s.sent(sak);

        assertThat(keys(s.approve(s.veileder, draft))).contains("port.beslutter.samme-person");
        assertThat(s.find(draft.id()).status()).isEqualTo(Utkast.Status.SENDT);
    }

    @Test
    void aDelegationMustCoverAmountTypeAndDay() {
        var draft = s.sent(sak);
        var small = s.ansatt("Liten Fullmakt", Rolle.BESLUTTER);
        data.fullmakt(small, s.kommune, Fullmakt.Type.OKONOMISK_STONAD, 1_388_999);
        var other = s.ansatt("Annen Type", Rolle.BESLUTTER);
        data.fullmakt(other, s.kommune, Fullmakt.Type.NODHJELP, 6_000_000);
        var past = s.ansatt("Gammel Fullmakt", Rolle.BESLUTTER);
        TestData.execute(
                """
                insert into platform.fullmakt values (?, ?, ?, 'OKONOMISK_STONAD', 6000000,
                  date '2020-01-01', date '2020-12-31', 'Test')
                """,
                TestData.unknownId(),
                past.brukerId(),
                s.kommune.enhetsnr());
        var none = s.ansatt("Uten Fullmakt", Rolle.BESLUTTER);

        assertThat(keys(s.approve(small, draft))).containsExactly("port.beslutter.fullmakt-belop");
        assertThat(keys(s.approve(other, draft))).containsExactly("port.beslutter.fullmakt-type");
        assertThat(keys(s.approve(past, draft))).containsExactly("port.beslutter.fullmakt-dato");
        assertThat(keys(s.approve(none, draft))).containsExactly("port.beslutter.ingen-fullmakt");
        assertThat(s.find(draft.id()).status()).isEqualTo(Utkast.Status.SENDT);
    }

    @Test
    void theSignerConfirmsBeingImpartial() {
        var draft = s.sent(sak);

        var answer =
                TestData.as(
                        s.beslutter,
                        () ->
                                godkjenning.approve(
                                        draft.id(),
                                        draft.version(),
                                        godkjenning.avtrykk(draft),
                                        false));

        assertThat(answer).isInstanceOf(Avgjorelse.IkkeBekreftetHabil.class);
    }

    @Test
    void twoSignaturesAtOnceGiveOneDecision() throws Exception {
        var second = s.ansatt("Berit Nes", Rolle.BESLUTTER);
        data.fullmakt(second, s.kommune, Fullmakt.Type.OKONOMISK_STONAD, 6_000_000);
        var draft = s.sent(sak);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Avgjorelse>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = new ArrayList<Future<Avgjorelse>>();
            for (var signer : new no.helhet.platform.access.HelhetUser[] {s.beslutter, second}) {
                both.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return s.approve(signer, draft);
                                }));
            }
            start.countDown();
            for (var one : both) {
                answers.add(one.get());
            }
        }

        assertThat(answers)
                .hasAtLeastOneElementOfType(Avgjorelse.Fattet.class)
                .hasAtLeastOneElementOfType(Avgjorelse.AlleredeFattet.class);
        assertThat(s.as(() -> vedtakene.findBySak(sak))).hasSize(1);
    }

    @Test
    void aDraftIsSentBackWithARemarkAndCanBeSentAgain() {
        var draft = s.sent(sak);

        assertThat(back(draft, " ")).isInstanceOf(Avgjorelse.ManglerMerknad.class);
        assertThat(back(draft, "Skriv mer om barnet")).isInstanceOf(Avgjorelse.SendtTilbake.class);

        var returned = s.find(draft.id());
        assertThat(returned.status()).isEqualTo(Utkast.Status.RETURNERT);
        assertThat(returned.merknad()).isEqualTo("Skriv mer om barnet");
        assertThat(s.as(() -> behandling.send(returned.id(), returned.version())))
                .isInstanceOf(Innsending.Sendt.class);
    }

    private Avgjorelse back(Utkast draft, String remark) {
        return TestData.as(
                s.beslutter, () -> godkjenning.returnDraft(draft.id(), draft.version(), remark));
    }

    @Test
    void aSentDraftTakesNoMoreChanges() {
        var draft = s.sent(sak);

        assertThat(s.save(draft.id(), new Endring.SetTekst(Feltgruppe.FAKTA, "Noe annet")))
                .isInstanceOf(Lagring.Lukket.class);
    }

    @Test
    void aDecisionCannotBeChangedOrDeletedByTheApplication() throws SQLException {
        s.approve(null, s.sent(sak));

        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('helhet.kommuner', '"
                            + s.kommune.kommunenr()
                            + "', false), set_config('helhet.personer', '*', false)");
            for (var sql :
                    new String[] {
                        "update vedtak.vedtak set belop_ore = 1", "delete from vedtak.vedtak"
                    }) {
                assertThat(
                                org.assertj.core.api.Assertions.catchThrowable(
                                        () -> statement.execute(sql)))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aCorrectionIsANewDecisionThatNamesTheOldOne() {
        s.approve(null, s.sent(sak));
        var first = s.as(() -> vedtakene.findBySak(sak)).getFirst();

        var draft = s.as(() -> behandling.correct(first.id()).orElseThrow());
        s.save(
                draft.id(),
                new Endring.SetBehov(
                        Sakene.behov(
                                "strom",
                                no.helhet.regelverk.livsopphold.Behov.Type.STROM,
                                50_000)));
        var ready = s.find(draft.id());
        s.as(() -> behandling.send(ready.id(), ready.version()));
        var answer = s.approve(null, s.find(draft.id()));

        assertThat(answer).isInstanceOf(Avgjorelse.Fattet.class);
        var all = s.as(() -> vedtakene.findBySak(sak));
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().korrigerer()).isEqualTo(first.id());
        assertThat(all.getFirst().belopOre()).isEqualTo(first.belopOre() + 50_000);
        assertThat(all.getLast()).isEqualTo(first);
    }

    @Test
    void emergencyHelpIsPreparedAndSignedByOneWithinTheDelegation() {
        var urgent = s.sak(s.person, "NODHJELP");
        data.fullmakt(s.veileder, s.kommune, Fullmakt.Type.NODHJELP, 200_000);
        var draft = s.as(() -> behandling.open(urgent).orElseThrow());

        assertThat(keys(s.approve(s.veileder, draft)))
                .contains("port.nodhjelp.gitt", "port.nodhjelp.grunn");

        s.save(
                draft.id(),
                new Endring.SetNodhjelp(
                        new Innhold.Nodhjelp(
                                "Sara Myhre",
                                "Mat til helgen",
                                "1 500 kr til mat",
                                "Hun har ingen penger før mandag.",
                                150_000)));
        assertThat(s.approve(s.veileder, s.find(draft.id()))).isInstanceOf(Avgjorelse.Fattet.class);
        assertThat(s.as(() -> vedtakene.findBySak(urgent)).getFirst().belopOre())
                .isEqualTo(150_000);
    }

    @Test
    void oneWhoIsThePersonOrCloseFamilyCannotSign() {
        var draft = s.sent(sak);
        var number = SyntheticNumbers.nth(LocalDate.of(1999, 3, 12), 5).orElseThrow().value();
        Sakene.change(
                "update person.person set fnr = ? where id = ?", number, draft.personId().id());
        var self = data.ansatt(s.kommune, "Sara Myhre", number, false, Rolle.BESLUTTER);
        data.fullmakt(self, s.kommune, Fullmakt.Type.OKONOMISK_STONAD, 6_000_000);

        assertThat(s.approve(self, draft)).isInstanceOf(Avgjorelse.Inhabil.class);
        assertThat(s.as(() -> vedtakene.findBySak(sak))).isEmpty();
        assertThat(s.find(draft.id())).isEqualTo(draft);
    }

    @Test
    void anotherMunicipalityFindsNothing() {
        var draft = s.sent(sak);
        s.approve(null, draft);
        var made = s.as(() -> vedtakene.findBySak(sak)).getFirst();
        var elsewhere = data.kommune();
        var stranger = data.ansatt(elsewhere, "Fremmed", Rolle.BESLUTTER, Rolle.VEILEDER);

        TestData.as(
                stranger,
                () -> {
                    assertThat(behandling.find(draft.id())).isEmpty();
                    assertThat(vedtakene.find(made.id())).isEmpty();
                    assertThat(godkjenning.findWaiting()).isEmpty();
                    return null;
                });
    }

    @Test
    void theTraceGivesTheSameAmountsWhenItIsReadAgain() {
        s.approve(null, s.sent(sak));
        var made = s.as(() -> vedtakene.findBySak(sak)).getFirst();

        var again = Utregning.of(made.id().kommunenr(), made.innhold(), Parametre.nasjonale());

        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        assertThat(json.readTree(json.writeValueAsString(again.spor())))
                .isEqualTo(json.readTree(made.spor()));
    }

    private static java.util.List<String> keys(Avgjorelse answer) {
        assertThat(answer).isInstanceOf(Avgjorelse.Mangler.class);
        return ((Avgjorelse.Mangler) answer)
                .porter().stream()
                        .flatMap(p -> p.missing().stream())
                        .map(
                                u ->
                                        switch (u) {
                                            case no.helhet.regelverk.porter.Utfall.IkkeOppfylt i ->
                                                    i.begrunnelse().key();
                                            case no.helhet.regelverk.porter.Utfall.ManglerOpplysning
                                                            m ->
                                                    m.hva().key();
                                            default -> "";
                                        })
                        .toList();
    }
}
