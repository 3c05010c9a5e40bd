package no.helhet.praksis.person;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// The page that answers a [Persontilgang.Nektet]: that something exists and whom to ask, never
/// what it holds (403), or that nothing was found (404). For every module whose pages are about a
/// person.
public final class RefusedPage {
    private RefusedPage() {}

    public static ModelAndView of(Persontilgang.Nektet refusal) {
        var found = refusal.grunn() != Persontilgang.Grunn.FINNES_IKKE;
        var view =
                new ModelAndView(
                        "person/nektet", found ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
        view.addObject("grunn", refusal.grunn().name());
        return view;
    }
}
