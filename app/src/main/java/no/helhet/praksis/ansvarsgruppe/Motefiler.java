package no.helhet.praksis.ansvarsgruppe;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Sends the calendar file of a meeting that the user may see.
@Component
@Transactional
class Motefiler {
    private final SamarbeidsmoteRepository moter;
    private final Motevarsler varsler;
    private final Gruppespor spor;

    Motefiler(SamarbeidsmoteRepository moter, Motevarsler varsler, Gruppespor spor) {
        this.moter = moter;
        this.varsler = varsler;
        this.spor = spor;
    }

    void send(SamarbeidsmoteId id, Texts t, HttpServletResponse response) throws IOException {
        var m =
                moter.find(id)
                        .filter(
                                found ->
                                        CurrentUser.has(Rolle.INNBYGGER)
                                                ? spor.isOwn(found.personId())
                                                : spor.enter(
                                                        found.personId(), "ansvarsgruppe.mote"))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = varsler.file(m, t).getBytes(StandardCharsets.UTF_8);
        response.setContentType(varsler.type(m, t));
        response.setHeader("Content-Disposition", "attachment; filename=\"samarbeidsmote.ics\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
