package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.klage.IverksettingEndret;
import no.helhet.praksis.klage.KlageId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Lets a decision on a programme wait while an appeal against it is treated (fvl § 42). What takes
/// something away waits by the programme going on: its row says what is in force, so that days,
/// months and register follow. It takes effect from the day it waits no longer, and nothing that
/// was paid meanwhile is asked for again. What gives something waits by its months not being
/// made.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Programutsettelse {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private final ProgramRepository programmer;
    private final ProgramvedtakRepository vedtak;
    private final ProgramstansRepository stanser;
    private final OppholdRepository opphold;
    private final ManedRepository maneder;
    private final Programspor spor;
    private final Programregler regler;
    private final ApplicationEventPublisher events;

    Programutsettelse(
            ProgramRepository programmer,
            ProgramvedtakRepository vedtak,
            ProgramstansRepository stanser,
            OppholdRepository opphold,
            ManedRepository maneder,
            Programspor spor,
            Programregler regler,
            ApplicationEventPublisher events) {
        this.programmer = programmer;
        this.vedtak = vedtak;
        this.stanser = stanser;
        this.opphold = opphold;
        this.maneder = maneder;
        this.spor = spor;
        this.regler = regler;
        this.events = events;
    }

    /// @param p held by the caller
    /// @return whether its payments that are not sent are held, or let go
    boolean follow(Program p, UUID id, KlageId klage, boolean utsatt, int versjon) {
        stanser.setUtsatt(p, id, klage.id(), utsatt, versjon, regler.now());
        var waiting = stanser.findWaitingVedtak(p.id());
        var stans = stanser.find(p.id().kommunenr(), id).orElse(null);
        if (stans != null) {
            if (waiting.contains(id)) {
                goOn(p, stans);
            } else if (!stans.isSetAside()) {
                takeEffect(p, stans);
            }
            return false;
        }
        var all = vedtak.findByProgram(p.id());
        if (isAnew(id, all)) {
            settle(p, all, waiting, utsatt);
            return false;
        }
        return hold(p, id, all, waiting, utsatt);
    }

    /// An appeal has set the decision aside: the programme goes on as if it was not made.
    void setAside(Program p, Programstans stans) {
        stanser.setOpphevet(p.id().kommunenr(), stans.id(), regler.now());
        stanser.findWaiting(p.id()).stream()
                .filter(w -> w.vedtak().equals(stans.id()))
                .forEach(
                        w ->
                                stanser.setUtsatt(
                                        p,
                                        w.vedtak(),
                                        w.klage(),
                                        false,
                                        w.versjon() + 1,
                                        regler.now()));
        goOn(p, stans);
    }

    private void goOn(Program p, Programstans stans) {
        if (stans.slag() == Programstans.Slag.AVBRUTT) {
            opphold.setVirkning(p.id(), stans.id(), null);
            programmer.setStatus(p.id(), p.status());
        } else if (p.status() == Program.Status.AVSLUTTET && isAlone(p)) {
            programmer.reopen(p.id());
        } else {
            return;
        }
        var tom = stans.tom();
        told(p, "PROGRAM_FORTSETTER", stans.id(), stans.fom(), tom == null ? FOREVER : tom);
    }

    /// No other programme of the person's has been opened meanwhile.
    private boolean isAlone(Program p) {
        return programmer.findByPerson(p.personId()).stream()
                .noneMatch(o -> !o.id().equals(p.id()) && o.status().isOpen());
    }

    private void takeEffect(Program p, Programstans stans) {
        var from = Programkalender.later(stans.fom(), regler.today().plusDays(1));
        var why = stans.sluttgrunn();
        if (stans.slag() == Programstans.Slag.AVBRUTT) {
            opphold.setVirkning(p.id(), stans.id(), from);
            programmer.setStatus(p.id(), p.status());
        } else if (p.status() == Program.Status.I_PROGRAM && why != null) {
            programmer.end(p.id(), from.minusDays(1), why, stans.begrunnelse());
        } else {
            return;
        }
        told(p, "PROGRAM_VENTER_IKKE", stans.id(), from, FOREVER);
    }

    private void told(Program p, String type, UUID id, LocalDate from, LocalDate to) {
        maneder.calculateAnew(p, from, to);
        spor.write(p, type, Map.of("vedtak", id, "fra", from.toString()));
        spor.tell(p.id());
    }

    /// Whether it was made in place of another that gave days.
    private static boolean isAnew(UUID id, List<Programvedtak> all) {
        return all.stream()
                .filter(v -> v.id().equals(id))
                .anyMatch(
                        v ->
                                all.stream()
                                        .anyMatch(
                                                old ->
                                                        old.id().equals(v.korrigerer())
                                                                && old.fom() != null));
    }

    /// Days that come in addition are calculated anew; those that go are those from tomorrow on.
    private void settle(Program p, List<Programvedtak> all, Set<UUID> waiting, boolean utsatt) {
        @Nullable LocalDate fom = null;
        @Nullable LocalDate tom = null;
        for (var v : all) {
            if (v.fom() != null && v.tom() != null && !waiting.contains(v.id())) {
                fom = fom == null || v.type() == Programinnhold.Type.INNVILGET ? v.fom() : fom;
                tom = v.tom();
            }
        }
        var hadFom = p.fom();
        var hadTom = p.tom();
        if (fom == null || tom == null || hadFom == null || hadTom == null) {
            return;
        }
        var today = regler.today();
        var first = fom.isAfter(hadFom) && !hadFom.isAfter(today) ? hadFom : fom;
        var last = tom.isBefore(today) && !utsatt ? Programkalender.earlier(hadTom, today) : tom;
        programmer.setPeriode(p.id(), first, last);
        if (first.isBefore(hadFom)) {
            maneder.calculateAnew(p, first, hadFom);
        }
        told(
                p,
                utsatt ? "PROGRAM_FORTSETTER" : "PROGRAM_VENTER_IKKE",
                all.getLast().id(),
                Programkalender.earlier(hadTom, last).plusDays(1),
                FOREVER);
    }

    /// Months from the first day of a grant that waits are not made.
    private boolean hold(
            Program p, UUID id, List<Programvedtak> all, Set<UUID> waiting, boolean utsatt) {
        var decided = all.stream().filter(v -> v.id().equals(id)).findFirst().orElse(null);
        if (decided == null || decided.fom() == null) {
            return false;
        }
        var from =
                all.stream()
                        .filter(v -> waiting.contains(v.id()) && !isAnew(v.id(), all))
                        .map(Programvedtak::fom)
                        .filter(day -> day != null)
                        .min(LocalDate::compareTo)
                        .orElse(null);
        programmer.setHoldtFra(p.id(), from);
        spor.write(p, utsatt ? "PROGRAM_HOLDES" : "PROGRAM_HOLDES_IKKE", Map.of("vedtak", id));
        return utsatt || from == null;
    }

    /// A new decision stands in place of one that waits: it does not wait, and what was held is
    /// let go.
    ///
    /// @param p as it was before the new one
    void replace(Program p) {
        var old = p.omgjores();
        if (old == null || p.holdtFra() == null) {
            return;
        }
        programmer.setHoldtFra(p.id(), null);
        for (var w : stanser.findWaiting(p.id())) {
            if (w.vedtak().equals(old)) {
                var k = p.id().kommunenr();
                stanser.setUtsatt(p, old, w.klage(), false, w.versjon() + 1, regler.now());
                events.publishEvent(
                        new IverksettingEndret(
                                new KlageId(k, w.klage()),
                                new VedtakId(k, old),
                                new SakId(k, p.id().id()),
                                p.personId(),
                                p.bydel(),
                                p.enhetsnr(),
                                regler.now(),
                                false,
                                w.versjon() + 1));
            }
        }
    }
}
