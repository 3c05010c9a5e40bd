package no.helhet.praksis.soknad;

import no.helhet.formats.digisos.soknad.Melding;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A message becomes an application: by itself when all is in order, or because a person has said
/// whose it is. The receipt time is the message's own either way.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Soknadsregistrering {
    private final SoknadRepository soknader;
    private final FileStore files;
    private final Meldingslogg logg;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Soknadsregistrering(
            SoknadRepository soknader,
            FileStore files,
            Meldingslogg logg,
            Audit audit,
            ApplicationEventPublisher events) {
        this.soknader = soknader;
        this.files = files;
        this.logg = logg;
        this.audit = audit;
        this.events = events;
    }

    /// @param originals the stored files, in the order of the parts
    SoknadId register(
            Meldingsrad melding, PersonId personId, Meldingsdeler innhold, List<FilId> originals) {
        var id = new SoknadId(personId.kommunenr(), Ids.next());
        var digisosId = innhold.melding().map(Melding::digisosId).orElse(null);
        insert(id, melding, personId, digisosId, !emergencyWords(innhold).isEmpty(), originals);
        int nr = 1;
        for (var fil : innhold.vedlegg()) {
            soknader.insertVedlegg(
                    id, personId, originals.get(fil.nr() - 1), nr++, fil, melding.mottatt());
        }
        return id;
    }

    /// What was said, and written down by a worker, is an application too.
    ///
    /// @param nodhjelp no food, no roof or violence
    SoknadId registerOral(Meldingsrad melding, PersonId personId, boolean nodhjelp, FilId written) {
        var id = new SoknadId(personId.kommunenr(), Ids.next());
        insert(id, melding, personId, null, nodhjelp, List.of(written));
        return id;
    }

    private void insert(
            SoknadId id,
            Meldingsrad melding,
            PersonId personId,
            @Nullable UUID digisosId,
            boolean nodhjelp,
            List<FilId> originals) {
        var periode = Soknadsperiode.of(melding.mottatt(), nodhjelp);
        soknader.insert(
                id,
                melding.id(),
                personId,
                melding.enhetsnr(),
                melding.mottatt(),
                digisosId,
                nodhjelp);
        originals.forEach(fil -> files.assign(fil, personId.id()));
        logg.append(
                melding.id(),
                personId,
                "SOKNAD_REGISTRERT",
                Map.of("soknadId", id.id(), "nodhjelp", nodhjelp));
        audit.write("soknad", "mottak", List.of(personId), null);
        events.publishEvent(
                new SoknadRegistrert(
                        id,
                        personId,
                        melding.id(),
                        melding.bydel(),
                        melding.enhetsnr(),
                        melding.mottatt(),
                        digisosId,
                        nodhjelp,
                        periode.fom(),
                        periode.tom()));
    }

    static List<String> emergencyWords(Meldingsdeler innhold) {
        return innhold.soknad()
                .map(s -> s.data().begrunnelse())
                .map(b -> Nodhjelpstegn.find(b.hvaSokesOm(), b.hvorforSoke().orElse("")))
                .orElse(List.of());
    }
}
