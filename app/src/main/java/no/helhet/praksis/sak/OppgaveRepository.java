package no.helhet.praksis.sak;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// SQL on `sak.oppgave`.
@Repository
class OppgaveRepository {
    private final JdbcClient jdbc;

    OppgaveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For the one who has the case.
    UUID insert(Sak sak, Oppgave.Type type, String tekst, LocalDate frist) {
        return insert(sak, type, tekst, frist, sak.saksbehandler(), sak.saksbehandlerNavn());
    }

    UUID insert(
            Sak sak,
            Oppgave.Type type,
            String tekst,
            LocalDate frist,
            @Nullable UUID hos,
            @Nullable String hosNavn) {
        var id = Ids.next();
        jdbc.sql(
                        """
                        insert into sak.oppgave (kommunenr, id, sak_id, person_id, type, tekst, frist, hos,
                                                 hos_navn, status)
                        values (:k, :id, :s, :p, :type, :tekst, :frist, :hos, :navn, 'APEN')
                        """)
                .param("k", sak.id().kommunenr())
                .param("id", id)
                .param("s", sak.id().id())
                .param("p", sak.personId().id())
                .param("type", type.name())
                .param("tekst", tekst)
                .param("frist", frist)
                .param("hos", hos)
                .param("navn", hosNavn)
                .update();
        return id;
    }

    List<Oppgave> findOpenBySak(SakId id) {
        return jdbc.sql(
                        """
                        select * from sak.oppgave
                        where kommunenr = :k and sak_id = :s and status = 'APEN' order by frist, id
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(OppgaveRepository::read)
                .list();
    }

    List<Oppgave> findOpenByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from sak.oppgave
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and status = 'APEN' order by frist, id
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(OppgaveRepository::read)
                .list();
    }

    /// Whether the case has, or has had, a task of the kind.
    boolean exists(SakId id, Oppgave.Type type) {
        return jdbc.sql(
                        """
                        select exists (select from sak.oppgave
                          where kommunenr = :k and sak_id = :s and type = :type)
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .param("type", type.name())
                .query(Boolean.class)
                .single();
    }

    /// @return whether the task was open until now
    boolean close(SakId sak, UUID id, Oppgave.Status status) {
        return jdbc.sql(
                                """
                                update sak.oppgave set status = :status, version = version + 1
                                where kommunenr = :k and sak_id = :s and id = :id and status = 'APEN'
                                """)
                        .param("status", status.name())
                        .param("k", sak.kommunenr())
                        .param("s", sak.id())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Closes the tasks of these kinds that the system made.
    void closeAll(SakId sak, Oppgave.Status status, Oppgave.Type... types) {
        jdbc.sql(
                        """
                        update sak.oppgave set status = :status, version = version + 1
                        where kommunenr = :k and sak_id = :s and status = 'APEN' and type = any(:types)
                        """)
                .param("status", status.name())
                .param("k", sak.kommunenr())
                .param("s", sak.id())
                .param(
                        "types",
                        java.util.Arrays.stream(types).map(Enum::name).toArray(String[]::new))
                .update();
    }

    /// Open tasks follow the case to its caseworker.
    void moveTo(SakId sak, UUID bruker, String navn) {
        jdbc.sql(
                        """
                        update sak.oppgave set hos = :b, hos_navn = :n, version = version + 1
                        where kommunenr = :k and sak_id = :s and status = 'APEN'
                        """)
                .param("b", bruker)
                .param("n", navn)
                .param("k", sak.kommunenr())
                .param("s", sak.id())
                .update();
    }

    private static Oppgave read(ResultSet row, int index) throws SQLException {
        return new Oppgave(
                row.getObject("id", UUID.class),
                new SakId(row.getString("kommunenr"), row.getObject("sak_id", UUID.class)),
                Oppgave.Type.valueOf(row.getString("type")),
                row.getString("tekst"),
                row.getObject("frist", LocalDate.class),
                row.getObject("hos", UUID.class),
                row.getString("hos_navn"));
    }
}
