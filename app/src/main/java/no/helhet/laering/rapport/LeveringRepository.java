package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `rapport.levering` and its lines.
@Repository
class LeveringRepository {
    private static final TypeReference<List<Kommunerapport.Gruppe>> GROUPS =
            new TypeReference<>() {};

    /// All but the file.
    private static final String COLUMNS =
            """
            select kommunenr, id, skjema, ar, nummer, linjer, utelatt, advarsler, rettet, sha256,
              funn, levert, levert_navn
            from rapport.levering
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LeveringRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One delivery of a municipality at a time, until the transaction ends.
    void lock(String kommunenr) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rapport'), hashtext(:k))::text")
                .param("k", kommunenr)
                .query(String.class)
                .single();
    }

    void insert(Levering levering, byte[] file, Actor actor) {
        jdbc.sql(
                        """
                        insert into rapport.levering (kommunenr, id, skjema, ar, nummer, linjer,
                          utelatt, advarsler, rettet, sha256, fil, funn, levert, levert_av,
                          levert_navn)
                        values (:k, :id, :s, :ar, :n, :linjer, :utelatt, :advarsler, :rettet, :sha,
                          :fil, cast(:funn as jsonb), :t, :av, :navn)
                        """)
                .param("k", levering.id().kommunenr())
                .param("id", levering.id().id())
                .param("s", levering.skjema().nummer())
                .param("ar", levering.year())
                .param("n", levering.nummer())
                .param("linjer", levering.linjer())
                .param("utelatt", levering.utelatt())
                .param("advarsler", levering.advarsler())
                .param("rettet", levering.rettet())
                .param("sha", levering.sha256())
                .param("fil", file)
                .param("funn", json.writeValueAsString(levering.funn()))
                .param("t", levering.levert().atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", levering.levertNavn())
                .update();
    }

    /// @param avtrykk of the line, so that it can be told whether it has changed
    record Linje(UUID pseudonym, String journalnr, String avtrykk) {}

    void insertLines(LeveringId id, List<Linje> lines) {
        jdbc.sql(
                        """
                        insert into rapport.leveringslinje (kommunenr, levering_id, pseudonym,
                          journalnr, avtrykk)
                        select :k, :id, l.p, l.j, l.a
                        from unnest(:p, :j, :a) as l (p, j, a)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("p", lines.stream().map(Linje::pseudonym).toArray(UUID[]::new))
                .param("j", lines.stream().map(Linje::journalnr).toArray(String[]::new))
                .param("a", lines.stream().map(Linje::avtrykk).toArray(String[]::new))
                .update();
    }

    List<Linje> findLines(LeveringId id) {
        return jdbc.sql(
                        """
                        select pseudonym, journalnr, avtrykk from rapport.leveringslinje
                        where kommunenr = :k and levering_id = :id order by journalnr
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Linje(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3)))
                .list();
    }

    Optional<Levering> find(LeveringId id) {
        return jdbc.sql(COLUMNS + "where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> read(row))
                .optional();
    }

    /// Newest first.
    List<Levering> findAll(String kommunenr, Skjema skjema, int year) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where kommunenr = :k and skjema = :s and ar = :ar
                                order by nummer desc
                                """)
                .param("k", kommunenr)
                .param("s", skjema.nummer())
                .param("ar", year)
                .query((row, i) -> read(row))
                .list();
    }

    byte[] findFile(LeveringId id) {
        return jdbc.sql("select fil from rapport.levering where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> row.getBytes(1))
                .single();
    }

    private Levering read(ResultSet row) throws SQLException {
        return new Levering(
                new LeveringId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                Skjema.find(row.getString("skjema")).orElseThrow(),
                row.getInt("ar"),
                row.getInt("nummer"),
                row.getInt("linjer"),
                row.getInt("utelatt"),
                row.getInt("advarsler"),
                row.getInt("rettet"),
                row.getString("sha256"),
                json.readValue(row.getString("funn"), GROUPS),
                row.getObject("levert", OffsetDateTime.class).toInstant(),
                row.getString("levert_navn"));
    }
}
