package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// SQL on `kvalifisering.arrangordag`. In a partner's transaction: their own organisation's rows.
@Repository
class ArrangordagRepository {
    private final JdbcClient jdbc;

    ArrangordagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the organisation registered on the day before is replaced, and asks for a new choice.
    void save(Arrangorprogram program, Arrangordag d, Instant when) {
        jdbc.sql(
                        """
                        insert into kvalifisering.arrangordag (kommunenr, program_id, dato, partner_id,
                          person_id, partner_navn, planlagt, borte, registrert, registrert_av,
                          registrert_navn)
                        values (:k, :p, :d, :partner, :person, :navn, :planlagt, :borte, :t, :b, :n)
                        on conflict (kommunenr, program_id, dato, partner_id) do update set
                          partner_navn = excluded.partner_navn, planlagt = excluded.planlagt,
                          borte = excluded.borte, registrert = excluded.registrert,
                          registrert_av = excluded.registrert_av,
                          registrert_navn = excluded.registrert_navn, valgt = null,
                          valgt_av = null, valgt_navn = null,
                          versjon = kvalifisering.arrangordag.versjon + 1
                        """)
                .param("k", program.personId().kommunenr())
                .param("p", program.id())
                .param("d", d.dato())
                .param("partner", d.partner())
                .param("person", program.personId().id())
                .param("navn", d.partnerNavn())
                .param("planlagt", d.planlagt())
                .param("borte", d.borte())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", d.registrertAv())
                .param("n", d.registrertNavn())
                .update();
    }

    /// The office has said what holds on the days.
    void settle(ProgramId id, Collection<LocalDate> days, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        update kvalifisering.arrangordag
                        set valgt = :t, valgt_av = :b, valgt_navn = :n
                        where kommunenr = :k and program_id = :p and dato = any(cast(:d as date[]))
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("d", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /// The participant has said something new after the office chose.
    void reopen(ProgramId id, Collection<LocalDate> days) {
        jdbc.sql(
                        """
                        update kvalifisering.arrangordag
                        set valgt = null, valgt_av = null, valgt_navn = null
                        where kommunenr = :k and program_id = :p and dato = any(cast(:d as date[]))
                          and valgt is not null
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("d", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /// Of many programmes, by day.
    List<Arrangordag> findAll(String kommunenr, UUID[] programmer, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.arrangordag
                        where kommunenr = :k and program_id = any(:p) and dato between :fra and :til
                        order by program_id, dato, partner_navn, partner_id
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .param("fra", from)
                .param("til", to)
                .query(ArrangordagRepository::read)
                .list();
    }

    private static Arrangordag read(ResultSet row, int index) throws SQLException {
        var chosen = row.getObject("valgt", OffsetDateTime.class);
        return new Arrangordag(
                row.getObject("program_id", UUID.class),
                row.getObject("dato", LocalDate.class),
                row.getObject("partner_id", UUID.class),
                row.getString("partner_navn"),
                row.getInt("planlagt"),
                row.getInt("borte"),
                row.getObject("registrert_av", UUID.class),
                row.getString("registrert_navn"),
                chosen == null ? null : chosen.toInstant(),
                row.getInt("versjon"));
    }
}
