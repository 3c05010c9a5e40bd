package no.helhet.praksis.plan;

import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.UUID;

/// The steps in force: done, and told about, by the office and the person. A partner's own are in
/// [Partnersteg].
@Service
@Transactional
class Steghandlinger {
    private final KraftRepository kraft;
    private final PlannotatRepository notater;
    private final Planinngang inngang;
    private final Personer personer;
    private final Planspor spor;
    private final Planregler regler;

    Steghandlinger(
            KraftRepository kraft,
            PlannotatRepository notater,
            Planinngang inngang,
            Personer personer,
            Planspor spor,
            Planregler regler) {
        this.kraft = kraft;
        this.notater = notater;
        this.inngang = inngang;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// A step of the version in force is done.
    ///
    /// @param done false takes it back
    Plansvar mark(PlanId id, UUID steg, boolean done) {
        return inngang.act(
                id,
                plan -> {
                    var step = kraft.findStep(id.kommunenr(), steg).orElse(null);
                    if (step == null || !step.planId().equals(id)) {
                        return new Plansvar.Nektet();
                    }
                    if (kraft.markDone(
                            id.kommunenr(), steg, done ? regler.now() : null, doer(plan))) {
                        spor.write(
                                plan,
                                done ? "PLANSTEG_GJORT" : "PLANSTEG_IKKE_GJORT",
                                Map.of("steg", steg));
                    }
                    return new Plansvar.Gjort(plan);
                });
    }

    /// A resident's login bears no name that we know.
    private String doer(Plan plan) {
        return Planregler.isInnbygger()
                ? personer.find(plan.personId())
                        .map(Person::navn)
                        .map(Person.Navn::fornavn)
                        .orElse("")
                : Planregler.actor().navn();
    }

    /// A line about a step of the version in force.
    ///
    /// @param key made when the form was drawn: sent twice is one line
    Plansvar tell(PlanId id, UUID key, UUID steg, String tekst) {
        return inngang.act(
                id,
                plan -> {
                    var step = kraft.findStep(id.kommunenr(), steg).orElse(null);
                    if (step == null || !step.planId().equals(id)) {
                        return new Plansvar.Nektet();
                    }
                    if (tekst.isBlank() || tekst.length() > Planskriving.LONGEST) {
                        return Plansvar.Mangler.of("melding-" + steg, "plan.feil.melding");
                    }
                    if (notater.tell(
                            plan.personId(),
                            key,
                            step,
                            tekst.strip(),
                            "",
                            Planregler.actor(),
                            regler.now())) {
                        spor.write(plan, "PLANSTEG_MELDING", Map.of("steg", steg));
                    }
                    return new Plansvar.Gjort(plan);
                });
    }
}
