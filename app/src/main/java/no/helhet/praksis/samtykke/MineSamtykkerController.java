package no.helhet.praksis.samtykke;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A resident's own consents: answer, take back, give again, and who read what.
@Controller
@RequestMapping("/minside/samtykker")
@AccessPolicy(Rolle.INNBYGGER)
class MineSamtykkerController {
    private final Samtykkesporring sporring;
    private final Samtykkegang gang;
    private final Samtykkesider sider;
    private final Samtykkeregler regler;
    private final FileAnswer files;

    MineSamtykkerController(
            Samtykkesporring sporring,
            Samtykkegang gang,
            Samtykkesider sider,
            Samtykkeregler regler,
            FileAnswer files) {
        this.sporring = sporring;
        this.gang = gang;
        this.sider = sider;
        this.regler = regler;
        this.files = files;
    }

    static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }

    @GetMapping
    ModelAndView show() {
        return page(List.of(), HttpStatus.OK);
    }

    private ModelAndView page(List<String> feil, HttpStatus status) {
        return new ModelAndView(
                "samtykke/mine", Map.of("side", sider.own(own()), "feil", feil), status);
    }

    /// The paper the person signed.
    @GetMapping("/{id}/papir")
    void paper(@PathVariable SamtykkeId id, HttpServletResponse response) throws IOException {
        files.show(
                sider.ownPaper(own(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                response);
    }

    @PostMapping("/{id}/svar")
    ModelAndView answer(
            @PathVariable SamtykkeId id, @RequestParam boolean ja, Texts t, RedirectAttributes to) {
        return of(
                sporring.answer(own(), id, ja),
                ja ? "samtykke.min.gjort.ja" : "samtykke.min.gjort.nei",
                t,
                to);
    }

    @PostMapping("/{id}/trekk")
    ModelAndView withdraw(@PathVariable SamtykkeId id, Texts t, RedirectAttributes to) {
        return of(gang.withdrawOwn(own(), id), "samtykke.min.gjort.trukket", t, to);
    }

    @PostMapping("/{id}/igjen")
    ModelAndView giveAgain(
            @PathVariable SamtykkeId id,
            @RequestParam UUID nokkel,
            Texts t,
            RedirectAttributes to) {
        return of(gang.giveAgain(own(), id, nokkel), "samtykke.min.gjort.ja", t, to);
    }

    private ModelAndView of(Samtykkesvar answer, String done, Texts t, RedirectAttributes to) {
        return switch (answer) {
            case Samtykkesvar.Gjort() -> {
                to.addFlashAttribute("flash", Flash.said(t.get(done)));
                yield new ModelAndView("redirect:/minside/samtykker");
            }
            case Samtykkesvar.Lukket() -> page(List.of(), HttpStatus.NOT_FOUND);
            case Samtykkesvar.Mangler m -> wrong(m, t);
            case Samtykkesvar.Stengt s -> wrong(s, t);
        };
    }

    private ModelAndView wrong(Samtykkesvar answer, Texts t) {
        return page(
                regler.problems(answer, t).stream().map(p -> p.text()).toList(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
