package no.helhet.laering.apnetall;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.register.Mottakertall.Utvalg;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The published tables for people, open to everyone.
@Controller
@RequestMapping("/apnetall")
@AccessPolicy(open = true)
class ApnetallController {
    private final Apnetall figures;
    private final Tallsider sider;

    ApnetallController(Apnetall figures, Tallsider sider) {
        this.figures = figures;
        this.sider = sider;
    }

    @GetMapping
    ModelAndView list(Texts t) {
        var current = figures.findCurrent();
        var extent =
                current.stream()
                        .max(Comparator.comparing(Utgave::publisert))
                        .map(
                                latest ->
                                        t.get(
                                                "apnetall.omfang",
                                                current.stream()
                                                        .map(Utgave::kommunenr)
                                                        .distinct()
                                                        .count(),
                                                t.dateWithYear(
                                                        latest.publisert()
                                                                .atZone(Publisering.OSLO)
                                                                .toLocalDate())))
                        .orElse("");
        return new ModelAndView(
                "apnetall/liste",
                Map.of(
                        "side",
                        new Tabelloversikt(
                                extent,
                                CurrentUser.has(Rolle.LEDER),
                                List.of(group("mottakere"), group("stonad"), group("program")))));
    }

    private static Tabelloversikt.Gruppe group(String id) {
        return new Tabelloversikt.Gruppe(
                id,
                Tabell.TABELLER.stream()
                        .filter(
                                tabell ->
                                        id.equals(
                                                tabell.utvalg() == Utvalg.DELTAKERE
                                                        ? "program"
                                                        : tabell.kode().startsWith("stonad")
                                                                ? "stonad"
                                                                : "mottakere"))
                        .toList());
    }

    @GetMapping("/{tabell}")
    ModelAndView show(
            @PathVariable String tabell, @RequestParam Map<String, String> asked, Texts t) {
        var table =
                Tabell.find(tabell)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("apnetall/tabell", Map.of("side", sider.show(table, asked, t)));
    }
}
