package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A line of the ledger.
///
/// @param key stable from one calculation to the next, for example `barn:b1`
/// @param gruppe which part of the ledger
/// @param regel the id of the rule, for example `barn.delt`
/// @param hjemmel the paragraph
/// @param post what the line is
/// @param forklaring a few words beside it
/// @param setning one sentence for the resident
/// @param sought what was asked for or stated
/// @param computed what the rule gives; zero on lines that are left out
/// @param grunnsteg the steps of the rule
/// @param overstyring a person's amount instead of the computed one, or null
public record Linje(
        String key,
        Gruppe gruppe,
        String regel,
        String hjemmel,
        Tekst post,
        Tekst forklaring,
        Tekst setning,
        Belop sought,
        Belop computed,
        List<Steg> grunnsteg,
        @Nullable Overstyring overstyring) {
    private static final Tekst OVERSTYRT = Tekst.of("steg.overstyrt");

    public Linje {
        grunnsteg = List.copyOf(grunnsteg);
    }

    /// The parts of the ledger.
    public enum Gruppe {
        BEHOV,
        INNTEKT,
        /// Taken from what is left, for a breached condition.
        REDUKSJON,
        /// Shown, and counted as nothing.
        UTENFOR
    }

    /// An amount set by a person.
    public record Overstyring(Belop belop, String begrunnelse, String hvem) {}

    /// The amount proposed for the decision: the person's when there is one, else the computed.
    public Belop forslag() {
        return overstyring == null ? computed : overstyring.belop();
    }

    /// All steps behind [#forslag], the person's last.
    public List<Steg> steps() {
        if (overstyring == null) {
            return grunnsteg;
        }
        List<Steg> all = new ArrayList<>(grunnsteg);
        all.add(
                Steg.money(
                        OVERSTYRT,
                        overstyring.belop(),
                        new Steg.Opphav.Person(overstyring.hvem(), overstyring.begrunnelse())));
        return List.copyOf(all);
    }

    Linje with(@Nullable Overstyring ny) {
        return new Linje(
                key,
                gruppe,
                regel,
                hjemmel,
                post,
                forklaring,
                setning,
                sought,
                computed,
                grunnsteg,
                ny);
    }
}
