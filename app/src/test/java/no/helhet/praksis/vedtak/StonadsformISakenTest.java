package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.Vurdering.Laneplan;
import no.helhet.praksis.vedtak.Vurdering.Lanet;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker.Del;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A loan, a guarantee, goods and services, language and payees, from the draft to what others are
/// told.
@HelhetTest
@RecordApplicationEvents
class StonadsformISakenTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Vedtakene vedtakene;
    @Autowired Vedtaksspor.Leser spor;
    @Autowired ApplicationEvents events;
    private Sakene s;
    private SakId sak;

    @BeforeEach
    void openACase() {
        s = new Sakene(data, behandling, godkjenning);
        s.barn(s.person, s.person("Ella", LocalDate.of(2023, 6, 5), "INGEN"), 100);
        sak = s.sak(s.person, "OKONOMISK_STONAD");
    }

    @Test
    void aLoanIsRefusedUntilItCanBeRepaidByAPlanAndThenKeepsThePlan() {
        var id = s.complete(sak, "LAN").id();
        assertThat(missing(id))
                .containsExactly("stonadsform.lan.betalingsevne", "stonadsform.lan.plan");

        s.save(id, new Endring.SetLan(new Lanet("", Prove.ja("Får lønn."), plan("2020-01-20", 3))));
        assertThat(missing(id)).containsExactly("grunn.lan.forfall");
        s.save(id, new Endring.SetLan(new Lanet("", Prove.ja("Får lønn."), plan("2027-01-20", 0))));
        assertThat(missing(id)).containsExactly("grunn.lan.avdrag");
        s.save(id, new Endring.SetLan(Sakene.lan()));
        assertThat(missing(id)).isEmpty();

        var made = decide(id);
        assertThat(made.form()).isEqualTo("LAN");
        var kept = spor.read(made).laneplan();
        assertThat(kept).isNotNull();
        assertThat(kept.sum().ore()).isEqualTo(made.belopOre());
        assertThat(kept.avdrag()).hasSize(3);
        assertThat(kept.rente().id()).isEqualTo("lan-rente");
    }

    @Test
    void anotherPlanIsAnotherThingToSign() {
        var id = s.complete(sak, "LAN").id();
        s.save(id, new Endring.SetLan(Sakene.lan()));
        var before = avtrykk(id);

        s.save(id, new Endring.SetLan(new Lanet("", Prove.ja("x"), plan("2027-01-20", 4))));

        assertThat(avtrykk(id)).isNotEqualTo(before);
    }

    @Test
    void aStaleLoanShowsTheOthersAndTheSameSentTwiceIsNoConflict() {
        var id = s.complete(sak, "LAN").id();
        var before = s.find(id).innhold().version(Feltgruppe.FORMKRAV);
        s.save(id, new Endring.SetLan(Sakene.lan()));

        var again = s.as(() -> behandling.save(id, before, new Endring.SetLan(Sakene.lan())));
        var other = new Endring.SetLan(new Lanet("", Prove.ja("Annet."), null));
        var stale = s.as(() -> behandling.save(id, before, other));

        assertThat(again).isInstanceOf(Lagring.Lagret.class);
        assertThat(stale).isInstanceOf(Lagring.Konflikt.class);
        assertThat(s.find(id).innhold().vurdering().lan()).isEqualTo(Sakene.lan());
    }

    @Test
    void aGuaranteePaysNothingAndItsWholeLimitMustBeWithinTheDelegation() {
        var id = s.complete(sak).id();
        s.choose(id, Form.GARANTI);
        assertThat(missing(id))
                .containsExactly(
                        "stonadsform.garanti.gjelder",
                        "stonadsform.garanti.grense",
                        "stonadsform.garanti.siste-dag",
                        "stonadsform.garanti.betalingsevne");
        s.save(id, new Endring.SetGaranti(Sakene.garanti()));
        s.save(id, new Endring.SetTilAnnen(Sakene.utleier(100)));
        assertThat(missing(id)).containsExactly("vedtak.betaling.feil.garanti");
        s.save(id, new Endring.RemoveTilAnnen("t1"));
        assertThat(missing(id)).isEmpty();

        send(id);
        var small = s.ansatt("Liten Fullmakt", Rolle.BESLUTTER);
        data.fullmakt(small, s.kommune, Fullmakt.Type.OKONOMISK_STONAD, 2_999_999);
        assertThat(s.approve(small, s.find(id))).isInstanceOf(Avgjorelse.Mangler.class);
        var made = sign(id);

        assertThat(made.form()).isEqualTo("GARANTI");
        assertThat(made.belopOre()).isEqualTo(3_000_000);
        var told = events.stream(VedtakFattet.class).toList().getFirst();
        assertThat(told.betalinger()).isEmpty();
        assertThat(told.form()).isEqualTo("GARANTI");
    }

    @Test
    void goodsAreNeverPaidToThePerson() {
        var id = s.complete(sak).id();
        s.choose(id, Form.VARER_OG_TJENESTER);
        assertThat(missing(id))
                .containsExactly("stonadsform.varer.sarlige-forhold", "vedtak.betaling.feil.varer");
        s.save(id, new Endring.SetVarer(Sakene.varer()));
        s.save(id, new Endring.SetTilAnnen(Sakene.utleier(1_388_999)));
        assertThat(missing(id)).containsExactly("vedtak.betaling.feil.varer");
        s.save(id, new Endring.SetTilAnnen(Sakene.utleier(1_389_000)));
        assertThat(missing(id)).isEmpty();

        var made = decide(id);

        assertThat(made.form()).isEqualTo("VARER_OG_TJENESTER");
        var told = events.stream(VedtakFattet.class).toList().getFirst();
        assertThat(told.form()).isEqualTo("BIDRAG");
        assertThat(told.betalinger())
                .extracting(VedtakFattet.Betaling::mottakerType)
                .containsOnly("ANNEN");
    }

    @Test
    void goodsWithoutAConditionAreRefused() {
        var id = s.complete(sak).id();
        s.choose(id, Form.VARER_OG_TJENESTER);
        s.save(id, new Endring.SetVarer(Sakene.varer()));
        s.save(id, new Endring.SetTilAnnen(Sakene.utleier(1_389_000)));
        s.save(id, new Endring.RemoveVilkar("v1"));

        assertThat(missing(id))
                .containsExactly("port.aktivitet.mangler", "stonadsform.varer.uten-vilkar");
    }

    @Test
    void anotherThanTheApplicantIsPaidForAReason() {
        var id = s.complete(sak).id();
        var payment = Sakene.utleier(1_140_000);
        s.save(
                id,
                new Endring.SetTilAnnen(
                        new Innhold.TilAnnen(
                                payment.id(),
                                payment.maned(),
                                payment.formal(),
                                payment.belopOre(),
                                payment.navn(),
                                payment.kontonummer(),
                                null,
                                payment.forfall(),
                                Del.Grunn.INGEN)));
        assertThat(missing(id)).containsExactly("stonadsform.mottaker.annen");

        s.save(id, new Endring.SetTilAnnen(payment));
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void languageTrainingIsAskedAboutWhereTheLawSaysSo() {
        var id = s.complete(sak, "SPRAK").id();
        assertThat(missing(id)).containsExactly("vilkar.sprak.hinder");
        s.save(id, new Endring.SetAktivitet(Sakene.sprak(Hinder.NORSK, null, "Går på kurs.")));
        assertThat(missing(id)).containsExactly("vilkar.sprak.introduksjonsprogram");
        s.save(id, new Endring.SetAktivitet(Sakene.sprak(Hinder.NORSK, true, "Går på kurs.")));
        assertThat(missing(id)).containsExactly("vilkar.sprak.skal");
        s.save(id, new Endring.SetAktivitet(Sakene.sprak(Hinder.NORSK, false, "")));
        assertThat(missing(id)).containsExactly("vilkar.sprak.vurdering");
        s.save(id, new Endring.SetAktivitet(Sakene.sprak(Hinder.NORSK, false, "Går på kurs.")));
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void oneWhoHasTurnedThirtyIsAskedNeitherAboutActivityNorLanguage() {
        Sakene.change(
                "update person.person set fodselsdato = date '1980-01-01' where id = ?",
                s.person.id());

        assertThat(missing(s.complete(sak, "SPRAK").id())).isEmpty();
    }

    private static Laneplan plan(String day, int count) {
        return new Laneplan(LocalDate.parse(day), count);
    }

    private String avtrykk(UtkastId id) {
        return s.as(() -> behandling.check(s.find(id)).avtrykk());
    }

    /// The keys of what keeps the draft from being sent.
    private List<String> missing(UtkastId id) {
        var draft = s.find(id);
        return s.as(() -> behandling.check(draft)).missingToSend().stream()
                .flatMap(p -> p.missing().stream())
                .flatMap(
                        u ->
                                switch (u) {
                                    case Utfall.IkkeOppfylt i -> Stream.of(i.begrunnelse().key());
                                    case Utfall.ManglerOpplysning m -> Stream.of(m.hva().key());
                                    default -> Stream.<String>empty();
                                })
                .toList();
    }

    private void send(UtkastId id) {
        var ready = s.find(id);
        assertThat(s.as(() -> behandling.send(id, ready.version())))
                .isInstanceOf(Innsending.Sendt.class);
    }

    private Vedtak sign(UtkastId id) {
        var answer = s.approve(null, s.find(id));
        assertThat(answer).isInstanceOf(Avgjorelse.Fattet.class);
        return s.as(() -> vedtakene.find(((Avgjorelse.Fattet) answer).vedtakId()).orElseThrow());
    }

    private Vedtak decide(UtkastId id) {
        send(id);
        return sign(id);
    }
}
