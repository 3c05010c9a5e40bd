package no.helhet.praksis.mottak;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.web.FileAnswer;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One enquiry: taking it, the conversation, handing it over, and its end.
@Controller
@RequestMapping("/mottak/{id}")
@AccessPolicy(Rolle.VEILEDER)
class SamtaleController {
    private final Samtale samtale;
    private final Kogang gang;
    private final Avslutning avslutning;
    private final Mottaksider sider;
    private final FileAnswer files;

    SamtaleController(
            Samtale samtale,
            Kogang gang,
            Avslutning avslutning,
            Mottaksider sider,
            FileAnswer files) {
        this.samtale = samtale;
        this.gang = gang;
        this.avslutning = avslutning;
        this.sider = sider;
        this.files = files;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable HenvendelseId id) {
        return page(id, new Avslutningsskjema(Map.of()), List.of(), HttpStatus.OK);
    }

    private ModelAndView page(
            HenvendelseId id, Avslutningsskjema skjema, List<Problem> feil, HttpStatus status) {
        return samtale.open(id, skjema, feil)
                .map(side -> new ModelAndView("mottak/samtale", Map.of("side", side), status))
                .orElseGet(Mottaksider::closed);
    }

    @PostMapping("/ta")
    ModelAndView take(@PathVariable HenvendelseId id, Texts t, RedirectAttributes to) {
        return sider.answer(gang.take(id), t, to);
    }

    @PostMapping("/overfor")
    ModelAndView handOver(
            @PathVariable HenvendelseId id,
            @RequestParam int versjon,
            @RequestParam UUID til,
            Texts t,
            RedirectAttributes to) {
        return switch (gang.handOver(id, versjon, til)) {
            case Mottaksvar.Gjort(var h) ->
                    Mottaksider.back(
                            t.get(
                                    "mottak.gjort.overfort",
                                    h.billett().text(),
                                    String.valueOf(h.hosNavn())),
                            to);
            case Mottaksvar.Mangler(var feil) -> wrong(id, Map.of(), feil, t);
            case Mottaksvar svar -> sider.answer(svar, t, to);
        };
    }

    @PostMapping("/tilbake")
    ModelAndView putBack(
            @PathVariable HenvendelseId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes to) {
        return switch (gang.putBack(id, versjon)) {
            case Mottaksvar.Gjort(var h) ->
                    Mottaksider.back(t.get("mottak.gjort.tilbake", h.billett().text()), to);
            case Mottaksvar svar -> sider.answer(svar, t, to);
        };
    }

    @PostMapping("/hvem")
    ModelAndView identify(
            @PathVariable HenvendelseId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String hvem,
            @RequestParam(defaultValue = "") String hvemId,
            Texts t,
            RedirectAttributes to) {
        return switch (samtale.identify(id, versjon, picked(hvemId), hvem.strip())) {
            case Mottaksvar.Mangler(var feil) -> wrong(id, Map.of("hvem", hvem), feil, t);
            case Mottaksvar svar -> sider.answer(svar, t, to);
        };
    }

    private static @Nullable PersonId picked(String id) {
        try {
            return PersonId.valueOf(id);
        } catch (MunicipalId.Malformed e) {
            return null;
        }
    }

    @PostMapping("/avslutt")
    ModelAndView finish(
            @PathVariable HenvendelseId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        return switch (avslutning.finish(id, versjon, new Avslutningsskjema(felter))) {
            case Mottaksvar.Gjort(var h) -> {
                to.addFlashAttribute(
                        "flash",
                        new Flash(
                                t.get("mottak.gjort.ferdig", h.billett().text()),
                                avslutning.isUndoable(h)
                                        ? "/mottak/" + h.id().path() + "/angre"
                                        : null));
                yield new ModelAndView("redirect:/mottak");
            }
            case Mottaksvar.Mangler(var feil) -> wrong(id, felter, feil, t);
            case Mottaksvar svar -> sider.answer(svar, t, to);
        };
    }

    private ModelAndView wrong(
            HenvendelseId id, Map<String, String> felter, List<Problem> feil, Texts t) {
        return page(
                id,
                new Avslutningsskjema(felter),
                Mottaksider.said(feil, t),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/angre")
    ModelAndView reopen(@PathVariable HenvendelseId id, Texts t, RedirectAttributes to) {
        return sider.answer(avslutning.reopen(id), t, to);
    }

    @GetMapping("/svar.pdf")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    void answer(@PathVariable HenvendelseId id, HttpServletResponse response) throws IOException {
        files.show(
                samtale.findAnswer(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                response);
    }
}
