package no.helhet.praksis.utbetaling;

import no.helhet.platform.web.Status;
import no.helhet.praksis.utbetaling.Kjoring.Signatur;
import no.helhet.praksis.utbetaling.web.Kjoringside.Stadium;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The stages of a run on one line.
final class Kjoringsstadier {
    private Kjoringsstadier() {}

    static List<Stadium> of(Kjoring kjoring) {
        var reached = reached(kjoring.status());
        return List.of(
                stage("SAMLET", 0, reached, kjoring.samlet()),
                stage("KONTROLLERT", 1, reached, kjoring.kontrollert()),
                stage("GODKJENT", 2, reached, kjoring.godkjent()),
                stage("FIL_SKREVET", 3, reached, kjoring.skrevet(), ""),
                stage("KVITTERT", 4, reached, null, ""));
    }

    /// How many stages are behind; a discarded run stands where it was stopped.
    private static int reached(Kjoring.Status status) {
        return switch (status) {
            case SAMLET -> 1;
            case KONTROLLERT -> 2;
            case GODKJENT -> 3;
            case FIL_SKREVET -> 4;
            case KVITTERT -> 5;
            case FORKASTET -> -1;
        };
    }

    private static Stadium stage(String name, int nr, int reached, @Nullable Signatur signed) {
        return signed == null
                ? stage(name, nr, reached, null, "")
                : stage(name, nr, reached, signed.nar(), signed.navn());
    }

    private static Stadium stage(
            String name, int nr, int reached, @Nullable Instant when, String who) {
        var status =
                reached < 0
                        ? Status.NOT_RELEVANT
                        : nr < reached ? Status.OK : nr == reached ? Status.NOW : Status.WAITING;
        return new Stadium("utbetaling.stadium." + name, status, when, who);
    }
}
