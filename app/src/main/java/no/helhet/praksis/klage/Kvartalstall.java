package no.helhet.praksis.klage;

import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

/// Appeals received in a quarter, or in a year.
///
/// @param kvartal 1 to 4, null for the whole year
/// @param dagerTilVurdering median days from receipt to the office's answer, null when none has one
/// @param dagerTilOversending median days from receipt to being sent on, null when none is
public record Kvartalstall(
        int ar,
        @Nullable Integer kvartal,
        int antall,
        int forSene,
        int opprettholdt,
        int delvisOmgjort,
        int omgjort,
        int opphevet,
        int avvist,
        int stadfestet,
        int endret,
        int opphevetAvStatsforvalteren,
        int avvistAvStatsforvalteren,
        @Nullable Integer dagerTilVurdering,
        @Nullable Integer dagerTilOversending) {

    /// The quarter or the year, as it is written.
    public String navn(Texts t) {
        var year = String.valueOf(ar);
        return kvartal == null ? year : t.get("klage.kvartal.ar", kvartal, year);
    }

    /// Per cent that came late, to the nearest whole.
    public int prosentForSene() {
        return antall == 0 ? 0 : Math.round(100f * forSene / antall);
    }
}
