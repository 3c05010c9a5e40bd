package no.helhet.praksis.plan;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.plan.Deltplan.Mal;
import no.helhet.praksis.plan.Deltplan.Steg;
import no.helhet.praksis.samtykke.Samtykkene;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// What a partner sees of a plan and does in it: their own steps done, and lines about them. The
/// same rule of consent stands before each, in the service and in the database.
@Service
@Transactional
class Partnersteg {
    private static final String ORGANISATION = "ORGANISASJON";
    private final DeltplanRepository shared;
    private final KraftRepository kraft;
    private final PlannotatRepository notater;
    private final Partnere partners;
    private final Samtykkene consents;
    private final EventLog events;
    private final Audit audit;
    private final Planregler regler;

    Partnersteg(
            DeltplanRepository shared,
            KraftRepository kraft,
            PlannotatRepository notater,
            Partnere partners,
            Samtykkene consents,
            EventLog planEvents,
            Audit audit,
            Planregler regler) {
        this.shared = shared;
        this.kraft = kraft;
        this.notater = notater;
        this.partners = partners;
        this.consents = consents;
        this.events = planEvents;
        this.audit = audit;
        this.regler = regler;
    }

    /// Empty when no goal is shared with the partner now.
    Optional<Deltplan> read(PersonId person) {
        var goals =
                shared.findGoals(person).stream()
                        .filter(g -> consents.isShared(person, PlanDelbar.key(g.id())))
                        .toList();
        if (goals.isEmpty()) {
            return Optional.empty();
        }
        audit.read("plan.partner", Planspor.FORMAL, List.of(person), null);
        var own = organisation();
        var steps = shared.findSteps(person.kommunenr(), goals);
        var lines = shared.findLines(person.kommunenr(), goals);
        return Optional.of(
                new Deltplan(
                        person,
                        own,
                        goals.stream().map(g -> goal(g, steps, lines, own)).toList(),
                        regler.today(),
                        Ids.next().toString()));
    }

    private static Mal goal(
            DeltplanRepository.Goal g, List<Plansteg> steps, List<Stegmelding> lines, String own) {
        return new Mal(
                g.nr(),
                g.ord(),
                g.hvis(),
                steps.stream()
                        .filter(s -> s.malId().id().equals(g.id()))
                        .map(
                                s ->
                                        new Steg(
                                                s,
                                                isOwn(s, own),
                                                lines.stream()
                                                        .filter(m -> m.steg().equals(s.id()))
                                                        .toList()))
                        .toList());
    }

    private static boolean isOwn(Plansteg steg, String organisation) {
        return steg.hvem().equals(ORGANISATION) && steg.navn().equalsIgnoreCase(organisation);
    }

    private String organisation() {
        return partners.findOwn().orElseThrow().navn();
    }

    /// @return whom the step is about; empty when it is not the partner's, or not shared any more
    Optional<PersonId> mark(MalId steg, boolean done) {
        return act(
                steg,
                step -> {
                    if (kraft.markDone(
                            steg.kommunenr(),
                            step.steg().id(),
                            done ? regler.now() : null,
                            Planregler.actor().navn() + ", " + organisation())) {
                        write(step, done ? "PLANSTEG_GJORT" : "PLANSTEG_IKKE_GJORT");
                    }
                    return true;
                });
    }

    /// @param key made when the form was drawn: sent twice is one line
    Optional<PersonId> tell(MalId steg, UUID key, String tekst) {
        if (tekst.isBlank() || tekst.length() > Planskriving.LONGEST) {
            return Optional.empty();
        }
        return act(
                steg,
                step -> {
                    if (notater.tell(
                            step.person(),
                            key,
                            step.steg(),
                            tekst.strip(),
                            organisation(),
                            Planregler.actor(),
                            regler.now())) {
                        write(step, "PLANSTEG_MELDING");
                    }
                    return true;
                });
    }

    private Optional<PersonId> act(MalId steg, Predicate<DeltplanRepository.Step> work) {
        return shared.find(steg.kommunenr(), steg.id())
                .filter(s -> isOwn(s.steg(), organisation()))
                .filter(s -> consents.isShared(s.person(), PlanDelbar.key(s.steg().malId().id())))
                .filter(work)
                .map(DeltplanRepository.Step::person);
    }

    private void write(DeltplanRepository.Step step, String type) {
        events.append(
                step.person().kommunenr(),
                step.person().id(),
                null,
                type,
                Map.of("plan", step.steg().planId().id(), "steg", step.steg().id()));
        audit.write("plan." + type, Planspor.FORMAL, List.of(step.person()), null);
    }
}
