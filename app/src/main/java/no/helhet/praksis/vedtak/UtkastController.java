package no.helhet.praksis.vedtak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Kroner;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.SakId;
import no.helhet.regelverk.porter.Vedtaksgrunnlag;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// Begins a draft, saves its texts and outcome, and sends it.
@Controller
@RequestMapping("/vedtak")
@AccessPolicy(Rolle.VEILEDER)
class UtkastController {
    private final Vedtaksbehandling behandling;
    private final Utkastinngang inngang;
    private final Utkastvisninger visninger;
    private final Utkastsvar svar;

    UtkastController(
            Vedtaksbehandling behandling,
            Utkastinngang inngang,
            Utkastvisninger visninger,
            Utkastsvar svar) {
        this.behandling = behandling;
        this.inngang = inngang;
        this.visninger = visninger;
        this.svar = svar;
    }

    @PostMapping("/sak/{sak}/utkast")
    ModelAndView begin(@PathVariable SakId sak) {
        return behandling.open(sak).map(u -> svar.back(u, "#beregning")).orElseGet(svar::closed);
    }

    /// The browser saving a text while it is written: the answer is the new version.
    @PostMapping("/utkast/{id}/tekst/{felt}/lagre")
    Object autosave(
            @PathVariable UtkastId id,
            @PathVariable Feltgruppe felt,
            @RequestParam int versjon,
            @RequestParam String tekst,
            Texts t) {
        var change = new Endring.SetTekst(felt, tekst);
        return svar.autosaved(behandling.save(id, versjon, change), tekst, felt, t);
    }

    /// The checklist as it is after a save.
    @GetMapping("/utkast/{id}/porter")
    ModelAndView gates(@PathVariable UtkastId id) {
        return inngang.enter(id, "vedtak.porter")
                .map(
                        u ->
                                new ModelAndView(
                                        "vedtak/porter",
                                        Map.of("model", visninger.show(u), "alone", true)))
                .orElseGet(svar::closed);
    }

    @PostMapping("/utkast/{id}/tekst/{felt}")
    ModelAndView save(
            @PathVariable UtkastId id,
            @PathVariable Feltgruppe felt,
            @RequestParam int versjon,
            @RequestParam String tekst,
            Texts t) {
        return svar.of(
                behandling.save(id, versjon, new Endring.SetTekst(felt, tekst)),
                "#" + felt.name().toLowerCase(java.util.Locale.ROOT),
                tekst,
                felt,
                t);
    }

    /// After a collision: mine, the other's, or both, one after the other.
    @PostMapping("/utkast/{id}/velg/{felt}")
    ModelAndView choose(
            @PathVariable UtkastId id,
            @PathVariable Feltgruppe felt,
            @RequestParam int versjon,
            @RequestParam String min,
            @RequestParam String annen,
            @RequestParam String valg,
            Texts t) {
        var text =
                switch (valg) {
                    case "min" -> min;
                    case "annen" -> annen;
                    default -> annen + "\n\n" + min;
                };
        return save(id, felt, versjon, text, t);
    }

    @PostMapping("/utkast/{id}/utfall")
    ModelAndView decide(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam(required = false) Vedtaksgrunnlag.@Nullable Resultat utfall,
            @RequestParam(defaultValue = "BIDRAG") Vedtaksgrunnlag.Form form,
            @RequestParam(defaultValue = "NB") Innhold.Malform malform,
            Texts t) {
        var change = new Endring.SetUtfall(utfall, form, malform);
        return svar.of(behandling.save(id, versjon, change), "#utfall", "", change.gruppe(), t);
    }

    @PostMapping("/utkast/{id}/nodhjelp")
    ModelAndView emergency(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam String identitet,
            @RequestParam String behov,
            @RequestParam String gitt,
            @RequestParam String grunn,
            @RequestParam String belop,
            Texts t) {
        var ore = Kroner.parse(belop.isBlank() ? "0" : belop);
        if (ore.isEmpty()) {
            return svar.refused("vedtak.feil.belop", t);
        }
        var change =
                new Endring.SetNodhjelp(
                        new Innhold.Nodhjelp(
                                identitet.strip(),
                                behov.strip(),
                                gitt.strip(),
                                grunn.strip(),
                                ore.getAsLong()));
        return svar.of(
                behandling.save(id, versjon, change),
                "#identitet",
                String.join("\n", identitet, behov, gitt, grunn),
                change.gruppe(),
                t);
    }

    @PostMapping("/utkast/{id}/send")
    ModelAndView send(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes redirect) {
        var draft = behandling.find(id).orElse(null);
        if (draft == null) {
            return svar.closed();
        }
        return switch (behandling.send(id, versjon)) {
            case Innsending.Sendt() -> {
                redirect.addFlashAttribute("flash", Flash.said(t.get("vedtak.gjort.sendt")));
                yield svar.back(draft, "");
            }
            // The button takes the reader to what is missing.
            case Innsending.Mangler mangler ->
                    svar.back(draft, visninger.show(draft).firstMissing());
            case Innsending.Utdatert(var theirs) -> svar.refused("vedtak.feil.utdatert", t);
            case Innsending.Lukket() -> svar.closed();
            case Innsending.Avvist avvist -> svar.refused("vedtak.feil.sak", t);
        };
    }
}
