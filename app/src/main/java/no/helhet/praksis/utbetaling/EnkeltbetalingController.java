package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The acts on one payment.
@Controller
@RequestMapping("/utbetaling/betaling/{id}")
@AccessPolicy({Rolle.UTBETALER, Rolle.LEDER})
class EnkeltbetalingController {
    private final Enkeltbetalinger betalinger;
    private final Oversiktsbilde oversikt;
    private final Kjoringssvar svar;

    EnkeltbetalingController(
            Enkeltbetalinger betalinger, Oversiktsbilde oversikt, Kjoringssvar svar) {
        this.betalinger = betalinger;
        this.oversikt = oversikt;
        this.svar = svar;
    }

    @PostMapping("/stans")
    ModelAndView stop(
            @PathVariable UtbetalingId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        var utfall = betalinger.stop(id, versjon, grunn);
        return answer(utfall, "utbetaling.gjort.stanset", t, redirect);
    }

    @PostMapping("/planlegg")
    ModelAndView planAgain(
            @PathVariable UtbetalingId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String kontonummer,
            Texts t,
            RedirectAttributes redirect) {
        var utfall = betalinger.planAgain(id, versjon, kontonummer);
        return answer(utfall, "utbetaling.gjort.planlagt", t, redirect);
    }

    @PostMapping("/frigi")
    ModelAndView release(
            @PathVariable UtbetalingId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        var utfall = betalinger.release(id, versjon, grunn);
        return answer(utfall, "utbetaling.gjort.frigitt", t, redirect);
    }

    private ModelAndView answer(
            Kjoringsutfall utfall, String done, Texts t, RedirectAttributes redirect) {
        if (utfall instanceof Kjoringsutfall.FinnesIkke) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var refusal = Kjoringssvar.refusal(utfall);
        if (refusal == null) {
            return svar.done(t, redirect, done, "/utbetaling");
        }
        var view =
                new ModelAndView(
                        "utbetaling/oversikt",
                        "side",
                        oversikt.show(Scopes.current().actor().enhetsnr()));
        view.addObject("avvist", refusal);
        view.setStatus(Kjoringssvar.status(utfall));
        return view;
    }
}
