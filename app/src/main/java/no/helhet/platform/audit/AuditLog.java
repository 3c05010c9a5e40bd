package no.helhet.platform.audit;

import no.helhet.platform.database.MunicipalId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Reads the access log about one person: for the resident herself, and for internal control.
@Component
public class AuditLog {
    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One access.
    public record Innslag(
            Instant tidspunkt,
            UUID brukerId,
            String brukerNavn,
            String rolle,
            String enhetsnr,
            String handling,
            String hva,
            String formal) {}

    /// The latest accesses to a person's data, newest first; the system's own are left out.
    public List<Innslag> findByPerson(MunicipalId person, int limit) {
        return jdbc.sql(
                        """
                        select * from audit.innslag
                        where kommunenr = :k and personer && (select platform.ids_of(:k, :p))::uuid[] and rolle <> 'SYSTEM'
                        order by id desc limit :n
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Innslag(
                                        row.getObject("tidspunkt", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("bruker_id", UUID.class),
                                        row.getString("bruker_navn"),
                                        row.getString("rolle"),
                                        row.getString("enhetsnr"),
                                        row.getString("handling"),
                                        row.getString("hva"),
                                        row.getString("formal")))
                .list();
    }
}
