package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Importrad.Endring;
import no.helhet.laering.omrade.Importrad.Kode;
import no.helhet.laering.omrade.Importrad.Plass;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// SQL that writes what an import holds, keeps what it stands in the place of, and puts that back.
///
/// Each statement takes a batch in which no key stands twice. `offset 0` holds the look-up by key
/// apart from the condition on the import, which would else be tried first.
@Repository
class ImportradRepository {
    /// The key of each table, as the text that tells one row from another.
    static final Map<String, String> KEYS =
            Map.of(
                    "tall",
                    "concat_ws('|', t.variabel, t.niva, t.kode, t.ar, t.kjonn, t.alder_fra,"
                            + " t.alder_til, t.gruppe)",
                    "omrade",
                    "concat_ws('|', t.niva, t.kode, t.fom)",
                    "overgang",
                    "concat_ws('|', t.niva, t.fra, t.til, t.ar)",
                    "kart",
                    "concat_ws('|', t.niva, t.kode)");

    private final JdbcClient jdbc;

    ImportradRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many of a batch stood there before with another value, and with the same.
    record Before(long endret, long like) {
        static final Before NONE = new Before(0, 0);
    }

    /// For the rest of the transaction rows are found by their keys: while a table fills, nothing
    /// is known yet of how many it holds, and a plan made for an empty one would be kept.
    void preferKeys() {
        prefer("enable_seqscan");
    }

    private void prefer(String other) {
        jdbc.sql("select set_config(:name, 'off', true)")
                .param("name", other)
                .query(String.class)
                .single();
    }

    /// Keeps what will be written over, and counts it.
    private static String keep(String table, String batch, String same, String alike) {
        return """
        with there as (
          select %s as nokkel, t.import_id, to_jsonb(t) as rad, %s as lik
          from %s cross join lateral (select * from omrade.%s t where %s offset 0) t
          where t.import_id is distinct from :id),
        kept as (
          insert into omrade.erstattet (import_id, tabell, nokkel, fra, rad)
          select :id, '%s', nokkel, import_id, rad from there
          on conflict do nothing)
        select count(*) filter (where not lik) as endret, count(*) filter (where lik) as "like"
        from there
        """
                .formatted(KEYS.get(table), alike, batch, table, same, table);
    }

    Before writeKoder(UUID id, List<Kode> batch) {
        var source =
                """
                unnest(:nivaer, :koder, :fom, :tom, :navn, :over)
                  as b (niva, kode, fom, tom, navn, over)
                """;
        var before =
                bindKoder(
                                keep(
                                        "omrade",
                                        source,
                                        "(t.niva, t.kode, t.fom) = (b.niva, b.kode, b.fom)",
                                        "(t.navn = b.navn and t.over = b.over"
                                                + " and t.tom is not distinct from b.tom)"),
                                batch)
                        .param("id", id)
                        .query(Before.class)
                        .single();
        bindKoder(
                        """
                        insert into omrade.omrade (niva, kode, fom, tom, navn, over, import_id)
                        select b.niva, b.kode, b.fom, b.tom, b.navn, b.over, :id from
                        """
                                + source
                                + """
                                on conflict (niva, kode, fom) do update set tom = excluded.tom,
                                  navn = excluded.navn, over = excluded.over,
                                  import_id = excluded.import_id
                                """,
                        batch)
                .param("id", id)
                .update();
        return before;
    }

    private JdbcClient.StatementSpec bindKoder(String sql, List<Kode> batch) {
        return jdbc.sql(sql)
                .param("nivaer", texts(batch, r -> r.niva().name()))
                .param("koder", texts(batch, Kode::kode))
                .param("fom", numbers(batch, Kode::fom))
                .param("tom", numbers(batch, Kode::tom))
                .param("navn", texts(batch, Kode::navn))
                .param("over", texts(batch, Kode::over));
    }

    Before writeEndringer(UUID id, List<Endring> batch) {
        var source =
                """
                unnest(:nivaer, :fra, :til, :ar, :andeler) as b (niva, fra, til, ar, andel)
                """;
        var before =
                bindEndringer(
                                keep(
                                        "overgang",
                                        source,
                                        "(t.niva, t.fra, t.til, t.ar)"
                                                + " = (b.niva, b.fra, b.til, b.ar)",
                                        "t.andel = b.andel"),
                                batch)
                        .param("id", id)
                        .query(Before.class)
                        .single();
        bindEndringer(
                        """
                        insert into omrade.overgang (niva, fra, til, ar, andel, import_id)
                        select b.niva, b.fra, b.til, b.ar, b.andel, :id from
                        """
                                + source
                                + """
                                on conflict (niva, fra, til, ar) do update set
                                  andel = excluded.andel, import_id = excluded.import_id
                                """,
                        batch)
                .param("id", id)
                .update();
        return before;
    }

