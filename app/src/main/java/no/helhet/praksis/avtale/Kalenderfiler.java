package no.helhet.praksis.avtale;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.Directory;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Sends the calendar file of an appointment that the caller has let the user see.
@Component
@Transactional
class Kalenderfiler {
    private final Directory directory;
    private final Personer personer;

    Kalenderfiler(Directory directory, Personer personer) {
        this.directory = directory;
        this.personer = personer;
    }

    void send(Avtale a, Texts t, HttpServletResponse response) throws IOException {
        var file =
                Kalenderfil.write(a, t.get("avtale.fil.tittel"), place(a))
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentType(Kalenderfil.type(a));
        response.setHeader("Content-Disposition", "attachment; filename=\"avtale.ics\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /// Where to come; nothing that tells where a protected person is known.
    private String place(Avtale a) {
        var hidden =
                personer.find(a.personId())
                        .map(p -> p.adressebeskyttelse() == Adressebeskyttelse.STRENGT_FORTROLIG)
                        .orElse(true);
        if (hidden || a.mote() == Avtale.Mote.TELEFON) {
            return "";
        }
        return directory
                .findKontor(a.enhetsnr())
                .map(k -> k.adresse().isBlank() ? k.navn() : k.navn() + ", " + k.adresse())
                .orElse("");
    }
}
