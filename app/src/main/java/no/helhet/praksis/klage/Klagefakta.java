package no.helhet.praksis.klage;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;

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

/// Appeals as the register counts them. Answers what stands now; [KlageEndret] tells when it has
/// changed. What the office does not uphold it decides itself; what it upholds, wholly or in part,
/// statsforvalteren decides.
@Service
@Transactional(readOnly = true)
public class Klagefakta {
    private static final String SELECT =
            """
            select k.kommunenr, k.bydel, k.id, k.person_id, k.enhetsnr, k.vedtak_id,
              k.program_id is not null as program, k.mottatt, k.for_sen, o.dag as oversendt,
              a.konklusjon, (a.besluttet at time zone 'Europe/Oslo')::date as besluttet,
              u.utfall, u.dag as avgjort
            from klage.klage k
            left join klage.avgjorelse a on a.kommunenr = k.kommunenr and a.klage_id = k.id
            left join klage.oversendelse o on o.kommunenr = k.kommunenr and o.klage_id = k.id
            left join klage.utfall u on u.kommunenr = k.kommunenr and u.klage_id = k.id
            where k.kommunenr = :k
            """;
    private static final String ORDER = " order by k.id limit :n";
    private final JdbcClient jdbc;

    Klagefakta(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are there.
    public List<Klagefaktum> find(String kommunenr, Collection<UUID> ids) {
        return query(SELECT + " and k.id = any(:ids)", kommunenr)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Klagefakta::read)
                .list();
    }

    /// In the order of their ids.
    ///
    /// @param after the last of the page before, null for the first page
    public List<Klagefaktum> findPage(String kommunenr, @Nullable UUID after, int limit) {
        var page =
                after == null
                        ? query(SELECT + ORDER, kommunenr)
                        : query(SELECT + " and k.id > :after" + ORDER, kommunenr)
                                .param("after", after);
        return page.param("n", limit).query(Klagefakta::read).list();
    }

    /// @param persons every id of each of them ([no.helhet.platform.database.Pointers])
    public List<Klagefaktum> findByPersons(String kommunenr, Collection<UUID> persons) {
        return query(SELECT + " and k.person_id = any(:persons)", kommunenr)
                .param("persons", persons.toArray(UUID[]::new))
                .query(Klagefakta::read)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, String kommunenr) {
        return jdbc.sql(sql).param("k", kommunenr);
    }

    private static Klagefaktum read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var own = row.getString("konklusjon");
        boolean decidedHere = own != null && !Konklusjon.valueOf(own).isForwarded();
        return new Klagefaktum(
                new KlageId(k, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                new VedtakId(k, row.getObject("vedtak_id", UUID.class)),
                row.getBoolean("program"),
                row.getObject("mottatt", LocalDate.class),
                row.getBoolean("for_sen"),
                row.getObject("oversendt", LocalDate.class),
                row.getObject(decidedHere ? "besluttet" : "avgjort", LocalDate.class),
                decidedHere ? own : row.getString("utfall"));
    }
}
