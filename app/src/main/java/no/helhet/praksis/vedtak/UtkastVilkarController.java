package no.helhet.praksis.vedtak;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Kroner;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.Innhold.Aktiviteten;
import no.helhet.praksis.vedtak.Innhold.Barn;
import no.helhet.praksis.vedtak.Innhold.TilAnnen;
import no.helhet.praksis.vedtak.Innhold.Vilkaret;
import no.helhet.regelverk.porter.Aktivitetsunntak;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.porter.Vilkar.Svar;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker.Del;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

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

/// The forms for children, conditions and payments.
@Controller
@RequestMapping("/vedtak/utkast/{id}")
@AccessPolicy(Rolle.VEILEDER)
class UtkastVilkarController {
    private final Vedtaksbehandling behandling;
    private final Utkastsvar svar;

    UtkastVilkarController(Vedtaksbehandling behandling, Utkastsvar svar) {
        this.behandling = behandling;
        this.svar = svar;
    }

    @PostMapping("/barn/{barn}")
    ModelAndView child(
            @PathVariable UtkastId id,
            @PathVariable String barn,
            @RequestParam int versjon,
            @RequestParam int andel,
            @RequestParam(defaultValue = "false") boolean delt,
            @RequestParam String kartlegging,
            @RequestParam String syn,
            @RequestParam String grunn,
            @RequestParam String beste,
            Texts t) {
        var known =
                behandling.find(id).stream()
                        .flatMap(u -> u.innhold().barn().stream())
                        .filter(b -> b.id().equals(barn))
                        .findFirst()
                        .orElse(null);
        if (known == null) {
            return svar.closed();
        }
        var moved = known.andel() != andel || known.deltBosted() != delt;
        var change =
                new Endring.SetBarn(
                        new Barn(
                                known.id(),
                                known.navn(),
                                known.fodt(),
                                andel,
                                delt,
                                known.fodtKilde(),
                                moved ? UtkastOkonomiController.source() : known.bostedKilde(),
                                kartlegging.strip(),
                                syn.strip(),
                                grunn.strip(),
                                beste.strip()));
        return save(
                id,
                versjon,
                change,
                "#barna-" + barn,
                String.join("\n", kartlegging, syn, grunn, beste),
                t);
    }

    /// @param svar answers to the four parts of the test, `grunn` their reasons, in the order of
    ///     the law
    @PostMapping("/vilkar")
    ModelAndView condition(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String rad,
            @RequestParam no.helhet.formats.kostra.Vilkar type,
            @RequestParam String tittel,
            @RequestParam(defaultValue = "") String beskrivelse,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fom,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tom,
            @RequestParam(defaultValue = "false") boolean aktivitet,
            @RequestParam Svar svar1,
            @RequestParam String grunn1,
            @RequestParam Svar svar2,
            @RequestParam String grunn2,
            @RequestParam Svar svar3,
            @RequestParam String grunn3,
            @RequestParam Svar svar4,
            @RequestParam String grunn4,
            @RequestParam(defaultValue = "false") boolean varsel,
            Texts t) {
        var row = UtkastOkonomiController.rowId(rad);
        var change =
                new Endring.SetVilkar(
                        new Vilkaret(
                                row,
                                type,
                                tittel.strip(),
                                beskrivelse.strip(),
                                fom,
                                tom,
                                aktivitet,
                                new Prove(svar1, grunn1.strip()),
                                new Prove(svar2, grunn2.strip()),
                                new Prove(svar3, grunn3.strip()),
                                new Prove(svar4, grunn4.strip()),
                                varsel));
        return save(
                id,
                versjon,
                change,
                "#vilkar-" + row,
                String.join("\n", tittel, beskrivelse, grunn1, grunn2, grunn3, grunn4),
                t);
    }

    @PostMapping("/vilkar/{rad}/fjern")
    ModelAndView removeCondition(
            @PathVariable UtkastId id,
            @PathVariable String rad,
            @RequestParam int versjon,
            Texts t) {
        return save(id, versjon, new Endring.RemoveVilkar(rad), "#vilkar", "", t);
    }

    /// @param unntak why no activity condition is set, blank for none
    /// @param introduksjon JA, NEI or blank while not known
    @PostMapping("/aktivitet")
    ModelAndView activity(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam(required = false) @Nullable Aktivitetsunntak unntak,
            @RequestParam(defaultValue = "") String grunn,
            @RequestParam(defaultValue = "IKKE_VURDERT") Hinder hinder,
            @RequestParam(defaultValue = "") String introduksjon,
            @RequestParam(defaultValue = "false") boolean samisk,
            @RequestParam(defaultValue = "") String opplaring,
            Texts t) {
        var change =
                new Endring.SetAktivitet(
                        new Aktiviteten(
                                unntak,
                                grunn.strip(),
                                hinder,
                                switch (introduksjon) {
                                    case "JA" -> true;
                                    case "NEI" -> false;
                                    default -> null;
                                },
                                samisk,
                                opplaring.strip()));
        return save(id, versjon, change, "#aktivitet", (grunn + "\n" + opplaring).strip(), t);
    }

    @PostMapping("/utbetaling")
    ModelAndView account(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam(defaultValue = "") String konto,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate forfall,
            Texts t) {
        return save(id, versjon, new Endring.SetUtbetaling(konto, forfall), "#betalinger", "", t);
    }

    @PostMapping("/betaling")
    ModelAndView thirdParty(
            @PathVariable UtkastId id,
            @RequestParam int versjon,
            @RequestParam YearMonth maned,
            @RequestParam String formal,
            @RequestParam String belop,
            @RequestParam String navn,
            @RequestParam String konto,
            @RequestParam(defaultValue = "") String kid,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate forfall,
            @RequestParam(defaultValue = "INGEN") Del.Grunn grunn,
            Texts t) {
        var ore = Kroner.parse(belop);
        if (ore.isEmpty()) {
            return svar.refused("vedtak.feil.belop", t);
        }
        var payment =
                new TilAnnen(
                        UtkastOkonomiController.rowId(""),
                        maned,
                        formal,
                        ore.getAsLong(),
                        navn,
                        konto,
                        kid.isBlank() ? null : kid,
                        forfall,
                        grunn);
        return save(
                id,
                versjon,
                new Endring.SetTilAnnen(payment),
                "#betalinger",
                String.join("\n", navn, belop, konto, kid),
                t);
    }

    @PostMapping("/betaling/{rad}/fjern")
    ModelAndView removePayment(
            @PathVariable UtkastId id,
            @PathVariable String rad,
            @RequestParam int versjon,
            Texts t) {
        return save(id, versjon, new Endring.RemoveTilAnnen(rad), "#betalinger", "", t);
    }

    private ModelAndView save(
            UtkastId id, int version, Endring change, String place, String mine, Texts t) {
        return svar.of(behandling.save(id, version, change), place, mine, change.gruppe(), t);
    }
}
