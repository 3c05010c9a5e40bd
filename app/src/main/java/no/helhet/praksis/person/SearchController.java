package no.helhet.praksis.person;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.SearchSource;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/// Searches for a person. What is searched for is personal data, so it is posted, and never lies
/// in an address.
@Controller
@AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.UTBETALER, Rolle.LEDER})
class SearchController {
    private static final int LIMIT = 25;
    private final PersonSearch search;
    private final Places places;
    private final List<SearchSource> sources;

    SearchController(PersonSearch search, Places places, List<SearchSource> sources) {
        this.search = search;
        this.places = places;
        this.sources = sources;
    }

    @GetMapping("/sok")
    ModelAndView empty() {
        return page("", List.of(), List.of());
    }

    /// What another module knows by number (a case) is opened at once. Modules may also show hits
    /// of their own through the place `sok.treff`, whose id is what was searched for.
    @PostMapping("/sok")
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var query = q.strip();
        var address = sources.stream().flatMap(s -> s.findAddress(query).stream()).findFirst();
        if (address.isPresent()) {
            return new ModelAndView("redirect:" + address.get());
        }
        return page(query, search.find(query, LIMIT), places.fill("sok.treff", query));
    }

    private static ModelAndView page(String query, List<Person> found, List<Places.Filled> other) {
        return new ModelAndView("person/sok")
                .addObject("query", query)
                .addObject("found", found)
                .addObject("other", other)
                .addObject("limit", LIMIT);
    }
}
