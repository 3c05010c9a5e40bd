package no.helhet.praksis.plan;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.plan.Malvisning.Stand;
import no.helhet.praksis.plan.Malvisning.Steget;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The goals with their steps as the page shows them, held against the version in force.
record Mallinjer(Planlest lest, Tilstedelinjer who, LocalDate today, Texts t) {
    List<Malvisning> show() {
        var goals = new ArrayList<Malvisning>();
        var force = lest.gjelder();
        for (var mal : lest.innhold().mal()) {
            goals.add(
                    new Malvisning(
                            mal,
                            goals.size() + 1,
                            force != null && force.find(mal.id()).isEmpty(),
                            said(mal),
                            who.writer(mal),
                            lest.innhold().steg(mal.id()).stream().map(this::step).toList()));
        }
        return goals;
    }

    private String said(Plandel mal) {
        var last = mal.felt().get("ord");
        if (last == null || last.tekst().isBlank()) {
            return "";
        }
        return t.get(
                "plan.sagt",
                mal.isBlank("hvis") ? who.navn() : mal.text("hvis"),
                last.innbygger() ? who.navn() : last.navn(),
                t.relative(last.endret().atZone(Planregler.OSLO).toLocalDate(), today));
    }

    private Steget step(Plandel steg) {
        var force = lest.gjelder();
        var before = force == null ? null : force.find(steg.id()).orElse(null);
        var run = lest.steg().get(steg.id());
        var due = steg.day("frist");
        var dueBefore = before == null ? null : before.day("frist");
        var stand = stand(run);
        return new Steget(
                steg,
                stand,
                force != null && isChanged(before, steg),
                run != null,
                Planord.who(steg, who.navn(), t),
                due,
                Objects.equals(due, dueBefore) ? null : dueBefore,
                run != null && stand == Stand.OVER
                        ? ChronoUnit.DAYS.between(run.frist(), today)
                        : 0,
                done(run),
                who.writer(steg),
                lest.meldinger().stream().filter(m -> m.steg().equals(steg.id())).toList());
    }

    private Stand stand(@Nullable Plansteg run) {
        if (run == null) {
            return Stand.NY;
        }
        if (run.gjort() != null) {
            return Stand.GJORT;
        }
        return run.isLate(today) ? Stand.OVER : Stand.I_GANG;
    }

    private static boolean isChanged(@Nullable Plandel before, Plandel now) {
        return before == null
                || Delslag.STEG.felter().stream()
                        .anyMatch(f -> !before.text(f).equals(now.text(f)));
    }

    private String done(@Nullable Plansteg run) {
        return run == null || run.gjort() == null
                ? ""
                : t.get(
                        "plan.gjort.av",
                        Objects.requireNonNullElse(run.gjortNavn(), ""),
                        t.relative(run.gjort(), today));
    }
}
