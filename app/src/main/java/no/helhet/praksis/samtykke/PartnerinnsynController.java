package no.helhet.praksis.samtykke;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Places;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/// What a partner sees: the persons who share something with them, and one of those.
@Controller
@RequestMapping("/partner")
@AccessPolicy(Rolle.PARTNER)
class PartnerinnsynController {
    private final Partnerinnsyn innsyn;
    private final Partnere partners;
    private final Places places;

    PartnerinnsynController(Partnerinnsyn innsyn, Partnere partners, Places places) {
        this.innsyn = innsyn;
        this.partners = partners;
        this.places = places;
    }

    @GetMapping
    ModelAndView list() {
        return partners.findOwn()
                .map(
                        own ->
                                new ModelAndView(
                                        "samtykke/partner",
                                        Map.of("navn", own.navn(), "personer", innsyn.find())))
                .orElseGet(Samtykkesider::closed);
    }

    /// Filled by each module that shares; what nobody shares any longer is not there.
    @GetMapping("/personer/{id}")
    ModelAndView person(@PathVariable PersonId id) {
        return innsyn.open(id)
                .map(
                        shown ->
                                new ModelAndView(
                                        "samtykke/partnerperson",
                                        Map.of(
                                                "delende",
                                                shown,
                                                "deler",
                                                places.fill(
                                                        "partner.person", shown.person().path()))))
                .orElseGet(
                        () ->
                                new ModelAndView(
                                        "samtykke/partnerlukket", Map.of(), HttpStatus.FORBIDDEN));
    }
}
