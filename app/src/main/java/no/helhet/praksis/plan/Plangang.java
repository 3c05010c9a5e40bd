package no.helhet.praksis.plan;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What happens to a plan: begun, coordinated, written anew, looked at, ended.
@Service
@Transactional
class Plangang {
    private final PlanRepository planer;
    private final PlannotatRepository notater;
    private final Planinngang inngang;
    private final Personer personer;
    private final Directory directory;
    private final Planspor spor;
    private final Planregler regler;

    Plangang(
            PlanRepository planer,
            PlannotatRepository notater,
            Planinngang inngang,
            Personer personer,
            Directory directory,
            Planspor spor,
            Planregler regler) {
        this.planer = planer;
        this.notater = notater;
        this.inngang = inngang;
        this.personer = personer;
        this.directory = directory;
        this.spor = spor;
        this.regler = regler;
    }

    /// The one who begins a plan coordinates it. Whoever has one is taken to it.
    Plansvar begin(PersonId person) {
        if (!personer.checkAccess(person).erTillatt()) {
            return new Plansvar.Nektet();
        }
        var running = planer.findByPerson(person).stream().filter(Plan::isOpen).findFirst();
        if (running.isPresent()) {
            return new Plansvar.Gjort(running.get());
        }
        personer.workInDistrictOf(person);
        var id = new PlanId(person.kommunenr(), Ids.next());
        if (planer.insert(id, person, Planregler.actor(), regler.now())) {
            spor.write(planer.find(id).orElseThrow(), "PLAN_BEGYNT", Map.of());
        }
        // Two who begin at once share the plan of the first.
        return new Plansvar.Gjort(planer.findByPerson(person).getFirst());
    }

    /// Another worker of the office takes over. The present coordinator hands over, or the leader
    /// decides; nobody else takes it.
    Plansvar coordinate(PlanId id, UUID bruker) {
        return inngang.act(
                id,
                plan -> {
                    if (plan.koordinator().equals(bruker)) {
                        return done(id);
                    }
                    if (!CurrentUser.id().equals(plan.koordinator())
                            && !CurrentUser.has(Rolle.LEDER)) {
                        return Plansvar.Mangler.of(
                                "koordinator", "plan.feil.koordinator", plan.koordinatorNavn());
                    }
                    var next =
                            directory
                                    .findAnsatteAt(plan.enhetsnr(), Rolle.VEILEDER, regler.today())
                                    .stream()
                                    .filter(a -> a.id().equals(bruker))
                                    .findFirst()
                                    .orElse(null);
                    if (next == null || personer.isInhabil(bruker, plan.personId())) {
                        return Plansvar.Mangler.of("koordinator", "plan.feil.annenkoordinator");
                    }
                    planer.coordinate(id, next.id(), next.navn());
                    spor.write(plan, "PLAN_KOORDINATOR", Map.of("koordinator", next.id()));
                    return done(id);
                });
    }

    /// The person and the office write a new version.
    Plansvar draft(PlanId id) {
        return inngang.act(
                id,
                plan -> {
                    if (!plan.utkast()) {
                        planer.draft(id);
                        spor.write(plan, "PLAN_UTKAST", Map.of("versjon", plan.versjon() + 1));
                    }
                    return done(id);
                });
    }

    /// @param key made when the form was drawn: sent twice is one evaluation
    /// @param tekst what we looked at and what came of it
    Plansvar evaluate(PlanId id, UUID key, String tekst, LocalDate neste) {
        return inngang.act(
                id,
                plan -> {
                    var today = regler.today();
                    if (plan.versjon() == 0) {
                        return Plansvar.Mangler.of("evalueringen", "plan.feil.ikkegodkjent");
                    }
                    if (tekst.isBlank() || tekst.length() > Planskriving.LONGEST) {
                        return Plansvar.Mangler.of("evalueringen", "plan.feil.evaluering");
                    }
                    var latest = today.plusMonths(regler.evaluationMonths());
                    if (!neste.isAfter(today) || neste.isAfter(latest)) {
                        return Plansvar.Mangler.of(
                                "neste", "plan.feil.neste", regler.evaluationMonths());
                    }
                    var actor = Planregler.actor();
                    var what = new Planevaluering(today, tekst.strip(), neste, actor.navn());
                    if (notater.insert(plan, key, what, actor, regler.now())) {
                        planer.evaluate(id, neste);
                        spor.write(plan, "PLAN_EVALUERT", Map.of("neste", neste.toString()));
                        spor.talked(plan, regler.now());
                    }
                    return done(id);
                });
    }

    /// @param grunn why; required
    Plansvar end(PlanId id, String grunn) {
        return inngang.act(
                id,
                plan -> {
                    if (grunn.isBlank() || grunn.length() > Planskriving.LONGEST) {
                        return Plansvar.Mangler.of("grunn", "plan.feil.grunn");
                    }
                    planer.end(
                            id,
                            new Plan.Slutt(
                                    regler.today(), grunn.strip(), Planregler.actor().navn()));
                    spor.write(plan, "PLAN_AVSLUTTET", Map.of());
                    return done(id);
                });
    }

    /// Takes an end back, unless the person has another plan by now.
    Plansvar reopen(PlanId id) {
        var plan = planer.lock(id).filter(inngang::mayWrite).orElse(null);
        if (plan == null) {
            return new Plansvar.Nektet();
        }
        if (plan.isOpen()) {
            return new Plansvar.Gjort(plan);
        }
        if (planer.findByPerson(plan.personId()).stream().anyMatch(Plan::isOpen)) {
            return Plansvar.Mangler.of("grunn", "plan.feil.annenplan");
        }
        planer.end(id, null);
        spor.write(plan, "PLAN_APNET", Map.of());
        return done(id);
    }

    private Plansvar done(PlanId id) {
        return new Plansvar.Gjort(planer.find(id).orElseThrow());
    }
}
