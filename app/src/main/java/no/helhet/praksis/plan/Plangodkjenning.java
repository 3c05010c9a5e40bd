package no.helhet.praksis.plan;

import no.helhet.praksis.person.Personer;
import no.helhet.praksis.plan.Plansvar.Lagring;
import no.helhet.praksis.plan.VersjonRepository.Mate;
import no.helhet.praksis.samtykke.Representant;
import no.helhet.praksis.samtykke.Samtykkene;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The person is asked, and approves, or is not of one mind with us yet. The version in force holds
/// until the person has approved another.
@Service
@Transactional
class Plangodkjenning {
    private static final Set<String> WITNESSED = Set.of("PAPIR", "MUNTLIG");
    private final PlanRepository planer;
    private final DelRepository deler;
    private final VersjonRepository versjoner;
    private final KraftRepository kraft;
    private final Planskriving skriving;
    private final Planinngang inngang;
    private final Personer personer;
    private final Samtykkene consents;
    private final Planspor spor;
    private final Planregler regler;
    private final ApplicationEventPublisher publisher;

    Plangodkjenning(
            PlanRepository planer,
            DelRepository deler,
            VersjonRepository versjoner,
            KraftRepository kraft,
            Planskriving skriving,
            Planinngang inngang,
            Personer personer,
            Samtykkene consents,
            Planspor spor,
            Planregler regler,
            ApplicationEventPublisher publisher) {
        this.planer = planer;
        this.deler = deler;
        this.versjoner = versjoner;
        this.kraft = kraft;
        this.skriving = skriving;
        this.inngang = inngang;
        this.personer = personer;
        this.consents = consents;
        this.spor = spor;
        this.regler = regler;
        this.publisher = publisher;
    }

    /// What is missing of the ten items, in order.
    List<Planpunkt.Mangel> missing(Plan plan) {
        var alder = personer.find(plan.personId()).map(p -> p.alder(regler.today())).orElse(-1);
        return regler.points(deler.read(plan.id()), alder).all().stream()
                .map(Planpunkt::stand)
                .filter(Planpunkt.Stand.Mangler.class::isInstance)
                .flatMap(s -> ((Planpunkt.Stand.Mangler) s).mangler().stream())
                .toList();
    }

    /// The person is asked to approve. Asked before nothing is missing, what is missing is told.
    Plansvar ask(PlanId id) {
        return written(
                id,
                plan -> {
                    var missing = incomplete(plan);
                    if (missing != null) {
                        return missing;
                    }
                    if (plan.spurt() == null) {
                        planer.ask(id, regler.now(), Planregler.actor().navn());
                        spor.write(plan, "PLAN_SPURT", Map.of("versjon", plan.versjon() + 1));
                    }
                    return new Plansvar.Gjort(planer.find(id).orElseThrow());
                });
    }

    /// The person approves on Min side.
    ///
    /// @param stand of what the person has read
    Plansvar approve(PlanId id, String stand) {
        return Planregler.isInnbygger() ? approve(id, stand, Mate.MINSIDE) : new Plansvar.Nektet();
    }

    /// The person approved on paper, or said so while somebody else heard it; for a child who may
    /// not consent yet, one who is registered did.
    ///
    /// @param giver who approved for the person, an address of a [Representant]; empty for oneself
    /// @param vitne who saw or heard it: another than the one who registers it
    Plansvar witness(PlanId id, String stand, String mate, String vitne, String giver) {
        if (Planregler.isInnbygger()) {
            return new Plansvar.Nektet();
        }
        if (!WITNESSED.contains(mate)) {
            return Plansvar.Mangler.of("mate", "plan.feil.mate");
        }
        if (vitne.isBlank()
                || vitne.length() > Planskriving.LONGEST
                || vitne.strip().equalsIgnoreCase(Planregler.actor().navn())) {
            return Plansvar.Mangler.of("vitne", "plan.feil.vitne");
        }
        var plan = planer.find(id).filter(inngang::mayWrite).orElse(null);
        if (plan == null) {
            return new Plansvar.Nektet();
        }
        var right = consents.findRight(plan.personId());
        if (right.selv()) {
            return approve(id, stand, new Mate(mate, vitne.strip(), ""));
        }
        if (right.andre().isEmpty()) {
            return Plansvar.Mangler.of("giver", "plan.feil.ingenrepresentant");
        }
        return right.find(giver)
                .map(r -> approve(id, stand, new Mate(mate, vitne.strip(), r.navn())))
                .orElseGet(() -> Plansvar.Mangler.of("giver", "plan.feil.giver"));
    }

