package no.helhet.praksis.opplysning;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
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

/// What others have told us about a resident, and the resident's word that it is wrong.
@Controller
@RequestMapping("/minside/opplysninger")
@AccessPolicy(Rolle.INNBYGGER)
class MinOpplysningController {
    private static final String PAGE = "/minside/opplysninger";
    private final MineOpplysningssider sider;
    private final Innsigelser innsigelser;
    private final FileAnswer files;

    MinOpplysningController(MineOpplysningssider sider, Innsigelser innsigelser, FileAnswer files) {
        this.sider = sider;
        this.innsigelser = innsigelser;
        this.files = files;
    }

    @GetMapping
    ModelAndView show() {
        return sider.show(own(), Map.of(), List.of(), HttpStatus.OK);
    }

    @GetMapping("/{id}/dokument")
    void document(@PathVariable OpplysningId id, HttpServletResponse response) throws IOException {
        files.show(
                sider.document(own(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                response);
    }

    @PostMapping("/{id}/feil")
    ModelAndView object(
            @PathVariable OpplysningId id,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") String tekst,
            Texts t,
            RedirectAttributes to) {
        return switch (innsigelser.object(own(), id, nokkel, tekst)) {
            case Opplysningssvar.Gjort(var o) -> {
                to.addFlashAttribute("flash", Flash.said(t.get("opplysning.min.sagt")));
                yield new ModelAndView("redirect:" + PAGE);
            }
            case Opplysningssvar.Mangler(List<Problem> feil) ->
                    sider.show(
                            own(),
                            Map.of("tekst-" + id.path(), tekst),
                            Opplysningssider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }
}
