package no.helhet.praksis.utbetaling;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Finds the payments of a run that are worth a look.
@Repository
class Merknader {
    /// The payments of a run, each with what the run holds beside it: how many for the same person,
    /// purpose and month, and the first and last applicant paid on its account. The run is gone
    /// through once, however many payments it has.
    private static final String ROWS =
            """
             from (
              select r.*,
                count(*) over (partition by r.stays, r.maned, r.formal) as like_denne,
                min(r.stays::text) over (partition by r.mottaker_type, r.kontonummer) as forste,
                max(r.stays::text) over (partition by r.mottaker_type, r.kontonummer) as siste
              from (select p.*, coalesce(same.to_id, p.person_id) as stays
                from utbetaling.utbetaling p
                left join platform.pointer same
                  on same.kommunenr = p.kommunenr and same.id = p.person_id
                where p.kommunenr = :k and p.kjoring_id = :id) r) u
            where true
            """;
    private final JdbcClient jdbc;
    private final long storeBelop;

    /// @param kroner from which an amount is large: `helhet.betaling.stort-belop`
    Merknader(JdbcClient jdbc, @Value("${helhet.betaling.stort-belop:40000}") long kroner) {
        this.jdbc = jdbc;
        this.storeBelop = kroner * 100;
    }

    /// From which an amount is large, ore.
    long storeBelop() {
        return storeBelop;
    }

    /// How many payments of the run bear each remark.
    Map<Merknad, Integer> count(KjoringId id) {
        var counts =
                Arrays.stream(Merknad.values())
                        .map(m -> "count(*) filter (where " + m.condition() + ")")
                        .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts + ROWS)
                .param("stort", storeBelop)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) -> {
                            var found = new EnumMap<Merknad, Integer>(Merknad.class);
                            for (var merknad : Merknad.values()) {
                                found.put(merknad, row.getInt(merknad.ordinal() + 1));
                            }
                            return found;
                        })
                .single();
    }

    /// Those with the remark, in the order of their ids, after one of them.
    List<Utbetalingsrad> find(KjoringId id, Merknad merknad, @Nullable UUID after, int limit) {
        var sql =
                "select u.*"
                        + ROWS
                        + " and u.id > :after and (:stort > 0) and "
                        + merknad.condition()
                        + " order by u.id limit :n";
        return jdbc.sql(sql)
                .param("stort", storeBelop)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("n", limit)
                .query(UtbetalingRepository::read)
                .list();
    }
}
