package no.helhet.praksis.vedtak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.Vurdering.Reduksjonen;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.porter.Vilkar.Svar;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// A reduction for a breached condition.
@Controller
@RequestMapping("/vedtak/utkast/{id}/reduksjon")
@AccessPolicy(Rolle.VEILEDER)
class UtkastReduksjonController {
    private static final String PLACE = "#reduksjon";

    private final Vedtaksbehandling behandling;
    private final Utkastsvar svar;

    UtkastReduksjonController(Vedtaksbehandling behandling, Utkastsvar svar) {
        this.behandling = behandling;
        this.svar = svar;
    }

    /// @param vilkar decision and condition, `<vedtak>/<vilkar>`, or blank while none is chosen
    @PostMapping
    ModelAndView reduce(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String vilkar,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate brudd,
            @RequestParam(defaultValue = "") String arsak,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate varslet,
            @RequestParam(defaultValue = "") String varselmate,
            @RequestParam(defaultValue = "") String uttalelse,
            @RequestParam(defaultValue = "IKKE_VURDERT") Svar forhold,
            @RequestParam(defaultValue = "") String forholdsgrunn,
            @RequestParam(defaultValue = "") String barna,
            @RequestParam(defaultValue = "0") int prosent,
            @RequestParam YearMonth fra,
            @RequestParam YearMonth til,
            @RequestParam(defaultValue = "") String gulv,
            Texts t) {
        var chosen = Vilkarsvalg.parse(vilkar);
        var change =
                new Endring.SetReduksjon(
                        new Reduksjonen(
                                chosen == null ? null : chosen.vedtakId(),
                                chosen == null ? "" : chosen.vilkarId(),
                                brudd,
                                arsak.strip(),
                                varslet,
                                varselmate.strip(),
                                uttalelse.strip(),
                                new Prove(forhold, forholdsgrunn.strip()),
                                barna.strip(),
                                prosent,
                                fra,
                                til,
                                gulv.strip(),
                                ""));
        return svar.of(
                behandling.save(id, versjon, change),
                PLACE,
                String.join("\n", arsak, varselmate, uttalelse, forholdsgrunn, barna, gulv).strip(),
                change.gruppe(),
                t);
    }

    @PostMapping("/fjern")
    ModelAndView remove(@PathVariable UtkastId id, @RequestParam int versjon, Texts t) {
        var change = new Endring.SetReduksjon(null);
        return svar.of(behandling.save(id, versjon, change), PLACE, "", change.gruppe(), t);
    }

    /// A condition of a decision, as the form sends it.
    record Vilkarsvalg(UUID vedtakId, String vilkarId) {
        static @Nullable Vilkarsvalg parse(String value) {
            var at = value.indexOf('/');
            if (at < 0) {
                return null;
            }
            try {
                return new Vilkarsvalg(
                        UUID.fromString(value.substring(0, at)), value.substring(at + 1));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        static String format(@Nullable UUID vedtakId, String vilkarId) {
            return vedtakId == null ? "" : vedtakId + "/" + vilkarId;
        }
    }
}
