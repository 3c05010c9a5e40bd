package no.helhet.praksis.opplysning;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/// What others have told us: what waits at the office, a person's list, and one more.
@Controller
@RequestMapping("/opplysninger")
@AccessPolicy(Rolle.VEILEDER)
class PersonopplysningController {
    private final Opplysningsmottak mottak;
    private final Opplysningssider sider;
    private final Opplysningsko ko;

    PersonopplysningController(Opplysningsmottak mottak, Opplysningssider sider, Opplysningsko ko) {
        this.mottak = mottak;
        this.sider = sider;
        this.ko = ko;
    }

    @GetMapping
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView waiting() {
        return new ModelAndView("opplysning/ko", Map.of("venter", ko.find()));
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
    ModelAndView person(@PathVariable PersonId id) {
        return sider.person(id);
    }

    @GetMapping("/{id}/ny")
    ModelAndView form(@PathVariable PersonId id) {
        return sider.form(id, null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}/ny")
    ModelAndView register(
            @PathVariable PersonId id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Opplysningsskjema(form);
        return switch (register(id, skjema, fil)) {
            case Opplysningssvar.Gjort(var o) -> {
                to.addFlashAttribute("flash", Flash.said(t.get("opplysning.gjort.registrert")));
                yield new ModelAndView("redirect:/opplysning/" + o.id().path());
            }
            case Opplysningssvar.Mangler(List<Problem> feil) ->
                    sider.form(
                            id,
                            skjema,
                            Opplysningssider.said(feil, t),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            default -> Opplysningssider.closed();
        };
    }

    private Opplysningssvar register(
            PersonId id, Opplysningsskjema skjema, @Nullable MultipartFile fil) {
        var nokkel = skjema.nokkel();
        if (nokkel == null) {
            return new Opplysningssvar.Lukket();
        }
        var wrong = skjema.unreadable();
        return wrong.isEmpty()
                ? mottak.register(id, nokkel, skjema.read(), file(fil))
                : new Opplysningssvar.Mangler(wrong);
    }

    // A browser sends an empty part without a name when no file is chosen.
    static @Nullable Opplysningsfil file(@Nullable MultipartFile sent) {
        var name = sent == null ? null : sent.getOriginalFilename();
        return sent == null || name == null || (name.isBlank() && sent.isEmpty())
                ? null
                : new Opplysningsfil(name, sent, sent.getSize());
    }
}
