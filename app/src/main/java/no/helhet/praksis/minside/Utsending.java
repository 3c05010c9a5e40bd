package no.helhet.praksis.minside;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.soknad.SoknadId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An application's history as a whole: whose it is, and how far it has been delivered.
///
/// @param soknadId the application, or the message when it was rejected before it became one
/// @param personId null for a rejected message whose sender is not known
/// @param digisosId null for one that did not come from the national application
/// @param endret grows with every change
/// @param sendt the change that the receiver last acknowledged
record Utsending(
        SoknadId soknadId,
        @Nullable PersonId personId,
        @Nullable UUID digisosId,
        @Nullable SakId sakId,
        Instant mottatt,
        Instant endret,
        @Nullable Instant sendt,
        int forsok) {}
