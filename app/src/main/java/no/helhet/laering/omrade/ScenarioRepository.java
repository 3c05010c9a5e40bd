package no.helhet.laering.omrade;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `omrade.scenario`.
@Repository
class ScenarioRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScenarioRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return false when the form was sent before
    boolean insert(
            String kommunenr,
            UUID id,
            String navn,
            Omradesporsmal sporsmal,
            Forutsetninger forutsetninger,
            Behov behov,
            Instant when,
            Actor actor) {
        return jdbc.sql(
                                """
                                insert into omrade.scenario (kommunenr, id, navn, mal, ar, niva, over,
                                  forutsetninger, behov, laget, laget_av, laget_navn)
                                values (:k, :id, :navn, :mal, :ar, :niva, :over, cast(:f as jsonb),
                                  cast(:b as jsonb), :t, :av, :avnavn)
                                on conflict do nothing
                                """)
                        .param("k", kommunenr)
                        .param("id", id)
                        .param("navn", navn)
                        .param("mal", sporsmal.mal().name())
                        .param("ar", sporsmal.ar())
                        .param("niva", sporsmal.niva().name())
                        .param("over", sporsmal.over())
                        .param("f", json.writeValueAsString(forutsetninger))
                        .param("b", json.writeValueAsString(behov))
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("avnavn", actor.navn())
                        .update()
                == 1;
    }

    /// The latest first.
    List<Scenarioet> find(List<String> kommuner, String over) {
        return jdbc.sql(
                        """
                        select * from omrade.scenario
                        where kommunenr = any(:k) and over = :over order by laget desc limit 20
                        """)
                .param("k", kommuner.toArray(String[]::new))
                .param("over", over)
                .query(
                        (row, i) ->
                                new Scenarioet(
                                        row.getString("navn"),
                                        new Omradesporsmal(
                                                Omrademal.valueOf(row.getString("mal")),
                                                row.getInt("ar"),
                                                Omradeniva.valueOf(row.getString("niva")),
                                                row.getString("over"),
                                                Tallkilde.IMPORT),
                                        json.readValue(
                                                row.getString("forutsetninger"),
                                                Forutsetninger.class),
                                        json.readValue(row.getString("behov"), Behov.class),
                                        row.getTimestamp("laget").toInstant(),
                                        row.getString("laget_navn")))
                .list();
    }
}
