package no.helhet.laering.uttrekk;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.laering.uttrekk.Uttrekksutfall.Grunn;
import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.FileAnswer;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
import java.util.UUID;

/// Data sets: asked for by the analyst, decided by the leader, seen by internal control too.
@Controller
@RequestMapping("/uttrekk")
@AccessPolicy({Rolle.ANALYTIKER, Rolle.LEDER, Rolle.KONTROLLOR})
class UttrekkController {
    private final Uttrekkene uttrekkene;
    private final Uttrekkssider sider;

    UttrekkController(Uttrekkene uttrekkene, Uttrekkssider sider) {
        this.uttrekkene = uttrekkene;
        this.sider = sider;
    }

    @GetMapping
    ModelAndView all(Texts t) {
        return new ModelAndView("uttrekk/oversikt", "side", sider.list(t));
    }

    @GetMapping("/ny")
    @AccessPolicy(Rolle.ANALYTIKER)
    ModelAndView form(Texts t) {
        var empty = new LinkedMultiValueMap<String, String>();
        empty.add("aldersgrupper", "true");
        empty.add("maneder", "true");
        return form(new Uttrekksskjema(empty), Ids.next().toString(), List.of(), HttpStatus.OK, t);
    }

    @PostMapping("/ny")
    @AccessPolicy(Rolle.ANALYTIKER)
    ModelAndView ask(
            @RequestParam UUID nokkel,
            @RequestParam MultiValueMap<String, String> felt,
            Texts t,
            RedirectAttributes redirect) {
        var skjema = new Uttrekksskjema(felt);
        var kommunenr = skjema.value("kommune");
        var id =
                new UttrekkId(
                        kommunenr.isEmpty() ? Scopes.current().kommuner().getFirst() : kommunenr,
                        nokkel);
        return switch (uttrekkene.ask(id, skjema)) {
            case Uttrekksutfall.Bedt b -> done(b.id(), "uttrekk.gjort.bedt", t, redirect);
            case Uttrekksutfall.Avvist(var feil) ->
                    form(skjema, nokkel.toString(), feil, HttpStatus.BAD_REQUEST, t);
            case Uttrekksutfall.Nektet n -> {
                var view = new ModelAndView("uttrekk/oversikt", "side", sider.list(t));
                view.setStatus(HttpStatus.FORBIDDEN);
                yield view;
            }
            default -> throw unknown();
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UttrekkId id, Texts t) {
        return page(id, null, HttpStatus.OK, t);
    }

    @PostMapping("/{id}/avgjor")
    @AccessPolicy(Rolle.LEDER)
    ModelAndView decide(
            @PathVariable UttrekkId id,
            @RequestParam(defaultValue = "") String valg,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes redirect) {
        boolean no = valg.equals("avsla");
        var utfall = no ? uttrekkene.refuse(id, grunn) : uttrekkene.approve(id);
        return switch (utfall) {
            case Uttrekksutfall.Gjort g ->
                    done(id, no ? "uttrekk.gjort.avslatt" : "uttrekk.gjort.godkjent", t, redirect);
            case Uttrekksutfall.Nektet(var why) -> page(id, why, status(why), t);
            default -> throw unknown();
        };
    }

    @PostMapping("/{id}/avslutt")
    @AccessPolicy({Rolle.ANALYTIKER, Rolle.LEDER})
    ModelAndView end(@PathVariable UttrekkId id, Texts t, RedirectAttributes redirect) {
        return switch (uttrekkene.end(id, CurrentUser.has(Rolle.LEDER))) {
            case Uttrekksutfall.Gjort g -> done(id, "uttrekk.gjort.avsluttet", t, redirect);
            case Uttrekksutfall.Nektet(var why) -> page(id, why, status(why), t);
            default -> throw unknown();
        };
    }

    /// Each fetching is logged with the purpose before the first byte is sent.
    @GetMapping("/{id}/fil")
    @AccessPolicy(Rolle.ANALYTIKER)
    void file(@PathVariable UttrekkId id, HttpServletResponse response) throws IOException {
        var uttrekk = uttrekkene.findFetchable(id).orElseThrow(UttrekkController::unknown);
        FileAnswer.headSaved(response, "application/zip", "uttrekk-" + id.path() + ".zip");
        var fil = uttrekk.fil();
        if (fil != null) {
            response.setContentLengthLong(fil.storrelse());
        }
        uttrekkene.fetch(uttrekk, response.getOutputStream());
    }

    private static HttpStatus status(Grunn why) {
        return switch (why) {
            case SAMME_PERSON, BYDEL -> HttpStatus.FORBIDDEN;
            case AVGJORT -> HttpStatus.CONFLICT;
            case FOR_FA, UTLOPT, MANGLER_GRUNN -> HttpStatus.BAD_REQUEST;
        };
    }

    private ModelAndView form(
            Uttrekksskjema skjema, String nokkel, List<Problem> feil, HttpStatus status, Texts t) {
        if (!Uttrekksregler.servesTheWhole()) {
            throw unknown();
        }
        var view = new ModelAndView("uttrekk/skjema", "side", sider.form(skjema, nokkel, feil, t));
        view.setStatus(status);
        return view;
    }

    private ModelAndView page(UttrekkId id, @Nullable Grunn why, HttpStatus status, Texts t) {
        var uttrekk = uttrekkene.find(id).orElseThrow(UttrekkController::unknown);
        var view = new ModelAndView("uttrekk/uttrekk", "side", sider.show(uttrekk, t));
        if (why != null) {
            view.addObject("nektet", why.name());
        }
        view.setStatus(status);
        return view;
    }

    private static ModelAndView done(
            UttrekkId id, String text, Texts t, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.said(t.get(text)));
        return new ModelAndView("redirect:/uttrekk/" + id.path());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
