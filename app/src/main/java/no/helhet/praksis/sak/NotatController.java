package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Saksinngang.Inngang;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.json.JacksonJsonView;

import java.util.Map;

/// The journal note: saved as it is written, and entered in the journal when it is finished.
@Controller
@RequestMapping("/sak/{id}/notat")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
class NotatController {
    private final Saksinngang inngang;
    private final Sakssvar svar;
    private final Journal journal;

    NotatController(Saksinngang inngang, Sakssvar svar, Journal journal) {
        this.inngang = inngang;
        this.svar = svar;
        this.journal = journal;
    }

    @PostMapping
    ModelAndView write(
            @PathVariable SakId id,
            @RequestParam String overskrift,
            @RequestParam String tekst,
            Texts t,
            RedirectAttributes to) {
        return switch (inngang.enter(id, "sak.notat")) {
            case Inngang.Apen apen ->
                    svar.of(journal.write(id, overskrift, tekst), "sak.gjort.notat", t, to);
            case Inngang.Stengt(var grunn) -> svar.closed(grunn);
            case Inngang.FinnesIkke() -> svar.notFound();
        };
    }

    /// Answers the form that saves itself: the new version, or both texts.
    @PostMapping("/utkast")
    ModelAndView save(
            @PathVariable SakId id,
            @RequestParam String overskrift,
            @RequestParam String tekst,
            @RequestParam int versjon,
            Texts t) {
        if (!(inngang.enter(id, "sak.notat") instanceof Inngang.Apen)) {
            return svar.notFound();
        }
        return switch (journal.saveUtkast(id, overskrift, tekst, versjon)) {
            case Journal.Lagring.Lagret(var utkast) -> json(Map.of("versjon", utkast.version()));
            case Journal.Lagring.Utdatert(var saved) ->
                    new ModelAndView(
                            "sak/notatkonflikt",
                            Map.of(
                                    "sakId", id.path(),
                                    "mine", tekst,
                                    "theirs", saved.tekst(),
                                    "theirsAt", t.clock(saved.endret())),
                            HttpStatus.CONFLICT);
            case Journal.Lagring.FinnesIkke() -> svar.notFound();
        };
    }

    private static ModelAndView json(Map<String, Object> model) {
        var view = new JacksonJsonView();
        view.setContentType(MediaType.APPLICATION_JSON_VALUE);
        return new ModelAndView(view, model);
    }
}
