package no.helhet.praksis.soknad;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Registered applications: what the applicant wrote, read from the original, and attachments.
@Service
@Transactional
public class Soknader {
    /// @param innhold read from the original bytes
    public record Registrert(
            SoknadId id,
            MeldingId meldingId,
            PersonId personId,
            Instant mottatt,
            String kanal,
            @Nullable UUID digisosId,
            boolean nodhjelp,
            Soknad innhold,
            FilId original,
            List<Vedlegg> vedlegg) {}

    /// @param avtrykkStemmer the file's SHA-512 is the one the message states
    public record Vedlegg(
            int nr,
            FilId filId,
            String filnavn,
            String type,
            String tilleggsinfo,
            String innholdstype,
            long storrelse,
            boolean avtrykkStemmer) {}

    public Optional<Registrert> find(SoknadId id) {
        throw new UnsupportedOperationException();
    }
}
