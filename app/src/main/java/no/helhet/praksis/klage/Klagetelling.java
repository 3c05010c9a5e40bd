package no.helhet.praksis.klage;

import no.helhet.platform.database.Selection;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Appeals as those see them who count and name nobody. What the office does not uphold it decides
/// itself; what it upholds, wholly or in part, statsforvalteren decides. [KlageEndret] tells when
/// one has moved.
@Service
@Transactional(readOnly = true)
public class Klagetelling {
    private static final String SELECT =
            """
            select k.id, k.bydel, k.person_id, k.enhetsnr, k.vedtak_id,
              k.program_id is not null program, k.mottatt, k.for_sen, o.dag oversendt,
              a.konklusjon, (a.besluttet at time zone 'Europe/Oslo')::date besluttet,
              u.utfall, u.dag avgjort
            from klage.klage k
            left join klage.avgjorelse a on a.kommunenr = k.kommunenr and a.klage_id = k.id
            left join klage.oversendelse o on o.kommunenr = k.kommunenr and o.klage_id = k.id
            left join klage.utfall u on u.kommunenr = k.kommunenr and u.klage_id = k.id
            where k.kommunenr = :k and\s\
            """;

    private final JdbcClient jdbc;

    Klagetelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param program whether the decision is on a qualification programme
    /// @param forSen it came after the time limit
    /// @param oversendt the day it was sent on to statsforvalteren, null when it is not
    /// @param avgjort the day it was decided, null while it is open
    /// @param utfall what it came to: the office's OMGJORT, OPPHEVET or AVVIST when it was not
    /// sent on; else statsforvalteren's STADFESTET, ENDRET, OPPHEVET or AVVIST; null while open
    public record Rad(
            UUID id,
            String bydel,
            UUID personId,
            String enhetsnr,
            UUID vedtakId,
            boolean program,
            LocalDate mottatt,
            boolean forSen,
            @Nullable LocalDate oversendt,
            @Nullable LocalDate avgjort,
            @Nullable String utfall) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "k.id", "k.person_id")
                .query(Klagetelling::read)
                .list();
    }

    private static Rad read(ResultSet row, int index) throws SQLException {
        var own = row.getString("konklusjon");
        boolean decidedHere = own != null && !Konklusjon.valueOf(own).isForwarded();
        return new Rad(
                row.getObject("id", UUID.class),
                row.getString("bydel"),
                row.getObject("person_id", UUID.class),
                row.getString("enhetsnr"),
                row.getObject("vedtak_id", UUID.class),
                row.getBoolean("program"),
                row.getObject("mottatt", LocalDate.class),
                row.getBoolean("for_sen"),
                row.getObject("oversendt", LocalDate.class),
                row.getObject(decidedHere ? "besluttet" : "avgjort", LocalDate.class),
                decidedHere ? own : row.getString("utfall"));
    }
}
