package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;
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
    private final ArrangordagRepository arrangordager;
    private final ManedRepository maneder;
    private final Inndatasamling inndata;
    private final Programspor spor;
    private final Programregler regler;

    Programoppmote(
            Programinngang inngang,
            ProgramdagRepository dager,
            ArrangordagRepository arrangordager,
            ManedRepository maneder,
            Inndatasamling inndata,
            Programspor spor,
            Programregler regler) {
        this.inngang = inngang;
        this.dager = dager;
        this.arrangordager = arrangordager;
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
        var news = new ArrayList<LocalDate>();
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
            news.add(day.dato());
        }
        if (!news.isEmpty()) {
            // Changed by the office, the office has said what holds; by the participant, it is
            // asked.
            if (own) {
                arrangordager.reopen(p.id(), news);
            } else {
                arrangordager.settle(p.id(), news, regler.now(), actor);
            }
            spor.write(
                    p,
                    own ? "OPPMOTE_AV_DELTAKER" : "OPPMOTE_REGISTRERT",
                    Map.of("fra", from.toString(), "til", to.toString(), "dager", news.size()));
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
        var present = day.slag().fravar() == null;
        var wrongDay = Programkalender.fault(inn, last, day.dato(), present, regler.today());
        if (wrongDay != null) {
            return wrongDay;
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

    /// Says what holds on a day that a provider and the participant tell differently, or that only
    /// the provider tells.
    ///
    /// @param arrangor true for the provider's word, false for what is registered
    /// @param sett the version of what was shown: another word that came since is not chosen
    Programsvar choose(ProgramId id, LocalDate day, boolean arrangor, int sett) {
        return inngang.granted(
                id,
                p -> {
                    var inn = inndata.read(p, day, day);
                    var told = inn.arrangorOn(day);
                    if (!told.disagrees(inn.dager().get(day)) || told.versjon() != sett) {
                        return new Programsvar.Endret();
                    }
                    if (arrangor) {
                        var whole = (int) regler.value("kvp-timer-per-uke", day) / 5;
                        var saved = save(p, List.of(told.taken(day, whole)), false);
                        if (!(saved instanceof Programsvar.Gjort)) {
                            return saved;
                        }
                    } else if (!inn.dager().containsKey(day)) {
                        return new Programsvar.Endret();
                    }
                    arrangordager.settle(id, List.of(day), regler.now(), Programregler.actor());
                    spor.write(
                            p,
                            "OPPMOTE_VALGT",
                            Map.of("dato", day.toString(), "arrangor", arrangor));
                    return inngang.done(id);
                });
    }

    /// Days that nobody has registered but the providers, as met: theirs is the word approved.
    private void take(Program p, Inndata inn, LocalDate from, LocalDate to) {
        var last = Programkalender.last(inn, regler);
        for (var day : Programkalender.weekdays(from, to)) {
            var told = inn.arrangorOn(day);
            if (!inn.dager().containsKey(day)
                    && told.isMet()
                    && Programkalender.type(inn, day, last) == Programkalender.Dagtype.MOTEDAG) {
                var by = told.dager().getFirst();
                dager.save(
                        p,
                        new Programdag(
                                p.id().id(),
                                day,
                                Programdag.Slag.TIL_STEDE,
                                0,
                                0,
                                by.hvem(),
                                false,
                                null,
                                null,
                                1),
                        regler.now(),
                        new Actor(by.registrertAv(), by.hvem(), "PARTNER", ""));
            }
        }
    }

    /// Approves what is registered in the month, to and with today, but for the days on which the
    /// office has to say what holds.
    Programsvar approve(ProgramId id, YearMonth month) {
        return inngang.granted(
                id,
                p -> {
                    var to = Programkalender.earlier(month.atEndOfMonth(), regler.today());
                    var from = month.atDay(1);
                    var inn = inndata.read(p, from, to);
                    take(p, inn, from, to);
                    var disputed = inn.disagreements(from, to);
                    var n =
                            dager.approve(
                                    id, from, to, disputed, regler.now(), Programregler.actor());
                    if (n == 0 && !disputed.isEmpty()) {
                        return Programsvar.Mangler.of("ulike", "kvalifisering.feil.ulike");
                    }
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
