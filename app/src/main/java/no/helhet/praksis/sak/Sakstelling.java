package no.helhet.praksis.sak;

import no.helhet.platform.database.Selection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Cases as those see them who count and name nobody: what they are now, with no names and no text.
@Service
@Transactional(readOnly = true)
public class Sakstelling {
    private static final String SELECT =
            """
            select s.id, s.bydel, s.person_id, s.soknad_id, s.enhetsnr, s.saksnr, s.type, s.status,
              s.sokt, s.frist, (s.forelopig_svar at time zone 'Europe/Oslo')::date svar,
              case when s.status = 'AVSLUTTET' then (
                select (min(h.tidspunkt) at time zone 'Europe/Oslo')::date from sak.hendelse h
                where h.kommunenr = :k and h.sak_id = s.id and h.type = 'SAK_TRUKKET') end trukket
            from sak.sak s where s.kommunenr = :k and\s\
            """;

    private final JdbcClient jdbc;

    Sakstelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param forelopigSvar the day the interim reply was sent
    /// @param trukket the day it was withdrawn
    public record Rad(
            UUID id,
            String bydel,
            UUID personId,
            @Nullable UUID soknadId,
            String enhetsnr,
            String saksnr,
            String type,
            Sak.Status status,
            LocalDate sokt,
            LocalDate frist,
            @Nullable LocalDate forelopigSvar,
            @Nullable LocalDate trukket) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "s.id", "s.person_id")
                .query(Sakstelling::read)
                .list();
    }

    /// The cases with these ids, by their ids.
    public Map<UUID, Rad> findById(String kommunenr, Collection<UUID> ids) {
        return find(kommunenr, new Selection.Rows(Set.copyOf(ids))).stream()
                .collect(Collectors.toMap(Rad::id, Function.identity()));
    }

    /// The cases that were opened for these applications.
    public List<Rad> findBySoknad(String kommunenr, Collection<UUID> soknader) {
        return jdbc.sql(SELECT + "s.soknad_id = any(:ids)")
                .param("k", kommunenr)
                .param("ids", soknader.toArray(UUID[]::new))
                .query(Sakstelling::read)
                .list();
    }

    /// The applications that these cases were opened for.
    public Set<UUID> findSoknader(String kommunenr, Collection<UUID> saker) {
        return find(kommunenr, new Selection.Rows(saker)).stream()
                .map(Rad::soknadId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Rad read(ResultSet row, int index) throws SQLException {
        return new Rad(
                row.getObject("id", UUID.class),
                row.getString("bydel"),
                row.getObject("person_id", UUID.class),
                row.getObject("soknad_id", UUID.class),
                row.getString("enhetsnr"),
                row.getString("saksnr"),
                row.getString("type"),
                Sak.Status.valueOf(row.getString("status")),
                row.getObject("sokt", LocalDate.class),
                row.getObject("frist", LocalDate.class),
                row.getObject("svar", LocalDate.class),
                row.getObject("trukket", LocalDate.class));
    }
}
