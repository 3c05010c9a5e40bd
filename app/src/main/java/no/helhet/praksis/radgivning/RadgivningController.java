package no.helhet.praksis.radgivning;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

/// Advice: the office's open proposals, a person's talks, and answering what was proposed.
@Controller
@RequestMapping("/radgivning")
@AccessPolicy(Rolle.VEILEDER)
class RadgivningController {
    private final Rad rad;
    private final Radgivningssider sider;
    private final Radgivningsliste liste;

    RadgivningController(Rad rad, Radgivningssider sider, Radgivningsliste liste) {
        this.rad = rad;
        this.sider = sider;
        this.liste = liste;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView list() {
        return new ModelAndView("radgivning/liste", Map.of("apne", liste.find()));
    }

    @GetMapping("/person/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView person(@PathVariable PersonId id) {
        return sider.person(id, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/person/{id}")
    ModelAndView log(
            @PathVariable PersonId id,
            @RequestParam UUID nokkel,
            @RequestParam Radtema tema,
            @RequestParam(defaultValue = "") String minutter,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "false") boolean oppfolging,
            @RequestParam(defaultValue = "false") boolean flereMoter,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var minutes = minutes(minutter);
        var answer =
                minutes == null && !minutter.isBlank()
                        ? Radsvar.Mangler.of("minutter", "radgivning.feil.minutter")
                        : rad.log(id, nokkel, tema, minutes, tekst, oppfolging, flereMoter);
        return of(
                id,
                answer,
                answer instanceof Radsvar.Gjort(var f) && f != null
                        ? "radgivning.gjort.forslag"
                        : "radgivning.gjort.logget",
                form,
                t,
                to);
    }

    private static @Nullable Integer minutes(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.valueOf(text.strip()) : null;
    }

    @PostMapping("/forslag/{id}")
    ModelAndView answer(
            @PathVariable ForslagId id,
            @RequestParam boolean vedtak,
            @RequestParam PersonId person,
            @RequestParam(defaultValue = "") String vedtaksdag,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes to) {
        var day = day(vedtaksdag);
        var answer =
                vedtak && day == null
                        ? Radsvar.Mangler.of(
                                "vedtaksdag-" + id.path(), "radgivning.feil.vedtaksdag")
                        : rad.answer(id, vedtak ? day : null, grunn);
        return of(
                person,
                answer,
                "radgivning.gjort.besvart",
                Map.of("grunn-" + id.path(), grunn, "vedtaksdag-" + id.path(), vedtaksdag),
                t,
                to);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private ModelAndView of(
            PersonId id,
            Radsvar answer,
            String done,
            Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Radsvar.Gjort gjort -> {
                to.addFlashAttribute("flash", Flash.said(t.get(done)));
                yield new ModelAndView("redirect:/radgivning/person/" + id.path());
            }
            case Radsvar.Mangler(List<Problem> feil) ->
                    sider.person(
                            id,
                            felter,
                            Radgivningssider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Radsvar.Lukket() -> Radgivningssider.closed();
        };
    }
}
