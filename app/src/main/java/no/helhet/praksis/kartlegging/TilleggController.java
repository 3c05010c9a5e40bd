package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The leader's page of the questions that the office asks besides the common ones.
@Controller
@RequestMapping("/kartlegging/sporsmal")
@AccessPolicy(Rolle.LEDER)
class TilleggController {
    private final Tilleggssporsmal sporsmal;
    private final Kartleggingsdag dag;

    TilleggController(Tilleggssporsmal sporsmal, Kartleggingsdag dag) {
        this.sporsmal = sporsmal;
        this.dag = dag;
    }

    @GetMapping
    ModelAndView show() {
        var empty = new Tilleggsskjema(Map.of("fra", dag.today().toString()));
        return page(null, empty, List.of());
    }

    @GetMapping("/{id}")
    ModelAndView form(@PathVariable UUID id) {
        var tillegg = find(id);
        return page(tillegg, Tilleggsskjema.of(tillegg, dag.today()), List.of());
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> form, Texts t, RedirectAttributes redirect) {
        var skjema = new Tilleggsskjema(form);
        var problems = sporsmal.add(skjema);
        return problems.isEmpty()
                ? done("lagt", t, redirect)
                : page(null, skjema, said(problems, t));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Texts t,
            RedirectAttributes redirect) {
        var tillegg = find(id);
        var skjema = new Tilleggsskjema(form);
        var problems = sporsmal.change(id, skjema);
        return problems.isEmpty()
                ? done("endret", t, redirect)
                : page(tillegg, skjema, said(problems, t));
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(@PathVariable UUID id, Texts t, RedirectAttributes redirect) {
        find(id);
        sporsmal.end(id);
        return done("avsluttet", t, redirect);
    }

    private Tillegg find(UUID id) {
        return sporsmal.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Problem> said(List<Problem> problems, Texts t) {
        return problems.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    private ModelAndView page(
            @Nullable Tillegg changed, Tilleggsskjema skjema, List<Problem> problems) {
        return new ModelAndView(
                "kartlegging/tillegg",
                Map.of(
                        "side",
                        new Tilleggsside(
                                sporsmal.findAll(), changed, skjema, dag.today(), problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView done(String what, Texts t, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.said(t.get("kartlegging.tillegg.gjort." + what)));
        return new ModelAndView("redirect:/kartlegging/sporsmal");
    }
}
