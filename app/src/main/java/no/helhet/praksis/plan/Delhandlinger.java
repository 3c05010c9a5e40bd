package no.helhet.praksis.plan;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;
import no.helhet.tiltak.Tiltakskatalog;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What both the worker and the person do to the parts of a draft.
@Component
class Delhandlinger {
    private final Planskriving skriving;
    private final Plansider sider;
    private final Tiltakskatalog katalog;

    Delhandlinger(Planskriving skriving, Plansider sider, Tiltakskatalog katalog) {
        this.skriving = skriving;
        this.sider = sider;
        this.katalog = katalog;
    }

    ModelAndView autosave(Plan plan, UUID del, Map<String, String> form, Texts t) {
        return sider.saved(plan, save(plan, del, form), t);
    }

    ModelAndView send(Plan plan, UUID del, Map<String, String> form, Texts t) {
        return sider.sent(plan, del, save(plan, del, form), form, t);
    }

    private Plansvar.Lagring save(Plan plan, UUID del, Map<String, String> form) {
        return skriving.save(plan.id(), del, form.getOrDefault("versjon", ""), form);
    }

    /// One of two texts is chosen, or both are kept.
    ModelAndView settle(
            Plan plan, UUID del, String felt, int versjon, Map<String, String> form, Texts t) {
        var mine = form.getOrDefault("min", "");
        var theirs = form.getOrDefault("annen", "");
        var text =
                switch (form.getOrDefault("valg", "min")) {
                    case "annen" -> theirs;
                    case "begge" -> mine.equals(theirs) ? mine : theirs + "\n\n" + mine;
                    default -> mine;
                };
        var values = new HashMap<String, String>();
        values.put(felt, text);
        return sider.sent(
                plan,
                del,
                skriving.save(plan.id(), del, felt + "=" + versjon, values),
                Map.of(),
                t);
    }

    ModelAndView add(
            Plan plan,
            UUID key,
            Delslag slag,
            @Nullable UUID mal,
            String tiltak,
            Texts t,
            RedirectAttributes to) {
        return sider.answer(
                plan,
                skriving.add(plan.id(), key, slag, mal, filled(plan, tiltak, t)),
                "?apen=" + key + "#del-" + key,
                null,
                Map.of(),
                t,
                to);
    }

    private List<Choice> filled(Plan plan, String tiltak, Texts t) {
        var filled = new ArrayList<Choice>();
        if (!tiltak.isBlank()) {
            katalog.findAll(List.of(plan.id().kommunenr()), t.language()).stream()
                    .filter(one -> one.nokkel().equals(tiltak) && !one.avsluttet())
                    .findFirst()
                    .ifPresent(
                            one -> {
                                filled.add(new Choice("hva", one.navn()));
                                filled.add(new Choice("tiltak", one.nokkel()));
                                filled.add(new Choice("hvordan", one.hva()));
                                if (one.timer() != null) {
                                    filled.add(
                                            new Choice("omfang", t.get("plan.timer", one.timer())));
                                }
                                filled.add(new Choice("hvem", "ORGANISASJON"));
                                filled.add(new Choice("navn", one.utforer()));
                            });
        }
        return filled;
    }

    ModelAndView remove(Plan plan, UUID del, boolean removed, Texts t, RedirectAttributes to) {
        return sider.answer(
                plan,
                skriving.remove(plan.id(), del, removed),
                removed ? "" : "#del-" + del,
                removed
                        ? new Flash(
                                t.get("plan.gjort.fjernet"),
                                Plansider.base(plan) + "/del/" + del + "/tilbake")
                        : Flash.said(t.get("plan.gjort.tilbake")),
                Map.of(),
                t,
                to);
    }
}
