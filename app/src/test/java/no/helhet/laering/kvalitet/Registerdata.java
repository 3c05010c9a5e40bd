package no.helhet.laering.kvalitet;

import no.helhet.platform.database.Ids;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// Rows of the register, as the leader's figures are counted from.
final class Registerdata {
    private final String k;
    private final String e;
    private int cases;

    Registerdata(Kommune kommune) {
        this(kommune.kommunenr(), kommune.enhetsnr());
    }

    Registerdata(String kommunenr, String enhetsnr) {
        k = kommunenr;
        e = enhetsnr;
    }

    void henvendelse(
            @Nullable UUID person,
            LocalDate dag,
            String kanal,
            String gjelder,
            @Nullable Integer ventet) {
        TestData.execute(
                """
                insert into register.henvendelse (kommunenr, bydel, id, pseudonym, enhetsnr, dag, kanal, gjelder,
                  hast, tolk, ankom, ventet_sekunder)
                values (?, '', ?, ?, ?, ?, ?, ?, 'NEI', false, ?::date + time '10:00', ?)
                """,
                k,
                Ids.next(),
                person,
                e,
                dag,
                kanal,
                gjelder,
                dag,
                ventet);
    }

    UUID sak(UUID person, LocalDate sokt) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into register.sak (kommunenr, bydel, id, pseudonym, enhetsnr, saksnr, type, sokt, frist,
                  trukket)
                values (?, '', ?, ?, ?, ?, 'OKONOMISK_STONAD', ?, ?, false)
                """,
                k,
                id,
                person,
                e,
                "2026-%05d".formatted(++cases),
                sokt,
                sokt.plusMonths(1));
        return id;
    }

    UUID vedtak(UUID sak, UUID person, String type, LocalDate dato, int dager, int returer) {
        return vedtak(sak, person, type, dato, dager, returer, null);
    }

    UUID vedtak(
            UUID sak,
            UUID person,
            String type,
            LocalDate dato,
            int dager,
            int returer,
            @Nullable UUID korrigerer) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into register.vedtak (kommunenr, bydel, id, pseudonym, enhetsnr, sak_id, type, utfall,
                  belop_ore, fom, tom, dato, sokt, brukt_dager, vilkar, korrigerer, korrigert, returer)
                values (?, '', ?, ?, ?, ?, ?, 'INNVILGET', 100, ?, ?, ?, ?, ?, '{}', ?, false, ?)
                """,
                k,
                id,
                person,
                e,
                sak,
                type,
                dato,
                dato,
                dato,
                dato.minusDays(dager),
                dager,
                korrigerer,
                returer);
        return id;
    }

    void portstopp(UUID sak, UUID person, String port, LocalDate dag) {
        TestData.execute(
                """
                insert into register.portstopp (kommunenr, bydel, id, port, pseudonym, enhetsnr, sak_id, dag)
                values (?, '', ?, ?, ?, ?, ?, ?)
                """,
                k,
                Ids.next(),
                port,
                person,
                e,
                sak,
                dag);
    }

    void betaling(UUID person, LocalDate dag, long ore, String form, String status) {
        TestData.execute(
                """
                insert into register.betaling (kommunenr, bydel, id, pseudonym, enhetsnr, form, for_maned,
                  belop_ore, dag, status)
                values (?, '', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                k,
                Ids.next(),
                person,
                e,
                form,
                dag.withDayOfMonth(1),
                ore,
                dag,
                status);
    }

    void klage(UUID person, LocalDate avgjort, String utfall) {
        TestData.execute(
                """
                insert into register.klage (kommunenr, bydel, id, pseudonym, enhetsnr, vedtak_id, gjelder, mottatt,
                  for_sen, avgjort, utfall)
                values (?, '', ?, ?, ?, ?, 'STONAD', ?, false, ?, ?)
                """,
                k,
                Ids.next(),
                person,
                e,
                Ids.next(),
                avgjort.minusDays(20),
                avgjort,
                utfall);
    }

    /// A recipient's month.
    void maned(
            UUID person,
            YearMonth maned,
            int alder,
            int barn,
            boolean ny,
            boolean plan,
            boolean program) {
        TestData.execute(
                """
                insert into register.personmaned (kommunenr, bydel, pseudonym, maned, enhetsnr, alder, barn,
                  bidrag_ore, mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
                values (?, '', ?, ?, ?, ?, ?, 100, true, ?, false, false, ?, ?)
                """,
                k,
                person,
                maned.atDay(1),
                e,
                alder,
                barn,
                ny,
                program,
                plan);
    }
}
