package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.kartlegging.Kartleggingsinngang.Inngang;
import no.helhet.praksis.kartlegging.Kartleggingsvisning.Onsket;
import no.helhet.praksis.person.Persontilgang;
import no.helhet.praksis.person.RefusedPage;
import no.helhet.regelverk.porter.Utfall;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The end of a mapping: the steps, the summary that is gone through together, and the finishing.
@Controller
@RequestMapping("/kartlegging/{id}")
@AccessPolicy(Rolle.VEILEDER)
class FullforingController {
    private final Kartleggingsinngang inngang;
    private final Kartleggingsvisning visning;
    private final Skrittvalg skrittvalg;
    private final Fullforing fullforing;
    private final Oppsummeringssider sider;

    FullforingController(
            Kartleggingsinngang inngang,
            Kartleggingsvisning visning,
            Skrittvalg skrittvalg,
            Fullforing fullforing,
            Oppsummeringssider sider) {
        this.inngang = inngang;
        this.visning = visning;
        this.skrittvalg = skrittvalg;
        this.fullforing = fullforing;
        this.sider = sider;
    }

    /// The steps that are ticked, with who and when.
    @PostMapping("/skritt")
    ModelAndView choose(
            @PathVariable KartleggingId id,
            @RequestParam int versjon,
            @RequestParam MultiValueMap<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return entered(
                id,
                k -> {
                    var chosen = read(form);
                    var answer =
                            chosen == null
                                    ? Skrittvalg.Svar.UGYLDIG
                                    : skrittvalg.choose(id, versjon, chosen);
                    return switch (answer) {
                        case LAGRET -> {
                            to.addFlashAttribute(
                                    "flash", Flash.said(t.get("kartlegging.skritt.lagret")));
                            yield new ModelAndView(
                                    "redirect:/kartlegging/" + id.path() + "#skritt");
                        }
                        case UTDATERT -> refused(k, "utdatert", HttpStatus.CONFLICT, t);
                        case UGYLDIG -> refused(k, "skritt", HttpStatus.UNPROCESSABLE_CONTENT, t);
                        case LUKKET -> refused(k, "lukket", HttpStatus.CONFLICT, t);
                    };
                });
    }

    /// Null when a day can not be read.
    private static @org.jspecify.annotations.Nullable List<Skrittvalg.Valgt> read(
            MultiValueMap<String, String> form) {
        var chosen = new ArrayList<Skrittvalg.Valgt>();
        for (var key : form.getOrDefault("skritt", List.of())) {
            var owner = form.getFirst("eier." + key);
            var day = form.getFirst("frist." + key);
            try {
                chosen.add(
                        new Skrittvalg.Valgt(
                                key,
                                owner == null ? "" : owner,
                                LocalDate.parse(day == null ? "" : day)));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return chosen;
    }

    @PostMapping("/skritt/{skritt}/utfort")
    ModelAndView complete(
            @PathVariable KartleggingId id,
            @PathVariable UUID skritt,
            Texts t,
            RedirectAttributes to) {
        return entered(
                id,
                k -> {
                    if (!skrittvalg.complete(id, skritt)) {
                        return RefusedPage.of(
                                new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
                    }
                    to.addFlashAttribute("flash", Flash.said(t.get("kartlegging.skritt.gjort")));
                    return new ModelAndView("redirect:/kartlegging/" + id.path());
                });
    }

    /// Gone through together before it is finished, and afterwards as it was given.
    @GetMapping("/oppsummering")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    ModelAndView summary(@PathVariable KartleggingId id, Texts t) {
        return entered(id, k -> summary(k, List.of(), HttpStatus.OK, t));
    }

    @PostMapping("/fullfor")
    ModelAndView finish(@PathVariable KartleggingId id, Texts t, RedirectAttributes to) {
        return entered(
                id,
                k ->
                        switch (fullforing.finish(id, t.language())) {
                            case Fullforing.Svar.Lukket() ->
                                    refused(k, "lukket", HttpStatus.CONFLICT, t);
                            case Fullforing.Svar.Mangler(var findings) ->
                                    summary(
                                            k,
                                            findings.stream().map(u -> problem(u, t)).toList(),
                                            HttpStatus.UNPROCESSABLE_CONTENT,
                                            t);
                            case Fullforing.Svar.Fullfort() -> {
                                to.addFlashAttribute(
                                        "flash", Flash.said(t.get("kartlegging.fullfort")));
                                yield new ModelAndView(
                                        "redirect:/kartlegging/" + id.path() + "/oppsummering");
                            }
                        });
    }

    @GetMapping("/oppsummering.pdf")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    ModelAndView print(@PathVariable KartleggingId id, Texts t) {
        return entered(id, k -> sider.pdf(k).orElseGet(() -> notFinished(k, t)));
    }

    private ModelAndView notFinished(Kartlegging k, Texts t) {
        return summary(
                k,
                List.of(new Problem("innhold", t.get("kartlegging.feil.uferdig"))),
                HttpStatus.CONFLICT,
                t);
    }

    private ModelAndView summary(
            Kartlegging k, List<Problem> problems, HttpStatus status, Texts t) {
        return new ModelAndView(
                "kartlegging/oppsummering",
                Map.of("side", sider.show(k, t), "feil", problems),
                status);
    }

    private static Problem problem(Utfall finding, Texts t) {
        return switch (finding) {
            case Utfall.ManglerOpplysning(var hva, var hjemmel, var anker) ->
                    new Problem(anker, t.get(hva.key(), hva.arguments().toArray()));
            case Utfall.IkkeOppfylt(var grunn, var hjemmel, var anker) ->
                    new Problem(anker, t.get(grunn.key(), grunn.arguments().toArray()));
            case Utfall.Oppfylt() -> throw new IllegalArgumentException("Nothing is missing");
            case Utfall.GjelderIkke g -> throw new IllegalArgumentException("Nothing is missing");
        };
    }

    private ModelAndView refused(Kartlegging k, String why, HttpStatus status, Texts t) {
        var problem = new Problem("skritt", t.get("kartlegging.feil." + why));
        return new ModelAndView(
                "kartlegging/kartlegging",
                Map.of(
                        "side",
                        visning.show(k, new Onsket(null, Map.of(), List.of(problem), null), t)),
                status);
    }

    private ModelAndView entered(KartleggingId id, Function<Kartlegging, ModelAndView> act) {
        return switch (inngang.enter(id)) {
            case Inngang.Apen(var k) -> act.apply(k);
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }
}
