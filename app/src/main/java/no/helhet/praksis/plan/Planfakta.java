package no.helhet.praksis.plan;

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

/// Plans as the register counts them. Answers what stands now; [PlanEndret] tells when it has
/// changed.
@Service
@Transactional(readOnly = true)
public class Planfakta {
    private static final String SELECT =
            """
            select p.kommunenr, p.bydel, p.id, p.person_id, p.enhetsnr, p.versjon, p.avsluttet,
              (p.begynt at time zone 'Europe/Oslo')::date as begynt,
              (v.godkjent at time zone 'Europe/Oslo')::date as godkjent
            from plan.plan p
            left join plan.versjon v on v.kommunenr = p.kommunenr and v.plan_id = p.id and v.nr = 1
            where p.kommunenr = :k
            """;
    private static final String ORDER = " order by p.id limit :n";
    private final JdbcClient jdbc;

    Planfakta(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are there.
    public List<Planfaktum> find(String kommunenr, Collection<UUID> ids) {
        return query(SELECT + " and p.id = any(:ids)", kommunenr)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Planfakta::read)
                .list();
    }

    /// In the order of their ids.
    ///
    /// @param after the last of the page before, null for the first page
    public List<Planfaktum> findPage(String kommunenr, @Nullable UUID after, int limit) {
        var page =
                after == null
                        ? query(SELECT + ORDER, kommunenr)
                        : query(SELECT + " and p.id > :after" + ORDER, kommunenr)
                                .param("after", after);
        return page.param("n", limit).query(Planfakta::read).list();
    }

    /// @param persons every id of each of them ([no.helhet.platform.database.Pointers])
    public List<Planfaktum> findByPersons(String kommunenr, Collection<UUID> persons) {
        return query(SELECT + " and p.person_id = any(:persons)", kommunenr)
                .param("persons", persons.toArray(UUID[]::new))
                .query(Planfakta::read)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, String kommunenr) {
        return jdbc.sql(sql).param("k", kommunenr);
    }

    private static Planfaktum read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Planfaktum(
                new PlanId(k, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                row.getObject("begynt", LocalDate.class),
                row.getObject("godkjent", LocalDate.class),
                row.getInt("versjon"),
                row.getObject("avsluttet", LocalDate.class));
    }
}
