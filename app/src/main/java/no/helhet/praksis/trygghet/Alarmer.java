package no.helhet.praksis.trygghet;

import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.live.LiveSigns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Calls for help: seen by everyone at the office at once, answered by who comes, ended by
/// anyone who knows that it is over.
@Service
@Transactional
class Alarmer {
    static final String SIGN = "alarm";
    private final AlarmRepository alarmer;
    private final LiveSigns signs;
    private final EventLog events;
    private final Clock clock;

    Alarmer(
            AlarmRepository alarmer,
            LiveSigns signs,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.alarmer = alarmer;
        this.signs = signs;
        this.events = new EventLog(jdbc, json, clock, "trygghet");
        this.clock = clock;
    }

    /// Pressed twice it is one call.
    void raise(String sted) {
        var scope = Scopes.current();
        var id = new AlarmId(scope.kommuner().getFirst(), Ids.next());
        if (alarmer.insert(id, sted, scope.actor(), clock.instant())) {
            tell(id, "ALARM_UTLOST");
        }
    }

    List<Alarm> findOpen() {
        var scope = Scopes.current();
        return alarmer.findOpen(scope.kommunerArray(), scope.actor().enhetsnr());
    }

    /// Whether the call was made at the present user's office, over or not.
    boolean isAtTheOffice(AlarmId id) {
        return alarmer.isAt(id, Scopes.current().actor().enhetsnr());
    }

    /// The present user is on the way.
    void answer(AlarmId id) {
        if (alarmer.insertAnswer(id, Scopes.current().actor(), clock.instant())) {
            tell(id, "ALARM_SVART");
        }
    }

    /// @param falsk it was pressed by mistake
    void end(AlarmId id, boolean falsk) {
        if (alarmer.end(id, Scopes.current().actor(), falsk, clock.instant())) {
            tell(id, falsk ? "ALARM_FALSK" : "ALARM_SLUTT");
        }
    }

    private void tell(AlarmId id, String type) {
        events.append(id.kommunenr(), null, null, type, Map.of("alarm", id.id()));
        signs.send(Scopes.current().actor().enhetsnr(), SIGN);
    }
}
