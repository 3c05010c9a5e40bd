package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Importrad.Tall;
import no.helhet.laering.omrade.ImportradRepository.Before;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// SQL on the figures of the file that is being read. They stand in a table of their own, which
/// goes with the transaction; what the file says twice, and what it says otherwise than what was
/// there, is then found by one statement for all rows. A dry run touches no other table.
@Repository
class StagedTallRepository {
    private static final String KEY =
            "variabel, niva, ar, kode, kjonn, alder_fra, alder_til, gruppe";
    private static final String SAME =
            """
            (t.variabel, t.niva, t.ar, t.kode, t.kjonn, t.alder_fra, t.alder_til, t.gruppe)
              = (b.variabel, b.niva, b.ar, b.kode, b.kjonn, b.alder_fra, b.alder_til, b.gruppe)
            """;
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    StagedTallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A figure and where it stood.
    ///
    /// @param nr its number in the file, from 1: a line may hold several
    record Staged(long nr, long linje, Tall rad) {}

    /// A figure that the file has given before with another value.
    record Conflict(long linje, String variabel, int ar, double verdi, double before) {}

    /// Sorting a million rows in the memory that is meant for a page's query would be done on disk.
    void open() {
        jdbc.sql("select set_config('work_mem', '64MB', true)").query(String.class).single();
        execute(
                """
                create temporary table import_tall (
                  nr bigint, linje bigint, variabel text, niva text, kode text, ar int, kjonn text,
                  alder_fra int, alder_til int, gruppe text, verdi double precision)
                on commit drop
                """);
    }

    void stage(List<Staged> batch) {
        jdbc.sql(
                        """
                        insert into import_tall (nr, linje, variabel, niva, kode, ar, kjonn, alder_fra,
                          alder_til, gruppe, verdi)
                        select * from unnest(:nr, :linjer, :variabler, :nivaer, :koder, :ar, :kjonn,
                          :fra, :til, :grupper, :verdier)
                        """)
                .param("nr", batch.stream().map(Staged::nr).toArray(Long[]::new))
                .param("linjer", batch.stream().map(Staged::linje).toArray(Long[]::new))
                .param("variabler", texts(batch, r -> r.key().variabel()))
                .param("nivaer", texts(batch, r -> r.key().niva().name()))
                .param("koder", texts(batch, r -> r.key().kode()))
                .param("ar", numbers(batch, r -> r.key().ar()))
                .param("kjonn", texts(batch, r -> r.key().kjonn()))
                .param("fra", numbers(batch, r -> r.key().alderFra()))
                .param("til", numbers(batch, r -> r.key().alderTil()))
                .param("grupper", texts(batch, r -> r.key().gruppe()))
                .param("verdier", batch.stream().map(r -> r.rad().verdi()).toArray(Double[]::new))
                .update();
    }

    /// What is given twice is given once: the first stands. Those that say something else are told.
    ///
    /// @return how many went
    long removeAgain(Consumer<Conflict> conflicts) {
        execute("analyze import_tall");
        execute(
                """
                create temporary table import_igjen on commit drop as
                select %s, min(nr) as nr from import_tall group by %s having count(*) > 1
                """
                        .formatted(KEY, KEY));
        if (jdbc.sql("select not exists (select from import_igjen)")
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        execute("analyze import_igjen");
        jdbc.sql(
                        """
                        select t.linje, t.variabel, t.ar, t.verdi, f.verdi as before
                        from import_igjen b join import_tall t on %s join import_tall f on f.nr = b.nr
                        where t.nr > b.nr and t.verdi <> f.verdi order by t.nr
                        """
                                .formatted(SAME))
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            conflicts.accept(
                                    new Conflict(
                                            row.getLong("linje"),
                                            row.getString("variabel"),
                                            row.getInt("ar"),
                                            row.getDouble("verdi"),
                                            row.getDouble("before")));
                        });
        return jdbc.sql(
                        "delete from import_tall t using import_igjen b where t.nr > b.nr and "
                                + SAME)
                .update();
    }

    /// Until the transaction ends, nobody else takes figures in: what was counted holds when it is
    /// written.
    void writeAlone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('omrade.tall', 39))")
                .query(row -> {});
    }

    /// How many stood there before with another value, and with the same.
    Before countBefore() {
        return jdbc.sql(
                        """
                        select count(*) filter (where t.verdi <> b.verdi) as endret,
                          count(*) filter (where t.verdi = b.verdi) as "like"
                        from import_tall b join omrade.tall t on %s
                        """
                                .formatted(SAME))
                .query(Before.class)
                .single();
    }

    /// Keeps what will be written over.
    void keep(UUID id) {
        jdbc.sql(
                        """
                        insert into omrade.erstattet (import_id, tabell, nokkel, fra, rad)
                        select :id, 'tall', %s, t.import_id, to_jsonb(t)
                        from import_tall b join omrade.tall t on %s
                        on conflict do nothing
                        """
                                .formatted(ImportradRepository.KEYS.get("tall"), SAME))
                .param("id", id)
                .update();
    }

    /// Those that stand there are written over. Near enough in the order of the key that its index
    /// is filled page by page: to sort by all of it took as long as writing.
    void writeOver(UUID id) {
        jdbc.sql(
                        """
                        insert into omrade.tall (variabel, niva, kode, ar, kjonn, alder_fra,
                          alder_til, gruppe, verdi, import_id)
                        select variabel, niva, kode, ar, kjonn, alder_fra, alder_til, gruppe, verdi,
                          :id
                        from import_tall
                        order by ar, kode, gruppe, alder_fra
                        on conflict (variabel, niva, ar, kode, kjonn, alder_fra, alder_til, gruppe)
                        do update set verdi = excluded.verdi, import_id = excluded.import_id
                        """)
                .param("id", id)
                .update();
    }

    /// Where none of them stands: not to look for each takes a third of the time.
    void write(UUID id) {
        jdbc.sql(
                        """
                        insert into omrade.tall (variabel, niva, kode, ar, kjonn, alder_fra,
                          alder_til, gruppe, verdi, import_id)
                        select variabel, niva, kode, ar, kjonn, alder_fra, alder_til, gruppe, verdi,
                          :id
                        from import_tall
                        order by ar, kode, gruppe, alder_fra
                        """)
                .param("id", id)
                .update();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }

    private static String[] texts(List<Staged> batch, Function<Tall, String> of) {
        return batch.stream().map(s -> of.apply(s.rad())).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Staged> batch, Function<Tall, Integer> of) {
        return batch.stream().map(s -> of.apply(s.rad())).toArray(Integer[]::new);
    }
}
