package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Saksinngang.Inngang;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// The acts of the case page. Each holds the way in first, then the version that was read.
@Controller
@RequestMapping("/sak/{id}")
@AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
class SakshandlingController {
    private final Saksinngang inngang;
    private final Sakssvar svar;
    private final Tildeling tildeling;
    private final Oppgaver oppgaver;
    private final Dokumentasjon dokumentasjon;
    private final ForelopigSvar forelopigSvar;
    private final Nodhjelp nodhjelp;

    SakshandlingController(
            Saksinngang inngang,
            Sakssvar svar,
            Tildeling tildeling,
            Oppgaver oppgaver,
            Dokumentasjon dokumentasjon,
            ForelopigSvar forelopigSvar,
            Nodhjelp nodhjelp) {
        this.inngang = inngang;
        this.svar = svar;
        this.tildeling = tildeling;
        this.oppgaver = oppgaver;
        this.dokumentasjon = dokumentasjon;
        this.forelopigSvar = forelopigSvar;
        this.nodhjelp = nodhjelp;
    }

    @PostMapping("/ta")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView take(@PathVariable SakId id, Texts t, RedirectAttributes to) {
        return act(id, "sak.gjort.tatt", t, to, () -> tildeling.take(id, CurrentUser.id()));
    }

    @PostMapping("/tildel")
    ModelAndView give(
            @PathVariable SakId id,
            @RequestParam int versjon,
            @RequestParam UUID veileder,
            Texts t,
            RedirectAttributes to) {
        return act(id, "sak.gjort.tildelt", t, to, () -> tildeling.give(id, versjon, veileder));
    }

    @PostMapping("/frigi")
    ModelAndView release(
            @PathVariable SakId id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return act(id, "sak.gjort.frigitt", t, to, () -> tildeling.release(id, versjon));
    }

    @PostMapping("/oppgave")
    ModelAndView remember(
            @PathVariable SakId id,
            @RequestParam String tekst,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate frist,
            Texts t,
            RedirectAttributes to) {
        return act(id, "sak.gjort.oppgave", t, to, () -> oppgaver.create(id, tekst, frist));
    }

    @PostMapping("/oppgave/{oppgave}/utfort")
    ModelAndView complete(
            @PathVariable SakId id, @PathVariable UUID oppgave, Texts t, RedirectAttributes to) {
        return act(id, "sak.gjort.utfort", t, to, () -> oppgaver.complete(id, oppgave));
    }

    @PostMapping("/dokumentasjon")
    ModelAndView request(
            @PathVariable SakId id,
            @RequestParam int versjon,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate frist,
            Texts t,
            RedirectAttributes to) {
        return act(
                id,
                "sak.gjort.etterspurt",
                t,
                to,
                () -> dokumentasjon.request(id, versjon, read(form), frist));
    }

    @PostMapping("/gjenoppta")
    ModelAndView resume(
            @PathVariable SakId id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return act(id, "sak.gjort.gjenopptatt", t, to, () -> dokumentasjon.resume(id, versjon));
    }

    @PostMapping("/forelopig-svar")
    ModelAndView reply(
            @PathVariable SakId id,
            @RequestParam int versjon,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate ventet,
            Texts t,
            RedirectAttributes to) {
        return act(id, "sak.gjort.forelopig", t, to, () -> forelopigSvar.send(id, versjon, ventet));
    }

    @PostMapping("/nodhjelp")
    ModelAndView nodhjelp(
            @PathVariable SakId id,
            @RequestParam int versjon,
            @RequestParam boolean er,
            @RequestParam String grunn,
            Texts t,
            RedirectAttributes to) {
        return act(
                id,
                er ? "sak.gjort.nodhjelp" : "sak.gjort.ikkenodhjelp",
                t,
                to,
                () ->
                        er
                                ? nodhjelp.mark(id, versjon, t.get("sak.notat.nodhjelp"), grunn)
                                : nodhjelp.unmark(
                                        id, versjon, t.get("sak.notat.ikkenodhjelp"), grunn));
    }

    /// After the emergency decision, the ordinary treatment.
    @PostMapping("/behandle-videre")
    ModelAndView goOn(
            @PathVariable SakId id, @RequestParam int versjon, Texts t, RedirectAttributes to) {
        return act(id, "sak.gjort.videre", t, to, () -> nodhjelp.goOn(id, versjon));
    }

    /// Lines left empty are lines not needed; a line with only the addition lacks its type.
    private static List<Dokumentasjon.Onske> read(MultiValueMap<String, String> form) {
        var types = form.getOrDefault("type", List.of());
        var additions = form.getOrDefault("tillegg", List.of());
        var onsker = new ArrayList<Dokumentasjon.Onske>();
        for (int i = 0; i < types.size(); i++) {
            var addition = i < additions.size() ? additions.get(i).strip() : "";
            if (!types.get(i).isBlank() || !addition.isEmpty()) {
                onsker.add(new Dokumentasjon.Onske(types.get(i).strip(), addition));
            }
        }
        return onsker;
    }

    private ModelAndView act(
            SakId id, String done, Texts t, RedirectAttributes to, Supplier<Saksutfall> act) {
        return switch (inngang.enter(id, "sak.handling")) {
            case Inngang.Apen apen -> svar.of(act.get(), done, t, to);
            case Inngang.Stengt(var grunn) -> svar.closed(grunn);
            case Inngang.FinnesIkke() -> svar.notFound();
        };
    }
}
