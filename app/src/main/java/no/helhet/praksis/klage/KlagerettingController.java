package no.helhet.praksis.klage;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.VedtakId;

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

/// An appeal that lacks something: the appellant is asked to mend it, mends it, or does not.
@Controller
@RequestMapping("/klage/{id}/mangel")
@AccessPolicy(Rolle.VEILEDER)
class KlagerettingController {
    private final Klagerettinger rettinger;
    private final Klagesider sider;

    KlagerettingController(Klagerettinger rettinger, Klagesider sider) {
        this.rettinger = rettinger;
        this.sider = sider;
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable KlageId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                rettinger.ask(id, versjon, Mangelvalg.read(form)),
                "klage.gjort.mangler",
                form,
                t,
                to);
    }

    /// @param vedtak in address form, empty when the appeal named its decision
    @PostMapping("/rettet")
    ModelAndView mend(
            @PathVariable KlageId id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate rettet,
            @RequestParam(required = false) @Nullable VedtakId vedtak,
            @RequestParam(defaultValue = "") String onsket,
            @RequestParam(defaultValue = "") String fullmakt,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                rettinger.mend(id, new Rettet(rettet, vedtak, onsket, fullmakt)),
                "klage.gjort.rettet",
                form,
                t,
                to);
    }

    @PostMapping("/avvis")
    ModelAndView proposeDismissal(@PathVariable KlageId id, Texts t, RedirectAttributes to) {
        return sider.of(
                id, rettinger.proposeDismissal(id), "klage.gjort.avvisning", Map.of(), t, to);
    }
}
