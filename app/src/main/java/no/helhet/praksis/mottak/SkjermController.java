package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.live.LiveLines;
import no.helhet.platform.web.ChangesScope;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.util.Map;
import java.util.Set;

/// The screen in the waiting room. Open to whoever has its key; it shows numbers and places alone.
@Controller
@RequestMapping("/skjerm/{id}/{nokkel}")
@AccessPolicy(open = true)
class SkjermController {
    private final Skjermer skjermer;
    private final LiveLines lines;

    SkjermController(Skjermer skjermer, LiveLines lines) {
        this.skjermer = skjermer;
        this.lines = lines;
    }

    @GetMapping
    @ChangesScope
    ModelAndView show(@PathVariable SkjermId id, @PathVariable String nokkel) {
        return new ModelAndView(
                "mottak/skjerm",
                Map.of(
                        "skjerm",
                        skjermer.show(id, nokkel).orElseThrow(SkjermController::notFound),
                        "adresse",
                        "/skjerm/" + id.path() + "/" + nokkel));
    }

    @GetMapping("/na")
    @ChangesScope
    ModelAndView now(@PathVariable SkjermId id, @PathVariable String nokkel) {
        return new ModelAndView(
                "mottak/skjermdel",
                Map.of(
                        "skjerm",
                        skjermer.show(id, nokkel).orElseThrow(SkjermController::notFound)));
    }

    @GetMapping("/strom")
    @ChangesScope
    SseEmitter live(
            @PathVariable SkjermId id, @PathVariable String nokkel, HttpServletResponse response) {
        var kontor = skjermer.findOffice(id, nokkel).orElseThrow(SkjermController::notFound);
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        return lines.open(kontor.enhetsnr(), Set.of(SIGN));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
