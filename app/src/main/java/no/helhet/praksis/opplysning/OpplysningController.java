package no.helhet.praksis.opplysning;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// One version of what another has told us: its document, the next version, its withdrawal, and
/// the answer to the person who says it is wrong.
@Controller
@RequestMapping("/opplysning/{id}")
@AccessPolicy(Rolle.VEILEDER)
class OpplysningController {
    private final Opplysningsmottak mottak;
    private final Innsigelser innsigelser;
    private final Opplysningssider sider;
    private final FileAnswer files;

    OpplysningController(
            Opplysningsmottak mottak,
            Innsigelser innsigelser,
            Opplysningssider sider,
            FileAnswer files) {
        this.mottak = mottak;
        this.innsigelser = innsigelser;
        this.sider = sider;
        this.files = files;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView show(@PathVariable OpplysningId id) {
        return sider.one(id, Map.of(), List.of(), HttpStatus.OK);
    }

    @GetMapping("/dokument")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    void document(@PathVariable OpplysningId id, HttpServletResponse response) throws IOException {
        files.show(
                sider.document(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                response);
    }

    @GetMapping("/rett")
    ModelAndView form(@PathVariable OpplysningId id) {
        return sider.correction(id, null, null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/rett")
    ModelAndView correct(
            @PathVariable OpplysningId id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Opplysningsskjema(form);
        return switch (correct(id, skjema, fil)) {
            case Opplysningssvar.Gjort(var o) -> back(o, "opplysning.gjort.rettet", t, to);
            case Opplysningssvar.Mangler(List<Problem> feil) ->
                    sider.correction(
                            id,
                            skjema,
                            null,
                            Opplysningssider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Opplysningssvar.Utdatert(var now) ->
                    sider.correction(id, skjema, now, List.of(), HttpStatus.CONFLICT);
            case Opplysningssvar.Lukket() -> Opplysningssider.closed();
        };
    }

    private Opplysningssvar correct(
            OpplysningId id, Opplysningsskjema skjema, @Nullable MultipartFile fil) {
        var nokkel = skjema.nokkel();
        if (nokkel == null) {
            return new Opplysningssvar.Lukket();
        }
        var wrong = skjema.unreadable();
        return wrong.isEmpty()
                ? mottak.correct(
                        id,
                        nokkel,
                        skjema.read(),
                        PersonopplysningController.file(fil),
                        skjema.felt("rettegrunn"))
                : new Opplysningssvar.Mangler(wrong);
    }

    @PostMapping("/trekk")
    ModelAndView withdraw(
            @PathVariable OpplysningId id,
            @RequestParam(defaultValue = "") String trekkgrunn,
            Texts t,
            RedirectAttributes to) {
        return switch (mottak.withdraw(id, trekkgrunn)) {
            case Opplysningssvar.Gjort(var o) -> {
                to.addFlashAttribute(
                        "flash",
                        new Flash(
                                t.get("opplysning.gjort.trukket"),
                                "/opplysning/" + id.path() + "/gjenopprett"));
                yield new ModelAndView("redirect:/opplysning/" + o.id().path());
            }
            case Opplysningssvar other ->
                    refused(id, other, Map.of("trekkgrunn", trekkgrunn), "trekkgrunn", t);
        };
    }

    @PostMapping("/gjenopprett")
    ModelAndView restore(@PathVariable OpplysningId id, Texts t, RedirectAttributes to) {
        return switch (mottak.restore(id)) {
            case Opplysningssvar.Gjort(var o) -> back(o, "opplysning.gjort.gjenopprettet", t, to);
            default -> Opplysningssider.closed();
        };
    }

    @PostMapping("/sett")
    ModelAndView see(@PathVariable OpplysningId id, Texts t, RedirectAttributes to) {
        return switch (mottak.see(id)) {
            case Opplysningssvar.Gjort(var o) -> back(o, "opplysning.gjort.sett", t, to);
            default -> Opplysningssider.closed();
        };
    }

    @PostMapping("/svar/{innsigelse}")
    ModelAndView answer(
            @PathVariable OpplysningId id,
            @PathVariable InnsigelseId innsigelse,
            @RequestParam(defaultValue = "") String svar,
            Texts t,
            RedirectAttributes to) {
        return switch (innsigelser.answer(innsigelse, svar)) {
            case Opplysningssvar.Gjort(var o) -> {
                to.addFlashAttribute("flash", Flash.said(t.get("opplysning.gjort.besvart")));
                yield new ModelAndView("redirect:/opplysning/" + id.path());
            }
            case Opplysningssvar other -> {
                var field = "svar-" + innsigelse.path();
                yield refused(id, other, Map.of(field, svar), field, t);
            }
        };
    }

    private ModelAndView refused(
            OpplysningId id,
            Opplysningssvar answer,
            Map<String, String> felter,
            String field,
            Texts t) {
        return switch (answer) {
            case Opplysningssvar.Mangler(List<Problem> feil) ->
                    sider.one(
                            id,
                            felter,
                            Opplysningssider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Opplysningssvar.Utdatert(var now) ->
                    sider.one(
                            id,
                            felter,
                            List.of(new Problem(field, t.get("opplysning.feil.utdatert"))),
                            HttpStatus.CONFLICT);
            default -> Opplysningssider.closed();
        };
    }

    private static ModelAndView back(Opplysning o, String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/opplysning/" + o.id().path());
    }
}
