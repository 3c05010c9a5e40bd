package no.helhet.praksis.person;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/// A person's card, and the pages where its facts and household are put right.
@Controller
class PersonController {
    private final PersonPages pages;
    private final Personer persons;
    private final Corrections corrections;
    private final HouseholdChanges households;

    PersonController(
            PersonPages pages,
            Personer persons,
            Corrections corrections,
            HouseholdChanges households) {
        this.pages = pages;
        this.persons = persons;
        this.corrections = corrections;
        this.households = households;
    }

    @GetMapping("/person/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    ModelAndView card(@PathVariable String id) {
        var personId = PersonId.valueOf(id);
        // One who is registered twice has one card.
        return persons.find(personId)
                .map(person -> person.id())
                .filter(stays -> !stays.equals(personId))
                .map(stays -> new ModelAndView("redirect:/person/" + stays.path()))
                .orElseGet(() -> pages.card(personId, "saksbehandling"));
    }

    @GetMapping("/person/{id}/opplysninger")
    @AccessPolicy({Rolle.VEILEDER})
    ModelAndView facts(@PathVariable String id) {
        var personId = PersonId.valueOf(id);
        if (persons.checkAccess(personId) instanceof Persontilgang.Nektet refusal) {
            return RefusedPage.of(refusal);
        }
        var person = persons.find(personId).orElseThrow();
        return form(person, PersonFacts.of(person), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/person/{id}/opplysninger")
    @AccessPolicy({Rolle.VEILEDER})
    ModelAndView correct(
            @PathVariable String id,
            @ModelAttribute PersonFacts facts,
            @RequestParam int version,
            Texts t,
            RedirectAttributes redirect) {
        var personId = PersonId.valueOf(id);
        return switch (corrections.correct(personId, facts, version)) {
            case Corrections.Refused(var refusal) -> RefusedPage.of(refusal);
            case Corrections.Corrected _ -> {
                redirect.addFlashAttribute("flash", Flash.said(t.get("person.rett.lagret")));
                yield new ModelAndView("redirect:/person/" + id);
            }
            case Corrections.Invalid(var faults) ->
                    form(
                            persons.find(personId).orElseThrow(),
                            facts,
                            faults,
                            HttpStatus.BAD_REQUEST);
            case Corrections.Stale(var now) ->
                    form(now, facts, Map.of(), HttpStatus.CONFLICT)
                            .addObject("theirs", PersonFacts.of(now));
        };
    }

    @PostMapping("/person/{id}/husstand")
    @AccessPolicy({Rolle.VEILEDER})
    ModelAndView addMember(
            @PathVariable String id,
            @ModelAttribute NewMember member,
            @RequestParam int version,
            Texts t,
            RedirectAttributes redirect) {
        var personId = PersonId.valueOf(id);
        var outcome =
                households.add(
                        personId,
                        member.fnr(),
                        member.type(),
                        member.borSammen(),
                        member.andel(),
                        version);
        return switch (outcome) {
            case HouseholdChanges.Invalid(var field, var fault) ->
                    memberFault(personId, member, field, fault);
            case HouseholdChanges.Changed _, HouseholdChanges.Stale _, HouseholdChanges.Refused _ ->
                    answer(outcome, personId, t, "person.husstand.lagt", redirect);
        };
    }

    @PostMapping("/person/{id}/husstand/fjern")
    @AccessPolicy({Rolle.VEILEDER})
    ModelAndView removeMember(
            @PathVariable String id,
            @RequestParam String annen,
            @RequestParam Relasjonstype type,
            @RequestParam int version,
            Texts t,
            RedirectAttributes redirect) {
        var personId = PersonId.valueOf(id);
        var outcome = households.remove(personId, PersonId.valueOf(annen), type, version);
        return answer(outcome, personId, t, "person.husstand.fjernet", redirect);
    }

    /// A new member of the household, as the form sends it.
    record NewMember(String fnr, Relasjonstype type, boolean borSammen, int andel) {}

    private ModelAndView answer(
            HouseholdChanges.Outcome outcome,
            PersonId id,
            Texts t,
            String text,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case HouseholdChanges.Refused(var refusal) -> RefusedPage.of(refusal);
            case HouseholdChanges.Changed _ -> {
                redirect.addFlashAttribute("flash", Flash.said(t.get(text)));
                yield new ModelAndView("redirect:/person/" + id.path() + "/opplysninger");
            }
            case HouseholdChanges.Invalid _, HouseholdChanges.Stale _ -> {
                var now = persons.find(id).orElseThrow();
                yield form(now, PersonFacts.of(now), Map.of(), HttpStatus.CONFLICT)
                        .addObject("householdStale", true);
            }
        };
    }

    private ModelAndView memberFault(PersonId id, NewMember member, String field, String fault) {
        var now = persons.find(id).orElseThrow();
        return form(now, PersonFacts.of(now), Map.of(field, fault), HttpStatus.BAD_REQUEST)
                .addObject("fnr", member.fnr());
    }

    private ModelAndView form(
            Person person, PersonFacts facts, Map<String, String> faults, HttpStatus status) {
        return new ModelAndView("person/opplysninger", status)
                .addObject("person", person)
                .addObject("facts", facts)
                .addObject("faults", faults)
                .addObject("household", households.read(person.id()));
    }
}
