package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.vedtak.Brev;

import java.time.LocalDate;
import java.util.List;

/// A document that lies before the decision in what is sent to statsforvalteren.
public sealed interface Bilag {
    Klagedokument.Type type();

    /// A file as it came.
    record Mottatt(Klagedokument.Type type, FilId fil) implements Bilag {}

    /// A paper to be written on the office's sheet.
    record Skrevet(
            Klagedokument.Type type,
            String navn,
            String tittel,
            LocalDate dag,
            List<Brev.Avsnitt> deler)
            implements Bilag {}

    /// A paper that is printed already.
    record Trykt(Klagedokument.Type type, String navn, byte[] innhold) implements Bilag {}
}
