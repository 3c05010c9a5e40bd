package no.helhet.praksis.minside;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.soknad.MeldingId;
import no.helhet.praksis.soknad.SoknadId;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.utbetaling.UtbetalingId;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.testing.TestData;

import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// An applicant of a test's own municipality, and the events of their application.
record Soker(
        TestData.Kommune kommune,
        PersonId person,
        SoknadId soknad,
        SakId sak,
        VedtakId vedtak,
        UtbetalingId utbetaling,
        UUID digisosId) {
    static final Instant START = Instant.parse("2026-11-05T20:14:00Z");

    static Soker in(TestData.Kommune kommune, String fornavn) {
        var k = kommune.kommunenr();
        var person = new PersonId(k, Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fornavn, mellomnavn, etternavn,
                  pseudonym, opprettet) values (?, '', ?, ?, '', 'Test', ?, now())
                """,
                k,
                person.id(),
                fornavn,
                Ids.next());
        return new Soker(
                kommune,
                person,
                new SoknadId(k, Ids.next()),
                new SakId(k, Ids.next()),
                new VedtakId(k, Ids.next()),
                new UtbetalingId(k, Ids.next()),
                UUID.randomUUID());
    }

    HelhetUser user() {
        return new HelhetUser(
                Ids.next(),
                "r" + person.id(),
                "Innbygger",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(kommune.kommunenr(), "", person.id())),
                "token");
    }

    Scope system() {
        return Scope.system(kommune.kommunenr());
    }

    SoknadRegistrert registered() {
        return new SoknadRegistrert(
                soknad,
                person,
                new MeldingId(kommune.kommunenr(), Ids.next()),
                "",
                kommune.enhetsnr(),
                START,
                digisosId,
                false,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31));
    }

    Sakshendelse.SakOpprettet opened() {
        return new Sakshendelse.SakOpprettet(
                sak,
                person,
                soknad,
                after(1),
                "2026-00001",
                kommune.enhetsnr(),
                Sak.Type.OKONOMISK_STONAD);
    }

    Sakshendelse.SakTildelt assigned() {
        return new Sakshendelse.SakTildelt(sak, person, soknad, after(2));
    }

    Sakshendelse.DokumentasjonEtterspurt asked() {
        return new Sakshendelse.DokumentasjonEtterspurt(
                sak,
                person,
                soknad,
                after(3),
                List.of(
                        new Sakshendelse.Dokument(
                                "Strømregning", "For november", LocalDate.of(2026, 11, 24), "D1")));
    }

    Sakshendelse.ForelopigSvarSendt replied(UUID brev) {
        return new Sakshendelse.ForelopigSvarSendt(sak, person, soknad, after(4), brev);
    }

    VedtakFattet decided(UUID brev) {
        return new VedtakFattet(
                vedtak,
                sak,
                person,
                soknad,
                "",
                kommune.enhetsnr(),
                after(5),
                "OKONOMISK_STONAD",
                "INNVILGET",
                "BIDRAG",
                971_200,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                brev,
                null,
                List.of(),
                List.of(
                        new VedtakFattet.Vilkar(
                                Ids.next(), "Møte", "Kom til samtale med oss i desember")));
    }

    UtbetalingEndret payment(UtbetalingEndret.Status status, int minutes) {
        return new UtbetalingEndret(
                utbetaling,
                vedtak,
                sak,
                person,
                "",
                after(minutes),
                status,
                YearMonth.of(2026, 12),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                "livsopphold",
                "BIDRAG",
                971_200,
                false,
                null,
                "12345678903",
                LocalDate.of(2026, 11, 27),
                status == UtbetalingEndret.Status.UTBETALT ? LocalDate.of(2026, 11, 27) : null);
    }

    private static Instant after(int minutes) {
        return START.plusSeconds(60L * minutes);
    }

    /// A stored letter to the applicant.
    UUID letter(FileStore files, TransactionTemplate transaction) {
        return Scopes.call(
                system(),
                () ->
                        transaction.execute(
                                status -> {
                                    try {
                                        return files.store(
                                                        kommune.kommunenr(),
                                                        person.id(),
                                                        "brev.pdf",
                                                        new ByteArrayInputStream(
                                                                "%PDF-1.7 brev"
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .US_ASCII)),
                                                        1000)
                                                .id()
                                                .id();
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
    }
}
