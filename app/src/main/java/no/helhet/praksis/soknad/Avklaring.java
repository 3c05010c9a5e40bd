package no.helhet.praksis.soknad;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a person does with a message that could not become an application by itself: link it to
/// its applicant, undo that, or reject it together with a second person.
@Service
@Transactional
class Avklaring {
    static final Set<String> GRUNNER =
            Set.of("DUPLIKAT", "IKKE_TIL_OSS", "KAN_IKKE_LESES", "BER_OM_NY");
    private static final int SHORTEST_REASON = 5;
    private final MeldingRepository meldinger;
    private final SoknadRepository soknader;
    private final Soknadsregistrering registrering;
    private final Personer personer;
    private final FileStore files;
    private final Meldingslogg logg;
    private final Audit audit;
    private final ObjectProvider<Vedtakssperre> sperrer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Avklaring(
            MeldingRepository meldinger,
            SoknadRepository soknader,
            Soknadsregistrering registrering,
            Personer personer,
            FileStore files,
            Meldingslogg logg,
            Audit audit,
            ObjectProvider<Vedtakssperre> sperrer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meldinger = meldinger;
        this.soknader = soknader;
        this.registrering = registrering;
        this.personer = personer;
        this.files = files;
        this.logg = logg;
        this.audit = audit;
        this.sperrer = sperrer;
        this.events = events;
        this.clock = clock;
    }

    sealed interface Utfall {
        record Gjort() implements Utfall {}

        /// Somebody else changed the message first.
        record Foreldet() implements Utfall {}

        /// @param problem key of what is wrong and what to do
        record Avslatt(String problem) implements Utfall {}
    }

    /// @param hvordan how the user knows whose message it is
    Utfall link(MeldingId id, int version, PersonId personId, String hvordan) {
        if (hvordan.strip().length() < SHORTEST_REASON) {
            return new Utfall.Avslatt("soknad.avklar.problem.hvordan");
        }
        if (!personId.kommunenr().equals(id.kommunenr())
                || !personer.checkAccess(personId).erTillatt()) {
            return new Utfall.Avslatt("soknad.avklar.problem.person");
        }
        if (!meldinger.link(id, version, personId, user(), hvordan.strip())) {
            return new Utfall.Foreldet();
        }
        var melding = meldinger.find(id).orElseThrow();
        meldinger.workInDistrictOf(melding);
        var originals = meldinger.findOriginals(id);
        var deler =
                originals.stream()
                        .map(o -> new Del(o.navn(), null, files.read(o.filId())))
                        .toList();
        logg.append(id, personId, "MELDING_KOBLET", Map.of());
        registrering.register(
                melding,
                personId,
                Meldingsdeler.read(deler),
                originals.stream().map(MeldingRepository.Original::filId).toList());
        return new Utfall.Gjort();
    }

    /// Takes a link back, until a decision exists.
    Utfall undoLink(MeldingId id) {
        var soknad = soknader.findByMelding(id);
        if (soknad.isEmpty()) {
            return new Utfall.Foreldet();
        }
        var soknadId = soknad.get().id();
        // A decision made at the same moment is seen, or comes too late.
        soknader.lock(soknadId);
        if (sperrer.stream().anyMatch(sperre -> sperre.hasDecision(soknadId))) {
            return new Utfall.Avslatt("soknad.avklar.problem.vedtak");
        }
        var melding = meldinger.find(id).orElseThrow();
        if (melding.kobletAv() == null || !soknader.undo(soknadId)) {
            return new Utfall.Foreldet();
        }
        if (!meldinger.unlink(id)) {
            throw new IllegalStateException("An application without its linked message: " + id);
        }
        var personId = soknad.get().personId();
        meldinger.findOriginals(id).forEach(original -> files.assign(original.filId(), null));
        logg.append(id, personId, "KOBLING_ANGRET", Map.of("soknadId", soknadId.id()));
        audit.write("soknad.angret", "avklaring", List.of(personId), null);
        events.publishEvent(
                new KoblingAngret(
                        soknadId,
                        personId,
                        id,
                        melding.bydel(),
                        soknad.get().digisosId(),
                        clock.instant()));
        return new Utfall.Gjort();
    }

    /// @param tekst what the applicant is to be told
    Utfall proposeRejection(MeldingId id, int version, String grunn, String tekst) {
        if (!GRUNNER.contains(grunn)) {
            return new Utfall.Avslatt("soknad.avklar.problem.grunn");
        }
        if (tekst.strip().length() < SHORTEST_REASON) {
            return new Utfall.Avslatt("soknad.avklar.problem.tekst");
        }
        if (!meldinger.proposeRejection(id, version, grunn, tekst.strip(), user())) {
            return new Utfall.Foreldet();
        }
        logg.append(id, null, "AVVISNING_FORESLATT", Map.of("grunn", grunn));
        return new Utfall.Gjort();
    }

    Utfall withdrawRejection(MeldingId id, int version) {
        if (!meldinger.withdrawRejection(id, version)) {
            return new Utfall.Foreldet();
        }
        logg.append(id, null, "AVVISNING_TRUKKET", Map.of());
        return new Utfall.Gjort();
    }

    /// By another than the one who proposed it.
    Utfall confirmRejection(MeldingId id, int version) {
        var melding = meldinger.find(id).orElse(null);
        if (melding == null || melding.avvisning() == null) {
            return new Utfall.Foreldet();
        }
        var avvisning = melding.avvisning();
        if (user().equals(avvisning.foreslattAv())) {
            return new Utfall.Avslatt("soknad.avklar.problem.samme");
        }
        if (!meldinger.confirmRejection(id, version, user())) {
            return new Utfall.Foreldet();
        }
        logg.append(id, null, "MELDING_AVVIST", Map.of("grunn", avvisning.grunn()));
        events.publishEvent(
                new MeldingAvvist(
                        id,
                        melding.bydel(),
                        melding.digisosId(),
                        avvisning.grunn(),
                        clock.instant()));
        return new Utfall.Gjort();
    }

    private static UUID user() {
        return Scopes.current().actor().id();
    }
}
