package no.helhet.formats.digisos.soknad;

/// Reads `melding.json`, the message that carries it.
public final class MeldingReader {
    private MeldingReader() {}

    /// @param document UTF-8 without a byte order mark; anything else is refused with a fault
    public static Lesing<Melding> read(byte[] document) {
        return Check.document(document, Melding.CHECK);
    }
}
