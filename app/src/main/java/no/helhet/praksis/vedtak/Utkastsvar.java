package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Tekst;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.util.Map;

/// The answers of the draft's forms: back to the case, or a page that says why not and loses
/// nothing.
@Component
class Utkastsvar {
    private final Regler regler;
    private final Clock clock;

    Utkastsvar(Regler regler, Clock clock) {
        this.regler = regler;
        this.clock = clock;
    }

    /// @param place where on the case page the reader goes on, for example `#vilkar`
    /// @param mine what the reader wrote, shown beside the other's when they collide
    ModelAndView of(Lagring answer, String place, String mine, Feltgruppe gruppe, Texts t) {
        return switch (answer) {
            case Lagring.Lagret(var utkast, var version) -> back(utkast, place);
            case Lagring.Konflikt(var theirs) -> conflict(theirs, gruppe, mine);
            case Lagring.Avvist(var grunn) -> refused(grunn, t);
            case Lagring.Lukket() -> closed();
        };
    }

    /// The answer to a browser that saves while it is written: the new version, or what another has
    /// written meanwhile.
    Object autosaved(Lagring answer, String mine, Feltgruppe gruppe, Texts t) {
        return switch (answer) {
            case Lagring.Lagret(var utkast, var version) ->
                    ResponseEntity.ok(
                            Map.of(
                                    "versjon",
                                    version,
                                    "melding",
                                    t.get("vedtak.lagret", t.clock(clock.instant())),
                                    "helhet",
                                    Map.of("fra", utkast.version() - 1, "til", utkast.version())));
            case Lagring.Konflikt(var theirs) -> {
                var page = conflict(theirs, gruppe, mine);
                page.setViewName("vedtak/konfliktdel");
                yield page;
            }
            case Lagring.Avvist(var grunn) -> ResponseEntity.unprocessableContent().build();
            case Lagring.Lukket() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    ModelAndView back(Utkast utkast, String place) {
        return new ModelAndView("redirect:/sak/" + utkast.sakId().path() + place);
    }

    ModelAndView conflict(Utkast theirs, Feltgruppe gruppe, String mine) {
        return new ModelAndView(
                "vedtak/konflikt",
                Map.of("konflikt", new Konflikt(theirs, gruppe, mine, clock.instant())),
                HttpStatus.CONFLICT);
    }

    ModelAndView refused(Tekst reason, Texts t) {
        return new ModelAndView(
                "vedtak/avvist",
                Map.of("grunn", new Sjekkliste(regler, t).text(reason)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView refused(String key, Texts t) {
        return refused(Tekst.of(key), t);
    }

    /// Sent, decided, out of scope or closed to the reader: the same answer to all four.
    ModelAndView closed() {
        return new ModelAndView("vedtak/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
