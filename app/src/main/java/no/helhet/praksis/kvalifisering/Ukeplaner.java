package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.Partnere;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The weekly schedule: full time, or with a reason when it is adapted (§ 30).
@Service
@Transactional
class Ukeplaner {
    private final Programinngang inngang;
    private final UkeplanRepository planer;
    private final ManedRepository maneder;
    private final Programspor spor;
    private final Programregler regler;
    private final Partnere partners;

    Ukeplaner(
            Programinngang inngang,
            UkeplanRepository planer,
            ManedRepository maneder,
            Programspor spor,
            Programregler regler,
            Partnere partners) {
        this.inngang = inngang;
        this.planer = planer;
        this.maneder = maneder;
        this.spor = spor;
        this.regler = regler;
        this.partners = partners;
    }

    /// @param key made when the form was drawn: sent twice is one schedule
    /// @param fra the first day it holds for
    Programsvar save(
            ProgramId id,
            UUID key,
            @Nullable LocalDate fra,
            List<Ukeplan.Linje> linjer,
            String tilpasning) {
        return inngang.granted(
                id,
                p -> {
                    var last = p.siste();
                    if (fra == null || last == null || !p.covers(fra)) {
                        return Programsvar.Mangler.of("planfra", "kvalifisering.feil.planfra");
                    }
                    var own = partners.findActive(id.kommunenr());
                    var faults = check(linjer, fra, tilpasning);
                    faults.addAll(checkPartners(linjer, own));
                    if (!faults.isEmpty()) {
                        return new Programsvar.Mangler(faults);
                    }
                    var actor = Programregler.actor();
                    var plan =
                            new Ukeplan(
                                    key,
                                    id.id(),
                                    fra,
                                    named(linjer, own),
                                    tilpasning.strip(),
                                    regler.now(),
                                    actor.navn());
                    if (planer.insert(p, plan, regler.now(), actor)) {
                        maneder.calculateAnew(p, fra, last);
                        spor.write(
                                p,
                                "UKEPLAN_LAGRET",
                                Map.of("fra", fra.toString(), "minutter", plan.minutter()));
                    }
                    return inngang.done(id);
                });
    }

    private static List<Programfeil> checkPartners(List<Ukeplan.Linje> linjer, List<Partner> own) {
        return linjer.stream()
                .filter(l -> l.partner() != null && name(l, own) == null)
                .map(
                        l ->
                                Programfeil.of(
                                        "linje-" + l.dag() + "-partner",
                                        "kvalifisering.feil.plan.partner"))
                .toList();
    }

    private static @Nullable String name(Ukeplan.Linje l, List<Partner> own) {
        return own.stream()
                .filter(p -> p.id().id().equals(l.partner()))
                .map(Partner::navn)
                .findFirst()
                .orElse(null);
    }

    private static List<Ukeplan.Linje> named(List<Ukeplan.Linje> linjer, List<Partner> own) {
        return linjer.stream()
                .map(
                        l ->
                                new Ukeplan.Linje(
                                        l.dag(),
                                        l.fra(),
                                        l.minutter(),
                                        l.hva(),
                                        l.hvor(),
                                        l.partner(),
                                        name(l, own)))
                .toList();
    }

    private List<Programfeil> check(List<Ukeplan.Linje> linjer, LocalDate fra, String tilpasning) {
        var faults = new ArrayList<Programfeil>();
        if (linjer.isEmpty()) {
            faults.add(Programfeil.of("linje-1-hva", "kvalifisering.feil.plan.tom"));
            return faults;
        }
        long day = regler.value("kvp-timer-per-uke", fra) / 5;
        for (var l : linjer) {
            if (l.hva().isBlank()) {
                faults.add(
                        Programfeil.of("linje-" + l.dag() + "-hva", "kvalifisering.feil.plan.hva"));
            }
            if (l.minutter() <= 0 || l.minutter() > day * 2) {
                faults.add(
                        Programfeil.of(
                                "linje-" + l.dag() + "-timer", "kvalifisering.feil.plan.timer"));
            }
        }
        long full = regler.value("kvp-timer-per-uke", fra);
        long sum = linjer.stream().mapToInt(Ukeplan.Linje::minutter).sum();
        if (sum != full && tilpasning.isBlank()) {
            faults.add(
                    new Programfeil(
                            "tilpasning",
                            t ->
                                    t.get(
                                            "kvalifisering.feil.plan.sum",
                                            Programtid.hours(sum, t),
                                            Programtid.hours(full, t))));
        }
        return faults;
    }
}
