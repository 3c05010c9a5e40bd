package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.kartlegging.Kartleggingsinngang.Inngang;
import no.helhet.praksis.kartlegging.Kartleggingsvisning.Onsket;
import no.helhet.praksis.kartlegging.Sporsmalsside.Sted;
import no.helhet.praksis.kartlegging.Svarlagring.Lagring;
import no.helhet.praksis.person.Persontilgang;
import no.helhet.praksis.person.RefusedPage;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Answers: saved while they are written, sent when they are finished, confirmed when they were
/// known, and put together when two have answered.
@Controller
@RequestMapping("/kartlegging/{id}/svar/{sporsmal}")
@AccessPolicy(Rolle.VEILEDER)
class SvarController {
    private final Kartleggingsinngang inngang;
    private final Kartleggingsvisning visning;
    private final Svarlagring lagring;
    private final Sporsmalene sporsmalene;
    private final Svarversjoner versjoner;
    private final Kartleggingsdag dag;

    SvarController(
            Kartleggingsinngang inngang,
            Kartleggingsvisning visning,
            Svarlagring lagring,
            Sporsmalene sporsmalene,
            Svarversjoner versjoner,
            Kartleggingsdag dag) {
        this.inngang = inngang;
        this.visning = visning;
        this.lagring = lagring;
        this.sporsmalene = sporsmalene;
        this.versjoner = versjoner;
        this.dag = dag;
    }

    /// Answers the form that saves itself: the new versions, or both texts.
    @PostMapping("/lagre")
    ModelAndView save(
            @PathVariable KartleggingId id,
            @PathVariable String sporsmal,
            @RequestParam(defaultValue = "") String barn,
            @RequestParam MultiValueMap<String, String> form,
            Texts t) {
        return entered(
                id,
                k -> {
                    var sted = new Sted(sporsmal, Narvarside.child(barn));
                    var skjema = new Svarskjema(sporsmalene.of(k), sted.barn(), form);
                    var before = versjoner.find(k, sted);
                    return switch (lagring.save(id, skjema.endringer())) {
                        case Lagring.Lukket() ->
                                new ModelAndView(
                                        "kartlegging/lukket", Map.of(), HttpStatus.CONFLICT);
                        case Lagring.Ugyldig(var at) -> unknown();
                        case Lagring.Lagret(var conflicts) when !conflicts.isEmpty() ->
                                conflict(k, conflicts.getFirst(), t);
                        case Lagring.Lagret(var none) ->
                                json(before, versjoner.find(k, sted), skjema, t);
                    };
                });
    }

    private ModelAndView json(
            Svarversjoner.Stilt before, Svarversjoner.Stilt after, Svarskjema sent, Texts t) {
        var model = new HashMap<String, Object>();
        model.put("versjon", after.versjon());
        model.put(
                "melding",
                sent.feil().isEmpty()
                        ? t.get("kartlegging.lagret", t.clock(dag.now()))
                        : t.get(sent.feil().values().iterator().next().tekst()));
        // Another question is asked now, or one is not any more: the open part is drawn anew.
        if (!before.sporsmal().equals(after.sporsmal())) {
            model.put("helhet", Map.of("fra", before.versjon(), "til", after.versjon()));
        }
        var view = new JacksonJsonView();
        view.setContentType(MediaType.APPLICATION_JSON_VALUE);
        return new ModelAndView(view, model);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable KartleggingId id,
            @PathVariable String sporsmal,
            @RequestParam(defaultValue = "") String barn,
            @RequestParam MultiValueMap<String, String> form,
            Texts t) {
        return entered(
                id,
                k -> {
                    var sted = new Sted(sporsmal, Narvarside.child(barn));
                    var skjema = new Svarskjema(sporsmalene.of(k), sted.barn(), form);
                    return switch (lagring.save(id, skjema.endringer())) {
                        case Lagring.Lukket() -> closed(k, t);
                        case Lagring.Ugyldig(var at) -> unknown();
                        case Lagring.Lagret(var conflicts) when !conflicts.isEmpty() ->
                                again(k, sted, skjema, conflict(k, t, conflicts.getFirst()), t);
                        case Lagring.Lagret(var none) when !skjema.feil().isEmpty() ->
                                again(k, sted, skjema, null, t);
                        case Lagring.Lagret(var none) -> redirect(k, visning.nextAfter(k, sted, t));
                    };
                });
    }

    /// What is known is so.
    @PostMapping("/stemmer")
    ModelAndView confirm(
            @PathVariable KartleggingId id,
            @PathVariable String sporsmal,
            @RequestParam(defaultValue = "") String barn,
            @RequestParam(defaultValue = "stemmer") String valg,
            Texts t) {
        var sted = new Svarsted(sporsmal, Narvarside.child(barn));
        return entered(
                id,
                k -> {
                    var group = group(k, sted);
                    if (valg.equals("endret")) {
                        return group == null ? unknown() : redirect(k, group);
                    }
                    return saved(lagring.confirm(id, sted), k, group, null, t);
                });
    }

