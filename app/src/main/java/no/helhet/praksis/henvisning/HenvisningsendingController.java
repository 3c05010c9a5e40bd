package no.helhet.praksis.henvisning;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Personer;

import org.springframework.http.ContentDisposition;
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
import java.util.Map;

/// What will be sent, sending it, and what was sent.
@Controller
@RequestMapping("/henvisning/{id}")
@AccessPolicy(Rolle.VEILEDER)
class HenvisningsendingController {
    private final Henvisningsinngang inngang;
    private final Henvisningsending sending;
    private final Henvisningssider sider;
    private final HenvisningRepository henvisninger;
    private final Henvisningsregler regler;
    private final Personer personer;
    private final FileStore files;

    HenvisningsendingController(
            Henvisningsinngang inngang,
            Henvisningsending sending,
            Henvisningssider sider,
            HenvisningRepository henvisninger,
            Henvisningsregler regler,
            Personer personer,
            FileStore files) {
        this.inngang = inngang;
        this.sending = sending;
        this.sider = sider;
        this.henvisninger = henvisninger;
        this.regler = regler;
        this.personer = personer;
        this.files = files;
    }

    @GetMapping("/forhandsvis")
    ModelAndView preview(@PathVariable HenvisningId id, Texts t) {
        return inngang.enter(id, "henvisning.forhandsvis")
                .filter(h -> h.status() == Henvisningsstatus.UTKAST)
                .map(
                        h -> {
                            var shown = sending.preview(h);
                            return new ModelAndView(
                                    "henvisning/forhandsvis",
                                    Map.of(
                                            "henvisning",
                                            h,
                                            "person",
                                            personer.find(h.personId()).orElseThrow(),
                                            "brev",
                                            shown.brev(),
                                            "sha256",
                                            shown.sha256(),
                                            "mangler",
                                            regler.problems(sending.check(h), t)));
                        })
                .orElseGet(Henvisningssider::closed);
    }

    @GetMapping("/forhandsvis.pdf")
    void previewFile(@PathVariable HenvisningId id, HttpServletResponse response)
            throws IOException {
        var draft =
                inngang.enter(id, "henvisning.forhandsvis")
                        .filter(h -> h.status() == Henvisningsstatus.UTKAST)
                        .orElseThrow(HenvisningsendingController::notFound);
        send(sending.preview(draft).pdf(), response);
    }

    @PostMapping("/send")
    ModelAndView send(
            @PathVariable HenvisningId id,
            @RequestParam String sha256,
            Texts t,
            RedirectAttributes to) {
        return sider.of(id, sending.send(id, sha256), "henvisning.gjort.sendt", Map.of(), t, to);
    }

    @GetMapping("/brev.pdf")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    void sent(@PathVariable HenvisningId id, HttpServletResponse response) throws IOException {
        var h =
                inngang.enter(id, "henvisning.brev")
                        .orElseThrow(HenvisningsendingController::notFound);
        var file =
                henvisninger.findSkritt(h.id()).stream()
                        .map(Skritt::fil)
                        .filter(f -> f != null)
                        .findFirst()
                        .orElseThrow(HenvisningsendingController::notFound);
        send(files.read(file), response);
    }

    private static void send(byte[] pdf, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline().filename("henvisning.pdf").build().toString());
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
