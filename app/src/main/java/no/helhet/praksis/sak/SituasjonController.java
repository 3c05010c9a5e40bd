package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Saksinngang.Inngang;
import no.helhet.praksis.sak.web.Situasjonskonflikt;
import no.helhet.praksis.sak.web.Situasjonssvar;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The form where a person's situation is stated. What cannot be kept comes back with its answers.
@Controller
@RequestMapping("/sak/{id}/situasjon")
@AccessPolicy(Rolle.VEILEDER)
class SituasjonController {
    private final Saksinngang inngang;
    private final Sakssvar svar;
    private final Situasjoner situasjoner;
    private final Situasjonsside side;

    SituasjonController(
            Saksinngang inngang, Sakssvar svar, Situasjoner situasjoner, Situasjonsside side) {
        this.inngang = inngang;
        this.svar = svar;
        this.situasjoner = situasjoner;
        this.side = side;
    }

    @PostMapping
    ModelAndView state(
            @PathVariable SakId id,
            @RequestParam int versjon,
            @RequestParam MultiValueMap<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return switch (inngang.enter(id, "sak.situasjon")) {
            case Inngang.Apen(var sak) -> state(sak, versjon, answers(form), t, to);
            case Inngang.Stengt(var grunn) -> svar.closed(grunn);
            case Inngang.FinnesIkke() -> svar.notFound();
        };
    }

    private ModelAndView state(
            Sak sak, int version, Situasjonssvar answers, Texts t, RedirectAttributes to) {
        var situasjon = answers.read();
        if (situasjon.isEmpty()) {
            return page(
                    side.again(sak, answers, "sak.situasjon.ubesvart"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (situasjoner.state(sak.id(), version, situasjon.get())) {
            case Saksutfall.Utdatert stale ->
                    page(side.conflict(sak, answers), HttpStatus.CONFLICT);
            case Saksutfall.Avvist(var grunn, var now) ->
                    page(
                            side.again(sak, answers, "sak.avvist." + grunn.name()),
                            Sakssvar.status(grunn));
            case Saksutfall done -> svar.of(done, "sak.gjort.situasjon", t, to);
        };
    }

    private static ModelAndView page(Situasjonskonflikt model, HttpStatus status) {
        return new ModelAndView("sak/situasjonside", Map.of("model", model), status);
    }

    private static Situasjonssvar answers(MultiValueMap<String, String> form) {
        return new Situasjonssvar(
                form.toSingleValueMap(), Set.copyOf(form.getOrDefault("sanksjon", List.of())));
    }
}
