package no.helhet.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/// SQL of schema `register`.
@Repository
class RegisterRepository {
    /// A payment counts when the bank executed it, or when it was sent and not rejected. Where both
    /// are known, the bank's day counts.
    private static final String MONTHS =
            """
            insert into register.personmaned (kommunenr, bydel, pseudonym, maned, bidrag_ore, lan_ore, kvp_ore)
            select kommunenr, max(bydel), pseudonym,
                   date_trunc('month', (data ->> 'dag')::date)::date maned,
                   coalesce(sum((data ->> 'belopOre')::bigint) filter (where data ->> 'form' = 'BIDRAG'), 0),
                   coalesce(sum((data ->> 'belopOre')::bigint) filter (where data ->> 'form' = 'LAN'), 0),
                   coalesce(sum((data ->> 'belopOre')::bigint) filter (where data ->> 'form' = 'KVALIFISERINGSSTONAD'), 0)
            from (
              select distinct on (f.kilde_id) f.*
              from register.fakta f
              where f.kommunenr = :k and %s
                and (f.type = 'UTBETALING_UTBETALT'
                  or (f.type = 'UTBETALING_SENDT' and not exists (
                    select from register.fakta a
                    where a.kommunenr = f.kommunenr and a.kilde_id = f.kilde_id
                      and a.type = 'UTBETALING_AVVIST')))
              order by f.kilde_id, f.type desc) paid
            group by kommunenr, pseudonym, maned
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegisterRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One writer at a time in a municipality: sums are made from all that is committed.
    void lock(String kommunenr) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register'), hashtext(:k))::text")
                .param("k", kommunenr)
                .query(String.class)
                .single();
    }

    /// Leaves out what is counted already.
    ///
    /// @return whose payments are new
    Set<UUID> insert(String kommunenr, List<Register.Nytt> news) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                with fresh as (
                                  insert into register.fakta (kommunenr, kilde_id, type, pseudonym,
                                    tidspunkt, data)
                                  select :k, n.kilde, n.type, n.pseudonym, n.tidspunkt, n.data::jsonb
                                  from unnest(:kilder::uuid[], :typer::text[], :pseudonymer::uuid[],
                                    :tider::timestamptz[], :data::text[])
                                    as n (kilde, type, pseudonym, tidspunkt, data)
                                  on conflict (kommunenr, kilde_id, type) do nothing
                                  returning type, pseudonym)
                                select distinct pseudonym from fresh where type like 'UTBETALING%'
                                """)
                        .param("k", kommunenr)
                        .param("kilder", array(news, Register.Nytt::kilde, UUID[]::new))
                        .param("typer", array(news, Register.Nytt::type, String[]::new))
                        .param("pseudonymer", array(news, Register.Nytt::pseudonym, UUID[]::new))
                        .param("tider", array(news, n -> n.tidspunkt().toString(), String[]::new))
                        .param(
                                "data",
                                array(
                                        news,
                                        n -> json.writeValueAsString(n.faktum()),
                                        String[]::new))
                        .query(UUID.class)
                        .list());
    }

    private static <T> T[] array(
            List<Register.Nytt> news, Function<Register.Nytt, T> part, IntFunction<T[]> make) {
        return news.stream().map(part).toArray(make);
    }

    void sumMonths(String kommunenr, Collection<UUID> pseudonyms) {
        var ids = pseudonyms.toArray(UUID[]::new);
        jdbc.sql(
                        """
                        delete from register.personmaned
                        where kommunenr = :k and pseudonym = any(:p)
                        """)
                .param("k", kommunenr)
                .param("p", ids)
                .update();
        jdbc.sql(MONTHS.formatted("f.pseudonym = any(:p)"))
                .param("k", kommunenr)
                .param("p", ids)
                .update();
    }

    void sumAllMonths(String kommunenr) {
        jdbc.sql("delete from register.personmaned where kommunenr = :k")
                .param("k", kommunenr)
                .update();
        jdbc.sql(MONTHS.formatted("true")).param("k", kommunenr).update();
    }

    /// The months with sosialhjelp; those with the programme's benefit alone are none of them.
    Map<Month, Personar.Stonad> findMonths(String kommunenr, UUID pseudonym, int year) {
        var months = new EnumMap<Month, Personar.Stonad>(Month.class);
        jdbc.sql(
                        """
                        select maned, sum(bidrag_ore) bidrag_ore, sum(lan_ore) lan_ore
                        from register.personmaned
                        where kommunenr = :k and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and maned between :fom and :tom and (kvp_ore = 0 or bidrag_ore + lan_ore > 0)
                        group by maned
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(
                        row -> {
                            months.put(
                                    row.getObject("maned", LocalDate.class).getMonth(),
                                    new Personar.Stonad(
                                            row.getLong("bidrag_ore"), row.getLong("lan_ore")));
                        });
        return months;
    }

    /// Those to whom sosialhjelp was paid in the year.
    List<UUID> findPaid(String kommunenr, int year) {
        return jdbc.sql(
                        """
                        select distinct platform.staying(kommunenr, pseudonym) from (
                          select distinct kommunenr, pseudonym from register.personmaned
                          where kommunenr = :k and maned between :fom and :tom
                            and (kvp_ore = 0 or bidrag_ore + lan_ore > 0)) paid
                        order by 1
                        """)
                .param("k", kommunenr)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(UUID.class)
                .list();
    }

    record Rad<T extends Faktum>(UUID kilde, String bydel, T faktum) {}

    /// A person's facts of one type until a moment, in order of time.
    <T extends Faktum> List<Rad<T>> findFacts(
            String kommunenr, UUID pseudonym, String type, @Nullable Instant before, Class<T> as) {
        return jdbc.sql(
                        """
                        select kilde_id, bydel, data from register.fakta
                        where kommunenr = :k and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and type = :type
                          and (cast(:before as timestamptz) is null or tidspunkt < :before)
                        order by tidspunkt, kilde_id
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("type", type)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .query((row, i) -> read(row, as))
                .list();
    }

    private <T extends Faktum> Rad<T> read(ResultSet row, Class<T> as) throws SQLException {
        return new Rad<>(
                row.getObject("kilde_id", UUID.class),
                row.getString("bydel"),
                json.readValue(row.getString("data"), as));
    }
}
