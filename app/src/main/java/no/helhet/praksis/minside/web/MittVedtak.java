package no.helhet.praksis.minside.web;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.MinKlage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A decision as its receiver sees it.
///
/// @param brev the letter's file in address form
/// @param klagefrist the last day to appeal (fvl § 29), null when it can not be told
/// @param regnestykker one for each month; empty when the amount is not computed
/// @param rettet a later decision stands in its place
/// @param klager the resident's appeals against it, oldest first
public record MittVedtak(
        String utfall,
        @Nullable String form,
        long belopOre,
        Instant vedtatt,
        String brev,
        @Nullable LocalDate klagefrist,
        List<Regnestykke> regnestykker,
        boolean rettet,
        List<MinKlage> klager) {

    public LocalDate date() {
        return LocalDate.ofInstant(vedtatt, ZoneId.of("Europe/Oslo"));
    }

    public String outcome(Texts t) {
        return t.get("minside.utfall." + utfall);
    }

    public boolean canAppeal(LocalDate today) {
        return klagefrist != null && !today.isAfter(klagefrist);
    }

    public String daysLeft(Texts t, LocalDate today) {
        return t.get("minside.klage.igjen", ChronoUnit.DAYS.between(today, klagefrist));
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "MittVedtak[" + utfall + "]";
    }
}
