package no.helhet.praksis.sak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.web.Kontorstatus.Alder;
import no.helhet.praksis.sak.web.Kontortegning;
import no.helhet.praksis.sak.web.Saksvekt;
import no.helhet.praksis.sak.web.Saksvektside;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The office's open cases by age, and what a case weighs in the load of the one who has it.
@Controller
@AccessPolicy(Rolle.LEDER)
class SaksmengdeController {
    static final String APNE = "/leder/apne";
    static final String VEKTER = "/leder/saksvekter";
    private static final List<String> WEIGHTS =
            List.of("sak", "venter", "nodhjelp", "oppgave", "barn", "tolk", "plan", "grense");
    private static final int MOST_LETTERS = 200;
    private final Saksmengde mengde;

    SaksmengdeController(Saksmengde mengde) {
        this.mengde = mengde;
    }

    @GetMapping(APNE)
    ModelAndView open(
            @RequestParam(required = false) @Nullable Alder alder,
            @RequestParam(defaultValue = "0") int fra) {
        var model = new LinkedHashMap<String, Object>();
        model.put("liste", mengde.findOpen(Optional.ofNullable(alder), Math.max(0, fra)));
        model.put("alder", alder == null ? "" : alder.name());
        return new ModelAndView("sak/apne", model);
    }

    @GetMapping(VEKTER)
    ModelAndView weights(Texts t) {
        var holds = mengde.findWeights();
        var fields = new LinkedHashMap<String, String>();
        fields.put("sak", Kontortegning.weight(holds.sak(), t));
        fields.put("venter", Kontortegning.weight(holds.venter(), t));
        fields.put("nodhjelp", Kontortegning.weight(holds.nodhjelp(), t));
        fields.put("oppgave", Kontortegning.weight(holds.oppgave(), t));
        fields.put("barn", Kontortegning.weight(holds.barn(), t));
        fields.put("tolk", Kontortegning.weight(holds.tolk(), t));
        fields.put("plan", Kontortegning.weight(holds.plan(), t));
        fields.put("grense", holds.grense() == null ? "" : Kontortegning.weight(holds.grense(), t));
        return page(new Saksvektside(holds.nr(), fields, List.of(), holds), HttpStatus.OK);
    }

    @PostMapping(VEKTER)
    ModelAndView set(
            @RequestParam int nr,
            @RequestParam Map<String, String> fields,
            Texts t,
            RedirectAttributes redirect) {
        var wrong = new ArrayList<Problem>();
        var tenths = new LinkedHashMap<String, Integer>();
        for (var name : WEIGHTS) {
            var value = tenths(fields.getOrDefault(name, ""));
            if (value == null || name.equals("grense") && value == 0) {
                wrong.add(new Problem(name, t.get("sak.vekt.feil." + name)));
            } else {
                tenths.put(name, value);
            }
        }
        var day = day(fields.getOrDefault("avtalt", ""));
        if (day == null) {
            wrong.add(new Problem("avtalt", t.get("sak.vekt.feil.avtalt")));
        }
        var with = fields.getOrDefault("avtaltMed", "").strip();
        if (with.isEmpty() || with.length() > MOST_LETTERS) {
            wrong.add(new Problem("avtaltMed", t.get("sak.vekt.feil.avtaltMed")));
        }
        if (!wrong.isEmpty()) {
            return page(
                    new Saksvektside(nr, fields, wrong, mengde.findWeights()),
                    HttpStatus.BAD_REQUEST);
        }
        var weights =
                new Saksvekt(
                        nr,
                        tenths.get("sak"),
                        tenths.get("venter"),
                        tenths.get("nodhjelp"),
                        tenths.get("oppgave"),
                        tenths.get("barn"),
                        tenths.get("tolk"),
                        tenths.get("plan"),
                        tenths.get("grense"),
                        day,
                        with);
        if (!mengde.set(weights)) {
            var holds = mengde.findWeights();
            return page(
                    new Saksvektside(
                            holds.nr(),
                            fields,
                            List.of(new Problem("sak", t.get("sak.vekt.feil.utdatert"))),
                            holds),
                    HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("flash", Flash.said(t.get("sak.vekt.lagret")));
        return new ModelAndView("redirect:/kontoret");
    }

    private static ModelAndView page(Saksvektside side, HttpStatus status) {
        return new ModelAndView("sak/saksvekter", Map.of("side", side), status);
    }

    /// A number with at most one decimal, from nought to 999, in tenths; null when it is none.
    private static @Nullable Integer tenths(String text) {
        var number = text.strip().replace(',', '.');
        if (!number.matches("\\d{1,3}(\\.\\d)?")) {
            return null;
        }
        var tenths = Math.toIntExact(Math.round(Double.parseDouble(number) * 10));
        return tenths <= 1000 ? tenths : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
