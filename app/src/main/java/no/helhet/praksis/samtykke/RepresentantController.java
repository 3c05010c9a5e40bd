package no.helhet.praksis.samtykke;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.samtykke.Samtykkegiver.Slag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who may consent for a person: registered with its ground, and taken away.
@Controller
@RequestMapping("/samtykker/{person}/representanter")
@AccessPolicy(Rolle.VEILEDER)
class RepresentantController {
    private final Representanter representatives;
    private final Samtykkesider sider;
    private final Samtykkeregler regler;

    RepresentantController(
            Representanter representatives, Samtykkesider sider, Samtykkeregler regler) {
        this.representatives = representatives;
        this.sider = sider;
        this.regler = regler;
    }

    @PostMapping
    ModelAndView register(
            @PathVariable PersonId person,
            @RequestParam UUID nokkel,
            @RequestParam Slag slag,
            @RequestParam(defaultValue = "") String navn,
            @RequestParam(defaultValue = "") String grunnlag,
            @RequestParam(defaultValue = "false") boolean omfatter,
            @RequestParam(defaultValue = "") String fraDag,
            @RequestParam(defaultValue = "") String tilDag,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var from = day(fraDag);
        var until = day(tilDag);
        if (from == null || until == null && !tilDag.isBlank()) {
            var field = from == null ? "fraDag" : "tilDag";
            return of(person, Samtykkesvar.Mangler.of(field, "samtykke.feil.dag"), form, t, to);
        }
        var answer =
                representatives.register(
                        new Representant(
                                new RepresentantId(person.kommunenr(), nokkel),
                                person,
                                slag,
                                navn.strip(),
                                grunnlag.strip(),
                                omfatter,
                                from,
                                until,
                                null,
                                ""));
        return of(person, answer, form, t, to);
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(
            @PathVariable PersonId person,
            @PathVariable RepresentantId id,
            Texts t,
            RedirectAttributes to) {
        return of(person, representatives.end(person, id), Map.of(), t, to);
    }

    private ModelAndView of(
            PersonId person,
            Samtykkesvar answer,
            Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        if (answer instanceof Samtykkesvar.Lukket) {
            return Samtykkesider.closed();
        }
        if (answer instanceof Samtykkesvar.Gjort) {
            to.addFlashAttribute("flash", Flash.said(t.get("samtykke.gjort.representant")));
            return new ModelAndView("redirect:/samtykker/" + person.path());
        }
        var feil = regler.problems(answer, t);
        return sider.person(person, form, List.of(), feil, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
