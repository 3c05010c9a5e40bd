package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.live.LiveLines;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The desk: the form that registers, the queue, who is on duty, and the line that keeps it live.
@Controller
@RequestMapping("/mottak")
@AccessPolicy(Rolle.VEILEDER)
class MottakController {
    private final Registrering registrering;
    private final Hvemoppslag oppslag;
    private final Ko ko;
    private final Kogang gang;
    private final Vakter vakter;
    private final LiveLines lines;
    private final Mottakstid tid;
    private final Mottaksider sider;

    MottakController(
            Registrering registrering,
            Hvemoppslag oppslag,
            Ko ko,
            Kogang gang,
            Vakter vakter,
            LiveLines lines,
            Mottakstid tid,
            Mottaksider sider) {
        this.registrering = registrering;
        this.oppslag = oppslag;
        this.ko = ko;
        this.gang = gang;
        this.vakter = vakter;
        this.lines = lines;
        this.tid = tid;
        this.sider = sider;
    }

    @GetMapping
    ModelAndView show() {
        return page(empty(), List.of(), HttpStatus.OK);
    }

    @GetMapping("/ko")
    ModelAndView queue() {
        return new ModelAndView("mottak/ko", Map.of("ko", ko.find()));
    }

    @GetMapping("/strom")
    SseEmitter live(HttpServletResponse response) {
        // A proxy that gathers what it gets would hold the signs back.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        var kontor = CurrentUser.require().kontor();
        return lines.open(kontor == null ? "" : kontor.enhetsnr(), Set.of(SIGN));
    }

    /// What is searched for is personal data, so it is posted, and never lies in an address.
    @PostMapping("/person")
    ModelAndView suggest(@RequestParam(defaultValue = "") String hvem) {
        var treff = oppslag.suggest(hvem.strip());
        return new ModelAndView(
                "mottak/treff", Map.of("treff", treff.personer(), "ligner", treff.ligner()));
    }

    @PostMapping
    ModelAndView register(
            @RequestParam Map<String, String> felter,
            HttpServletRequest request,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Henvendelsesskjema(felter);
        var part = request.getHeader("HX-Request") != null;
        return switch (registrering.register(skjema)) {
            case Mottaksvar.Gjort(var h) ->
                    said(t.get("mottak.gjort.registrert", h.billett().text()), part, to);
            case Mottaksvar.StarAlt(var h) ->
                    said(t.get("mottak.gjort.staralt", h.billett().text()), part, to);
            case Mottaksvar.Mangler(var feil) -> {
                var problems = Mottaksider.said(feil, t);
                yield part
                        ? form(skjema, problems, null, HttpStatus.UNPROCESSABLE_CONTENT)
                        : page(skjema, problems, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            default -> Mottaksider.closed();
        };
    }

    private ModelAndView said(String text, boolean part, RedirectAttributes to) {
        if (part) {
            return form(empty(), List.of(), text, HttpStatus.OK);
        }
        to.addFlashAttribute("flash", Flash.said(text));
        return new ModelAndView("redirect:/mottak");
    }

    @PostMapping("/neste")
    ModelAndView callNext(Texts t, RedirectAttributes to) {
        return sider.answer(gang.callNext(), t, to);
    }

    @PostMapping("/vakt")
    ModelAndView place(@RequestParam String sted, Texts t, RedirectAttributes to) {
        if (!vakter.goTo(sted)) {
            to.addFlashAttribute("flash", Flash.said(t.get("mottak.feil.sted")));
        }
        return new ModelAndView("redirect:/mottak");
    }

    @PostMapping("/pause")
    ModelAndView pause(@RequestParam boolean pause) {
        vakter.pause(pause);
        return new ModelAndView("redirect:/mottak");
    }

    @GetMapping("/ferdige")
    ModelAndView done(
            @RequestParam(required = false) @Nullable String dag,
            @RequestParam(defaultValue = "false") boolean utenSvar) {
        var day = day(dag);
        return new ModelAndView(
                "mottak/ferdige",
                Map.of("rader", ko.findDone(day, utenSvar), "dag", day, "utenSvar", utenSvar));
    }

    private LocalDate day(@Nullable String text) {
        try {
            return text == null ? tid.today() : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return tid.today();
        }
    }

    private static Henvendelsesskjema empty() {
        return new Henvendelsesskjema(Map.of("nokkel", Ids.next().toString()));
    }

    private ModelAndView page(Henvendelsesskjema skjema, List<Problem> feil, HttpStatus status) {
        return new ModelAndView(
                "mottak/mottak", Map.of("ko", ko.find(), "skjema", skjema, "feil", feil), status);
    }

    private ModelAndView form(
            Henvendelsesskjema skjema,
            List<Problem> feil,
            @Nullable String gjort,
            HttpStatus status) {
        var model =
                new HashMap<String, Object>(
                        Map.of("skjema", skjema, "feil", feil, "neste", ko.peekNumber()));
        if (gjort != null) {
            model.put("gjort", gjort);
        }
        return new ModelAndView("mottak/skjema", model, status);
    }
}
