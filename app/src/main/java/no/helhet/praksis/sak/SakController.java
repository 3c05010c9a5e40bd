package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Saksinngang.Inngang;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The case page, and the letter sent from it.
@Controller
@RequestMapping("/sak/{id}")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
class SakController {
    private final Saksinngang inngang;
    private final Sakssvar svar;
    private final ForelopigSvar forelopigSvar;

    SakController(Saksinngang inngang, Sakssvar svar, ForelopigSvar forelopigSvar) {
        this.inngang = inngang;
        this.svar = svar;
        this.forelopigSvar = forelopigSvar;
    }

    @GetMapping
    ModelAndView show(@PathVariable SakId id, Texts t) {
        return switch (inngang.enter(id, "sak.sak")) {
            case Inngang.Apen(var sak) -> svar.page(sak, t);
            case Inngang.Stengt(var grunn) -> svar.closed(grunn);
            case Inngang.FinnesIkke() -> svar.notFound();
        };
    }

    @GetMapping("/forelopig-svar.pdf")
    ResponseEntity<byte[]> letter(@PathVariable SakId id) {
        return switch (inngang.enter(id, "sak.forelopigsvar")) {
            case Inngang.Apen(var sak) ->
                    forelopigSvar
                            .findBrev(id)
                            .map(
                                    pdf ->
                                            ResponseEntity.ok()
                                                    .contentType(MediaType.APPLICATION_PDF)
                                                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                                    .body(pdf))
                            .orElse(ResponseEntity.notFound().build());
            case Inngang.Stengt stengt -> ResponseEntity.status(403).build();
            case Inngang.FinnesIkke() -> ResponseEntity.notFound().build();
        };
    }
}
