package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Utgaveside.Utgaverad;
import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.register.Mottakertall;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The leader publishes the figures of the municipality, and corrects what was published.
@Controller
@RequestMapping("/apnetall/utgaver")
@AccessPolicy(Rolle.LEDER)
class UtgaveController {
    private static final int SHOWN_SHA = 12;
    private final Publisering publisering;
    private final Apnetall figures;
    private final Mottakertall register;
    private final Stedsinndelinger names;
    private final Clock clock;

    UtgaveController(
            Publisering publisering,
            Apnetall figures,
            Mottakertall register,
            Stedsinndelinger names,
            Clock clock) {
        this.publisering = publisering;
        this.figures = figures;
        this.register = register;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Texts t) {
        return page(Scopes.current().kommuner().getFirst(), "", "", List.of(), HttpStatus.OK, t);
    }

    @PostMapping
    ModelAndView publish(
            @RequestParam String kommunenr,
            @RequestParam int ar,
            @RequestParam(defaultValue = "") String grunn,
            Texts t,
            RedirectAttributes to) {
        if (!Scopes.current().kommuner().contains(kommunenr)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var year = Integer.toString(ar);
        return switch (publisering.publish(kommunenr, ar, grunn)) {
            case Publiseringssvar.Publisert(var release) ->
                    back(t.get("apnetall.gjort.publisert", year, release.versjon()), to);
            case Publiseringssvar.Uendret(var release) ->
                    back(t.get("apnetall.gjort.uendret", year, release.versjon()), to);
            case Publiseringssvar.ManglerGrunn() ->
                    refused(kommunenr, year, grunn, "grunn", "apnetall.svar.grunn", t);
            case Publiseringssvar.IngenTall() ->
                    refused(kommunenr, year, grunn, "ar", "apnetall.svar.ingentall", t);
            case Publiseringssvar.IkkeHele() ->
                    refused(kommunenr, year, grunn, "kommunenr", "apnetall.svar.ikkehele", t);
            case Publiseringssvar.Samtidig() ->
                    refused(kommunenr, year, grunn, "ar", "apnetall.svar.samtidig", t);
        };
    }

    private static ModelAndView back(String said, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(said));
        return new ModelAndView("redirect:/apnetall/utgaver");
    }

    private ModelAndView refused(
            String kommunenr, String ar, String grunn, String field, String text, Texts t) {
        return page(
                kommunenr,
                ar,
                grunn,
                List.of(new Problem(field, t.get(text))),
                HttpStatus.UNPROCESSABLE_CONTENT,
                t);
    }

    private ModelAndView page(
            String kommunenr,
            String ar,
            String grunn,
            List<Problem> feil,
            HttpStatus status,
            Texts t) {
        var kommuner = Scopes.current().kommuner().stream().sorted().toList();
        int now = LocalDate.ofInstant(clock.instant(), Publisering.OSLO).getYear();
        int first =
                kommuner.stream()
                        .flatMap(k -> register.findFirst(k).stream())
                        .mapToInt(YearMonth::getYear)
                        .min()
                        .orElse(now);
        var years =
                IntStream.rangeClosed(first, now)
                        .mapToObj(y -> Integer.toString(first + now - y))
                        .map(y -> new Choice(y, y))
                        .toList();
        return new ModelAndView(
                "apnetall/utgaver",
                Map.of(
                        "side",
                        new Utgaveside(
                                kommuner.stream().map(k -> new Choice(k, name(k, now))).toList(),
                                kommunenr,
                                years,
                                ar,
                                grunn,
                                kommuner.stream().anyMatch(publisering::servesWhole),
                                kommuner.stream()
                                        .flatMap(k -> figures.findAll(k).stream())
                                        .map(u -> row(u, t))
                                        .toList(),
                                feil)),
                status);
    }

    private String name(String kommunenr, int ar) {
        return names.find(kommunenr, ar).kommune().navn();
    }

    private static Utgaverad row(Utgave utgave, Texts t) {
        return new Utgaverad(
                utgave.navn(),
                Integer.toString(utgave.ar()),
                utgave.versjon(),
                t.month(YearMonth.of(utgave.ar(), utgave.sisteManed())),
                t.dateWithYear(utgave.publisert().atZone(Publisering.OSLO).toLocalDate())
                        + ", "
                        + utgave.publisertNavn(),
                utgave.grunn().isEmpty() ? t.get("apnetall.utgaver.forste") : utgave.grunn(),
                utgave.sha256().substring(0, SHOWN_SHA));
    }
}
