package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Finished mappings as the register counts them. [KartleggingFullfort] tells of each.
@Service
@Transactional(readOnly = true)
public class Kartleggingsfakta {
    private static final String SELECT =
            """
            select kommunenr, bydel, id, person_id, enhetsnr,
              (fullfort at time zone 'Europe/Oslo')::date as fullfort
            from kartlegging.kartlegging
            where kommunenr = :k and status = 'FULLFORT'
            """;
    private static final String ORDER = " order by id limit :n";
    private final JdbcClient jdbc;

    Kartleggingsfakta(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are there.
    public List<Kartleggingsfaktum> find(String kommunenr, Collection<UUID> ids) {
        return query(SELECT + " and id = any(:ids)", kommunenr)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Kartleggingsfakta::read)
                .list();
    }

    /// In the order of their ids.
    ///
    /// @param after the last of the page before, null for the first page
    public List<Kartleggingsfaktum> findPage(String kommunenr, @Nullable UUID after, int limit) {
        var page =
                after == null
                        ? query(SELECT + ORDER, kommunenr)
                        : query(SELECT + " and id > :after" + ORDER, kommunenr)
                                .param("after", after);
        return page.param("n", limit).query(Kartleggingsfakta::read).list();
    }

    /// @param persons every id of each of them ([no.helhet.platform.database.Pointers])
    public List<Kartleggingsfaktum> findByPersons(String kommunenr, Collection<UUID> persons) {
        return query(SELECT + " and person_id = any(:persons)", kommunenr)
                .param("persons", persons.toArray(UUID[]::new))
                .query(Kartleggingsfakta::read)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, String kommunenr) {
        return jdbc.sql(sql).param("k", kommunenr);
    }

    private static Kartleggingsfaktum read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Kartleggingsfaktum(
                new KartleggingId(k, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                row.getObject("fullfort", LocalDate.class));
    }
}