    /// One of two answers is chosen, or both are kept.
    @PostMapping("/konflikt")
    ModelAndView settle(
            @PathVariable KartleggingId id,
            @PathVariable String sporsmal,
            @RequestParam(defaultValue = "") String barn,
            @RequestParam int versjon,
            @RequestParam String valg,
            @RequestParam(defaultValue = "") String min,
            @RequestParam(defaultValue = "") String annen,
            Texts t) {
        var sted = new Svarsted(sporsmal, Narvarside.child(barn));
        return entered(
                id,
                k -> {
                    var asked = sporsmalene.of(k).find(sporsmal).orElse(null);
                    if (asked == null) {
                        return unknown();
                    }
                    var group = new Sted(asked.sammen(), sted.barn());
                    var chosen = new Konfliktvalg(asked, t).read(valg, min, annen);
                    if (chosen.isEmpty()) {
                        return page(
                                k,
                                new Onsket(
                                        group,
                                        Map.of(
                                                sporsmal,
                                                new Svarskjema.Feil(
                                                        min, "kartlegging.feil." + asked.type())),
                                        List.of(),
                                        null),
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                t);
                    }
                    var change = new Svarlagring.Endring(sted, versjon, chosen.get());
                    return saved(lagring.save(id, List.of(change)), k, group, group, t);
                });
    }

    private @Nullable Sted group(Kartlegging k, Svarsted sted) {
        return sporsmalene
                .of(k)
                .find(sted.sporsmal())
                .map(s -> new Sted(s.sammen(), sted.barn()))
                .orElse(null);
    }

    private ModelAndView entered(KartleggingId id, Function<Kartlegging, ModelAndView> act) {
        return switch (inngang.enter(id)) {
            case Inngang.Apen(var k) -> act.apply(k);
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }

    /// @param next where the reader goes on when all is saved, null for where they were
    private ModelAndView saved(
            Lagring lagret, Kartlegging k, @Nullable Sted group, @Nullable Sted next, Texts t) {
        return switch (lagret) {
            case Lagring.Lukket() -> closed(k, t);
            case Lagring.Ugyldig(var at) -> unknown();
            case Lagring.Lagret(var conflicts) when !conflicts.isEmpty() ->
                    page(
                            k,
                            new Onsket(
                                    group,
                                    Map.of(),
                                    List.of(),
                                    conflict(k, t, conflicts.getFirst())),
                            HttpStatus.CONFLICT,
                            t);
            case Lagring.Lagret(var none) -> redirect(k, next);
        };
    }

    private ModelAndView again(
            Kartlegging k, Sted sted, Svarskjema sent, @Nullable Svarkonflikt conflict, Texts t) {
        return page(
                k,
                new Onsket(sted, sent.feil(), List.of(), conflict),
                conflict == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
                t);
    }

    private ModelAndView closed(Kartlegging k, Texts t) {
        var problem = new Problem("innhold", t.get("kartlegging.feil.lukket"));
        return page(k, new Onsket(null, Map.of(), List.of(problem), null), HttpStatus.CONFLICT, t);
    }

    private ModelAndView page(Kartlegging k, Onsket onsket, HttpStatus status, Texts t) {
        // As it stands now: what was asked for may have been refused because it is finished.
        return switch (inngang.enter(k.id())) {
            case Inngang.Apen(var now) ->
                    new ModelAndView(
                            "kartlegging/kartlegging",
                            Map.of("side", visning.show(now, onsket, t)),
                            status);
            case Inngang.Stengt(var refusal) -> RefusedPage.of(refusal);
        };
    }

    private static ModelAndView redirect(Kartlegging k, @Nullable Sted sted) {
        return new ModelAndView(
                "redirect:/kartlegging/"
                        + k.id().path()
                        + (sted == null ? "" : Kartleggingsvisning.href(sted)));
    }

    private ModelAndView conflict(Kartlegging k, Svarlagring.Konflikt conflict, Texts t) {
        return new ModelAndView(
                "kartlegging/konflikt",
                Map.of("kartlegging", k.id(), "konflikt", conflict(k, t, conflict)),
                HttpStatus.CONFLICT);
    }

    private Svarkonflikt conflict(Kartlegging k, Texts t, Svarlagring.Konflikt conflict) {
        var theirs = conflict.deres();
        var asked = sporsmalene.of(k).find(theirs.sted().sporsmal()).orElseThrow();
        var words = new Konfliktvalg(asked, t);
        return new Svarkonflikt(
                asked.id(),
                theirs.sted().barn(),
                new Svartekst(t).label(asked),
                theirs.endretNavn(),
                words.write(conflict.mitt()),
                words.write(theirs.verdi()),
                t.clock(theirs.endret()),
                theirs.version());
    }

    private static ModelAndView unknown() {
        return RefusedPage.of(new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
    }
}
