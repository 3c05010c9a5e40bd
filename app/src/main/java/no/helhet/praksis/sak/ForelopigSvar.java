package no.helhet.praksis.sak;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.sak.Saksutfall.Grunn;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The interim reply (fvl § 11 a third paragraph): says why the answer takes time and, where it
/// can be said, when it will come. Sent once in a case.
@Service
@Transactional
class ForelopigSvar {
    private static final long MAX_BYTES = 5_000_000;
    private final Saksgang gang;
    private final SakRepository saker;
    private final OppgaveRepository oppgaver;
    private final ForelopigSvarBrev brev;
    private final FileStore files;
    private final Saksfrist frist;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ForelopigSvar(
            Saksgang gang,
            SakRepository saker,
            OppgaveRepository oppgaver,
            ForelopigSvarBrev brev,
            FileStore files,
            Saksfrist frist,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gang = gang;
        this.saker = saker;
        this.oppgaver = oppgaver;
        this.brev = brev;
        this.files = files;
        this.frist = frist;
        this.clock = clock;
        this.events = events;
    }

    /// @param ventet the day an answer can be expected, or null when it cannot be said
    Saksutfall send(SakId id, @Nullable Integer version, @Nullable LocalDate ventet) {
        return gang.perform(
                id,
                version,
                Sakshandling.SEND_FORELOPIG_SVAR,
                sak -> {
                    if (sak.forelopigSvar() != null) {
                        return new Saksgang.Result.Already();
                    }
                    if (ventet != null && !ventet.isAfter(frist.today())) {
                        return Saksgang.refused(Grunn.UGYLDIG_FRIST);
                    }
                    var now = clock.instant();
                    var file = store(sak, brev.write(sak, ventet));
                    saker.setForelopigSvar(sak, now, file);
                    oppgaver.closeAll(id, Oppgave.Status.UTFORT, Oppgave.Type.FORELOPIG_SVAR);
                    events.publishEvent(
                            new Sakshendelse.ForelopigSvarSendt(
                                    sak.id(), sak.personId(), sak.soknadId(), now, file.id()));
                    return new Saksgang.Result.Done(Map.of("brev", file.id().toString()));
                });
    }

    /// The letter that was sent.
    Optional<byte[]> findBrev(SakId id) {
        return saker.findForelopigSvarFil(id).map(files::read);
    }

    private FilId store(Sak sak, byte[] pdf) {
        try {
            return files.store(
                            sak.id().kommunenr(),
                            sak.personId().id(),
                            "forelopig-svar-" + sak.saksnr() + ".pdf",
                            new ByteArrayInputStream(pdf),
                            MAX_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A letter of our own is too large", e);
        }
    }
}
