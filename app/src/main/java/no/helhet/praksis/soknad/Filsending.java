package no.helhet.praksis.soknad;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.files.FilId;
import no.helhet.platform.web.FileAnswer;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Sends the files of a message, to those who may read it.
@Component
@Transactional
class Filsending {
    private final MeldingRepository meldinger;
    private final SoknadRepository soknader;
    private final FileAnswer files;
    private final Audit audit;

    Filsending(
            MeldingRepository meldinger, SoknadRepository soknader, FileAnswer files, Audit audit) {
        this.meldinger = meldinger;
        this.soknader = soknader;
        this.files = files;
        this.audit = audit;
    }

    /// A part of a message as it was sent, always as a download.
    ///
    /// @return false when there is no such part
    boolean sendOriginal(MeldingId id, int nr, HttpServletResponse response) {
        return meldinger.findOriginals(id).stream()
                .filter(o -> o.nr() == nr)
                .findFirst()
                .map(o -> send(o.filId(), false, response))
                .orElse(false);
    }

    Optional<PersonId> findPerson(SoknadId id) {
        return soknader.find(id).map(SoknadRepository.Rad::personId);
    }

    /// An attachment; the caller has checked access to the person.
    ///
    /// @return false when there is no such attachment
    boolean sendVedlegg(SoknadId id, int nr, HttpServletResponse response) {
        var vedlegg = soknader.findVedlegg(id).stream().filter(v -> v.nr() == nr).findFirst();
        var personId = findPerson(id);
        if (vedlegg.isEmpty() || personId.isEmpty()) {
            return false;
        }
        audit.read("soknad.vedlegg", "saksbehandling", List.of(personId.get()), null);
        return send(vedlegg.get().filId(), true, response);
    }

    private boolean send(FilId id, boolean mayShow, HttpServletResponse response) {
        try {
            if (mayShow) {
                files.show(id, response);
            } else {
                files.save(id, response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
