package no.helhet.praksis.vedtak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Kroner;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.Innhold.Behovet;
import no.helhet.praksis.vedtak.Innhold.Inntekten;
import no.helhet.praksis.vedtak.Innhold.Opphav;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.util.Map;

/// The forms around the calculation: period, household, needs, incomes, and changed lines.
@Controller
@RequestMapping("/vedtak/utkast/{id}")
@AccessPolicy(Rolle.VEILEDER)
class UtkastOkonomiController {
    private static final String PLACE = "#beregning";
    private final Vedtaksbehandling behandling;
    private final Utkastinngang inngang;
    private final Utkastvisninger visninger;
    private final Utkastsvar svar;

    UtkastOkonomiController(
            Vedtaksbehandling behandling,
            Utkastinngang inngang,
            Utkastvisninger visninger,
            Utkastsvar svar) {
        this.behandling = behandling;
        this.inngang = inngang;
        this.visninger = visninger;
        this.svar = svar;
    }

    /// The ledger with one line open for another amount.
    @GetMapping("/regnskap")
    ModelAndView ledger(
            @PathVariable UtkastId id, @RequestParam(required = false) @Nullable String linje) {
        return inngang.enter(id, "vedtak.regnskap")
                .map(
                        u ->
                                new ModelAndView(
                                        "vedtak/regnskap",
                                        Map.of(
                                                "model",
                                                visninger.show(u),
                                                "linje",
                                                linje == null ? "" : linje)))
                .orElseGet(svar::closed);
    }

    @PostMapping("/periode")
    ModelAndView period(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fom,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tom,
            @RequestParam Husholdning.Type husholdning,
            Texts t) {
        var first = behandling.save(id, versjon, new Endring.SetPeriode(fom, tom));
        if (first instanceof Lagring.Lagret(var utkast, var next)
                && utkast.innhold().okonomi().husholdning() != husholdning) {
            return save(id, next, new Endring.SetHusholdning(husholdning), t);
        }
        return svar.of(first, PLACE, fom + "–" + tom, Feltgruppe.GRUNNLAG, t);
    }

    @PostMapping("/behov")
    ModelAndView need(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String rad,
            @RequestParam Behov.Type type,
            @RequestParam(defaultValue = "") String navn,
            @RequestParam String belop,
            @RequestParam(defaultValue = "") String norm,
            @RequestParam(defaultValue = "1") int antall,
            Texts t) {
        var ore = Kroner.parse(belop);
        if (ore.isEmpty()) {
            return svar.refused("vedtak.feil.belop", t);
        }
        var row =
                new Behovet(
                        rowId(rad),
                        type,
                        navn.strip(),
                        ore.getAsLong(),
                        norm.isBlank() ? null : new Behov.Norm(norm, antall),
                        source());
        return save(id, versjon, new Endring.SetBehov(row), t);
    }

    @PostMapping("/behov/{rad}/fjern")
    ModelAndView removeNeed(
            @PathVariable UtkastId id,
            @PathVariable String rad,
            @RequestParam int versjon,
            Texts t) {
        return save(id, versjon, new Endring.RemoveBehov(rad), t);
    }

    @PostMapping("/inntekt")
    ModelAndView income(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String rad,
            @RequestParam Inntekt.Type type,
            @RequestParam(defaultValue = "") String navn,
            @RequestParam(defaultValue = "SOKER") String hvem,
            @RequestParam String belop,
            Texts t) {
        var ore = Kroner.parse(belop);
        if (ore.isEmpty()) {
            return svar.refused("vedtak.feil.belop", t);
        }
        var row = new Inntekten(rowId(rad), type, navn.strip(), ore.getAsLong(), hvem, source());
        return save(id, versjon, new Endring.SetInntekt(row), t);
    }

    @PostMapping("/inntekt/{rad}/fjern")
    ModelAndView removeIncome(
            @PathVariable UtkastId id,
            @PathVariable String rad,
            @RequestParam int versjon,
            Texts t) {
        return save(id, versjon, new Endring.RemoveInntekt(rad), t);
    }

    /// All lines that stand open in the ledger.
    @PostMapping("/linjer")
    ModelAndView override(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam Map<String, String> fields,
            Texts t) {
        var version = versjon;
        ModelAndView page = null;
        for (var field : fields.entrySet()) {
            if (!field.getKey().startsWith("belop-")) {
                continue;
            }
            var key = field.getKey().substring("belop-".length());
            var ore = Kroner.parse(field.getValue());
            if (ore.isEmpty()) {
                return svar.refused("vedtak.feil.belop", t);
            }
            var reason = fields.getOrDefault("grunn-" + key, "");
            var change = new Endring.OverrideLinje(key, ore.getAsLong(), reason);
            var answer = behandling.save(id, version, change);
            page = svar.of(answer, "#linje-" + key, reason, change.gruppe(), t);
            if (!(answer instanceof Lagring.Lagret(var utkast, var next))) {
                return page;
            }
            version = next;
        }
        return page == null
                ? behandling.find(id).map(u -> svar.back(u, PLACE)).orElseGet(svar::closed)
                : page;
    }

    @PostMapping("/linje/{linje}/angre")
    ModelAndView undo(
            @PathVariable UtkastId id,
            @PathVariable String linje,
            @RequestParam int versjon,
            Texts t) {
        return save(id, versjon, new Endring.UndoOverride(linje), t);
    }

    private ModelAndView save(UtkastId id, int version, Endring change, Texts t) {
        return svar.of(behandling.save(id, version, change), PLACE, "", change.gruppe(), t);
    }

    static String rowId(String rad) {
        return rad.isBlank() ? Ids.next().toString() : rad;
    }

    static Opphav source() {
        return new Opphav(Kilde.Type.SAKSBEHANDLER, Vedtaksbehandling.actor().navn());
    }
}