    private JdbcClient.StatementSpec bindEndringer(String sql, List<Endring> batch) {
        return jdbc.sql(sql)
                .param("nivaer", texts(batch, r -> r.niva().name()))
                .param("fra", texts(batch, Endring::fra))
                .param("til", texts(batch, Endring::til))
                .param("ar", numbers(batch, Endring::ar))
                .param("andeler", batch.stream().map(Endring::andel).toArray(Double[]::new));
    }

    Before writePlasser(UUID id, List<Plass> batch) {
        var source =
                """
                unnest(:nivaer, :koder, :geometrier, :kolonner, :rader)
                  as b (niva, kode, geometri, kolonne, rad)
                """;
        var before =
                bindPlasser(
                                keep(
                                        "kart",
                                        source,
                                        "(t.niva, t.kode) = (b.niva, b.kode)",
                                        "(t.geometri is not distinct from b.geometri::jsonb"
                                                + " and t.kolonne is not distinct from b.kolonne"
                                                + " and t.rad is not distinct from b.rad)"),
                                batch)
                        .param("id", id)
                        .query(Before.class)
                        .single();
        // An area may have both a shape and a place among tiles: each file gives its own.
        bindPlasser(
                        """
                        insert into omrade.kart as t (niva, kode, geometri, kolonne, rad, import_id)
                        select b.niva, b.kode, b.geometri::jsonb, b.kolonne, b.rad, :id from
                        """
                                + source
                                + """
                                on conflict (niva, kode) do update set
                                  geometri = coalesce(excluded.geometri, t.geometri),
                                  kolonne = coalesce(excluded.kolonne, t.kolonne),
                                  rad = coalesce(excluded.rad, t.rad),
                                  import_id = excluded.import_id
                                """,
                        batch)
                .param("id", id)
                .update();
        return before;
    }

    private JdbcClient.StatementSpec bindPlasser(String sql, List<Plass> batch) {
        return jdbc.sql(sql)
                .param("nivaer", texts(batch, r -> r.niva().name()))
                .param("koder", texts(batch, Plass::kode))
                .param("geometrier", texts(batch, Plass::geometri))
                .param("kolonner", numbers(batch, Plass::kolonne))
                .param("rader", numbers(batch, Plass::rad));
    }

    /// Takes an import back: what it stood in the place of stands there again. Where a later import
    /// has written since, that one stays, and what lay under ours lies under it.
    void undo(UUID id) {
        prefer("enable_nestloop");
        jdbc.sql(
                        """
                        update omrade.erstattet s set rad = x.rad, fra = x.fra
                        from omrade.erstattet x
                        where s.fra = :id and x.import_id = :id
                          and x.tabell = s.tabell and x.nokkel = s.nokkel
                        """)
                .param("id", id)
                .update();
        jdbc.sql("delete from omrade.erstattet where fra = :id").param("id", id).update();
        for (var table : KEYS.keySet()) {
            var key = KEYS.get(table);
            jdbc.sql(
                            """
                            delete from omrade.erstattet s
                            where s.import_id = :id and s.tabell = '%s' and not exists (
                              select 1 from omrade.%s t
                              where t.import_id = :id and %s = s.nokkel)
                            """
                                    .formatted(table, table, key))
                    .param("id", id)
                    .update();
            jdbc.sql("delete from omrade." + table + " where import_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql(
                            """
                            insert into omrade.%s
                            select (jsonb_populate_record(null::omrade.%s, s.rad)).*
                            from omrade.erstattet s where s.import_id = :id and s.tabell = '%s'
                            """
                                    .formatted(table, table, table))
                    .param("id", id)
                    .update();
        }
        jdbc.sql("delete from omrade.erstattet where import_id = :id").param("id", id).update();
    }

    private static <T> String[] texts(List<T> batch, Function<T, @Nullable String> of) {
        return batch.stream().map(of).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> batch, Function<T, @Nullable Integer> of) {
        return batch.stream().map(of).toArray(Integer[]::new);
    }
}
