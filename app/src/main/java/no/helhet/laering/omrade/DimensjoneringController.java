package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Forutsetninger.Folkescenario;
import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What areas will need: another question is another address, and what is kept is a post.
@Controller
@RequestMapping("/omrader/dimensjonering")
@AccessPolicy({Rolle.ANALYTIKER, Rolle.LEDER})
class DimensjoneringController {
    private static final int MOST_NAME = 100;
    private static final int MOST_SOURCE = 200;
    private final Dimensjonering dimensjonering;
    private final Dimensjoneringsider sider;
    private final Omradervalg valg;

    DimensjoneringController(
            Dimensjonering dimensjonering, Dimensjoneringsider sider, Omradervalg valg) {
        this.dimensjonering = dimensjonering;
        this.sider = sider;
        this.valg = valg;
    }

    @GetMapping
    ModelAndView show(@RequestParam Map<String, String> form, Texts t) {
        var feil = new ArrayList<Problem>();
        var chosen = read(form, feil, t);
        return page(form, chosen, feil, t, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView keep(
            @RequestParam Map<String, String> form,
            @RequestParam UUID nokkel,
            Texts t,
            RedirectAttributes to) {
        var feil = new ArrayList<Problem>();
        var chosen = read(form, feil, t);
        var navn = form.getOrDefault("navn", "").strip();
        if (navn.isEmpty() || navn.length() > MOST_NAME) {
            feil.add(new Problem("navn", t.get("omrade.dim.feil.navn", MOST_NAME)));
        }
        var sporsmal = sporsmal(form);
        var behov =
                chosen == null ? null : dimensjonering.find(sporsmal, chosen.folk()).orElse(null);
        if (!feil.isEmpty() || chosen == null || behov == null) {
            return page(form, chosen, feil, t, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        dimensjonering.keep(nokkel, navn, sporsmal, chosen, behov);
        to.addFlashAttribute("flash", Flash.said(t.get("omrade.dim.beholdt", navn)));
        return new ModelAndView(
                "redirect:/omrader/dimensjonering?mal=%s&ar=%d&i=%s-%s"
                        .formatted(
                                sporsmal.mal(), sporsmal.ar(), sporsmal.niva(), sporsmal.over()));
    }

    private Omradesporsmal sporsmal(Map<String, String> form) {
        return valg.read(form.get("mal"), number(form.get("ar")), form.get("i"), "IMPORT");
    }

    private static @Nullable Integer number(@Nullable String text) {
        var digits = text == null ? "" : text.replaceAll("[\\s\\u00a0]", "");
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    /// @param feil gets what is wrong
    private static @Nullable Forutsetninger read(
            Map<String, String> form, List<Problem> feil, Texts t) {
        var example = Forutsetninger.EXAMPLE;
        if (!form.containsKey("saker")) {
            return example;
        }
        var perArsverk = number(form.get("saker"));
        var kroner = number(form.get("kroner"));
        var kilde = form.getOrDefault("tallkilde", "").strip();
        if (perArsverk == null || perArsverk < 1) {
            feil.add(new Problem("saker", t.get("omrade.dim.feil.saker")));
        }
        if (kroner == null) {
            feil.add(new Problem("kroner", t.get("omrade.dim.feil.kroner")));
        }
        if (kilde.length() > MOST_SOURCE) {
            feil.add(new Problem("tallkilde", t.get("omrade.dim.feil.kilde", MOST_SOURCE)));
        }
        var folk =
                List.of(Folkescenario.values()).stream()
                        .filter(f -> f.name().equals(form.get("folk")))
                        .findFirst()
                        .orElse(Folkescenario.HOVED);
        return feil.isEmpty() && perArsverk != null && kroner != null
                ? new Forutsetninger(folk, perArsverk, kroner, kilde)
                : null;
    }

    private ModelAndView page(
            Map<String, String> typed,
            @Nullable Forutsetninger chosen,
            List<Problem> feil,
            Texts t,
            HttpStatus status) {
        var form = new HashMap<>(typed);
        form.putIfAbsent("saker", String.valueOf(Forutsetninger.EXAMPLE.perArsverk()));
        form.putIfAbsent("kroner", String.valueOf(Forutsetninger.EXAMPLE.kroner()));
        form.putIfAbsent("folk", Folkescenario.HOVED.name());
        var nokkel = form.getOrDefault("nokkel", Ids.next().toString());
        return new ModelAndView(
                "omrade/dimensjonering",
                Map.of("side", sider.show(sporsmal(typed), chosen, form, feil, nokkel, t)),
                status);
    }
}
