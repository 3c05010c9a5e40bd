package no.helhet.praksis.soknad;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.soknad.web.Karanteneside;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.UUID;

/// The quarantine, for its own role alone.
@Controller
@RequestMapping("/karantene")
@AccessPolicy(Rolle.KARANTENE)
class KaranteneController {
    private final Karantene karantene;

    KaranteneController(Karantene karantene) {
        this.karantene = karantene;
    }

    @GetMapping
    ModelAndView list() {
        return page(null, HttpStatus.OK);
    }

    @GetMapping("/{id}/del/{nr}")
    void download(@PathVariable String id, @PathVariable int nr, HttpServletResponse response)
            throws IOException {
        var deler = karantene.findParts(Addresses.parse(id, UUID::fromString));
        if (nr < 1 || nr > deler.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var del = deler.get(nr - 1);
        FileAnswer.headSaved(response, "application/octet-stream", del.navn());
        response.getOutputStream().write(del.bytes());
    }

    @PostMapping("/{id}/rut")
    ModelAndView route(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kommunenr,
            @RequestParam(defaultValue = "") String enhetsnr,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        var problem =
                karantene.route(Addresses.parse(id, UUID::fromString), kommunenr, enhetsnr, grunn);
        if (problem != null) {
            return page(problem, HttpStatus.BAD_REQUEST);
        }
        redirect.addFlashAttribute("flash", Flash.said(t.get("soknad.karantene.rutet")));
        return new ModelAndView("redirect:/karantene");
    }

    private ModelAndView page(@Nullable String problem, HttpStatus status) {
        var view = new ModelAndView("soknad/karantene", status);
        view.addObject("side", new Karanteneside(karantene.list(), problem));
        return view;
    }
}
