package no.helhet.praksis.radgivning;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.radgivning.Samtale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `radgivning.rad`.
@Repository
class RadRepository {
    private final JdbcClient jdbc;

    RadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time about a person, so that the talks before are all seen.
    void hold(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('radgivning' || :p, 0))")
                .param("p", person.path())
                .query(row -> {});
    }

    /// @return false when it is logged already
    boolean insert(UUID id, PersonId person, Radlinje linje, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into radgivning.rad (kommunenr, id, person_id, enhetsnr, dag,
                                  tema, minutter, tekst, oppfolging, flere_moter, registrert,
                                  registrert_av, registrert_navn)
                                values (:k, :id, :p, :e, :dag, :tema, :min, :tekst, :opp, :flere,
                                  :t, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", person.kommunenr())
                        .param("id", id)
                        .param("p", person.id())
                        .param("e", actor.enhetsnr())
                        .param("dag", linje.dag())
                        .param("tema", linje.tema().name())
                        .param("min", linje.minutter())
                        .param("tekst", linje.tekst())
                        .param("opp", linje.oppfolging())
                        .param("flere", linje.flereMoter())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    /// The talks on a theme since the last answered proposal, with the newest left out.
    List<Samtale> findUncovered(PersonId person, Radtema tema, UUID but) {
        return jdbc.sql(
                        """
                        select r.dag, r.flere_moter from radgivning.rad r
                        where r.kommunenr = :k and r.person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and r.tema = :tema
                          and r.id <> :but
                          and not exists (select from radgivning.forslag f
                            where f.kommunenr = r.kommunenr and f.person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                              and f.tema = r.tema and f.besvart >= r.registrert)
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .param("tema", tema.name())
                .param("but", but)
                .query(
                        (row, i) ->
                                new Samtale(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                .list();
    }

    /// The latest talks, newest first.
    List<Radlinje> findByPerson(PersonId id, int limit) {
        return jdbc.sql(
                        """
                        select * from radgivning.rad where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by dag desc, registrert desc limit :n
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("n", limit)
                .query(RadRepository::read)
                .list();
    }

    private static Radlinje read(ResultSet row, int index) throws SQLException {
        return new Radlinje(
                row.getObject("dag", LocalDate.class),
                Radtema.valueOf(row.getString("tema")),
                row.getObject("minutter", Integer.class),
                row.getString("tekst"),
                row.getBoolean("oppfolging"),
                row.getBoolean("flere_moter"),
                row.getString("registrert_navn"));
    }
}
