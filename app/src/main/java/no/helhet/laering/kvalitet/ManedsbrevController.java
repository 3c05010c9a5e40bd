package no.helhet.laering.kvalitet;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;

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

/// The office's monthly letters.
@Controller
@RequestMapping(KontoretController.PAGE + "/brev")
@AccessPolicy(Rolle.LEDER)
class ManedsbrevController {
    private final Manedsbrev brev;
    private final FileAnswer answer;

    ManedsbrevController(Manedsbrev brev, FileAnswer answer) {
        this.brev = brev;
        this.answer = answer;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("kvalitet/brevliste", "brev", brev.find());
    }

    @PostMapping
    String make(
            @RequestParam String maned,
            @RequestParam UUID id,
            Texts t,
            RedirectAttributes redirect) {
        var month = KontoretController.month(maned);
        var letter = new ManedsbrevId(Enhet.current().kommunenr(), id);
        if (month == null || !brev.make(letter, month, t)) {
            redirect.addFlashAttribute("flash", Flash.said(t.get("kvalitet.brev.ikke")));
        } else {
            redirect.addFlashAttribute(
                    "flash", Flash.said(t.get("kvalitet.brev.laget", t.month(month))));
        }
        return "redirect:/kontoret/brev";
    }

    @GetMapping("/{id}")
    void open(@PathVariable ManedsbrevId id, HttpServletResponse response) throws IOException {
        var file =
                brev.findFile(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        answer.show(file, response);
    }
}
