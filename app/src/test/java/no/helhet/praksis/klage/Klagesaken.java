package no.helhet.praksis.klage;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
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
import no.helhet.regelverk.porter.Klagemangel;
import no.helhet.regelverk.porter.Portsvar;
import no.helhet.testing.TestData;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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
    final Klagerettinger rettinger;
    final Iverksetting iverksetting;
    final Klagene klagene;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final FileStore files;

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
            Klagerettinger rettinger,
            Iverksetting iverksetting,
            Klagene klagene,
            Clock clock,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            FileStore files) {
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
        this.rettinger = rettinger;
        this.iverksetting = iverksetting;
        this.klagene = klagene;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.files = files;
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

        /// The newest.
        Vedtak vedtak() {
            return as(s.veileder, () -> vedtakene.findBySak(sak)).getFirst();
        }

        Vedtak first() {
            return as(s.veileder, () -> vedtakene.findBySak(sak)).getLast();
        }

        /// Makes a new decision in place of the newest.
        Vedtak corrected() {
            var id = vedtak().id();
            var draft = as(s.veileder, () -> behandling.correct(id)).orElseThrow();
            as(s.veileder, () -> behandling.send(draft.id(), draft.version()));
            s.approve(null, as(s.veileder, () -> behandling.find(draft.id())).orElseThrow());
            return vedtak();
        }

        /// Lets the case have begun with an application.
        ///
        /// @param original a `soknad.json`
        void applied(Path original) throws IOException {
            var content = Files.readAllBytes(original);
            var stored =
                    as(
                            s.veileder,
                            () ->
                                    transaction.execute(
                                            status -> {
                                                try {
                                                    return files.store(
                                                            sak.kommunenr(),
                                                            person().id(),
                                                            "soknad.json",
                                                            new ByteArrayInputStream(content),
                                                            content.length);
                                                } catch (IOException e) {
                                                    throw new UncheckedIOException(e);
                                                } catch (FileTooLarge e) {
                                                    throw new IllegalStateException(e);
                                                }
                                            }));
            var message = Ids.next();
            var soknad = Ids.next();
            TestData.execute(
                    """
                    insert into soknad.melding (kommunenr, bydel, id, enhetsnr, sha256, mottatt, kanal,
                      avsender, status, svarfrist, person_id)
                    values (?, '', ?, ?, ?, now(), 'API', 'test', 'TIL_SOKNAD',
                      date '2026-12-05', ?)
                    """,
                    sak.kommunenr(),
                    message,
                    s.kommune.enhetsnr(),
                    content,
                    person().id());
            TestData.execute(
                    """
                    insert into soknad.original (kommunenr, bydel, melding_id, nr, navn, fil_id)
                    values (?, '', ?, 1, 'soknad.json', ?)
                    """,
                    sak.kommunenr(),
                    message,
                    stored.id().id());
            TestData.execute(
                    """
                    insert into soknad.soknad (kommunenr, bydel, id, melding_id, person_id, enhetsnr,
                      mottatt)
                    values (?, '', ?, ?, ?, ?, now())
                    """,
                    sak.kommunenr(),
                    soknad,
                    message,
                    person().id(),
                    s.kommune.enhetsnr());
            Sakene.change("update sak.sak set soknad_id = ? where id = ?", soknad, sak.id());
        }

        int count(String table) {
            return as(
                    s.veileder,
                    () ->
                            transaction.execute(
                                    status ->
                                            jdbc.sql("select count(*) from " + table)
                                                    .query(Integer.class)
                                                    .single()));
        }

        /// Open tasks that appeals have made, oldest first.
        List<String> tasks() {
            return strings(
                    "select type from sak.oppgave where person_id = ? and status = 'APEN'"
                            + " and type like 'KLAGE%' order by id");
        }

        /// @param sql with the person as its parameter
        List<String> strings(String sql) {
            return as(
                    s.veileder,
                    () ->
                            transaction.execute(
                                    status ->
                                            jdbc.sql(sql)
                                                    .param(1, person().id())
                                                    .query(String.class)
                                                    .list()));
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

        Klagesvar register(UUID id, Klageskriv skriv, Klagemangel... mangler) {
            var vedtak = vedtak().id();
            return as(
                    s.veileder,
                    () ->
                            mottak.register(
                                    vedtak,
                                    id,
                                    skriv,
                                    Set.of(mangler),
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

    static List<String> missing(List<Portsvar> porter) {
        return porter.stream().filter(p -> !p.isOpen()).map(Portsvar::id).toList();
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
