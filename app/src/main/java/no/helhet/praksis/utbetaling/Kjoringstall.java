package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.utbetaling.web.Kjoringside;
import no.helhet.praksis.utbetaling.web.Oversikt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures that the pages show, counted from the payments.
@Repository
class Kjoringstall {
    private final JdbcClient jdbc;

    Kjoringstall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Oversikt.Forfall> findDue(String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select forfall, count(*), sum(belop_ore) from utbetaling.utbetaling
                        where kommunenr = any(:kommuner) and enhetsnr = :e
                          and kjoring_id is null and status = 'PLANLAGT'
                        group by forfall order by forfall limit :n
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("e", enhetsnr)
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Oversikt.Forfall(
                                        row.getObject(1, LocalDate.class),
                                        row.getInt(2),
                                        row.getLong(3)))
                .list();
    }

    List<Kjoringside.Ytelse> sumByForm(KjoringId id) {
        return jdbc.sql(
                        """
                        select form, count(*),
                          coalesce(sum(belop_ore) filter (where mottaker_type = 'SOKER'), 0),
                          coalesce(sum(belop_ore) filter (where mottaker_type = 'ANNEN'), 0)
                        from utbetaling.utbetaling where kommunenr = :k and kjoring_id = :id
                        group by form order by form
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Kjoringside.Ytelse(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .list();
    }

    /// How many different payees the run has: accounts.
    int countPayees(KjoringId id) {
        return jdbc.sql(
                        """
                        select count(distinct kontonummer) from utbetaling.utbetaling
                        where kommunenr = :k and kjoring_id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Integer.class)
                .single();
    }

    /// @param status of the payments
    record Statussum(String status, int antall, long sumOre) {}

    Map<String, Statussum> sumByStatus(KjoringId id) {
        return jdbc
                .sql(
                        """
                        select status, count(*), sum(belop_ore) from utbetaling.utbetaling
                        where kommunenr = :k and kjoring_id = :id group by status
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> new Statussum(row.getString(1), row.getInt(2), row.getLong(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Statussum::status, s -> s));
    }

    /// What differs between two runs, by person.
    record Forskjell(String hva, int personer, long belopOre) {}

    List<Forskjell> compare(KjoringId before, KjoringId now) {
        return jdbc.sql(
                        """
                        with a as (
                          select coalesce(same.to_id, u.person_id) as person_id, sum(belop_ore) as ore
                          from utbetaling.utbetaling u left join platform.pointer same
                            on same.kommunenr = u.kommunenr and same.id = u.person_id
                          where u.kommunenr = :k and kjoring_id = :before group by 1),
                        b as (
                          select coalesce(same.to_id, u.person_id) as person_id, sum(belop_ore) as ore
                          from utbetaling.utbetaling u left join platform.pointer same
                            on same.kommunenr = u.kommunenr and same.id = u.person_id
                          where u.kommunenr = :k and kjoring_id = :now group by 1),
                        d as (
                          select case when a.person_id is null then 'NYE'
                                      when b.person_id is null then 'AVSLUTTET'
                                      when b.ore > a.ore then 'HOYERE'
                                      when b.ore < a.ore then 'LAVERE' end as hva,
                                 coalesce(b.ore, 0) - coalesce(a.ore, 0) as ore
                          from a full join b on a.person_id = b.person_id)
                        select hva, count(*), sum(ore) from d where hva is not null group by hva
                        order by sum(ore) desc
                        """)
                .param("k", before.kommunenr())
                .param("before", before.id())
                .param("now", now.id())
                .query((row, i) -> new Forskjell(row.getString(1), row.getInt(2), row.getLong(3)))
                .list();
    }
}
