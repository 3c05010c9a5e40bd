package no.helhet.praksis.kartlegging;

import no.helhet.praksis.kartlegging.Skritt.Status;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `kartlegging.skritt`.
@Repository
class SkrittRepository {
    private final JdbcClient jdbc;

    SkrittRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Skritt> findAll(KartleggingId id) {
        return jdbc.sql(
                        """
                        select * from kartlegging.skritt
                        where kommunenr = :k and kartlegging_id = :id order by frist, id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SkrittRepository::read)
                .list();
    }

    /// A person's steps that are agreed and not done, the first due first.
    List<Skritt> findOpen(PersonId id) {
        return jdbc.sql(
                        """
                        select * from kartlegging.skritt
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and status = 'APEN'
                        order by frist, id
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(SkrittRepository::read)
                .list();
    }

    Optional<Skritt> find(String kommunenr, UUID id) {
        return jdbc.sql("select * from kartlegging.skritt where kommunenr = :k and id = :id")
                .param("k", kommunenr)
                .param("id", id)
                .query(SkrittRepository::read)
                .optional();
    }

    /// These are the steps that are ticked, and no others.
    void replace(Kartlegging k, List<Skritt> chosen) {
        jdbc.sql(
                        """
                        delete from kartlegging.skritt
                        where kommunenr = :k and kartlegging_id = :id and status = 'VALGT'
                        """)
                .param("k", k.id().kommunenr())
                .param("id", k.id().id())
                .update();
        for (var s : chosen) {
            jdbc.sql(
                            """
                            insert into kartlegging.skritt (kommunenr, id, kartlegging_id, person_id,
                              behov, barn_id, eier, eier_navn, frist, status)
                            values (:k, :id, :ka, :p, :behov, :barn, :eier, :navn, :frist, 'VALGT')
                            """)
                    .param("k", k.id().kommunenr())
                    .param("id", s.id())
                    .param("ka", k.id().id())
                    .param("p", k.personId().id())
                    .param("behov", s.behov())
                    .param("barn", s.barn())
                    .param("eier", s.eier())
                    .param("navn", s.eierNavn())
                    .param("frist", s.frist())
                    .update();
        }
    }

    /// @param oppgave the task it became in a case, null when it lives here
    void agree(Skritt s, @Nullable UUID oppgave) {
        jdbc.sql(
                        """
                        update kartlegging.skritt set status = :status, oppgave_id = :o
                        where kommunenr = :k and id = :id
                        """)
                .param("status", (oppgave == null ? Status.APEN : Status.I_SAKEN).name())
                .param("o", oppgave)
                .param("k", s.kartlegging().kommunenr())
                .param("id", s.id())
                .update();
    }

    /// @return whether it was open until now
    boolean complete(Skritt s, Instant when, String navn) {
        return jdbc.sql(
                                """
                                update kartlegging.skritt
                                set status = 'UTFORT', utfort = :t, utfort_navn = :n
                                where kommunenr = :k and id = :id and status = 'APEN'
                                """)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("n", navn)
                        .param("k", s.kartlegging().kommunenr())
                        .param("id", s.id())
                        .update()
                == 1;
    }

    private static Skritt read(ResultSet row, int index) throws SQLException {
        return new Skritt(
                row.getObject("id", UUID.class),
                new KartleggingId(
                        row.getString("kommunenr"), row.getObject("kartlegging_id", UUID.class)),
                row.getString("behov"),
                row.getObject("barn_id", UUID.class),
                row.getObject("eier", UUID.class),
                row.getString("eier_navn"),
                row.getObject("frist", LocalDate.class),
                Status.valueOf(row.getString("status")),
                row.getString("utfort_navn"));
    }
}
