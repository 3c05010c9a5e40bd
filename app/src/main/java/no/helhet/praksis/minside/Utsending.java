package no.helhet.praksis.minside;

import java.time.Instant;
import java.util.UUID;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.soknad.SoknadId;
import org.jspecify.annotations.Nullable;

/// An application's history as a whole: whose it is, and how far it has been delivered.
///
/// @param digisosId null for one that did not come from the national application
/// @param endret grows with every change
/// @param sendt the change that the receiver last acknowledged
record Utsending(
        SoknadId soknadId,
        PersonId personId,
        @Nullable UUID digisosId,
        @Nullable SakId sakId,
        Instant mottatt,
        Instant endret,
        @Nullable Instant sendt,
        int forsok) {}
