package no.helhet.praksis.avtale;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;

/// A resident's own appointments.
@Controller
@RequestMapping("/minside/avtale/{id}")
@AccessPolicy(Rolle.INNBYGGER)
class MinAvtaleController {
    private final Avtaler avtaler;
    private final Avtaleendring endring;
    private final Kalenderfiler filer;

    MinAvtaleController(Avtaler avtaler, Avtaleendring endring, Kalenderfiler filer) {
        this.avtaler = avtaler;
        this.endring = endring;
        this.filer = filer;
    }

    @PostMapping("/avlys")
    String cancel(@PathVariable AvtaleId id, Texts t, RedirectAttributes to) {
        var said =
                switch (endring.cancelOwn(own(), id)) {
                    case Avtalesvar.Gjort(var a) -> t.get("avtale.min.avlyst");
                    case Avtalesvar.Endret(var a) -> t.get("avtale.min.forsent");
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        to.addFlashAttribute("flash", Flash.said(said));
        return "redirect:/minside";
    }

    @GetMapping("/avtale.ics")
    void file(@PathVariable AvtaleId id, Texts t, HttpServletResponse response) throws IOException {
        filer.send(
                avtaler.findOwn(own(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                t,
                response);
    }

    static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }
}
