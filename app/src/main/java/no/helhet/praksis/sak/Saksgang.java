package no.helhet.praksis.sak;

import no.helhet.praksis.sak.Saksutfall.Avvist;
import no.helhet.praksis.sak.Saksutfall.FinnesIkke;
import no.helhet.praksis.sak.Saksutfall.Grunn;
import no.helhet.praksis.sak.Saksutfall.Uendret;
import no.helhet.praksis.sak.Saksutfall.Utdatert;
import no.helhet.praksis.sak.Saksutfall.Utfort;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Carries an act through: locks the case, holds it against version and status, lets the act do
/// its part, moves the status and writes the trail, all in the running transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Saksgang {
    /// Acts that no other event tells of.
    private static final Set<Sakshandling> UNTOLD =
            EnumSet.of(
                    Sakshandling.MERK_NODHJELP,
                    Sakshandling.FJERN_NODHJELP,
                    Sakshandling.BEHANDLE_VIDERE,
                    Sakshandling.GJENAPNE);
    private final SakRepository saker;
    private final Saksspor spor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Saksgang(SakRepository saker, Saksspor spor, ApplicationEventPublisher events, Clock clock) {
        this.saker = saker;
        this.spor = spor;
        this.events = events;
        this.clock = clock;
    }

    /// The act's own part. It refuses before it changes anything.
    @FunctionalInterface
    interface Part {
        Result of(Sak sak);
    }

    sealed interface Result {
        /// @param data of the event record
        record Done(Map<String, Object> data) implements Result {}

        record Refused(Grunn grunn) implements Result {}

        /// The case already is as asked.
        record Already() implements Result {}
    }

    static Result done() {
        return new Result.Done(Map.of());
    }

    static Result refused(Grunn grunn) {
        return new Result.Refused(grunn);
    }

    /// @param version what the user had read, or null where the status alone decides
    Saksutfall perform(SakId id, @Nullable Integer version, Sakshandling handling, Part part) {
        var found = saker.lock(id);
        if (found.isEmpty()) {
            return new FinnesIkke();
        }
        var sak = found.get();
        if (handling.isDoneIn(sak.status())) {
            return new Uendret(sak);
        }
        if (version != null && version != sak.version()) {
            return new Utdatert(sak, version);
        }
        if (!handling.isAllowedIn(sak.status())) {
            return new Avvist(Grunn.FEIL_STATUS, sak);
        }
        return switch (part.of(sak)) {
            case Result.Refused(var grunn) -> new Avvist(grunn, sak);
            case Result.Already() -> new Uendret(sak);
            case Result.Done(var data) -> {
                saker.move(sak, handling.resultFrom(sak.status()));
                spor.write(sak, handling.event(), data);
                if (UNTOLD.contains(handling)) {
                    events.publishEvent(new SakEndret(id, sak.bydel(), clock.instant()));
                }
                yield new Utfort(saker.find(id).orElseThrow());
            }
        };
    }
}
