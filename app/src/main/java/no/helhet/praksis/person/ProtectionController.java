package no.helhet.praksis.person;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The page that gives a person a protected address, or takes the protection away. Those who are
/// not cleared see whom to ask.
@Controller
@RequestMapping("/person/{id}/beskyttelse")
@AccessPolicy({Rolle.VEILEDER, Rolle.LEDER})
class ProtectionController {
    private final Personer persons;
    private final AddressProtection protection;
    private final Directory directory;
    private final NumberRules rules;
    private final Places places;

    ProtectionController(
            Personer persons,
            AddressProtection protection,
            Directory directory,
            NumberRules rules,
            Places places) {
        this.persons = persons;
        this.protection = protection;
        this.directory = directory;
        this.rules = rules;
        this.places = places;
    }

    /// What was written in the form.
    ///
    /// @param beskyttelse empty when nothing was chosen
    record Wanted(String beskyttelse, String grunn, boolean bekreft) {}

    @GetMapping
    ModelAndView show(@PathVariable PersonId id) {
        if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return RefusedPage.of(refusal);
        }
        var now = persons.find(id).orElseThrow().adressebeskyttelse().name();
        return page(id, new Wanted(now, "", false), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String beskyttelse,
            @RequestParam(defaultValue = "") String grunn,
            @RequestParam(defaultValue = "false") boolean bekreft,
            @RequestParam int version,
            Texts t,
            RedirectAttributes redirect) {
        if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return RefusedPage.of(refusal);
        }
        var wanted = new Wanted(beskyttelse, grunn, bekreft);
        var faults = check(id, wanted);
        if (!faults.isEmpty()) {
            return page(id, wanted, faults, HttpStatus.BAD_REQUEST);
        }
        var chosen = Adressebeskyttelse.valueOf(beskyttelse);
        return switch (protection.changeProtection(id, chosen, grunn, version)) {
            case AddressProtection.Changed _ -> {
                redirect.addFlashAttribute(
                        "flash", Flash.said(t.get("person.beskytt.lagret." + chosen)));
                yield new ModelAndView("redirect:/person/" + id.path());
            }
            case AddressProtection.Stale _ ->
                    page(id, wanted, Map.of(), HttpStatus.CONFLICT).addObject("stale", true);
            case AddressProtection.NotCleared _ -> page(id, wanted, Map.of(), HttpStatus.FORBIDDEN);
            case AddressProtection.Refused(var refusal) -> RefusedPage.of(refusal);
        };
    }

    private Map<String, String> check(PersonId id, Wanted wanted) {
        var faults = new LinkedHashMap<String, String>();
        var now = persons.find(id).orElseThrow().adressebeskyttelse();
        if (Stream.of(Adressebeskyttelse.values())
                .filter(b -> b != now)
                .noneMatch(b -> b.name().equals(wanted.beskyttelse()))) {
            faults.put("beskyttelse", "person.beskytt.feil.valg");
        }
        if (!AddressProtection.isReason(wanted.grunn())) {
            faults.put(
                    "grunn",
                    wanted.grunn().length() > AddressProtection.LONGEST_REASON
                            ? "person.beskytt.feil.lang"
                            : "person.beskytt.feil.grunn");
        }
        if (!wanted.bekreft()) {
            faults.put("bekreft", "person.beskytt.feil.bekreft");
        }
        return faults;
    }

    private ModelAndView page(
            PersonId id, Wanted wanted, Map<String, String> faults, HttpStatus status) {
        var scope = Scopes.current();
        var cleared =
                Stream.of(Rolle.VEILEDER, Rolle.LEDER)
                        .flatMap(
                                rolle ->
                                        directory
                                                .findAnsatteAt(
                                                        scope.actor().enhetsnr(),
                                                        rolle,
                                                        rules.today())
                                                .stream())
                        .filter(Ansatt::klarert)
                        .map(Ansatt::navn)
                        .distinct()
                        .sorted()
                        .toList();
        return new ModelAndView("person/beskyttelse", status)
                .addObject("person", persons.find(id).orElseThrow())
                .addObject("mayChange", scope.klarert())
                .addObject("cleared", cleared)
                .addObject("changes", protection.findChanges(id))
                .addObject("wanted", wanted.beskyttelse())
                .addObject("reason", wanted.grunn())
                .addObject("faults", faults)
                .addObject("consequences", places.fill("person.beskyttelse", id.path()));
    }
}
