package no.helhet.praksis.person;

import no.helhet.platform.web.Places;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts a person's card together: what this module knows, and what others show about the person.
@Component
class PersonPages {
    private final PersonCards cards;
    private final Places places;

    PersonPages(PersonCards cards, Places places) {
        this.cards = cards;
        this.places = places;
    }

    /// @param formal the task the reading serves, for the audit
    ModelAndView card(PersonId id, String formal) {
        return switch (cards.open(id, formal)) {
            case PersonCards.Refused(var refusal) -> RefusedPage.of(refusal);
            case PersonCards.Opened(var card) -> draw(card, id.path());
        };
    }

    private ModelAndView draw(PersonCard card, String id) {
        return new ModelAndView("person/kort")
                .addObject("card", card)
                .addObject("top", places.fill("person.topp", id))
                .addObject("actions", places.fill("person.kort.handlinger", id))
                .addObject("now", places.fill("person.kort.na", id))
                .addObject("left", places.fill("person.kort.venstre", id))
                .addObject("middle", places.fill("person.kort.midt", id))
                .addObject("right", places.fill("person.kort.hoyre", id));
    }
}
