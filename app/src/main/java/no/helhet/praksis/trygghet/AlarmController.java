package no.helhet.praksis.trygghet;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.live.LiveLines;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.util.Map;
import java.util.Set;

/// Calling for help, and coming.
@Controller
@RequestMapping("/alarm")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.UTBETALER, Rolle.LEDER})
class AlarmController {
    private static final int MOST_PLACE = 60;
    private final Alarmer alarmer;
    private final LiveLines lines;

    AlarmController(Alarmer alarmer, LiveLines lines) {
        this.alarmer = alarmer;
        this.lines = lines;
    }

    @GetMapping
    ModelAndView show() {
        return part();
    }

    @GetMapping("/strom")
    SseEmitter live(HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        var kontor = CurrentUser.require().kontor();
        var lineOf = kontor == null ? "" : kontor.enhetsnr();
        return lines.open(
                lineOf,
                Set.of(Alarmer.SIGN),
                alarmer.findOpen().isEmpty() ? Set.of() : Set.of(Alarmer.SIGN));
    }

    @PostMapping
    ModelAndView raise(@RequestParam(defaultValue = "") String sted) {
        var place = sted.strip();
        alarmer.raise(place.substring(0, Math.min(MOST_PLACE, place.length())));
        return part();
    }

    @PostMapping("/{id}/kommer")
    ModelAndView answer(@PathVariable AlarmId id) {
        alarmer.answer(id);
        return part();
    }

    @PostMapping("/{id}/slutt")
    ModelAndView end(
            @PathVariable AlarmId id, @RequestParam(defaultValue = "false") boolean falsk) {
        alarmer.end(id, falsk);
        return part();
    }

    private ModelAndView part() {
        return new ModelAndView(
                "trygghet/alarm", Map.of("alarmer", alarmer.findOpen(), "meg", CurrentUser.id()));
    }
}
