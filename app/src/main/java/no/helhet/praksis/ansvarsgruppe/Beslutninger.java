package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.ansvarsgruppe.Beslutning.Status;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.plan.Planer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// What is decided becomes a task: what, whose, and by which day. It is done, taken back, given
/// another day or owner with a reason, or dropped with one.
@Service
@Transactional
class Beslutninger {
    private static final int LONGEST = 500;
    private final GruppeRepository grupper;
    private final SamarbeidsmoteRepository moter;
    private final BeslutningRepository beslutninger;
    private final Planer planer;
    private final Motevarsler varsler;
    private final Gruppespor spor;
    private final Grupperegler regler;

    Beslutninger(
            GruppeRepository grupper,
            SamarbeidsmoteRepository moter,
            BeslutningRepository beslutninger,
            Planer planer,
            Motevarsler varsler,
            Gruppespor spor,
            Grupperegler regler) {
        this.grupper = grupper;
        this.moter = moter;
        this.beslutninger = beslutninger;
        this.planer = planer;
        this.varsler = varsler;
        this.spor = spor;
        this.regler = regler;
    }

    /// @param moteId where it was decided, null when between meetings
    Gruppesvar<Beslutning> decide(
            AnsvarsgruppeId id, @Nullable SamarbeidsmoteId moteId, Gruppeskjema skjema) {
        var gruppe = grupper.find(id).orElse(null);
        if (gruppe == null
                || !gruppe.isOpen()
                || !spor.mayWrite(gruppe.personId())
                || moteId != null && isElsewhere(moteId, id)) {
            return new Gruppesvar.Lukket<>();
        }
        var hva = skjema.felt("hva");
        var frist = skjema.dag("frist");
        var eier = owner(gruppe, skjema.medlem("eier"));
        var mal = skjema.id("mal");
        var wrong = check(hva, eier, frist);
        if (!skjema.felt("mal").isEmpty() && !isGoal(gruppe.personId(), mal)) {
            wrong.add(new Problem("mal", "ansvarsgruppe.feil.mal"));
        }
        if (frist == null || eier == null || !wrong.isEmpty()) {
            return new Gruppesvar.Mangler<>(wrong);
        }
        var b =
                new Beslutning(
                        new BeslutningId(id.kommunenr(), skjema.nokkel()),
                        id,
                        moteId,
                        gruppe.personId(),
                        mal,
                        hva,
                        eier,
                        frist,
                        frist,
                        Status.APEN,
                        null,
                        "",
                        List.of(),
                        0);
        if (beslutninger.insert(b, gruppe.enhetsnr(), regler.now(), Gruppespor.actor())) {
            trace(b, "BESLUTNING_TATT");
            varsler.remind(b, gruppe.enhetsnr());
        }
        return done(b.id());
    }

    private boolean isGoal(PersonId person, @Nullable UUID mal) {
        return mal != null && planer.findOpen(person).flatMap(p -> p.find(mal)).isPresent();
    }

    private boolean isElsewhere(SamarbeidsmoteId moteId, AnsvarsgruppeId id) {
        return moter.find(moteId)
                .filter(m -> m.gruppeId().equals(id) && !m.isCancelled())
                .isEmpty();
    }

    private List<Problem> check(
            String hva, @Nullable Gruppemedlem eier, @Nullable LocalDate frist) {
        var wrong = new ArrayList<Problem>();
        if (hva.isEmpty() || hva.length() > LONGEST) {
            wrong.add(new Problem("hva", "ansvarsgruppe.feil.hvagjores"));
        }
        if (eier == null) {
            wrong.add(new Problem("eier", "ansvarsgruppe.feil.eier"));
        } else if (!eier.isIn()) {
            wrong.add(new Problem("eier", "ansvarsgruppe.feil.ute"));
        }
        if (frist == null || frist.isAfter(regler.today().plusYears(2))) {
            wrong.add(new Problem("frist", "ansvarsgruppe.feil.frist"));
        } else if (frist.isBefore(regler.today())) {
            wrong.add(new Problem("frist", "ansvarsgruppe.feil.fristforbi"));
        }
        return wrong;
    }

    private @Nullable Gruppemedlem owner(Ansvarsgruppe gruppe, @Nullable MedlemId id) {
        return id == null
                ? null
                : grupper.findMedlem(id).filter(m -> m.gruppeId().equals(gruppe.id())).orElse(null);
    }

