package no.helhet.praksis.opplysning;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.praksis.opplysning.Innsigelse.Svaret;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `opplysning.innsigelse`.
@Repository
class InnsigelseRepository {
    private final JdbcClient jdbc;

    InnsigelseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// It goes to the office that registered what it is about.
    ///
    /// @return false when it was said before
    boolean insert(UUID id, Opplysning about, String tekst, Instant when) {
        return jdbc.sql(
                                """
                                insert into opplysning.innsigelse (kommunenr, bydel, id,
                                  opplysning_id, person_id, enhetsnr, tekst, sagt)
                                select o.kommunenr, o.bydel, :id, o.id, o.person_id, o.enhetsnr,
                                  :tekst, :t
                                from opplysning.opplysning o
                                where o.kommunenr = :k and o.id = :om
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("tekst", tekst)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("k", about.id().kommunenr())
                        .param("om", about.id().id())
                        .update()
                == 1;
    }

    Optional<Innsigelse> find(InnsigelseId id) {
        return jdbc.sql("select * from opplysning.innsigelse where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(InnsigelseRepository::read)
                .optional();
    }

    /// A person's, the newest first.
    List<Innsigelse> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from opplysning.innsigelse where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(InnsigelseRepository::read)
                .list();
    }

    /// The office's open ones, the oldest first.
    List<Innsigelse> findOpen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from opplysning.innsigelse
                        where kommunenr = any(:k) and enhetsnr = :e and svar is null
                        order by sagt limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(InnsigelseRepository::read)
                .list();
    }

    /// Open notes and unseen deliveries together, for the menu.
    Count waiting(String[] kommuner, String enhetsnr) {
        return Count.of(
                        """
                        select (select count(*) from opplysning.innsigelse
                            where kommunenr = any(:k) and enhetsnr = :e and svar is null)
                          + (select count(*) from opplysning.opplysning
                            where kommunenr = any(:k) and enhetsnr = :e and mate = 'LEVERT'
                              and sett is null and erstattet is null and trukket is null)
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr);
    }

    int countWaiting(String[] kommuner, String enhetsnr) {
        return waiting(kommuner, enhetsnr).read(jdbc);
    }

    /// @return false when it was answered before
    boolean answer(InnsigelseId id, String svar, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                update opplysning.innsigelse set svar = :svar, besvart = :t,
                                  besvart_av = :av, besvart_navn = :navn
                                where kommunenr = :k and id = :id and svar is null
                                """)
                        .param("svar", svar)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private static Innsigelse read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var besvart = row.getObject("besvart", OffsetDateTime.class);
        return new Innsigelse(
                new InnsigelseId(k, row.getObject("id", UUID.class)),
                new OpplysningId(k, row.getObject("opplysning_id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("tekst"),
                row.getObject("sagt", OffsetDateTime.class).toInstant(),
                besvart == null
                        ? null
                        : new Svaret(
                                row.getString("svar"),
                                besvart.toInstant(),
                                row.getString("besvart_navn")));
    }
}
