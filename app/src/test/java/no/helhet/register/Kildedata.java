package no.helhet.register;

import no.helhet.platform.database.Ids;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// What the practice has in its own tables, for tests of what the register makes of it.
final class Kildedata {
    private static int number = 1;
    private final String k;

    Kildedata(String k) {
        this.k = k;
    }

    /// @return the pseudonym
    UUID person(UUID id, int born) {
        var pseudonym = UUID.randomUUID();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fodselsdato, kjonn, pseudonym, opprettet)
                values (?, '', ?, make_date(?, 6, 1), 'KVINNE', ?, now())
                """,
                k,
                id,
                born,
                pseudonym);
        return pseudonym;
    }

    void sak(UUID id, UUID person, LocalDate sokt) {
        TestData.execute(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, enhetsnr, type, fom, tom,
                  status, sokt, frist, opprettet, siste_kontakt)
                values (?, '', ?, ?, ?, ?, 'OKONOMISK_STONAD', ?, ?, 'UNDER_BEHANDLING', ?, ?, now(), now())
                """,
                k,
                id,
                "2026-%05d".formatted(number++),
                person,
                k,
                sokt,
                sokt.plusMonths(1),
                sokt,
                sokt.plusMonths(1));
    }

    void status(UUID sak, String status) {
        update("update sak.sak set status = ? where kommunenr = ? and id = ?", status, k, sak);
    }

    void withdraw(UUID sak, UUID person, LocalDate day) {
        status(sak, "AVSLUTTET");
        TestData.execute(
                """
                insert into sak.hendelse (kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id,
                  bruker_navn, type, data)
                values (?, '', ?, ? + interval '12 hours', ?, ?, ?, '', 'SAK_TRUKKET', '{}')
                """,
                k,
                Ids.next(),
                day,
                sak,
                person,
                Ids.next());
    }

    UUID vedtak(
            UUID sak,
            UUID person,
            LocalDate dato,
            LocalDate fom,
            LocalDate tom,
            String husholdning,
            int barn,
            @Nullable UUID korrigerer) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into vedtak.vedtak (kommunenr, bydel, id, sak_id, person_id, utkast_id, type, utfall,
                  form, belop_ore, fom, tom, regler, fakta, hovedhensyn, onske, innhold, spor,
                  forberedt_av, forberedt_navn, besluttet_av, besluttet_navn, vedtatt, malform,
                  brev_fil_id, korrigerer)
                select ?, '', ?, ?, ?, gen_random_uuid(), 'OKONOMISK_STONAD', 'INNVILGET', 'BIDRAG',
                  900000, ?, ?, '', '', '', '', jsonb_build_object(
                    'okonomi', jsonb_build_object('husholdning', cast(? as text)),
                    'barn', (select coalesce(jsonb_agg('{}'::jsonb), '[]') from generate_series(1, ?)),
                    'vilkar', '[{"type": "KURS"}]'::jsonb,
                    'aktivitet', '{"unntak": "HELSE_ELLER_SOSIALT"}'::jsonb),
                  '{}', gen_random_uuid(), '', gen_random_uuid(), '', ? + interval '12 hours', 'nb',
                  gen_random_uuid(), ?
                """,
                k,
                id,
                sak,
                person,
                fom,
                tom,
                husholdning,
                barn,
                dato,
                korrigerer);
        return id;
    }

    UUID betaling(UUID person, UUID sak, String form, long ore, String status, LocalDate dag) {
        return betaling(Ids.next(), person, sak, form, ore, status, dag);
    }

    UUID betaling(
            UUID id, UUID person, UUID sak, String form, long ore, String status, LocalDate dag) {
        TestData.execute(
                """
                insert into utbetaling.utbetaling (kommunenr, bydel, id, vedtak_id, sak_id, person_id,
                  enhetsnr, linje, maned, fom, tom, formal, form, belop_ore, mottaker_type, forfall,
                  kontering, status, utbetalt)
                values (?, '', ?, gen_random_uuid(), ?, ?, ?, 1, ?, ?, ?, 'livsopphold', ?, ?, 'SOKER', ?, '',
                  ?, ?)
                """,
                k,
                id,
                sak,
                person,
                k,
                dag.withDayOfMonth(1),
                dag,
                dag,
                form,
                ore,
                dag,
                status,
                status.equals("UTBETALT") ? dag : null);
        return id;
    }

    void betalt(UUID betaling, String status, @Nullable LocalDate dag) {
        update(
                "update utbetaling.utbetaling set status = ?, utbetalt = ? where kommunenr = ? and"
                        + " id = ?",
                status,
                dag,
                k,
                betaling);
    }

    UUID situasjon(UUID sak, UUID person, int versjon, LocalDate dato, String bosituasjon) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into sak.situasjon (kommunenr, bydel, id, sak_id, person_id, version, dato, kilde,
                  livsoppholdskilde, trygd, arbeidssituasjon, bosituasjon, okonomisk_radgivning,
                  individuell_plan, vilkar_for_samboer, sanksjoner, tidspunkt, bruker_id, bruker_navn)
                values (?, '', ?, ?, ?, ?, ?, 'BRUKER', 'SOSIALHJELP', 'INGEN', 'DELTID', ?, true, false,
                  false, array['REDUSERT_STONAD'], now(), gen_random_uuid(), '')
                """,
                k,
                id,
                sak,
                person,
                versjon,
                dato,
                bosituasjon);
        return id;
    }

    void bosted(UUID person, LocalDate fom, String grunnkrets) {
        TestData.execute(
                """
                insert into person.bosted (kommunenr, bydel, person_id, fom, grunnkrets, kilde)
                values (?, '', ?, ?, ?, 'FOLKEREGISTERET')
                """,
                k,
                person,
                fom,
                grunnkrets);
    }

    void point(UUID id, UUID to) {
        TestData.execute(
                "insert into platform.pointer (kommunenr, bydel, id, to_id) values (?, '', ?, ?)",
                k,
                id,
                to);
    }

    private static void update(String sql, @Nullable Object... parameters) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
