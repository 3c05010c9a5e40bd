package no.helhet.praksis.radgivning;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.radgivning.Tjenesteforslag.Svaret;
import no.helhet.regelverk.radgivning.Tjenestesvar;
import no.helhet.regelverk.radgivning.Tjenestesvar.Hvorfor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `radgivning.forslag`.
@Repository
class ForslagRepository {
    private final JdbcClient jdbc;

    ForslagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One that is open on the theme stays as it is.
    ///
    /// @return whether it is new
    boolean insert(
            PersonId person,
            Radtema tema,
            Tjenestesvar.Tjeneste tjeneste,
            Instant when,
            Actor actor) {
        return jdbc.sql(
                                """
                                insert into radgivning.forslag (kommunenr, id, person_id, enhetsnr,
                                  tema, startet, hvorfor, foreslatt, hos, hos_navn)
                                values (:k, :id, :p, :e, :tema, :startet, :hvorfor, :t, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", person.kommunenr())
                        .param("id", Ids.next())
                        .param("p", person.id())
                        .param("e", actor.enhetsnr())
                        .param("tema", tema.name())
                        .param("startet", tjeneste.startet())
                        .param("hvorfor", tjeneste.hvorfor().name())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    Optional<Tjenesteforslag> find(ForslagId id) {
        return jdbc.sql("select * from radgivning.forslag where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(ForslagRepository::read)
                .optional();
    }

    /// A person's, newest first.
    List<Tjenesteforslag> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from radgivning.forslag where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(ForslagRepository::read)
                .list();
    }

    /// The office's open ones, the oldest first.
    List<Tjenesteforslag> findOpen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from radgivning.forslag
                        where kommunenr = any(:k) and enhetsnr = :e and svar is null
                        order by foreslatt limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(ForslagRepository::read)
                .list();
    }

    Count open(String[] kommuner, String enhetsnr) {
        return Count.of(
                        """
                        select count(*) from radgivning.forslag
                        where kommunenr = any(:k) and enhetsnr = :e and svar is null
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr);
    }

    /// @param vedtaksdag null when no decision is made
    /// @return false when it was answered before
    boolean answer(
            ForslagId id, @Nullable LocalDate vedtaksdag, String grunn, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                update radgivning.forslag set svar = :svar, vedtaksdag = :dag,
                                  grunn = :grunn, besvart = :t, besvart_av = :av,
                                  besvart_navn = :navn
                                where kommunenr = :k and id = :id and svar is null
                                """)
                        .param("svar", vedtaksdag == null ? "IKKE_VEDTAK" : "VEDTAK")
                        .param("dag", vedtaksdag)
                        .param("grunn", grunn)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private static Tjenesteforslag read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Tjenesteforslag(
                new ForslagId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                Radtema.valueOf(row.getString("tema")),
                row.getObject("startet", LocalDate.class),
                Hvorfor.valueOf(row.getString("hvorfor")),
                row.getObject("foreslatt", OffsetDateTime.class).toInstant(),
                row.getString("hos_navn"),
                row.getString("svar") == null
                        ? null
                        : new Svaret(
                                row.getObject("vedtaksdag", LocalDate.class),
                                row.getString("grunn"),
                                row.getString("besvart_navn")));
    }
}