    private Plansvar approve(PlanId id, String stand, Mate mate) {
        var plan = planer.lock(id).filter(inngang::mayWrite).orElse(null);
        if (plan == null) {
            return new Plansvar.Nektet();
        }
        var innhold = deler.read(id);
        if (!innhold.stand().equals(stand)) {
            return new Plansvar.Endret(plan);
        }
        if (plan.isOpen() && !plan.utkast()) {
            return new Plansvar.Gjort(plan);
        }
        if (!plan.isWritten()) {
            return new Plansvar.Lukket();
        }
        if (plan.spurt() == null) {
            return Plansvar.Mangler.of("godkjenning", "plan.feil.ikkespurt");
        }
        var missing = incomplete(plan);
        if (missing != null) {
            return missing;
        }
        if (mate.representant().isEmpty() && !consents.findRight(plan.personId()).selv()) {
            return Plansvar.Mangler.of("godkjenning", "plan.feil.barn");
        }
        var nr = plan.versjon() + 1;
        versjoner.insert(plan, nr, innhold, mate, Planregler.actor(), regler.now());
        kraft.putInForce(plan, innhold);
        planer.approve(id, nr, innhold.one(Delslag.PERIODE).day("evaluering"));
        spor.write(plan, "PLAN_GODKJENT", Map.of("versjon", nr, "mate", mate.mate()));
        if (!Planregler.isInnbygger()) {
            spor.talked(plan, regler.now());
        }
        publisher.publishEvent(new PlanGodkjent(id, plan.personId(), nr));
        return new Plansvar.Gjort(planer.find(id).orElseThrow());
    }

    /// Not of one mind yet: what the person says stands in the plan, and nobody is asked any more.
    Plansvar disagree(PlanId id, String tekst) {
        if (tekst.isBlank()) {
            return Plansvar.Mangler.of("uenig", "plan.feil.uenig");
        }
        return written(
                id,
                plan -> {
                    var part = deler.read(id).one(Delslag.UENIGHET);
                    var before = part.text("person");
                    var text = before.isBlank() ? tekst.strip() : before + "\n\n" + tekst.strip();
                    var saved =
                            skriving.save(id, part.id(), part.versjon(), Map.of("person", text));
                    if (saved instanceof Lagring.Avvist(var why)) {
                        return Plansvar.Mangler.of("uenig", why == null ? "plan.feil.lukket" : why);
                    }
                    planer.ask(id, null, null);
                    spor.write(plan, "PLAN_IKKE_ENIG", Map.of());
                    return new Plansvar.Gjort(planer.find(id).orElseThrow());
                });
    }

    private @org.jspecify.annotations.Nullable Plansvar incomplete(Plan plan) {
        var missing = missing(plan);
        return missing.isEmpty()
                ? null
                : new Plansvar.Mangler(
                        missing.stream()
                                .map(
                                        m ->
                                                new Plansvar.Feil(
                                                        "del-" + m.del(), m.hva(), List.of(m.om())))
                                .toList());
    }

    private Plansvar written(PlanId id, Function<Plan, Plansvar> act) {
        var plan = planer.lock(id).filter(inngang::mayWrite).orElse(null);
        if (plan == null) {
            return new Plansvar.Nektet();
        }
        return plan.isWritten() ? act.apply(plan) : new Plansvar.Lukket();
    }
}
