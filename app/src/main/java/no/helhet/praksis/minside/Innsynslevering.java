package no.helhet.praksis.minside;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.soknad.SoknadId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;

/// Delivers changed histories until every receiver has them. A crash between delivery and its
/// mark makes the same history come twice, which is harmless: it replaces itself.
class Innsynslevering {
    private static final Logger log = LoggerFactory.getLogger(Innsynslevering.class);
    private final Directory directory;
    private final Utsendinger utsendinger;
    private final List<Innsynsmottaker> mottakere;

    Innsynslevering(Directory directory, Utsendinger utsendinger, List<Innsynsmottaker> mottakere) {
        this.directory = directory;
        this.utsendinger = utsendinger;
        this.mottakere = List.copyOf(mottakere);
    }

    /// One round through all municipalities.
    void run() {
        if (mottakere.isEmpty()) {
            return;
        }
        for (var omrade : directory.findOmrader()) {
            var scope =
                    omrade.bydel().isEmpty()
                            ? Scope.system(omrade.kommunenr())
                            : Scope.system(omrade.kommunenr(), omrade.bydel());
            Scopes.run(scope, () -> run(omrade.kommunenr()));
        }
    }

    /// In a scope of the municipality.
    void run(String kommunenr) {
        utsendinger.findDue(kommunenr).forEach(this::deliver);
    }

    private void deliver(SoknadId id) {
        try {
            var sent = utsendinger.prepare(id).orElse(null);
            if (sent == null) {
                utsendinger.postpone(id, "IKKE_MOTTATT");
                return;
            }
            for (var mottaker : mottakere) {
                for (var file : sent.files().entrySet()) {
                    mottaker.deliver(sent.utsending().digisosId(), file.getKey(), file.getValue());
                }
            }
            utsendinger.acknowledge(sent);
        } catch (IOException | RuntimeException e) {
            var wait = utsendinger.postpone(id, e.getClass().getSimpleName());
            log.warn(
                    "The history of application {} was not received ({}); tried again in {} s",
                    id.path(),
                    e.getMessage(),
                    wait.toSeconds());
        }
    }
}
