package no.helhet.praksis.soknad;

import java.time.Instant;
import java.util.UUID;

/// The receipt for a message: given when its bytes are safe, before anything in it is read.
///
/// @param id the receipt number, later also the message's id ([MeldingId])
/// @param mottatt when the message was first received, which starts the deadlines
/// @param sha256 lower-case hex, over name, length and bytes of each part in order
/// @param gjentakelse the same bytes had come before; this is the first receipt again
public record Kvittering(UUID id, Instant mottatt, String sha256, boolean gjentakelse) {}
