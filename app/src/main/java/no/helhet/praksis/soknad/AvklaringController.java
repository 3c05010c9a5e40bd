package no.helhet.praksis.soknad;

import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Identifisering;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Persontilgang;
import no.helhet.praksis.person.RefusedPage;
import no.helhet.praksis.soknad.web.Avklaringsside;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.function.Function;

/// The pages "Må avklares".
@Controller
@RequestMapping("/avklares")
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
class AvklaringController {
    private static final String ANOTHER = "annen";
    private final Avklaring avklaring;
    private final Meldingsinngang inngang;
    private final Avklaringsvisning visning;
    private final Manuellperson manuellperson;
    private final Filsending filsending;

    AvklaringController(
            Avklaring avklaring,
            Meldingsinngang inngang,
            Avklaringsvisning visning,
            Manuellperson manuellperson,
            Filsending filsending) {
        this.avklaring = avklaring;
        this.inngang = inngang;
        this.visning = visning;
        this.manuellperson = manuellperson;
        this.filsending = filsending;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rader", visning.findOpen());
        return "soknad/avklares";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id) {
        return page(id, Avklaringsside.Skjema.EMPTY, null, HttpStatus.OK);
    }

    @GetMapping("/{id}/original/{nr}")
    void download(@PathVariable String id, @PathVariable int nr, HttpServletResponse response)
            throws IOException {
        if (!inngang.enter(parse(id)).erTillatt()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!filsending.sendOriginal(parse(id), nr, response)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @PostMapping("/{id}/koble")
    ModelAndView link(
            @PathVariable String id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String fnr,
            @RequestParam(defaultValue = "") String hvordan,
            Texts t,
            RedirectAttributes redirect) {
        var meldingId = parse(id);
        var personId = findPerson(meldingId, person, fnr);
        var utfall =
                personId == null
                        ? new Avklaring.Utfall.Avslatt(
                                person.equals(ANOTHER)
                                        ? "soknad.avklar.problem.fnr"
                                        : "soknad.avklar.problem.velg")
                        : avklaring.link(meldingId, versjon, personId, hvordan);
        return answer(
                id,
                utfall,
                new Avklaringsside.Skjema(hvordan, "", ""),
                new Flash(t.get("soknad.avklar.koblet"), "/avklares/" + id + "/angre"),
                redirect);
    }

    @PostMapping("/{id}/angre")
    ModelAndView undo(@PathVariable String id, Texts t, RedirectAttributes redirect) {
        return answer(id, t, avklaring::undoLink, "soknad.avklar.angret", redirect);
    }

    @PostMapping("/{id}/avvis")
    ModelAndView propose(
            @PathVariable String id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String grunn,
            @RequestParam(defaultValue = "") String tekst,
            Texts t,
            RedirectAttributes redirect) {
        return answer(
                id,
                avklaring.proposeRejection(parse(id), versjon, grunn, tekst),
                new Avklaringsside.Skjema("", grunn, tekst),
                Flash.said(t.get("soknad.avklar.foreslatt")),
                redirect);
    }

    @PostMapping("/{id}/avvis/trekk")
    ModelAndView withdraw(
            @PathVariable String id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes redirect) {
        return answer(
                id,
                t,
                m -> avklaring.withdrawRejection(m, versjon),
                "soknad.avklar.trukket",
                redirect);
    }

    @PostMapping("/{id}/avvis/bekreft")
    ModelAndView confirm(
            @PathVariable String id,
            @RequestParam int versjon,
            Texts t,
            RedirectAttributes redirect) {
        return answer(
                id,
                t,
                m -> avklaring.confirmRejection(m, versjon),
                "soknad.avklar.avvist",
                redirect);
    }

    private @Nullable PersonId findPerson(MeldingId meldingId, String person, String fnr) {
        if (!person.equals(ANOTHER)) {
            return person.isBlank() ? null : Addresses.parse(person, PersonId::valueOf);
        }
        return manuellperson.identify(meldingId, fnr) instanceof Identifisering.Funnet(var found)
                ? found
                : null;
    }

    private ModelAndView answer(
            String id,
            Texts t,
            Function<MeldingId, Avklaring.Utfall> act,
            String saidKey,
            RedirectAttributes redirect) {
        return answer(
                id,
                act.apply(parse(id)),
                Avklaringsside.Skjema.EMPTY,
                Flash.said(t.get(saidKey)),
                redirect);
    }

    private ModelAndView answer(
            String id,
            Avklaring.Utfall utfall,
            Avklaringsside.Skjema skjema,
            Flash flash,
            RedirectAttributes redirect) {
        return switch (utfall) {
            case Avklaring.Utfall.Gjort() -> {
                redirect.addFlashAttribute("flash", flash);
                yield new ModelAndView("redirect:/avklares");
            }
            case Avklaring.Utfall.Foreldet() ->
                    page(id, skjema, "soknad.avklar.problem.foreldet", HttpStatus.CONFLICT);
            case Avklaring.Utfall.Avslatt(var problem) ->
                    page(id, skjema, problem, HttpStatus.BAD_REQUEST);
        };
    }

    private ModelAndView page(
            String id, Avklaringsside.Skjema skjema, @Nullable String problem, HttpStatus status) {
        if (inngang.enter(parse(id)) instanceof Persontilgang.Nektet nektet) {
            return RefusedPage.of(nektet);
        }
        var side =
                visning.find(parse(id), skjema, problem)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new ModelAndView("soknad/avklar", status);
        view.addObject("side", side);
        return view;
    }

    private static MeldingId parse(String id) {
        return Addresses.parse(id, MeldingId::valueOf);
    }
}
