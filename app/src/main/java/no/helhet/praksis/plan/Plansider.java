package no.helhet.praksis.plan;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Persontilgang;
import no.helhet.praksis.person.RefusedPage;
import no.helhet.praksis.plan.Plansvar.Lagring;
import no.helhet.praksis.plan.Planvisning.Onsket;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.json.JacksonJsonView;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Answers of the two pages of a plan, the worker's and the person's, which differ in template
/// alone.
@Component
class Plansider {
    private final Planvisning visning;
    private final Places places;
    private final Planregler regler;

    Plansider(Planvisning visning, Places places, Planregler regler) {
        this.visning = visning;
        this.places = places;
        this.regler = regler;
    }

    ModelAndView show(Plan plan, @Nullable UUID apen, Texts t) {
        return page(plan, Onsket.at(apen), HttpStatus.OK, t);
    }

    ModelAndView page(Plan plan, Onsket onsket, HttpStatus status, Texts t) {
        return drawn(visning.show(plan, onsket, t), status);
    }

    /// Nothing when nothing has happened since.
    ModelAndView live(Plan plan, @Nullable UUID apen, String print, Texts t) {
        return visning.see(plan, apen, print, t)
                .map(side -> drawn(side, HttpStatus.OK))
                .orElseGet(
                        () ->
                                new ModelAndView(
                                        (model, request, response) ->
                                                response.setStatus(HttpStatus.NO_CONTENT.value())));
    }

    private ModelAndView drawn(Planside side, HttpStatus status) {
        var path = side.plan().personId().path();
        return Planregler.isInnbygger()
                ? new ModelAndView(
                        "plan/min",
                        Map.of(
                                "side", side,
                                "topp", places.fill("minplan.topp", path),
                                "ser", places.fill("minplan.ser", path)),
                        status)
                : new ModelAndView(
                        "plan/plan",
                        Map.of(
                                "side", side,
                                "grunnlag", places.fill("plan.grunnlag", path),
                                "ser", places.fill("plan.ser", path),
                                "rail", places.fill("plan.rail", path)),
                        status);
    }

    static String base(Plan plan) {
        return Planregler.isInnbygger() ? "/minside/plan" : "/planer/" + plan.id().path();
    }

    /// To the page, saying what was done.
    ///
    /// @param where what follows the address of the page
    ModelAndView answer(
            Plan plan,
            Plansvar svar,
            String where,
            @Nullable Flash done,
            Map<String, String> form,
            Texts t,
            RedirectAttributes to) {
        return switch (svar) {
            case Plansvar.Gjort(var now) -> {
                if (done != null) {
                    to.addFlashAttribute("flash", done);
                }
                yield new ModelAndView("redirect:" + base(plan) + where);
            }
            case Plansvar.Mangler(var feil) ->
                    page(
                            plan,
                            new Onsket(null, said(feil, t), form, null),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            t);
            case Plansvar.Endret(var now) -> conflict(now, "plan.feil.endret", form, t);
            case Plansvar.Lukket() -> conflict(plan, "plan.feil.lukket", form, t);
            case Plansvar.Nektet() -> unknown();
        };
    }

    private ModelAndView conflict(Plan plan, String key, Map<String, String> form, Texts t) {
        return page(
                plan,
                new Onsket(null, List.of(new Problem("malene", t.get(key))), form, null),
                HttpStatus.CONFLICT,
                t);
    }

    static List<Problem> said(List<Plansvar.Feil> feil, Texts t) {
        return feil.stream()
                .map(f -> new Problem(f.field(), t.get(f.key(), f.arguments().toArray())))
                .toList();
    }

    /// Answers the form that saves itself: the new versions, or both texts.
    ModelAndView saved(Plan plan, Lagring lagring, Texts t) {
        return switch (lagring) {
            case Lagring.Lagret(var versjon) -> json(versjon, t);
            case Lagring.Konflikt k ->
                    new ModelAndView(
                            "plan/konflikt",
                            Map.of("base", base(plan), "konflikt", conflict(plan, k, t)),
                            HttpStatus.CONFLICT);
            case Lagring.Avvist(var why) ->
                    new ModelAndView(
                            "plan/avvist",
                            Map.of("hva", t.get(why == null ? "plan.feil.lukket" : why)),
                            HttpStatus.CONFLICT);
        };
    }

    private ModelAndView json(String versjon, Texts t) {
        var view = new JacksonJsonView();
        view.setContentType(MediaType.APPLICATION_JSON_VALUE);
        return new ModelAndView(
                view,
                Map.of("versjon", versjon, "melding", t.get("plan.lagret", t.clock(regler.now()))));
    }

    /// Answers the form that is sent.
    ModelAndView sent(Plan plan, UUID del, Lagring lagring, Map<String, String> form, Texts t) {
        return switch (lagring) {
            case Lagring.Lagret(var versjon) ->
                    new ModelAndView("redirect:" + base(plan) + "#del-" + del);
            case Lagring.Konflikt k ->
                    page(
                            plan,
                            new Onsket(del, List.of(), Map.of(), conflict(plan, k, t)),
                            HttpStatus.CONFLICT,
                            t);
            case Lagring.Avvist(var why) ->
                    page(
                            plan,
                            new Onsket(
                                    del,
                                    List.of(
                                            new Problem(
                                                    "del-" + del,
                                                    t.get(why == null ? "plan.feil.lukket" : why))),
                                    form,
                                    null),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            t);
        };
    }

    private Planside.Konflikt conflict(Plan plan, Lagring.Konflikt k, Texts t) {
        var theirs = k.del().find(k.felt());
        return new Planside.Konflikt(
                k.del().id(),
                k.felt(),
                t.get("plan.felt." + k.del().slag() + "." + k.felt(), visning.name(plan, t)),
                theirs.innbygger() ? visning.name(plan, t) : theirs.navn(),
                k.mitt(),
                theirs.tekst(),
                t.clock(theirs.endret()),
                theirs.version());
    }

    static ModelAndView unknown() {
        return RefusedPage.of(new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
    }
}
