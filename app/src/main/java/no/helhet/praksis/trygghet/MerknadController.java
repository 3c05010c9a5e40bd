package no.helhet.praksis.trygghet;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Notes on how people are met safely: written by those who meet them, kept by the leader.
@Controller
@RequestMapping("/trygghet")
@AccessPolicy(Rolle.LEDER)
class MerknadController {
    private final Merknadsgang gang;
    private final Merknadsliste liste;
    private final Merknadssider sider;

    MerknadController(Merknadsgang gang, Merknadsliste liste, Merknadssider sider) {
        this.gang = gang;
        this.liste = liste;
        this.sider = sider;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("trygghet/liste", Map.of("rader", liste.find()));
    }

    @GetMapping("/ny/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView form(@PathVariable PersonId id, Texts t) {
        return sider.form(id, Ids.next(), null, List.of(), HttpStatus.OK, t);
    }

    @PostMapping("/ny/{id}")
    @AccessPolicy(Rolle.VEILEDER)
    ModelAndView write(
            @PathVariable PersonId id,
            @RequestParam UUID nokkel,
            @RequestParam(defaultValue = "") List<String> tiltak,
            @RequestParam(defaultValue = "") String hendelse,
            @RequestParam(defaultValue = "") String gjennomgas,
            Texts t,
            RedirectAttributes to) {
        var skjema = new Merknadsskjema(tiltak, hendelse, gjennomgas);
        return switch (gang.write(id, nokkel, skjema)) {
            case Merknadssvar.Gjort(var m) -> Merknadssider.back(m, "trygghet.gjort", t, to);
            case Merknadssvar.FinnesAlt(var m) -> Merknadssider.back(m, "trygghet.finnes", t, to);
            case Merknadssvar.Mangler(var feil) ->
                    sider.form(id, nokkel, skjema, feil, HttpStatus.UNPROCESSABLE_CONTENT, t);
            default -> Merknadssider.closed();
        };
    }

    @GetMapping("/{id}")
    @AccessPolicy({Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER})
    ModelAndView show(@PathVariable MerknadId id, Texts t) {
        return sider.show(id, Map.of(), List.of(), HttpStatus.OK, t);
    }

    @PostMapping("/{id}/bekreft")
    ModelAndView confirm(@PathVariable MerknadId id, Texts t, RedirectAttributes to) {
        return sider.of(id, gang.confirm(id), "trygghet.gjort.bekreft", Map.of(), t, to);
    }

    @PostMapping("/{id}/gjennomga")
    ModelAndView extend(
            @PathVariable MerknadId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String grunn,
            @RequestParam Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        var answer = gang.extend(id, versjon, dag, grunn);
        return sider.of(id, answer, "trygghet.gjort.gjennomga", felter, t, to);
    }

    @PostMapping("/{id}/avslutt")
    ModelAndView end(
            @PathVariable MerknadId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String sluttgrunn,
            @RequestParam Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        var answer = gang.end(id, versjon, sluttgrunn);
        return sider.of(id, answer, "trygghet.gjort.avslutt", felter, t, to);
    }
}
