package no.helhet.praksis.plan;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Versions side by side, and a version on paper.
@Service
@Transactional
class Versjonssider {
    private final DelRepository deler;
    private final VersjonRepository versjoner;
    private final Personer personer;
    private final Planbrev brev;
    private final Planspor spor;

    Versjonssider(
            DelRepository deler,
            VersjonRepository versjoner,
            Personer personer,
            Planbrev brev,
            Planspor spor) {
        this.deler = deler;
        this.versjoner = versjoner;
        this.personer = personer;
        this.brev = brev;
        this.spor = spor;
    }

    /// @param from number of a version, null for the one before the other
    /// @param to number of a version, 0 for the draft, null for the newest
    ModelAndView compare(
            Plan plan, @Nullable Integer from, @Nullable Integer to, boolean changed, Texts t) {
        spor.read("plan.versjoner", plan);
        var all = versjoner.findAll(plan.id());
        var right = to == null ? plan.utkast() ? 0 : plan.versjon() : to;
        var left = from == null ? (right == 0 ? plan.versjon() : Math.max(1, right - 1)) : from;
        var person = personer.find(plan.personId()).orElseThrow();
        var name = Planvisning.firstName(person, t);
        var difference =
                new Planforskjell(
                        content(plan, all, left).orElse(Planinnhold.EMPTY),
                        right == 0
                                ? deler.read(plan.id())
                                : content(plan, all, right).orElse(Planinnhold.EMPTY),
                        name,
                        t);
        return new ModelAndView(
                Planregler.isInnbygger() ? "plan/minversjoner" : "plan/versjoner",
                Map.of(
                        "side",
                        new Versjonsside(
                                Plansider.base(plan),
                                plan,
                                person,
                                name,
                                all,
                                left,
                                right,
                                changed,
                                changed ? difference.changed() : difference.all())));
    }

    private static Optional<Planinnhold> content(Plan plan, List<Planversjon> all, int nr) {
        return all.stream().filter(v -> v.nr() == nr).map(Planversjon::innhold).findFirst();
    }

    /// @param nr of a version; 0 for the newest, or for the draft when there is none
    /// @return empty when there is no such version
    Optional<ModelAndView> pdf(Plan plan, int nr) {
        var version = versjoner.find(plan.id(), nr == 0 ? plan.versjon() : nr);
        if (nr != 0 && version.isEmpty()) {
            return Optional.empty();
        }
        spor.read("plan.utskrift", plan);
        var person = personer.find(plan.personId()).orElseThrow();
        var file =
                brev.write(
                        plan,
                        version.map(Planversjon::innhold).orElseGet(() -> deler.read(plan.id())),
                        version.orElse(null),
                        person);
        return Optional.of(
                new ModelAndView(
                        (model, request, response) -> {
                            response.setContentType("application/pdf");
                            response.setContentLength(file.length);
                            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                            response.setHeader(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "inline; filename=\"plan.pdf\"");
                            response.getOutputStream().write(file);
                        },
                        Map.of()));
    }
}
