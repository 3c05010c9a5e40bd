package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Places;
import no.helhet.praksis.sak.Saksinngang.Inngang;
import no.helhet.praksis.sak.web.Melding;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.HashMap;

/// The caseworker's front page: own cases, and those nobody has.
@Controller
@RequestMapping("/arbeidsliste")
@AccessPolicy(Rolle.VEILEDER)
class ArbeidslisteController {
    private final Arbeidsliste arbeidsliste;
    private final Saksinngang inngang;
    private final Sakssvar svar;
    private final Tildeling tildeling;
    private final Places places;

    ArbeidslisteController(
            Arbeidsliste arbeidsliste,
            Saksinngang inngang,
            Sakssvar svar,
            Tildeling tildeling,
            Places places) {
        this.arbeidsliste = arbeidsliste;
        this.inngang = inngang;
        this.svar = svar;
        this.tildeling = tildeling;
        this.places = places;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String etter,
            @RequestParam(required = false) @Nullable String ufordelteEtter) {
        return page(etter, ufordelteEtter, null, HttpStatus.OK);
    }

    @PostMapping("/{id}/ta")
    ModelAndView take(@PathVariable SakId id) {
        return switch (inngang.enter(id, "sak.handling")) {
            case Inngang.Stengt(var grunn) -> svar.closed(grunn);
            case Inngang.FinnesIkke() -> svar.notFound();
            case Inngang.Apen apen ->
                    switch (tildeling.take(id, CurrentUser.id())) {
                        case Saksutfall.Utfort done ->
                                new ModelAndView("redirect:/sak/" + id.path());
                        case Saksutfall.Uendret same ->
                                new ModelAndView("redirect:/sak/" + id.path());
                        case Saksutfall.Utdatert(var sak, var read) ->
                                page(null, null, new Melding(null, sak, read), HttpStatus.CONFLICT);
                        case Saksutfall.Avvist(var grunn, var sak) ->
                                page(
                                        null,
                                        null,
                                        new Melding(grunn, sak, null),
                                        Sakssvar.status(grunn));
                        case Saksutfall.FinnesIkke() -> svar.notFound();
                    };
        };
    }

    private ModelAndView page(
            @Nullable String etter,
            @Nullable String ufordelteEtter,
            @Nullable Melding melding,
            HttpStatusCode status) {
        var model = new HashMap<String, Object>();
        model.put("oppfolging", places.fill("arbeidsliste.oppfolging", ""));
        model.put("mine", arbeidsliste.findMine(etter));
        model.put("ufordelte", arbeidsliste.findUnassigned(ufordelteEtter));
        if (melding != null) {
            model.put("melding", melding);
        }
        return new ModelAndView("sak/arbeidsliste", model, status);
    }
}
