package no.helhet.formats.digisos.soknad;

/// Reads `soknad.json`, the application itself.
public final class SoknadReader {
    private SoknadReader() {}

    /// @param document UTF-8 without a byte order mark; anything else is refused with a fault
    public static Lesing<Soknad> read(byte[] document) {
        return Check.document(document, Soknad.CHECK);
    }
}
