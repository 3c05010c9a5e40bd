package no.helhet.formats.digisos.soknad;

/// Reads `vedlegg.json`, the list of its attachments.
public final class VedleggReader {
    private VedleggReader() {}

    /// @param document UTF-8 without a byte order mark; anything else is refused with a fault
    public static Lesing<Vedleggsoversikt> read(byte[] document) {
        return Check.document(document, Vedleggsoversikt.CHECK);
    }
}
