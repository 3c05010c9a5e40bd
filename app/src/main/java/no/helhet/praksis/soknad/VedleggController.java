package no.helhet.praksis.soknad;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;
import no.helhet.praksis.person.RefusedPage;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Attachments of an application.
@Controller
class VedleggController {
    private final Personer personer;
    private final Filsending filsending;

    VedleggController(Personer personer, Filsending filsending) {
        this.personer = personer;
        this.filsending = filsending;
    }

    @GetMapping("/vedlegg/{soknadId}/{nr}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    @Nullable ModelAndView show(
            @PathVariable String soknadId, @PathVariable int nr, HttpServletResponse response) {
        var id = Addresses.parse(soknadId, SoknadId::valueOf);
        var personId =
                filsending
                        .findPerson(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (personer.checkAccess(personId) instanceof Persontilgang.Nektet nektet) {
            return RefusedPage.of(nektet);
        }
        if (!filsending.sendVedlegg(id, nr, response)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return null;
    }
}
