package no.helhet.praksis.henvisning;

import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.henvisning.Mottakerslag;

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

/// Referrals that were sent, as the register counts them. Answers what stands now;
/// [HenvisningSendt] and [HenvisningAvsluttet] tell when it has changed.
@Service
@Transactional(readOnly = true)
public class Henvisningsfakta {
    private static final String SELECT =
            """
            select h.kommunenr, h.bydel, h.id, h.person_id, h.enhetsnr, h.slag, s.dag as sendt,
              case when not h.apen then h.status end as utfall,
              (select max(e.dag) from henvisning.skritt e
               where e.kommunenr = h.kommunenr and e.henvisning_id = h.id
                 and e.handling in ('AVVIS', 'UTFOR', 'TREKK')) as avsluttet
            from henvisning.henvisning h
            join henvisning.skritt s
              on s.kommunenr = h.kommunenr and s.henvisning_id = h.id and s.handling = 'SEND'
            where h.kommunenr = :k
            """;
    private static final String ORDER = " order by h.id limit :n";
    private final JdbcClient jdbc;

    Henvisningsfakta(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are there.
    public List<Henvisningsfaktum> find(String kommunenr, Collection<UUID> ids) {
        return query(SELECT + " and h.id = any(:ids)", kommunenr)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Henvisningsfakta::read)
                .list();
    }

    /// In the order of their ids.
    ///
    /// @param after the last of the page before, null for the first page
    public List<Henvisningsfaktum> findPage(String kommunenr, @Nullable UUID after, int limit) {
        var page =
                after == null
                        ? query(SELECT + ORDER, kommunenr)
                        : query(SELECT + " and h.id > :after" + ORDER, kommunenr)
                                .param("after", after);
        return page.param("n", limit).query(Henvisningsfakta::read).list();
    }

    /// @param persons every id of each of them ([no.helhet.platform.database.Pointers])
    public List<Henvisningsfaktum> findByPersons(String kommunenr, Collection<UUID> persons) {
        return query(SELECT + " and h.person_id = any(:persons)", kommunenr)
                .param("persons", persons.toArray(UUID[]::new))
                .query(Henvisningsfakta::read)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, String kommunenr) {
        return jdbc.sql(sql).param("k", kommunenr);
    }

    private static Henvisningsfaktum read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var utfall = row.getString("utfall");
        return new Henvisningsfaktum(
                new HenvisningId(k, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                Mottakerslag.valueOf(row.getString("slag")),
                row.getObject("sendt", LocalDate.class),
                row.getObject("avsluttet", LocalDate.class),
                utfall == null ? null : Henvisningsstatus.valueOf(utfall));
    }
}
