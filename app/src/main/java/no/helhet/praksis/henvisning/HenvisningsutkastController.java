package no.helhet.praksis.henvisning;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writing a referral: begun from the person's card, saved as it is written, resting on a consent
/// or on the law.
@Controller
@RequestMapping("/henvisning")
@AccessPolicy(Rolle.VEILEDER)
class HenvisningsutkastController {
    private final Henvisningsutkast utkast;
    private final Henvisningsinngang inngang;
    private final Henvisningssider sider;
    private final Mottakere mottakere;
    private final Samtykker samtykker;
    private final Personer personer;
    private final Henvisningsregler regler;

    HenvisningsutkastController(
            Henvisningsutkast utkast,
            Henvisningsinngang inngang,
            Henvisningssider sider,
            Mottakere mottakere,
            Samtykker samtykker,
            Personer personer,
            Henvisningsregler regler) {
        this.utkast = utkast;
        this.inngang = inngang;
        this.sider = sider;
        this.mottakere = mottakere;
        this.samtykker = samtykker;
        this.personer = personer;
        this.regler = regler;
    }

    @GetMapping("/ny/{id}")
    ModelAndView form(@PathVariable PersonId id, Texts t) {
        return form(
                id,
                Map.of("nokkel", Henvisningsutkast.nextId().toString()),
                List.of(),
                HttpStatus.OK,
                t);
    }

    private ModelAndView form(
            PersonId id,
            Map<String, String> felter,
            List<Problem> feil,
            HttpStatus status,
            Texts t) {
        if (!inngang.enter(id, "henvisning.ny")) {
            return Henvisningssider.closed();
        }
        return new ModelAndView(
                "henvisning/ny",
                Map.of(
                        "person",
                        personer.find(id).orElseThrow(),
                        "mottakere",
                        mottakere.findChoices(id.kommunenr(), t),
                        "felter",
                        felter,
                        "feil",
                        feil),
                status);
    }

    @PostMapping("/ny/{id}")
    ModelAndView begin(
            @PathVariable PersonId id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var key = key(form.getOrDefault("nokkel", ""));
        var answer =
                key == null
                        ? Henvisningssvar.Mangler.of("mottaker", "henvisning.feil.skjema")
                        : utkast.begin(
                                id,
                                key,
                                Skjemafelt.text(form, "mottaker"),
                                Skjemafelt.text(form, "gjelder"));
        return switch (answer) {
            case Henvisningssvar.Gjort(var h) ->
                    sider.back(h.id(), "henvisning.gjort.begynt", t, to);
            case Henvisningssvar.Mangler(var feil) -> {
                var felter = new HashMap<>(form);
                felter.putIfAbsent("nokkel", Henvisningsutkast.nextId().toString());
                yield form(
                        id,
                        felter,
                        Henvisningssider.said(feil, t),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        t);
            }
            default -> Henvisningssider.closed();
        };
    }

    private static @Nullable UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Saves, and with `valg=vis` goes on to what will be sent.
    @PostMapping("/{id}/utkast")
    ModelAndView save(
            @PathVariable HenvisningId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String valg,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        var mine = Skjemafelt.read(form);
        var answer = utkast.save(id, versjon, Skjemafelt.text(form, "mottaker"), mine);
        return switch (answer) {
            case Henvisningssvar.Gjort _ when valg.equals("vis") ->
                    new ModelAndView("redirect:/henvisning/" + id.path() + "/forhandsvis");
            case Henvisningssvar.Utdatert() -> sider.conflict(id, mine, form, t);
            default -> sider.of(id, answer, "henvisning.gjort.lagret", form, t, to);
        };
    }

    /// Answers the form that saves itself: the new version, or both texts.
    @PostMapping("/{id}/utkast/lagre")
    Object autosave(
            @PathVariable HenvisningId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> form,
            Texts t) {
        var mine = Skjemafelt.read(form);
        var answer = utkast.save(id, versjon, Skjemafelt.text(form, "mottaker"), mine);
        return switch (answer) {
            case Henvisningssvar.Gjort(var h) ->
                    ResponseEntity.ok(
                            Map.of(
                                    "versjon",
                                    h.version(),
                                    "helhet",
                                    Map.of("fra", versjon, "til", h.version()),
                                    "melding",
                                    t.get("henvisning.lagret", t.clock(regler.now()))));
            case Henvisningssvar.Utdatert() ->
                    inngang.enter(id, "henvisning.henvisning")
                            .<Object>map(h -> conflict(h, mine, t))
                            .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
            case Henvisningssvar.Mangler(var feil) ->
                    ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .body(
                                    Map.of(
                                            "feil",
                                            Map.of(
                                                    feil.getFirst().field(),
                                                    t.get(feil.getFirst().text()))));
            default -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    private static ModelAndView conflict(Henvisning h, Henvisningsinnhold mine, Texts t) {
        return new ModelAndView(
                "henvisning/konflikt",
                Map.of(
                        "henvisning",
                        h,
                        "konflikt",
                        Henvisningsvisning.differences(mine, h.innhold(), t)),
                HttpStatus.CONFLICT);
    }

    @PostMapping("/{id}/samtykke")
    ModelAndView give(
            @PathVariable HenvisningId id,
            @RequestParam int versjon,
            @RequestParam UUID nokkel,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                samtykker.give(id, versjon, new Samtykkeskjema(nokkel, form)),
                "henvisning.gjort.samtykke",
                form,
                t,
                to);
    }

    @PostMapping("/{id}/samtykke/trekk")
    ModelAndView withdraw(
            @PathVariable HenvisningId id,
            @RequestParam SamtykkeId samtykke,
            Texts t,
            RedirectAttributes to) {
        return sider.of(
                id,
                samtykker.withdraw(id, samtykke),
                "henvisning.gjort.samtykketrukket",
                Map.of(),
                t,
                to);
    }
}
