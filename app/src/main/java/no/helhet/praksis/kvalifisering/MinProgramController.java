package no.helhet.praksis.kvalifisering;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
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

/// A resident's own programme: apply, register attendance, see what is paid and why.
@Controller
@RequestMapping("/minside/program")
@AccessPolicy(Rolle.INNBYGGER)
class MinProgramController {
    private final Programsider sider;
    private final Programsoknader soknader;
    private final Programoppmote oppmote;
    private final Programdager dager;
    private final FileAnswer files;

    MinProgramController(
            Programsider sider,
            Programsoknader soknader,
            Programoppmote oppmote,
            Programdager dager,
            FileAnswer files) {
        this.sider = sider;
        this.soknader = soknader;
        this.oppmote = oppmote;
        this.dager = dager;
        this.files = files;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) String maned, Texts t) {
        return sider.own(own(), Programskjema.month(maned), Map.of(), List.of(), HttpStatus.OK, t);
    }

    @PostMapping
    ModelAndView apply(
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String onske,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer = soknader.apply(own().getFirst(), nokkel, onske);
        return of(answer, "kvalifisering.min.sokt", form, t, to);
    }

    @PostMapping("/{id}/oppmote")
    ModelAndView attend(
            @PathVariable ProgramId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var answer = oppmote.registerOwn(own(), id, dager.read(id, form));
        return of(answer, "kvalifisering.min.registrert", form, t, to);
    }

    @GetMapping("/{id}/fil/{fil}")
    void file(@PathVariable ProgramId id, @PathVariable UUID fil, HttpServletResponse response)
            throws IOException {
        sider.findWithFile(id, fil)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        files.show(new FilId(id.kommunenr(), fil), response);
    }

    private ModelAndView of(
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
                        "redirect:/minside/program" + (month == null ? "" : "?maned=" + month));
            }
            case Programsvar.Mangler(var feil) ->
                    sider.own(own(), month, form, feil, HttpStatus.UNPROCESSABLE_CONTENT, t);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }
}
