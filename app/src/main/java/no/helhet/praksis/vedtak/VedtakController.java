package no.helhet.praksis.vedtak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/// A signed decision, its letter and its trace; and a draft's letter and trace before it is signed.
@Controller
@RequestMapping("/vedtak")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
class VedtakController {
    private final Utkastinngang inngang;
    private final Vedtaksvisninger visninger;
    private final Vedtaksbehandling behandling;
    private final Utkastsvar svar;

    VedtakController(
            Utkastinngang inngang,
            Vedtaksvisninger visninger,
            Vedtaksbehandling behandling,
            Utkastsvar svar) {
        this.inngang = inngang;
        this.visninger = visninger;
        this.behandling = behandling;
        this.svar = svar;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable VedtakId id) {
        return inngang.enter(id, "vedtak.vedtak")
                .map(
                        v ->
                                new ModelAndView(
                                        "vedtak/vedtak",
                                        Map.of(
                                                "side",
                                                visninger.show(v),
                                                "mayCorrect",
                                                CurrentUser.has(Rolle.VEILEDER))))
                .orElseGet(svar::closed);
    }

    @GetMapping("/{id}/brev.pdf")
    ResponseEntity<byte[]> letter(@PathVariable VedtakId id) {
        return inngang.enter(id, "vedtak.brev")
                .map(v -> pdf(visninger.letter(v)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/{id}/spor")
    ModelAndView trace(@PathVariable VedtakId id) {
        return inngang.enter(id, "vedtak.spor")
                .map(v -> new ModelAndView("vedtak/spor", Map.of("side", visninger.trace(v))))
                .orElseGet(svar::closed);
    }

    @PostMapping("/{id}/rett")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView correct(@PathVariable VedtakId id) {
        return behandling.correct(id).map(u -> svar.back(u, "#beregning")).orElseGet(svar::closed);
    }

    @GetMapping("/utkast/{id}/brev")
    ResponseEntity<byte[]> preview(@PathVariable UtkastId id) {
        return inngang.enter(id, "vedtak.brev")
                .map(u -> pdf(visninger.preview(u)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/utkast/{id}/spor")
    ModelAndView trace(@PathVariable UtkastId id) {
        return inngang.enter(id, "vedtak.spor")
                .map(u -> new ModelAndView("vedtak/spor", Map.of("side", visninger.trace(u))))
                .orElseGet(svar::closed);
    }

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
