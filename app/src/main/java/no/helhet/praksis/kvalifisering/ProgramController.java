package no.helhet.praksis.kvalifisering;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FilId;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The office's programmes, one programme, and its decisions.
@Controller
@RequestMapping("/kvalifisering")
@AccessPolicy(Rolle.VEILEDER)
class ProgramController {
    private final Programliste liste;
    private final Programsider sider;
    private final Programsoknader soknader;
    private final Programbehandling behandling;
    private final Manedskjoringer kjoringer;
    private final FileAnswer files;
    private final Programomgjoring omgjoring;

    ProgramController(
            Programliste liste,
            Programsider sider,
            Programsoknader soknader,
            Programbehandling behandling,
            Manedskjoringer kjoringer,
            FileAnswer files,
            Programomgjoring omgjoring) {
        this.liste = liste;
        this.sider = sider;
        this.soknader = soknader;
        this.behandling = behandling;
        this.kjoringer = kjoringer;
        this.files = files;
        this.omgjoring = omgjoring;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    ModelAndView list(
            @RequestParam(defaultValue = "I_PROGRAM") String status,
            @RequestParam(required = false) String maned) {
        var chosen = Programskjema.word(Program.Status.class, status);
        return new ModelAndView(
                "kvalifisering/liste",
                Map.of(
                        "liste",
                        liste.find(
                                chosen == null ? Program.Status.I_PROGRAM : chosen,
                                Programskjema.month(maned))));
    }

    @PostMapping("/maned")
    String make(
            @RequestParam String maned, @RequestParam UUID nokkel, Texts t, RedirectAttributes to) {
        var month = Programskjema.month(maned);
        var begun = month != null && kjoringer.start(month, nokkel);
        to.addFlashAttribute(
                "flash",
                Flash.said(
                        t.get(
                                begun
                                        ? "kvalifisering.gjort.maned-startet"
                                        : "kvalifisering.feil.maned-fram")));
        return "redirect:/kvalifisering?maned=" + (month == null ? "" : month);
    }

    @GetMapping("/ny/{id}")
    ModelAndView form(@PathVariable PersonId id, Texts t) {
        return sider.form(id, Map.of(), List.of(), t);
    }

    @PostMapping("/ny/{id}")
    ModelAndView register(
            @PathVariable PersonId id,
            @RequestParam UUID nokkel,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return switch (soknader.register(
                id, nokkel, Programskjema.day(form.get("sokt")), form.getOrDefault("onske", ""))) {
            case Programsvar.Gjort(var p) -> back(p.id(), "kvalifisering.gjort.sokt", t, to);
            case Programsvar.Mangler(var feil) -> sider.form(id, form, feil, t);
            default -> Programsider.closed();
        };
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    ModelAndView show(
            @PathVariable ProgramId id, @RequestParam(required = false) String maned, Texts t) {
        return sider.show(id, Programskjema.month(maned), Map.of(), List.of(), HttpStatus.OK, t);
    }

    /// A decision's letter, or the certificate.
    @GetMapping("/{id}/fil/{fil}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    void file(@PathVariable ProgramId id, @PathVariable UUID fil, HttpServletResponse response)
            throws IOException {
        sider.findWithFile(id, fil)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        files.show(new FilId(id.kommunenr(), fil), response);
    }

    @PostMapping("/{id}/trekk")
    ModelAndView withdraw(
            @PathVariable ProgramId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, soknader.withdraw(id, versjon), "trukket", form, t, to);
    }

    /// Saves the draft, and sends it when asked to.
    @PostMapping("/{id}/forslag")
    ModelAndView save(
            @PathVariable ProgramId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var saved = behandling.save(id, versjon, Programskjema.content(form));
        if (!form.containsKey("send") || !(saved instanceof Programsvar.Gjort)) {
            return of(id, saved, "lagret", form, t, to);
        }
        return of(id, behandling.sendLatest(id), "sendt", form, t, to);
    }

    /// Begins a new decision in place of one that an appeal has overturned.
    @PostMapping("/{id}/omgjor/{vedtak}")
    ModelAndView beginAnew(
            @PathVariable ProgramId id,
            @PathVariable UUID vedtak,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, omgjoring.begin(id, vedtak), "omgjores", form, t, to);
    }

    @PostMapping("/{id}/tilbake")
    @AccessPolicy(Rolle.BESLUTTER)
    ModelAndView sendBack(
            @PathVariable ProgramId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String merknad,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, behandling.sendBack(id, versjon, merknad), "sendt-tilbake", form, t, to);
    }

    @PostMapping("/{id}/godkjenn")
    @AccessPolicy(Rolle.BESLUTTER)
    ModelAndView sign(
            @PathVariable ProgramId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return of(id, behandling.sign(id, versjon), "vedtatt", form, t, to);
    }

    private ModelAndView of(
            ProgramId id,
            Programsvar answer,
            String done,
            Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return answer(sider, id, answer, "kvalifisering.gjort." + done, form, t, to);
    }

    /// What an act on a programme's page answers.
    static ModelAndView answer(
            Programsider sider,
            ProgramId id,
            Programsvar answer,
            String done,
            Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var month = Programskjema.month(form.get("maned"));
        return switch (answer) {
            case Programsvar.Gjort(var p) -> {
                to.addFlashAttribute("flash", Flash.said(t.get(done)));
                yield new ModelAndView(
                        "redirect:/kvalifisering/"
                                + id.path()
                                + (month == null ? "" : "?maned=" + month));
            }
            case Programsvar.Mangler(var feil) ->
                    sider.show(id, month, form, feil, HttpStatus.UNPROCESSABLE_CONTENT, t);
            case Programsvar.Endret() ->
                    sider.show(
                            id,
                            month,
                            form,
                            List.of(Programfeil.of("program", "kvalifisering.feil.endret")),
                            HttpStatus.CONFLICT,
                            t);
            case Programsvar.Lukket() -> Programsider.closed();
        };
    }

    private static ModelAndView back(ProgramId id, String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/kvalifisering/" + id.path());
    }
}
