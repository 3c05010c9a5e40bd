package no.helhet.praksis.klage;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.Map;

/// Sending on to statsforvalteren, its answer, and the interim reply while the appellant waits.
@Controller
@RequestMapping("/klage/{id}")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER})
class OversendingController {
    private final Oversending oversending;
    private final Klagesvarmottak svar;
    private final Klagesider sider;

    OversendingController(Oversending oversending, Klagesvarmottak svar, Klagesider sider) {
        this.oversending = oversending;
        this.svar = svar;
        this.sider = sider;
    }

    @PostMapping("/klargjor")
    ModelAndView prepare(@PathVariable KlageId id, Texts t, RedirectAttributes to) {
        return sider.of(id, oversending.prepare(id), "klage.gjort.klargjort", Map.of(), t, to);
    }

    @PostMapping("/oversendt")
    ModelAndView markSent(
            @PathVariable KlageId id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dag,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                oversending.markSent(id, dag),
                "klage.gjort.oversendt",
                Map.of("dag", dag.toString()),
                t,
                to);
    }

    @PostMapping("/utfall")
    ModelAndView register(
            @PathVariable KlageId id,
            @RequestParam Klageutfall.Utfall utfall,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate svardag,
            @RequestParam String referanse,
            @RequestParam(defaultValue = "") String merknader,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                svar.register(id, utfall, svardag, referanse, merknader),
                "klage.gjort.utfall",
                Map.of(
                        "utfall",
                        utfall.name(),
                        "svardag",
                        svardag.toString(),
                        "referanse",
                        referanse,
                        "merknader",
                        merknader),
                t,
                to);
    }

    @PostMapping("/forelopig-svar")
    ModelAndView sendInterim(
            @PathVariable KlageId id,
            @RequestParam(defaultValue = "") String forelopigGrunn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate ventet,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                svar.sendInterim(id, forelopigGrunn, ventet),
                "klage.gjort.forelopig",
                Map.of(
                        "forelopigGrunn",
                        forelopigGrunn,
                        "ventet",
                        ventet == null ? "" : ventet.toString()),
                t,
                to);
    }
}
