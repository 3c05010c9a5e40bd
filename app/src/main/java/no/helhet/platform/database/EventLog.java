package no.helhet.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The permanent event table of one module (`<schema>.hendelse`): append-only, the history shown
/// to people and the source the register is rebuilt from. Data holds ids, codes and figures;
/// never a name, an address or free text about a person.
public final class EventLog {
    private static final TypeReference<LinkedHashMap<String, Object>> MAP =
            new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final String table;

    /// @param schema the module's schema
    public EventLog(JdbcClient jdbc, JsonMapper json, Clock clock, String schema) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.table = schema + ".hendelse";
    }

    /// Appends in the running transaction.
    ///
    /// @param personId null for what is about nobody we know, where the module's table allows it
    /// @param type a stable key, e.g. `SAK_TILDELT`; its text is `hendelse.SAK_TILDELT`
    public void append(
            String kommunenr,
            @Nullable UUID personId,
            @Nullable UUID sakId,
            String type,
            Map<String, ? extends @Nullable Object> data) {
        append(Ids.next(), kommunenr, personId, sakId, type, data);
    }

    /// Appends an event that others are told of by its id.
    public void append(
            UUID id,
            String kommunenr,
            @Nullable UUID personId,
            @Nullable UUID sakId,
            String type,
            Map<String, ? extends @Nullable Object> data) {
        var actor = Scopes.current().actor();
        jdbc.sql(
                        "insert into "
                                + table
                                + """
                                 (kommunenr, id, tidspunkt, sak_id, person_id, bruker_id,
                                  bruker_navn, type, data)
                                values (:kommunenr, :id, :tidspunkt, :sak, :person, :bruker,
                                        :navn, :type, cast(:data as jsonb))
                                """)
                .param("kommunenr", kommunenr)
                .param("id", id)
                .param("tidspunkt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sak", sakId)
                .param("person", personId)
                .param("bruker", actor.id())
                .param("navn", actor.navn())
                .param("type", type)
                .param("data", json.writeValueAsString(data))
                .update();
    }

    /// An event of many at once: one about each person.
    ///
    /// @param bydel the district the row lies in, empty outside Oslo
    public record Entry(
            String bydel, UUID personId, @Nullable UUID sakId, Map<String, Object> data) {}

    /// Appends many of one type in one statement, in the running transaction.
    public void appendAll(String kommunenr, String type, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var actor = Scopes.current().actor();
        jdbc.sql(
                        "insert into "
                                + table
                                + """
                                 (kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id,
                                  bruker_navn, type, data)
                                select :kommunenr, e.bydel, e.id, :tidspunkt, e.sak, e.person,
                                  :bruker, :navn, :type, cast(e.data as jsonb)
                                from unnest(:bydeler, :ids, :saker, :personer, :data)
                                  as e (bydel, id, sak, person, data)
                                """)
                .param("kommunenr", kommunenr)
                .param("tidspunkt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("bruker", actor.id())
                .param("navn", actor.navn())
                .param("type", type)
                .param("bydeler", entries.stream().map(Entry::bydel).toArray(String[]::new))
                .param("ids", entries.stream().map(e -> Ids.next()).toArray(UUID[]::new))
                .param("saker", entries.stream().map(Entry::sakId).toArray(UUID[]::new))
                .param("personer", entries.stream().map(Entry::personId).toArray(UUID[]::new))
                .param(
                        "data",
                        entries.stream()
                                .map(e -> json.writeValueAsString(e.data()))
                                .toArray(String[]::new))
                .update();
    }

    /// The events of a case, oldest first.
    public List<LoggedEvent> findBySak(String kommunenr, UUID sakId) {
        return jdbc.sql(
                        "select * from "
                                + table
                                + " where kommunenr = :k and sak_id = :s order by id")
                .param("k", kommunenr)
                .param("s", sakId)
                .query(this::read)
                .list();
    }

    /// The latest events about a person, newest first.
    public List<LoggedEvent> findByPerson(String kommunenr, UUID personId, int limit) {
        return jdbc.sql(
                        "select * from "
                                + table
                                + " where kommunenr = :k and person_id = any ((select"
                                + " platform.ids_of(:k, :p))::uuid[]) order by id desc limit :n")
                .param("k", kommunenr)
                .param("p", personId)
                .param("n", limit)
                .query(this::read)
                .list();
    }

    private LoggedEvent read(ResultSet row, int index) throws SQLException {
        return new LoggedEvent(
                row.getObject("id", UUID.class),
                row.getObject("tidspunkt", OffsetDateTime.class).toInstant(),
                row.getString("bruker_navn"),
                row.getString("type"),
                json.readValue(row.getString("data"), MAP));
    }
}
