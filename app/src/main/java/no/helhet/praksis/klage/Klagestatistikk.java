package no.helhet.praksis.klage;

import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The office's own appeals by quarter and year, newest first. Not suppressed: it is the office's
/// own, shown to its own leader.
@Service
@Transactional(readOnly = true)
class Klagestatistikk {
    private final JdbcClient jdbc;

    Klagestatistikk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kvartalstall> find() {
        var scope = Scopes.current();
        return jdbc.sql(
                        """
                        with k as (
                          select extract(year from k.mottatt)::int as ar,
                            extract(quarter from k.mottatt)::int as kvartal,
                            k.for_sen, a.konklusjon, u.utfall,
                            (a.besluttet at time zone 'Europe/Oslo')::date - k.mottatt as til_vurdering,
                            o.dag - k.mottatt as til_oversending
                          from klage.klage k
                          left join klage.avgjorelse a
                            on a.kommunenr = k.kommunenr and a.klage_id = k.id
                          left join klage.oversendelse o
                            on o.kommunenr = k.kommunenr and o.klage_id = k.id
                          left join klage.utfall u on u.kommunenr = k.kommunenr and u.klage_id = k.id
                          where k.kommunenr = any(:k) and k.enhetsnr = :e)
                        select ar, kvartal, count(*) as antall,
                          count(*) filter (where for_sen) as for_sene,
                          count(*) filter (where konklusjon = 'OPPRETTHOLDT') as opprettholdt,
                          count(*) filter (where konklusjon = 'DELVIS_OMGJORT') as delvis,
                          count(*) filter (where konklusjon = 'OMGJORT') as omgjort,
                          count(*) filter (where konklusjon = 'OPPHEVET') as opphevet,
                          count(*) filter (where konklusjon = 'AVVIST') as avvist,
                          count(*) filter (where utfall = 'STADFESTET') as s_stadfestet,
                          count(*) filter (where utfall = 'ENDRET') as s_endret,
                          count(*) filter (where utfall = 'OPPHEVET') as s_opphevet,
                          count(*) filter (where utfall = 'AVVIST') as s_avvist,
                          round(percentile_cont(0.5) within group (order by til_vurdering))::int
                            as vurdering,
                          round(percentile_cont(0.5) within group (order by til_oversending))::int
                            as oversending
                        from k group by grouping sets ((ar, kvartal), (ar))
                        order by ar desc, kvartal nulls first
                        """)
                .param("k", scope.kommunerArray())
                .param("e", scope.actor().enhetsnr())
                .query(Klagestatistikk::read)
                .list();
    }

    private static Kvartalstall read(ResultSet row, int index) throws SQLException {
        return new Kvartalstall(
                row.getInt("ar"),
                number(row, "kvartal"),
                row.getInt("antall"),
                row.getInt("for_sene"),
                row.getInt("opprettholdt"),
                row.getInt("delvis"),
                row.getInt("omgjort"),
                row.getInt("opphevet"),
                row.getInt("avvist"),
                row.getInt("s_stadfestet"),
                row.getInt("s_endret"),
                row.getInt("s_opphevet"),
                row.getInt("s_avvist"),
                number(row, "vurdering"),
                number(row, "oversending"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
