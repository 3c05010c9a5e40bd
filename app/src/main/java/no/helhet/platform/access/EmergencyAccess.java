package no.helhet.platform.access;

import no.helhet.platform.database.Count;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the emergency accesses of the offices. A row is seen by the office that took it and by
/// the municipality it was taken in.
@Component
@Transactional
public class EmergencyAccess {
    /// How long one lasts.
    public static final Duration LASTS = Duration.ofMinutes(60);

    /// The shortest reason that can be one.
    public static final int SHORTEST_REASON = 10;

    private static final String SELECT =
            """
            select n.*, b.navn from platform.nodtilgang n
            join platform.bruker b on b.id = n.bruker_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Opens the way for the present user, in the scope of the person's municipality. The caller
    /// has found the person, checked impartiality and writes the audit.
    ///
    /// @return its id
    /// @throws IllegalArgumentException when the reason is shorter than [#SHORTEST_REASON]
    public UUID open(String kommunenr, String bydel, UUID personId, String grunn) {
        if (grunn.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("An emergency access needs a reason");
        }
        var actor = Scopes.current().actor();
        var id = Ids.next();
        var now = clock.instant();
        jdbc.sql(
                        """
                        insert into platform.nodtilgang (kommunenr, bydel, id, person_id, bruker_id,
                          enhetsnr, grunn, fra, til)
                        values (:k, :bydel, :id, :person, :bruker, :enhet, :grunn, :fra, :til)
                        """)
                .param("k", kommunenr)
                .param("bydel", bydel)
                .param("id", id)
                .param("person", personId)
                .param("bruker", actor.id())
                .param("enhet", actor.enhetsnr())
                .param("grunn", grunn.strip())
                .param("fra", now.atOffset(ZoneOffset.UTC))
                .param("til", now.plus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// One of the present user's own, open or closed.
    public Optional<Nodtilgang> findOwn(String kommunenr, UUID id) {
        return jdbc.sql(SELECT + "where n.kommunenr = :k and n.id = :id and n.bruker_id = :b")
                .param("k", kommunenr)
                .param("id", id)
                .param("b", Scopes.current().actor().id())
                .query(EmergencyAccess::read)
                .optional();
    }

    /// Those taken by the present office that its leader has not acknowledged, oldest first.
    public List<Nodtilgang> findUnacknowledged() {
        return jdbc.sql(SELECT + "where n.enhetsnr = :e and n.kvittert is null order by n.fra")
                .param("e", Scopes.current().actor().enhetsnr())
                .query(EmergencyAccess::read)
                .list();
    }

    public Count unacknowledged() {
        return Count.of(
                        """
                        select count(*) from platform.nodtilgang
                        where enhetsnr = :e and kvittert is null
                        """)
                .with("e", Scopes.current().actor().enhetsnr());
    }

    /// The leader has seen it. Seen twice is seen once; nobody acknowledges their own.
    ///
    /// @return whether this call acknowledged it
    public boolean acknowledge(String kommunenr, UUID id) {
        var actor = Scopes.current().actor();
        return jdbc.sql(
                                """
                                update platform.nodtilgang set kvittert_av = :b, kvittert = :na
                                where kommunenr = :k and id = :id and enhetsnr = :e
                                  and kvittert is null and bruker_id <> :b
                                """)
                        .param("b", actor.id())
                        .param("na", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("k", kommunenr)
                        .param("id", id)
                        .param("e", actor.enhetsnr())
                        .update()
                == 1;
    }

    private static Nodtilgang read(ResultSet row, int index) throws SQLException {
        var kvittert = row.getObject("kvittert", OffsetDateTime.class);
        return new Nodtilgang(
                row.getString("kommunenr"),
                row.getString("bydel"),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("bruker_id", UUID.class),
                row.getString("navn"),
                row.getString("enhetsnr"),
                row.getString("grunn"),
                instant(row, "fra"),
                instant(row, "til"),
                kvittert == null ? null : kvittert.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
