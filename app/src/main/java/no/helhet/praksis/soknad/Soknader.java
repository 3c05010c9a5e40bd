package no.helhet.praksis.soknad;

import no.helhet.formats.digisos.soknad.Lesing;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.formats.digisos.soknad.SoknadReader;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Registered applications: what the applicant wrote, read from the original, and attachments.
/// Callers audit what they show, and check access to the person first.
@Service
@Transactional
public class Soknader {
    private final SoknadRepository soknader;
    private final MeldingRepository meldinger;
    private final FileStore files;
    private final Meldingslogg logg;
    private final Audit audit;

    Soknader(
            SoknadRepository soknader,
            MeldingRepository meldinger,
            FileStore files,
            Meldingslogg logg,
            Audit audit) {
        this.soknader = soknader;
        this.meldinger = meldinger;
        this.files = files;
        this.logg = logg;
        this.audit = audit;
    }

    /// @param nodhjelp may be an emergency
    /// @param innhold read from the original bytes; null when the original does not keep to the
    ///     format and was linked to its applicant by hand
    /// @param original the stored `soknad.json`, or the message's first part when it has none
    public record Registrert(
            SoknadId id,
            MeldingId meldingId,
            PersonId personId,
            Instant mottatt,
            String kanal,
            @Nullable UUID digisosId,
            boolean nodhjelp,
            @Nullable Soknad innhold,
            FilId original,
            List<Vedlegg> vedlegg) {
        /// Ids only: this may reach a log.
        @Override
        public String toString() {
            return "Registrert[" + id + "]";
        }
    }

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

    /// Empty also for an application whose link was undone.
    public Optional<Registrert> find(SoknadId id) {
        return ReadOnce.get("soknad", id, () -> soknader.find(id).map(this::read));
    }

    /// Whether the link behind the application has been undone, so that nothing more may be done
    /// with it. The answer holds for the rest of the transaction.
    public boolean isUndone(SoknadId id) {
        return soknader.hold(id).filter("ANGRET"::equals).isPresent();
    }

    /// The application that a message became; empty while it lies to be clarified.
    public Optional<Registrert> findByMelding(MeldingId id) {
        return soknader.findByMelding(id).map(this::read);
    }

    /// What keeps a message from becoming an application; empty when nothing does.
    public Optional<Avvik> findAvvik(MeldingId id) {
        return meldinger.find(id).filter(Meldingsrad::isOpen).map(Meldingsrad::avvik);
    }

    /// Says that an application is an emergency, or is not, whatever its words made us think.
    ///
    /// @return false when it already stood so, or does not exist
    public boolean markNodhjelp(SoknadId id, boolean nodhjelp) {
        var soknad = soknader.find(id);
        if (soknad.isEmpty() || !soknader.setNodhjelp(id, nodhjelp)) {
            return false;
        }
        var personId = soknad.get().personId();
        logg.append(
                soknad.get().meldingId(),
                personId,
                nodhjelp ? "NODHJELP_MERKET" : "NODHJELP_FJERNET",
                Map.of("soknadId", id.id()));
        audit.write("soknad.nodhjelp", "saksbehandling", List.of(personId), null);
        return true;
    }

    private Registrert read(SoknadRepository.Rad rad) {
        var originals = meldinger.findOriginals(rad.meldingId());
        var original =
                originals.stream()
                        .filter(o -> o.navn().equalsIgnoreCase(Meldingsdeler.SOKNAD))
                        .findFirst()
                        .orElse(originals.getFirst());
        var innhold =
                SoknadReader.read(files.read(original.filId()))
                                instanceof Lesing.Lest<Soknad>(var lest, var merknader)
                        ? lest
                        : null;
        return new Registrert(
                rad.id(),
                rad.meldingId(),
                rad.personId(),
                rad.mottatt(),
                rad.kanal(),
                rad.digisosId(),
                rad.nodhjelp(),
                innhold,
                original.filId(),
                soknader.findVedlegg(rad.id()).stream().map(this::read).toList());
    }

    private Vedlegg read(SoknadRepository.Vedleggsrad rad) {
        var fil = files.find(rad.filId()).orElseThrow();
        return new Vedlegg(
                rad.nr(),
                rad.filId(),
                rad.filnavn(),
                rad.type(),
                rad.tilleggsinfo(),
                fil.innholdstype(),
                fil.storrelse(),
                rad.avtrykkStemmer());
    }
}
