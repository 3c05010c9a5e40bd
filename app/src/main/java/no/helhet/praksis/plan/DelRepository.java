package no.helhet.praksis.plan;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.plan.Plandel.Tekst;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// SQL on `plan.del`, `plan.felt` and its history.
@Repository
class DelRepository {
    private final JdbcClient jdbc;

    DelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, Delslag slag, @Nullable UUID mal, Map<String, Tekst> felt) {}

    /// All that is written, without what was removed; the steps of a removed goal neither.
    Planinnhold read(PlanId id) {
        var parts = new LinkedHashMap<UUID, Row>();
        var removed = new ArrayList<UUID>();
        jdbc.sql(
                        """
                        select id, slag, mal_id, fjernet from plan.del
                        where kommunenr = :k and plan_id = :p order by laget, id
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        row -> {
                            var part = row.getObject(1, UUID.class);
                            if (row.getBoolean(4)) {
                                removed.add(part);
                            } else {
                                parts.put(
                                        part,
                                        new Row(
                                                part,
                                                Delslag.valueOf(row.getString(2)),
                                                row.getObject(3, UUID.class),
                                                new HashMap<>()));
                            }
                        });
        jdbc.sql(
                        """
                        select del_id, felt, tekst, endret, endret_navn, innbygger, version
                        from plan.felt where kommunenr = :k and plan_id = :p order by del_id, felt
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        row -> {
                            var part = row.getObject(1, UUID.class);
                            var single = Delslag.single(part);
                            var at =
                                    single == null
                                            ? parts.get(part)
                                            : parts.computeIfAbsent(
                                                    part,
                                                    key ->
                                                            new Row(
                                                                    key,
                                                                    single,
                                                                    null,
                                                                    new HashMap<>()));
                            if (at != null) {
                                at.felt().put(row.getString(2), text(row));
                            }
                        });
        return new Planinnhold(
                parts.values().stream()
                        .filter(r -> r.mal() == null || !removed.contains(r.mal()))
                        .map(r -> new Plandel(r.id(), r.slag(), r.mal(), Map.copyOf(r.felt())))
                        .toList());
    }

    private static Tekst text(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Tekst(
                row.getString("tekst"),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getString("endret_navn"),
                row.getBoolean("innbygger"),
                row.getInt("version"));
    }

    /// @return false when the form was sent before
    boolean insert(
            Plan plan, UUID id, Delslag slag, @Nullable UUID mal, Actor actor, Instant when) {
        return jdbc.sql(
                                """
                                insert into plan.del (kommunenr, plan_id, id, person_id, slag, mal_id,
                                  laget, laget_av, laget_navn)
                                values (:k, :p, :id, :person, :slag, :mal, :t, :b, :n)
                                on conflict do nothing
                                """)
                        .param("k", plan.id().kommunenr())
                        .param("p", plan.id().id())
                        .param("id", id)
                        .param("person", plan.personId().id())
                        .param("slag", slag.name())
                        .param("mal", mal)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
    }

    /// @return false when nothing changed
    boolean remove(Plan plan, UUID id, boolean removed) {
        return jdbc.sql(
                                """
                                update plan.del set fjernet = :f
                                where kommunenr = :k and plan_id = :p and id = :id and fjernet <> :f
                                """)
                        .param("f", removed)
                        .param("k", plan.id().kommunenr())
                        .param("p", plan.id().id())
                        .param("id", id)
                        .update()
                == 1;
    }

    int count(Plan plan) {
        return jdbc.sql("select count(*) from plan.del where kommunenr = :k and plan_id = :p")
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .query(Integer.class)
                .single();
    }

    /// What a field was in a version, empty when nobody had written.
    String findBefore(PlanId id, UUID del, String felt, int version) {
        return jdbc.sql(
                        """
                        select tekst from plan.felthistorikk
                        where kommunenr = :k and plan_id = :p and del_id = :d and felt = :f
                          and version = :v
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("d", del)
                .param("f", felt)
                .param("v", version)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// Saves a text and its line of history by one statement, so that neither is ever without the
    /// other.
    ///
    /// @param version of what was read, 0 for none
    /// @return the new version; empty when it has another now, and nothing is written then
    Optional<Integer> save(
            Plan plan,
            UUID del,
            String felt,
            String tekst,
            int version,
            Actor actor,
            boolean innbygger,
            Instant when) {
        return jdbc.sql(
                        """
                        with stands as (
                          insert into plan.felt as f (kommunenr, plan_id, del_id, felt, person_id,
                            tekst, endret, endret_av, endret_navn, innbygger, version)
                          values (:k, :p, :d, :f, :person, :tekst, :t, :b, :n, :i, :v + 1)
                          on conflict (kommunenr, plan_id, del_id, felt) do update
                          set tekst = excluded.tekst, endret = excluded.endret,
                            endret_av = excluded.endret_av, endret_navn = excluded.endret_navn,
                            innbygger = excluded.innbygger, version = excluded.version
                          where f.version = :v
                          returning *)
                        insert into plan.felthistorikk (kommunenr, bydel, plan_id, del_id, felt,
                          version, person_id, tekst, endret, endret_av, endret_navn, innbygger)
                        select kommunenr, bydel, plan_id, del_id, felt, version, person_id, tekst,
                          endret, endret_av, endret_navn, innbygger from stands
                        returning version
                        """)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("d", del)
                .param("f", felt)
                .param("person", plan.personId().id())
                .param("tekst", tekst)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("i", innbygger)
                .param("v", version)
                .query(Integer.class)
                .optional();
    }

    /// Those of the parts' ids that are goals that stand.
    List<UUID> findGoals(PlanId id) {
        return jdbc.sql(
                        """
                        select id from plan.del
                        where kommunenr = :k and plan_id = :p and slag = 'MAL' and not fjernet
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(UUID.class)
                .list();
    }
}