    /// Kept. A worker says so for anyone, the person for what is theirs.
    ///
    /// @param version of what was read
    Gruppesvar<Beslutning> complete(BeslutningId id, int version) {
        var b = held(id, found -> spor.mayAnswerFor(found.eier()));
        if (b == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (b.status() == Status.GJORT) {
            return new Gruppesvar.Gjort<>(b);
        }
        if (b.version() != version || !b.isOpen()) {
            return new Gruppesvar.Endret<>(b);
        }
        beslutninger.setGjort(id, regler.today());
        return told(id, "BESLUTNING_GJORT");
    }

    /// It was not done, or not to be dropped, after all.
    ///
    /// @param version as the act left it
    Gruppesvar<Beslutning> undo(BeslutningId id, int version) {
        var b = held(id, found -> spor.mayAnswerFor(found.eier()));
        if (b == null || b.status() == Status.FRAFALT && !spor.mayWrite(b.personId())) {
            return new Gruppesvar.Lukket<>();
        }
        if (b.isOpen()) {
            return new Gruppesvar.Gjort<>(b);
        }
        if (b.version() != version) {
            return new Gruppesvar.Endret<>(b);
        }
        if (b.status() == Status.GJORT) {
            beslutninger.setGjort(id, null);
        } else {
            beslutninger.setFrafalt(id, null);
        }
        return told(id, "BESLUTNING_ANGRET");
    }

    /// Another day, another owner, or both, and why.
    ///
    /// @param version of what was read
    Gruppesvar<Beslutning> change(BeslutningId id, int version, Gruppeskjema skjema) {
        var b = held(id, found -> spor.mayWrite(found.personId()));
        if (b == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (b.version() != version || !b.isOpen()) {
            return new Gruppesvar.Endret<>(b);
        }
        var gruppe = grupper.find(b.gruppeId()).orElseThrow();
        var frist = skjema.dag("frist");
        var eier = owner(gruppe, skjema.medlem("eier"));
        var wrong = check(b.hva(), eier, frist);
        if (isNoReason(skjema.felt("grunn"))) {
            wrong.add(new Problem("grunn", "ansvarsgruppe.feil.grunn"));
        }
        if (frist == null || eier == null || !wrong.isEmpty()) {
            return new Gruppesvar.Mangler<>(wrong);
        }
        beslutninger.change(
                b, eier.id(), frist, skjema.felt("grunn"), regler.now(), Gruppespor.actor());
        return told(id, "BESLUTNING_ENDRET");
    }

    /// Nobody shall do it after all.
    ///
    /// @param version of what was read
    Gruppesvar<Beslutning> drop(BeslutningId id, int version, String grunn) {
        var b = held(id, found -> spor.mayWrite(found.personId()));
        if (b == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (b.status() == Status.FRAFALT) {
            return new Gruppesvar.Gjort<>(b);
        }
        if (b.version() != version || !b.isOpen()) {
            return new Gruppesvar.Endret<>(b);
        }
        if (isNoReason(grunn.strip())) {
            return Gruppesvar.Mangler.of("frafallgrunn", "ansvarsgruppe.feil.grunn");
        }
        beslutninger.setFrafalt(id, grunn.strip());
        return told(id, "BESLUTNING_FRAFALT");
    }

    private static boolean isNoReason(String grunn) {
        return grunn.isEmpty() || grunn.length() > LONGEST;
    }

    private @Nullable Beslutning held(BeslutningId id, Predicate<Beslutning> may) {
        var found = beslutninger.find(id).orElse(null);
        return found == null || !may.test(found) ? null : beslutninger.lock(id).orElseThrow();
    }

    private Gruppesvar<Beslutning> told(BeslutningId id, String type) {
        var b = beslutninger.find(id).orElseThrow();
        trace(b, type);
        varsler.remind(b, grupper.find(b.gruppeId()).orElseThrow().enhetsnr());
        return new Gruppesvar.Gjort<>(b);
    }

    private void trace(Beslutning b, String type) {
        spor.write(
                b.personId(),
                type,
                Map.of("beslutning", b.id().id(), "frist", b.frist().toString()));
    }

    private Gruppesvar<Beslutning> done(BeslutningId id) {
        return new Gruppesvar.Gjort<>(beslutninger.find(id).orElseThrow());
    }
}
