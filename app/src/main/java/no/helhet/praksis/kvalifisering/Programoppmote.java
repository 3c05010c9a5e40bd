package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.kvalifisering.Programkalender.Dagtype;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Attendance: registered by the participant or the office, approved by the office (§ 39).
@Service
@Transactional
class Programoppmote {
    private final Programinngang inngang;
    private final ProgramdagRepository dager;
    private final ManedRepository maneder;
    private final Inndatasamling inndata;
    private final Programspor spor;
    private final Programregler regler;

    Programoppmote(
            Programinngang inngang,
            ProgramdagRepository dager,
            ManedRepository maneder,
            Inndatasamling inndata,
            Programspor spor,
            Programregler regler) {
        this.inngang = inngang;
        this.dager = dager;
        this.maneder = maneder;
        this.inndata = inndata;
        this.spor = spor;
        this.regler = regler;
    }

    /// A day as it was sent.
    ///
    /// @param minutter away without a reason for a part of the day
    /// @param arbeid paid work, minutes
    record Dag(LocalDate dato, Programdag.Slag slag, int minutter, int arbeid) {}

    Programsvar register(ProgramId id, List<Dag> sent) {
        return inngang.granted(id, p -> save(p, sent, false));
    }

    /// By the participant: a day that is approved is the office's.
    Programsvar registerOwn(List<PersonId> own, ProgramId id, List<Dag> sent) {
        return inngang.own(own, id, p -> save(p, sent, true));
    }

    private Programsvar save(Program p, List<Dag> sent, boolean own) {
        if (sent.isEmpty()) {
            return Programsvar.Mangler.of("dager", "kvalifisering.feil.dag.ingen");
        }
        var from = sent.stream().map(Dag::dato).min(LocalDate::compareTo).orElseThrow();
        var to = sent.stream().map(Dag::dato).max(LocalDate::compareTo).orElseThrow();
        var inn = inndata.read(p, from, to);
        var last = Programkalender.last(inn, regler);
        var faults = new ArrayList<Programfeil>();
        for (var day : sent) {
            var fault = fault(inn, last, day, own);
            if (fault != null) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            return new Programsvar.Mangler(faults);
        }
        var actor = Programregler.actor();
        var news = 0;
        for (var day : sent) {
            var before = inn.dager().get(day.dato());
            if (before != null && isSame(before, day)) {
                continue;
            }
            dager.save(
                    p,
                    new Programdag(
                            p.id().id(),
                            day.dato(),
                            day.slag(),
                            day.minutter(),
                            day.arbeid(),
                            actor.navn(),
                            own,
                            null,
                            null,
                            1),
                    regler.now(),
                    actor);
            maneder.calculateAnew(p, day.dato(), day.dato());
            news++;
        }
        if (news > 0) {
            spor.write(
                    p,
                    own ? "OPPMOTE_AV_DELTAKER" : "OPPMOTE_REGISTRERT",
                    Map.of("fra", from.toString(), "til", to.toString(), "dager", news));
        }
        return inngang.done(p.id());
    }

    private static boolean isSame(Programdag before, Dag day) {
        return before.slag() == day.slag()
                && before.minutter() == day.minutter()
                && before.arbeid() == day.arbeid();
    }

    private @Nullable Programfeil fault(
            Inndata inn, @Nullable LocalDate last, Dag day, boolean own) {
        var field = "dag-" + day.dato();
        var type = Programkalender.type(inn, day.dato(), last);
        if (type != Dagtype.MOTEDAG) {
            return new Programfeil(
                    field,
                    t -> t.get("kvalifisering.feil.dag." + type, t.dateWithYear(day.dato())));
        }
        var present = day.slag().fravar() == null;
        if (present && day.dato().isAfter(regler.today())) {
            return new Programfeil(
                    field, t -> t.get("kvalifisering.feil.dag.fram", t.dateWithYear(day.dato())));
        }
        var before = inn.dager().get(day.dato());
        if (own && before != null && before.isApproved() && !isSame(before, day)) {
            return new Programfeil(
                    field,
                    t -> t.get("kvalifisering.feil.dag.godkjent", t.dateWithYear(day.dato())));
        }
        var whole = regler.value("kvp-timer-per-uke", day.dato()) / 5;
        var away = day.slag() == Programdag.Slag.UGYLDIG ? whole : day.minutter();
        if (day.slag() == Programdag.Slag.UGYLDIG_DEL && day.minutter() <= 0
                || day.slag() != Programdag.Slag.UGYLDIG_DEL && day.minutter() != 0
                || day.arbeid() < 0
                || away + day.arbeid() > whole) {
            return new Programfeil(
                    field,
                    t ->
                            t.get(
                                    "kvalifisering.feil.dag.timer",
                                    t.dateWithYear(day.dato()),
                                    Programtid.hours(whole, t)));
        }
        return null;
    }

    /// Approves what is registered in the month, to and with today.
    Programsvar approve(ProgramId id, YearMonth month) {
        return inngang.granted(
                id,
                p -> {
                    var to = Programkalender.earlier(month.atEndOfMonth(), regler.today());
                    var n =
                            dager.approve(
                                    id, month.atDay(1), to, regler.now(), Programregler.actor());
                    if (n == 0) {
                        return Programsvar.Mangler.of("godkjenn", "kvalifisering.feil.ingen-dager");
                    }
                    maneder.calculateAnew(p, month.atDay(1), month.atEndOfMonth());
                    spor.write(
                            p, "OPPMOTE_GODKJENT", Map.of("maned", month.toString(), "dager", n));
                    return inngang.done(id);
                });
    }
}
