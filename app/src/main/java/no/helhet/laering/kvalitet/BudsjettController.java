package no.helhet.laering.kvalitet;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;
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
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where the leader enters the budget of a year.
@Controller
@RequestMapping(KontoretController.PAGE + "/budsjett")
@AccessPolicy(Rolle.LEDER)
class BudsjettController {
    private static final int BACK = 3;
    private final Budsjetter budsjetter;
    private final Clock clock;

    BudsjettController(Budsjetter budsjetter, Clock clock) {
        this.budsjetter = budsjetter;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable Integer ar, Texts t) {
        var year = ar == null ? thisYear() : known(ar);
        var all = budsjetter.find(year);
        var amount = all.isEmpty() ? "" : t.number(all.getFirst().belopOre());
        return page(year, all, amount, "", List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView set(
            @RequestParam int ar,
            @RequestParam int nr,
            @RequestParam String belop,
            @RequestParam String grunn,
            Texts t,
            RedirectAttributes redirect) {
        var year = known(ar);
        var wrong = budsjetter.set(year, nr, belop, grunn);
        if (wrong.isEmpty()) {
            redirect.addFlashAttribute(
                    "flash", Flash.said(t.get("kvalitet.budsjett.lagret", "" + year)));
            return new ModelAndView("redirect:/kontoret/budsjett?ar=" + year);
        }
        return page(
                year,
                budsjetter.find(year),
                belop,
                grunn,
                wrong.stream().map(f -> problem(f, t)).toList(),
                wrong.contains(Budsjetter.Feil.UTDATERT)
                        ? HttpStatus.CONFLICT
                        : HttpStatus.BAD_REQUEST);
    }

    private static Problem problem(Budsjetter.Feil feil, Texts t) {
        return new Problem(
                feil == Budsjetter.Feil.GRUNN ? "grunn" : "belop",
                t.get("kvalitet.budsjett.feil." + feil));
    }

    private ModelAndView page(
            int year,
            List<Budsjett> all,
            String belop,
            String grunn,
            List<Problem> feil,
            HttpStatus status) {
        var years =
                IntStream.rangeClosed(-1, BACK)
                        .map(i -> thisYear() - i)
                        .filter(y -> y != year)
                        .sorted()
                        .mapToObj(y -> new Choice("" + y, "" + y))
                        .toList();
        return new ModelAndView(
                "kvalitet/budsjett",
                Map.of(
                        "side",
                        new Budsjettside(
                                year,
                                years,
                                all.isEmpty() ? 0 : all.getFirst().nr(),
                                belop,
                                grunn,
                                feil,
                                all)),
                status);
    }

    private int thisYear() {
        return Year.now(clock.withZone(Kontoroppdatering.OSLO)).getValue();
    }

    /// From three years back to the next.
    private int known(int year) {
        if (year < thisYear() - BACK || year > thisYear() + 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }
}
