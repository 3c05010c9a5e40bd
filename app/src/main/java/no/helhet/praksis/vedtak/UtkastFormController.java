package no.helhet.praksis.vedtak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Kroner;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.Vurdering.Garantien;
import no.helhet.praksis.vedtak.Vurdering.Laneplan;
import no.helhet.praksis.vedtak.Vurdering.Lanet;
import no.helhet.praksis.vedtak.Vurdering.Varene;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.porter.Vilkar.Svar;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.Map;

/// The terms of the form of the assistance: a loan, a guarantee, goods and services. Each is saved
/// by the browser while it is written, and without a script by its button.
@Controller
@RequestMapping("/vedtak/utkast/{id}")
@AccessPolicy(Rolle.VEILEDER)
class UtkastFormController {
    private final Vedtaksbehandling behandling;
    private final Utkastinngang inngang;
    private final Utkastvisninger visninger;
    private final Utkastsvar svar;

    UtkastFormController(
            Vedtaksbehandling behandling,
            Utkastinngang inngang,
            Utkastvisninger visninger,
            Utkastsvar svar) {
        this.behandling = behandling;
        this.inngang = inngang;
        this.visninger = visninger;
        this.svar = svar;
    }

    /// @param antall number of instalments; blank while there is no plan
    record Lanskjema(
            @Nullable Svar evne,
            @Nullable String grunn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate forfall,
            @Nullable Integer antall,
            @Nullable String vilkar) {
        Endring change() {
            return new Endring.SetLan(
                    new Lanet(
                            text(vilkar),
                            prove(evne, grunn),
                            forfall == null || antall == null
                                    ? null
                                    : new Laneplan(forfall, antall)));
        }
    }

    record Garantiskjema(
            @Nullable String gjelder,
            @Nullable String grense,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate siste,
            @Nullable String evne,
            @Nullable String vilkar) {
        /// Null when the limit is no amount.
        @Nullable Endring change() {
            var ore = Kroner.parse(text(grense));
            return !text(grense).isEmpty() && ore.isEmpty()
                    ? null
                    : new Endring.SetGaranti(
                            new Garantien(
                                    text(gjelder),
                                    ore.isPresent() ? ore.getAsLong() : null,
                                    siste,
                                    text(evne),
                                    text(vilkar)));
        }
    }

    record Vareskjema(@Nullable Svar forhold, @Nullable String grunn, @Nullable String hva) {
        Endring change() {
            return new Endring.SetVarer(new Varene(prove(forhold, grunn), text(hva)));
        }
    }

    @PostMapping("/lan")
    ModelAndView loan(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @ModelAttribute Lanskjema skjema,
            Texts t) {
        return save(id, versjon, skjema.change(), "#lan", text(skjema.grunn()), t);
    }

    @PostMapping("/lan/lagre")
    Object autosaveLoan(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @ModelAttribute Lanskjema skjema,
            Texts t) {
        return autosave(id, versjon, skjema.change(), text(skjema.grunn()), t);
    }

    /// The instalments as they are after a save.
    @GetMapping("/laneplan")
    ModelAndView plan(@PathVariable UtkastId id) {
        return inngang.enter(id, "vedtak.laneplan")
                .map(u -> new ModelAndView("vedtak/laneplan", Map.of("plan", plan(u))))
                .orElseGet(svar::closed);
    }

    private Laneplanen plan(Utkast draft) {
        return visninger.show(draft).laneplan();
    }

    @PostMapping("/garanti")
    ModelAndView guarantee(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @ModelAttribute Garantiskjema skjema,
            Texts t) {
        var change = skjema.change();
        return change == null
                ? svar.refused("vedtak.feil.belop", t)
                : save(id, versjon, change, "#garanti", text(skjema.gjelder()), t);
    }

    @PostMapping("/garanti/lagre")
    Object autosaveGuarantee(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @ModelAttribute Garantiskjema skjema,
            Texts t) {
        var change = skjema.change();
        return change == null
                ? svar.refused("vedtak.feil.belop", t)
                : autosave(id, versjon, change, text(skjema.gjelder()), t);
    }

    @PostMapping("/varer")
    ModelAndView goods(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @ModelAttribute Vareskjema skjema,
            Texts t) {
        return save(id, versjon, skjema.change(), "#varer-og-tjenester", text(skjema.hva()), t);
    }

    @PostMapping("/varer/lagre")
    Object autosaveGoods(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @ModelAttribute Vareskjema skjema,
            Texts t) {
        return autosave(id, versjon, skjema.change(), text(skjema.hva()), t);
    }

    private ModelAndView save(
            UtkastId id, int version, Endring change, String place, String mine, Texts t) {
        return svar.of(behandling.save(id, version, change), place, mine, change.gruppe(), t);
    }

    private Object autosave(UtkastId id, int version, Endring change, String mine, Texts t) {
        return svar.autosaved(behandling.save(id, version, change), mine, change.gruppe(), t);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Prove prove(@Nullable Svar answer, @Nullable String why) {
        return new Prove(answer == null ? Svar.IKKE_VURDERT : answer, text(why));
    }
}
