package no.helhet.formats.digisos.innsyn;

import java.util.UUID;

/// A PDF that goes with a letter or a decision.
///
/// @param tittel the text of the link
/// @param dokument its id in the document store (dokumentlager)
public record Vedlegg(String tittel, UUID dokument) {}
