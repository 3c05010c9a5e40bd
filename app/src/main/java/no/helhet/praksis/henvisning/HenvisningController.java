package no.helhet.praksis.henvisning;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.Map;

/// The office's open referrals, the page of one, and what happens after it was sent.
@Controller
@RequestMapping("/henvisning")
@AccessPolicy(Rolle.VEILEDER)
class HenvisningController {
    private final Henvisningsliste liste;
    private final Henvisningsinngang inngang;
    private final Henvisningssider sider;
    private final Henvisningsoppfolging oppfolging;

    HenvisningController(
            Henvisningsliste liste,
            Henvisningsinngang inngang,
            Henvisningssider sider,
            Henvisningsoppfolging oppfolging) {
        this.liste = liste;
        this.inngang = inngang;
        this.sider = sider;
        this.oppfolging = oppfolging;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView list(@RequestParam(defaultValue = "false") boolean mine) {
        return new ModelAndView(
                "henvisning/liste",
                Map.of(
                        "rader",
                        liste.find(mine),
                        "mine",
                        mine,
                        "forfalt",
                        liste.countMineOverdue(),
                        "leder",
                        CurrentUser.has(Rolle.LEDER)));
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable HenvisningId id, Texts t) {
        return inngang.enter(id, "henvisning.henvisning")
                .map(h -> sider.show(h, t))
                .orElseGet(Henvisningssider::closed);
    }

    @PostMapping("/{id}/svar")
    ModelAndView answer(
            @PathVariable HenvisningId id,
            @RequestParam boolean ja,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dag,
            @RequestParam Skritt.Svarmate svarmate,
            @RequestParam(defaultValue = "") String tekst,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                oppfolging.answer(id, ja, dag, svarmate, tekst),
                ja ? "henvisning.gjort.akseptert" : "henvisning.gjort.avvist",
                Map.of(
                        "ja",
                        Boolean.toString(ja),
                        "dag",
                        dag.toString(),
                        "svarmate",
                        svarmate.name(),
                        "tekst",
                        tekst),
                t,
                to);
    }

    @PostMapping("/{id}/utfort")
    ModelAndView complete(
            @PathVariable HenvisningId id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate utfortDag,
            @RequestParam(defaultValue = "") String resultat,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                oppfolging.complete(id, utfortDag, resultat),
                "henvisning.gjort.utfort",
                Map.of("utfortDag", utfortDag.toString(), "resultat", resultat),
                t,
                to);
    }

    @PostMapping("/{id}/trekk")
    ModelAndView withdraw(
            @PathVariable HenvisningId id,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                oppfolging.withdraw(id, grunn),
                "henvisning.gjort.trukket",
                Map.of("grunn", grunn),
                t,
                to);
    }

    @PostMapping("/{id}/overta")
    ModelAndView takeOver(@PathVariable HenvisningId id, Texts t, RedirectAttributes to) {
        return sider.of(id, oppfolging.takeOver(id), "henvisning.gjort.overtatt", Map.of(), t, to);
    }
}
