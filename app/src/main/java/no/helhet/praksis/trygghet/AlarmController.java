package no.helhet.praksis.trygghet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.live.LiveLines;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.util.Map;
import java.util.Set;

/// Calling for help, and coming: open to all who work at an office.
@Controller
@RequestMapping("/alarm")
@AccessPolicy({
    Rolle.VEILEDER,
    Rolle.BESLUTTER,
    Rolle.UTBETALER,
    Rolle.LEDER,
    Rolle.FAGUTVIKLER,
    Rolle.FORVALTER,
    Rolle.KONTROLLOR,
    Rolle.ADMINISTRATOR
})
class AlarmController {
    private static final int MOST_PLACE = 60;
    private final Alarmer alarmer;
    private final LiveLines lines;

    AlarmController(Alarmer alarmer, LiveLines lines) {
        this.alarmer = alarmer;
        this.lines = lines;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return new ModelAndView(
                isPart(request) ? "trygghet/alarm" : "trygghet/alarmside",
                Map.of("alarmer", alarmer.findOpen(), "meg", CurrentUser.id()));
    }

    @GetMapping("/strom")
    SseEmitter live(HttpServletResponse response) {
        // A proxy that gathers what it gets would hold the signs back.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        var kontor = CurrentUser.require().kontor();
        return lines.open(
                kontor == null ? "" : kontor.enhetsnr(),
                Set.of(Alarmer.SIGN),
                () -> alarmer.findOpen().isEmpty() ? Set.of() : Set.of(Alarmer.SIGN));
    }

    @PostMapping
    ModelAndView raise(@RequestParam(defaultValue = "") String sted, HttpServletRequest request) {
        var place = sted.strip();
        alarmer.raise(place.substring(0, Math.min(MOST_PLACE, place.length())));
        return then(request);
    }

    @PostMapping("/{id}/kommer")
    ModelAndView answer(@PathVariable AlarmId id, HttpServletRequest request) {
        requireAtTheOffice(id);
        alarmer.answer(id);
        return then(request);
    }

    @PostMapping("/{id}/slutt")
    ModelAndView end(
            @PathVariable AlarmId id,
            @RequestParam(defaultValue = "false") boolean falsk,
            HttpServletRequest request) {
        requireAtTheOffice(id);
        alarmer.end(id, falsk);
        return then(request);
    }

    private void requireAtTheOffice(AlarmId id) {
        if (!alarmer.isAtTheOffice(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /// The part of the page for a script; a page of its own for one who has none.
    private ModelAndView then(HttpServletRequest request) {
        return isPart(request) ? show(request) : new ModelAndView("redirect:/alarm");
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
