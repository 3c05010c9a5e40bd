package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The legal values of one day, and what a full day gives by them.
///
/// @param ung the share and the age limit for one who is under it that day, or null
/// @param barn the children counted that day
/// @param barnetillegg the rate for a child, or null when there is none to count
record Dagssats(
        Funnet grunnbelop,
        Funnet gangerG,
        Funnet dagerPerAr,
        Funnet timerPerUke,
        Funnet barnetilleggVedFravar,
        Funnet barnetilleggVedSamordning,
        @Nullable Ung ung,
        List<ForsorgetBarn> barn,
        @Nullable Barnetilleggssats barnetillegg) {
    private static final int TREDELER = 3;

    /// Two thirds, under 25.
    record Ung(Funnet andel, Funnet aldersgrense) {
        Brok share() {
            return Brok.of(andel.value(), TREDELER);
        }
    }

    /// The rate for a child, and the age it is given to.
    record Barnetilleggssats(Funnet sats, Funnet aldersgrense) {}

    /// Øre a year, before the share for the young.
    Brok fullPerAr() {
        return Brok.of(gangerG.value(), gangerG.unit().scale()).times(Brok.of(grunnbelop.value()));
    }

    /// Øre a year.
    Brok perAr() {
        return ung == null ? fullPerAr() : fullPerAr().times(ung.share());
    }

    /// Øre a day.
    Brok stonad() {
        return perAr().times(Brok.of(1, dagerPerAr.value()));
    }

    /// Øre a day for all the children.
    Brok tillegg() {
        return barnetillegg == null
                ? Brok.ZERO
                : Brok.of(barnetillegg.sats().value()).times(Brok.of(barn.size()));
    }

    /// The share of the programme's day that so many minutes are.
    Brok share(int minutter) {
        return Brok.of(minutter, timerPerUke.value()).times(Brok.of(Stonadsdager.PER_UKE));
    }
}
