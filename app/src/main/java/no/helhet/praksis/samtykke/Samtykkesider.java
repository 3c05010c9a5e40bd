package no.helhet.praksis.samtykke;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FilId;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the pages of consent, for workers and for residents.
@Service
@Transactional
class Samtykkesider {
    private static final int SHOWN = 100;
    private final GittRepository given;
    private final SamtykkesporsmalRepository questions;
    private final Samtykkegiving giving;
    private final Representanter representatives;
    private final LesningRepository readings;
    private final Delbare parts;
    private final Partnere partners;
    private final Personer personer;
    private final Samtykkespor spor;
    private final Samtykkeregler regler;

    Samtykkesider(
            GittRepository given,
            SamtykkesporsmalRepository questions,
            Samtykkegiving giving,
            Representanter representatives,
            LesningRepository readings,
            Delbare parts,
            Partnere partners,
            Personer personer,
            Samtykkespor spor,
            Samtykkeregler regler) {
        this.given = given;
        this.questions = questions;
        this.giving = giving;
        this.representatives = representatives;
        this.readings = readings;
        this.parts = parts;
        this.partners = partners;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    ModelAndView person(
            PersonId id,
            Map<String, String> felter,
            List<String> valgt,
            List<Problem> feil,
            HttpStatus status) {
        if (!spor.enter(id, "samtykke.person")) {
            return closed();
        }
        var consents = given.findByPerson(id);
        var all = partners.findAll();
        return new ModelAndView(
                "samtykke/person",
                Map.of(
                        "side",
                        new Samtykkeside(
                                personer.find(id).orElseThrow(),
                                questions.findByPerson(id).stream()
                                        .filter(q -> q.isOpen(regler.today()))
                                        .toList(),
                                consents.stream().filter(Samtykke::gjelder).toList(),
                                consents.stream().filter(s -> !s.gjelder()).toList(),
                                representatives.findByPerson(id),
                                readings.findByPerson(id, SHOWN),
                                Delere.of(all),
                                partners.findActive(id.kommunenr()),
                                parts.find(id),
                                felter.getOrDefault("nokkel", Ids.next().toString()),
                                CurrentUser.has(Rolle.VEILEDER),
                                giving.mayGiveAlone(id),
                                regler.age(),
                                regler.today(),
                                regler.latest(),
                                valgt,
                                feil,
                                felter)),
                status);
    }

    /// What a resident sees of their own.
    Minesamtykker own(List<PersonId> own) {
        spor.read("samtykke.min", own);
        var consents = own.stream().flatMap(p -> given.findByPerson(p).stream()).toList();
        var inForce = consents.stream().filter(Samtykke::gjelder).toList();
        var asked =
                own.stream()
                        .flatMap(p -> questions.findByPerson(p).stream())
                        .filter(q -> q.isOpen(regler.today()))
                        .toList();
        var named =
                asked.isEmpty() && consents.isEmpty()
                        ? List.<Delbar.Del>of()
                        : own.stream().flatMap(p -> parts.find(p).stream()).toList();
        return new Minesamtykker(
                asked,
                inForce,
                // The last of each partner and part that is no longer shared.
                consents.stream()
                        .filter(s -> !s.gjelder())
                        .filter(s -> inForce.stream().noneMatch(i -> isSame(i, s)))
                        .filter(
                                s ->
                                        consents.stream()
                                                .filter(o -> isSame(o, s))
                                                .findFirst()
                                                .filter(s::equals)
                                                .isPresent())
                        .toList(),
                own.stream().flatMap(p -> readings.findByPerson(p, SHOWN).stream()).toList(),
                Delere.of(partners.findAll()),
                Delord.of(named),
                Ids.next().toString(),
                own.stream().allMatch(giving::mayGiveAlone),
                regler.age(),
                regler.today());
    }

    /// The signed paper of a consent the reader may open.
    Optional<FilId> paper(PersonId person, SamtykkeId id) {
        return given.find(id)
                .filter(s -> personer.isSame(person, s.personId()))
                .filter(s -> spor.enter(person, "samtykke.papir"))
                .map(Samtykke::papir);
    }

    /// The paper the resident signed.
    Optional<FilId> ownPaper(List<PersonId> own, SamtykkeId id) {
        var found = given.find(id).filter(s -> personer.isAmong(own, s.personId()));
        found.ifPresent(s -> spor.read("samtykke.min.papir", List.of(s.personId())));
        return found.map(Samtykke::papir);
    }

    private static boolean isSame(Samtykke one, Samtykke other) {
        return one.partner().equals(other.partner())
                && one.deler().stream()
                        .map(Delt::key)
                        .toList()
                        .equals(other.deler().stream().map(Delt::key).toList());
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("samtykke/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
