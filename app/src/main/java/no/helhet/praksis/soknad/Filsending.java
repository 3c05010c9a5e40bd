package no.helhet.praksis.soknad;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.files.ContentType;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Streams stored files to the browser. They come from outside: the browser is told to trust
/// neither their type nor their content.
@Component
@Transactional
class Filsending {
    private final MeldingRepository meldinger;
    private final SoknadRepository soknader;
    private final FileStore files;
    private final Audit audit;

    Filsending(
            MeldingRepository meldinger, SoknadRepository soknader, FileStore files, Audit audit) {
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

    private boolean send(FilId id, boolean inlineAllowed, HttpServletResponse response) {
        var file = files.find(id).orElseThrow();
        var inline = inlineAllowed && ContentType.isShownInline(file.innholdstype());
        response.setContentType(inline ? file.innholdstype() : "application/octet-stream");
        response.setContentLengthLong(file.storrelse());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.filnavn(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            files.copy(id, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
