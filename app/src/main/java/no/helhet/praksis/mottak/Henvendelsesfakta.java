package no.helhet.praksis.mottak;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Enquiries as the register counts them, those of unknown persons too. Answers what stands now;
/// [HenvendelseEndret] tells when it has changed.
@Service
@Transactional(readOnly = true)
public class Henvendelsesfakta {
    private static final String SELECT =
            """
            select kommunenr, bydel, id, person_id, enhetsnr, dag, kanal, gjelder, hast, tolk, ankom,
              extract(epoch from hentet - ankom)::int as ventet,
              extract(epoch from ferdig - hentet)::int as samtale, utfall
            from mottak.henvendelse
            where kommunenr = :k
            """;
    private static final String ORDER = " order by id limit :n";
    private final JdbcClient jdbc;

    Henvendelsesfakta(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are there.
    public List<Henvendelsesfaktum> find(String kommunenr, Collection<UUID> ids) {
        return query(SELECT + " and id = any(:ids)", kommunenr)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Henvendelsesfakta::read)
                .list();
    }

    /// In the order of their ids.
    ///
    /// @param after the last of the page before, null for the first page
    public List<Henvendelsesfaktum> findPage(String kommunenr, @Nullable UUID after, int limit) {
        var page =
                after == null
                        ? query(SELECT + ORDER, kommunenr)
                        : query(SELECT + " and id > :after" + ORDER, kommunenr)
                                .param("after", after);
        return page.param("n", limit).query(Henvendelsesfakta::read).list();
    }

    /// @param persons every id of each of them ([no.helhet.platform.database.Pointers])
    public List<Henvendelsesfaktum> findByPersons(String kommunenr, Collection<UUID> persons) {
        return query(SELECT + " and person_id = any(:persons)", kommunenr)
                .param("persons", persons.toArray(UUID[]::new))
                .query(Henvendelsesfakta::read)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, String kommunenr) {
        return jdbc.sql(sql).param("k", kommunenr);
    }

    private static Henvendelsesfaktum read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var person = row.getObject("person_id", UUID.class);
        return new Henvendelsesfaktum(
                new HenvendelseId(k, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                person == null ? null : new PersonId(k, person),
                row.getString("enhetsnr"),
                row.getObject("dag", LocalDate.class),
                row.getString("kanal"),
                row.getString("gjelder"),
                row.getString("hast"),
                row.getBoolean("tolk"),
                row.getObject("ankom", OffsetDateTime.class).toInstant(),
                row.getObject("ventet", Integer.class),
                row.getObject("samtale", Integer.class),
                row.getString("utfall"));
    }
}
