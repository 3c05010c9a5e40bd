package no.helhet.praksis.klage;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagegrunnlag.Oversitting;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;
import no.helhet.testing.TestData;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Made by the test from the server's beans (`createBean`). A decided case with a caseworker and
/// two decision makers, and the acts of its appeals.
final class Klagesaken {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final byte[] RECEIPT = "%PDF-1.7 kvittering".getBytes(StandardCharsets.US_ASCII);

    private final TestData data;
    private final Vedtaksbehandling behandling;
    private final Godkjenning godkjenning;
    private final Vedtakene vedtakene;
    final Klagemottak mottak;
    final Klagevurdering vurdering;
    final Klagebeslutning beslutning;
    final Oversending oversending;
    final Klagesvarmottak svar;
    final KlageRepository klager;
    private final Clock clock;
    private final TransactionTemplate transaction;

    @Autowired
    Klagesaken(
            TestData data,
            Vedtaksbehandling behandling,
            Godkjenning godkjenning,
            Vedtakene vedtakene,
            Klagemottak mottak,
            Klagevurdering vurdering,
            Klagebeslutning beslutning,
            Oversending oversending,
            Klagesvarmottak svar,
            KlageRepository klager,
            Clock clock,
            TransactionTemplate transaction) {
        this.data = data;
        this.behandling = behandling;
        this.godkjenning = godkjenning;
        this.vedtakene = vedtakene;
        this.mottak = mottak;
        this.vurdering = vurdering;
        this.beslutning = beslutning;
        this.oversending = oversending;
        this.svar = svar;
        this.klager = klager;
        this.clock = clock;
        this.transaction = transaction;
    }

    Case open() {
        return new Case(new Sakene(data, behandling, godkjenning));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /// One case and its appeals.
    final class Case {
        final Sakene s;
        final SakId sak;
        final HelhetUser second;

        private Case(Sakene s) {
            this.s = s;
            s.barn(s.person, s.person("Ella", LocalDate.of(2023, 6, 5), "INGEN"), 100);
            sak = s.sak(s.person, "OKONOMISK_STONAD");
            s.approve(null, s.sent(sak));
            second = s.ansatt("Beate Beslutter", Rolle.BESLUTTER);
        }

        Vedtak vedtak() {
            return as(s.veileder, () -> vedtakene.findBySak(sak)).getFirst();
        }

        PersonId person() {
            return s.person;
        }

        /// Lets the decision have been made on another day.
        void decidedOn(LocalDate day) {
            Sakene.change(
                    "update vedtak.vedtak set vedtatt = ? where sak_id = ?",
                    day.atTime(12, 0)
                            .atZone(OSLO)
                            .withZoneSameInstant(ZoneOffset.UTC)
                            .toOffsetDateTime(),
                    sak.id());
        }

        Klageskriv letter(LocalDate mottatt) {
            return new Klageskriv(
                    mottatt,
                    Klageskriv.Mate.BREV,
                    null,
                    "",
                    "",
                    "Jeg vil ha dekket strøm.",
                    "Regningen er høyere enn dere har regnet med.",
                    Klageregler.day(vedtak().vedtatt()),
                    "");
        }

        Klagesvar register(UUID id, Klageskriv skriv) {
            var vedtak = vedtak().id();
            return as(
                    s.veileder,
                    () ->
                            mottak.register(
                                    vedtak,
                                    id,
                                    skriv,
                                    List.of(
                                            new Klagemottak.Fil(
                                                    "../kvittering.pdf",
                                                    new ByteArrayResource(RECEIPT),
                                                    RECEIPT.length))));
        }

        Klage registered(LocalDate mottatt) {
            return done(register(Ids.next(), letter(mottatt)));
        }

        Klage find(KlageId id) {
            return as(
                    s.veileder, () -> transaction.execute(status -> klager.find(id).orElseThrow()));
        }

        Vurdering review(Konklusjon konklusjon) {
            return new Vurdering(
                    null,
                    "",
                    "En strømregning for november.",
                    "Strømmen er dekket innenfor det vi har regnet med.",
                    konklusjon,
                    "Vi mener stønaden dekker utgiftene dine.",
                    Utsettelse.IKKE_AKTUELT,
                    "");
        }

        Vurdering lateReview(Konklusjon konklusjon) {
            var r = review(konklusjon);
            return new Vurdering(
                    Oversitting.IKKE_LASTES,
                    "Hun lå på sykehus.",
                    r.nytt(),
                    r.vurdert(),
                    r.konklusjon(),
                    r.begrunnelse(),
                    r.utsettelse(),
                    r.utsettelsesgrunn());
        }

        Klagesvar send(HelhetUser user, Klage klage, Vurdering review) {
            return as(
                    user,
                    () -> {
                        var now = vurdering.find(klage.id());
                        vurdering.save(klage.id(), now.version(), review);
                        return vurdering.send(klage.id(), vurdering.find(klage.id()).version());
                    });
        }

        Klage sent(Klage klage, Vurdering review) {
            return done(send(s.veileder, klage, review));
        }

        Klagesvar decide(HelhetUser user, Klage klage) {
            var version = find(klage.id()).version();
            return as(user, () -> beslutning.decide(klage.id(), version, true));
        }

        Klage decided(Vurdering review) {
            var klage = registered(today());
            sent(klage, review);
            return done(decide(second, klage));
        }

        Klage prepared(Konklusjon konklusjon) {
            var klage = decided(review(konklusjon));
            return done(as(s.veileder, () -> oversending.prepare(klage.id())));
        }

        Klage forwarded() {
            var klage = prepared(Konklusjon.OPPRETTHOLDT);
            return done(as(s.veileder, () -> oversending.markSent(klage.id(), today())));
        }
    }

    static Klage done(Klagesvar answer) {
        if (answer instanceof Klagesvar.Gjort(var klage)) {
            return klage;
        }
        throw new AssertionError(answer);
    }

    static <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, work);
    }
}
