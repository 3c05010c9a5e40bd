package no.helhet.praksis.vedtak;

import no.helhet.praksis.sak.SakId;

import java.time.Instant;
import java.util.UUID;

/// A draft was to be sent to the decision maker and the gates refused it: once for each version of
/// the draft and day, however often it was tried. [Portstopptelling] says which gates.
///
/// @param hendelseId the event's id in the module's log
public record PortStoppet(SakId sakId, UUID hendelseId, Instant tidspunkt) {}
