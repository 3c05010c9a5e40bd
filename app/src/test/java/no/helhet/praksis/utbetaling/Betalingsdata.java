package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Persons and decisions for the tests of payments.
final class Betalingsdata {
    /// Accounts with a right control digit.
    static final String ACCOUNT = "12345678903";

    static final YearMonth MONTH = YearMonth.of(2027, 1);
    static final LocalDate DUE = LocalDate.of(2098, 1, 4);

    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private Betalingsdata() {}

    static PersonId person(Kommune kommune, String fornavn, String beskyttelse) {
        return person(kommune, fornavn, beskyttelse, null);
    }

    static PersonId person(
            Kommune kommune, String fornavn, String beskyttelse, @Nullable String fnr) {
        var id = Ids.next();
        var hidden = !"INGEN".equals(beskyttelse);
        TestData.execute(
                """
                insert into person.person (kommunenr, id, fnr, fornavn, mellomnavn, etternavn,
                  adressebeskyttelse, pseudonym, opprettet)
                values (?, ?, ?, ?, ?, ?, ?, ?, now())
                """,
                kommune.kommunenr(),
                id,
                fnr,
                hidden ? null : fornavn,
                hidden ? null : "",
                hidden ? null : "Prøve",
                beskyttelse,
                Ids.next());
        if (hidden) {
            TestData.execute(
                    """
                    insert into person.skjermet (kommunenr, person_id, fornavn, mellomnavn, etternavn)
                    values (?, ?, ?, '', 'Prøve')
                    """,
                    kommune.kommunenr(),
                    id,
                    fornavn);
        }
        return new PersonId(kommune.kommunenr(), id);
    }

    static VedtakFattet.Betaling line(int nr, String formal, long ore, @Nullable String konto) {
        return new VedtakFattet.Betaling(
                nr, MONTH, formal, ore, "SOKER", null, konto, null, DUE, "2470");
    }

    static VedtakFattet.Betaling rent(int nr, long ore) {
        return new VedtakFattet.Betaling(
                nr,
                MONTH,
                "husleie",
                ore,
                "ANNEN",
                "Nordre Havn Utleie",
                ACCOUNT,
                null,
                DUE,
                "2470");
    }

    static VedtakFattet decision(
            Kommune kommune, PersonId person, VedtakFattet.Betaling... betalinger) {
        return correction(kommune, person, null, betalinger);
    }

    static VedtakFattet correction(
            Kommune kommune,
            PersonId person,
            @Nullable VedtakId corrected,
            VedtakFattet.Betaling... betalinger) {
        var nr = kommune.kommunenr();
        return new VedtakFattet(
                new VedtakId(nr, Ids.next()),
                sak(kommune, person),
                person,
                null,
                "",
                kommune.enhetsnr(),
                Instant.parse("2026-11-20T10:00:00Z"),
                "OKONOMISK_STONAD",
                "INNVILGET",
                "BIDRAG",
                List.of(betalinger).stream().mapToLong(VedtakFattet.Betaling::belopOre).sum(),
                MONTH.atDay(1),
                MONTH.atEndOfMonth(),
                Ids.next(),
                corrected,
                List.of(betalinger),
                List.of());
    }

    /// A case with no application behind it: the history sent out has nothing to tell of it.
    private static SakId sak(Kommune kommune, PersonId person) {
        var id = new SakId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, enhetsnr, type, fom, tom,
                  status, sokt, frist, opprettet)
                values (?, '', ?, ?, ?, ?, 'OKONOMISK_STONAD', date '2027-01-01', date '2027-01-31',
                  'VEDTATT', date '2026-11-05', date '2026-12-05', now())
                """,
                id.kommunenr(),
                id.id(),
                "2026-%05d".formatted(NUMBER.getAndIncrement()),
                person.id(),
                kommune.enhetsnr());
        return id;
    }

    static <T> T asSystem(Kommune kommune, Supplier<T> work) {
        return Scopes.call(Scope.system(kommune.kommunenr()), work);
    }

    /// An answer from the bank in which payments are rejected, or else accepted, by reference.
    static String receipt(String messageId, String status, List<String> rejected) {
        var payments = new ArrayList<String>();
        for (var reference : rejected) {
            payments.add(
                    """
                    <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                    <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Konto avsluttet</AddtlInf></StsRsnInf>
                    </TxInfAndSts>
                    """
                            .formatted(reference));
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>B-%s</MsgId><CreDtTm>2026-11-26T14:33:00</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
        <GrpSts>%s</GrpSts></OrgnlGrpInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
                .formatted(
                        messageId.substring(0, 8),
                        messageId,
                        status,
                        messageId,
                        String.join("", payments));
    }

    /// Runs SQL as the owner of the tables, with the values put in.
    static void change(String sql, Object... values) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
