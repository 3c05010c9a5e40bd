package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;

/// The pages of payment runs, and the acts that two persons sign.
@Controller
@RequestMapping("/utbetaling")
@AccessPolicy({Rolle.UTBETALER, Rolle.LEDER})
class KjoringController {
    private final Oversiktsbilde oversikt;
    private final Kjoringsbilde bilde;
    private final Samling samling;
    private final Kjoringer kjoringer;
    private final Kjoringssvar svar;

    KjoringController(
            Oversiktsbilde oversikt,
            Kjoringsbilde bilde,
            Samling samling,
            Kjoringer kjoringer,
            Kjoringssvar svar) {
        this.oversikt = oversikt;
        this.bilde = bilde;
        this.samling = samling;
        this.kjoringer = kjoringer;
        this.svar = svar;
    }

    @GetMapping
    ModelAndView all() {
        return overview(null, HttpStatus.OK);
    }

    @PostMapping("/samle")
    ModelAndView gather(
            @RequestParam String kommunenr,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dato,
            Texts t,
            RedirectAttributes redirect) {
        var scope = Scopes.current();
        if (!scope.kommuner().contains(kommunenr)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var utfall = samling.gather(scope.actor().enhetsnr(), kommunenr, dato);
        return utfall instanceof Kjoringsutfall.Utfort(var id)
                ? svar.done(t, redirect, "utbetaling.gjort.samlet", address(id))
                : overview(Kjoringssvar.refusal(utfall), Kjoringssvar.status(utfall));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable KjoringId id) {
        return page(id, null, HttpStatus.OK);
    }

    @GetMapping("/{id}/rader")
    ModelAndView rows(
            @PathVariable KjoringId id,
            @RequestParam(required = false) @Nullable Merknad se,
            @RequestParam(required = false) @Nullable UUID etter) {
        var side =
                bilde.rows(id, se, etter)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("utbetaling/rader", "side", side);
    }

    @PostMapping("/{id}/kontroller")
    @AccessPolicy(Rolle.UTBETALER)
    ModelAndView control(
            @PathVariable KjoringId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes redirect) {
        return answer(
                id, kjoringer.control(id, versjon), "utbetaling.gjort.kontrollert", t, redirect);
    }

    @PostMapping("/{id}/godkjenn")
    ModelAndView approve(
            @PathVariable KjoringId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String kontrollsum,
            @RequestParam(defaultValue = "false") boolean habil,
            Texts t,
            RedirectAttributes redirect) {
        return answer(
                id,
                kjoringer.approve(id, versjon, kontrollsum, habil),
                "utbetaling.gjort.godkjent",
                t,
                redirect);
    }

    @PostMapping("/{id}/forkast")
    ModelAndView discard(
            @PathVariable KjoringId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        return answer(
                id,
                kjoringer.discard(id, versjon, grunn),
                "utbetaling.gjort.forkastet",
                t,
                redirect);
    }

    private ModelAndView answer(
            KjoringId id,
            Kjoringsutfall utfall,
            String done,
            Texts t,
            RedirectAttributes redirect) {
        var refusal = Kjoringssvar.refusal(utfall);
        if (utfall instanceof Kjoringsutfall.FinnesIkke) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return refusal == null
                ? svar.done(t, redirect, done, address(id))
                : page(id, refusal, Kjoringssvar.status(utfall));
    }

    private ModelAndView overview(@Nullable String refusal, HttpStatus status) {
        var model = new HashMap<String, Object>();
        model.put("side", oversikt.show(Scopes.current().actor().enhetsnr()));
        if (refusal != null) {
            model.put("avvist", refusal);
        }
        return new ModelAndView("utbetaling/oversikt", model, status);
    }

    private ModelAndView page(KjoringId id, @Nullable String refusal, HttpStatus status) {
        var side =
                bilde.show(id, refusal)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new ModelAndView("utbetaling/kjoring", "side", side);
        view.setStatus(status);
        return view;
    }

    private static String address(KjoringId id) {
        return "/utbetaling/" + id.path();
    }
}
