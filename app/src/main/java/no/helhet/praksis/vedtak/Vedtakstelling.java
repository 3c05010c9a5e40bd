package no.helhet.praksis.vedtak;

import no.helhet.formats.kostra.Kode;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.formats.kostra.Vilkar;
import no.helhet.platform.database.Selection;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.porter.Aktivitetsunntak;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Decisions as those see them who count and name nobody: with no names and no text.
@Service
@Transactional(readOnly = true)
public class Vedtakstelling {
    private static final String SELECT =
            """
            select v.id, v.bydel, v.person_id, v.sak_id, v.type, v.utfall, v.form, v.belop_ore,
              v.fom, v.tom, (v.vedtatt at time zone 'Europe/Oslo')::date dato, v.korrigerer,
              array(select jsonb_array_elements(i.vilkar) ->> 'type') vilkar,
              i.aktivitet ->> 'unntak' unntak, i.okonomi ->> 'husholdning' husholdning,
              jsonb_array_length(i.barn) barn,
              exists (select from vedtak.vedtak n
                where n.kommunenr = :k and n.korrigerer = v.id) korrigert,
              (select count(*) from vedtak.hendelse h
                where h.kommunenr = :k and h.sak_id = v.sak_id and h.type = 'UTKAST_RETURNERT'
                  and h.data ->> 'utkast' = v.utkast_id::text) returer
            from vedtak.vedtak v
            cross join lateral jsonb_to_record(v.innhold)
              as i (okonomi jsonb, barn jsonb, vilkar jsonb, aktivitet jsonb)
            where v.kommunenr = :k and\s\
            """;

    private final JdbcClient jdbc;

    Vedtakstelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param form BIDRAG, LAN, GARANTI or VARER_OG_TJENESTER, null when nothing is granted
    /// @param dato the day it was signed
    /// @param vilkar conditions, none when nothing is granted: they bind only then
    /// @param voksne adults it calculates for, null where it says nothing of them
    /// @param returer how often the draft was sent back
    public record Rad(
            UUID id,
            String bydel,
            UUID personId,
            UUID sakId,
            String type,
            String utfall,
            @Nullable String form,
            long belopOre,
            LocalDate fom,
            LocalDate tom,
            LocalDate dato,
            Set<Vilkar> vilkar,
            @Nullable Unntaksgrunn unntak,
            @Nullable UUID korrigerer,
            boolean korrigert,
            @Nullable Integer voksne,
            @Nullable Integer barn,
            int returer) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "v.id", "v.person_id")
                .query(Vedtakstelling::read)
                .list();
    }

    /// The days of a case's first and last decision.
    public record Dager(LocalDate forste, LocalDate siste) {}

    /// By case; those with no decision are missing.
    public Map<UUID, Dager> findDager(String kommunenr, Collection<UUID> saker) {
        var days = new HashMap<UUID, Dager>();
        jdbc.sql(
                        """
                        select sak_id, (min(vedtatt) at time zone 'Europe/Oslo')::date forste,
                          (max(vedtatt) at time zone 'Europe/Oslo')::date siste
                        from vedtak.vedtak where kommunenr = :k and sak_id = any(:ids)
                        group by sak_id
                        """)
                .param("k", kommunenr)
                .param("ids", saker.toArray(UUID[]::new))
                .query(
                        row -> {
                            days.put(
                                    row.getObject("sak_id", UUID.class),
                                    new Dager(
                                            row.getObject("forste", LocalDate.class),
                                            row.getObject("siste", LocalDate.class)));
                        });
        return days;
    }

    private static Rad read(ResultSet row, int index) throws SQLException {
        var form = row.getString("form");
        var household = row.getString("husholdning");
        return new Rad(
                row.getObject("id", UUID.class),
                row.getString("bydel"),
                row.getObject("person_id", UUID.class),
                row.getObject("sak_id", UUID.class),
                row.getString("type"),
                row.getString("utfall"),
                form,
                row.getLong("belop_ore"),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                row.getObject("dato", LocalDate.class),
                form == null
                        ? Set.of()
                        : Arrays.stream((String[]) row.getArray("vilkar").getArray())
                                .map(Vilkar::valueOf)
                                .collect(Collectors.toSet()),
                exception(row.getString("unntak")),
                row.getObject("korrigerer", UUID.class),
                row.getBoolean("korrigert"),
                household == null
                        ? null
                        : Husholdning.Type.valueOf(household) == Husholdning.Type.PAR ? 2 : 1,
                household == null ? null : row.getInt("barn"),
                row.getInt("returer"));
    }

    private static @Nullable Unntaksgrunn exception(@Nullable String unntak) {
        return unntak == null
                ? null
                : Kode.find(Unntaksgrunn.values(), Aktivitetsunntak.valueOf(unntak).kode())
                        .orElseThrow();
    }
}
