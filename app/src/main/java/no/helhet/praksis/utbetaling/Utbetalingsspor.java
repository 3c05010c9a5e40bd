package no.helhet.praksis.utbetaling;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The trail: each act on a payment in its event log and the access log, each act on a run in the
/// runs' own, and what others must know published.
@Component
class Utbetalingsspor {
    static final String FORMAL = "utbetaling";
    private final EventLog utbetalingEvents;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Utbetalingsspor(
            @Qualifier("utbetalingEvents") EventLog utbetalingEvents,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.utbetalingEvents = utbetalingEvents;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// @param type a stable key, its text is `hendelse.<type>`
    void write(String type, List<Utbetalingsrad> rader) {
        note(type, rader);
        var now = clock.instant();
        rader.forEach(rad -> events.publishEvent(rad.event(now)));
    }

    /// For the history alone: nothing has changed that others must know.
    void note(String type, List<Utbetalingsrad> rader) {
        if (rader.isEmpty()) {
            return;
        }
        for (var rad : rader) {
            utbetalingEvents.append(
                    rad.id().kommunenr(), rad.personId().id(), rad.sakId().id(), type, data(rad));
        }
        audit.write(
                "utbetaling." + type,
                FORMAL,
                rader.stream().map(Utbetalingsrad::personId).toList(),
                rader.size() == 1 ? rader.getFirst().sakId().id() : null);
    }

    private static Map<String, Object> data(Utbetalingsrad rad) {
        var data = new LinkedHashMap<String, Object>();
        data.put("utbetalingId", rad.id().id().toString());
        data.put("vedtakId", rad.vedtakId().id().toString());
        data.put("belopOre", rad.belopOre());
        data.put("maned", rad.maned().toString());
        data.put("formal", rad.formal());
        data.put("status", rad.status().name());
        if (rad.grunn() != null) {
            data.put("grunn", rad.grunn());
        }
        return data;
    }

    /// For the history alone, many in one statement each.
    ///
    /// @param planned the type of those that are planned
    /// @param held the type of those that are held back
    void noteAll(String planned, String held, List<Utbetalingsrad> rader) {
        var parts = rader.stream().collect(Collectors.partitioningBy(rad -> rad.grunn() == null));
        noteMany(planned, parts.getOrDefault(true, List.of()));
        noteMany(held, parts.getOrDefault(false, List.of()));
    }

    private void noteMany(String type, List<Utbetalingsrad> rader) {
        if (rader.isEmpty()) {
            return;
        }
        utbetalingEvents.appendAll(
                rader.getFirst().id().kommunenr(),
                type,
                rader.stream()
                        .map(
                                rad ->
                                        new EventLog.Entry(
                                                rad.bydel(),
                                                rad.personId().id(),
                                                rad.sakId().id(),
                                                data(rad)))
                        .toList());
        audit.write(
                "utbetaling." + type,
                FORMAL,
                rader.stream().map(Utbetalingsrad::personId).toList(),
                null);
    }

    void write(String type, KjoringId id, Map<String, Object> data) {
        var actor = Scopes.current().actor();
        jdbc.sql(
                        """
                        insert into utbetaling.kjoringshendelse (kommunenr, id, tidspunkt, kjoring_id,
                                                                 bruker_id, bruker_navn, type, data)
                        values (:k, :id, :t, :kjoring, :b, :n, :type, cast(:data as jsonb))
                        """)
                .param("k", id.kommunenr())
                .param("id", Ids.next())
                .param("t", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kjoring", id.id())
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("type", type)
                .param("data", json.writeValueAsString(data))
                .update();
    }

    void publish(Kjoring kjoring, KjoringEndret.Hva hva) {
        events.publishEvent(
                new KjoringEndret(
                        kjoring.id(), kjoring.bydel(), kjoring.enhetsnr(), hva, clock.instant()));
    }

    /// An act on a run.
    record Hendelse(Instant tidspunkt, String brukerNavn, String type) {}

    /// The acts on a run, oldest first.
    List<Hendelse> findByKjoring(KjoringId id) {
        return jdbc.sql(
                        """
                        select tidspunkt, bruker_navn, type from utbetaling.kjoringshendelse
                        where kommunenr = :k and kjoring_id = :id order by id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Hendelse(
                                        row.getObject(1, OffsetDateTime.class).toInstant(),
                                        row.getString(2),
                                        row.getString(3)))
                .list();
    }
}
