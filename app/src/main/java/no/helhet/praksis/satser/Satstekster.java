package no.helhet.praksis.satser;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Sikkerhet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/// Values and periods in words.
final class Satstekster {
    private final Texts t;

    Satstekster(Texts t) {
        this.t = t;
    }

    String navn(Sats sats) {
        return sats.navn().isEmpty() ? t.get("satser.navn." + sats.id()) : sats.navn();
    }

    /// A value in its unit.
    String verdi(Enhet unit, long value) {
        return switch (unit) {
            case JA_NEI -> t.get(value == 1 ? "satser.enhet.ja" : "satser.enhet.nei");
            case LOVENS_AR -> t.get("satser.enhet.LOVENS_AR", Long.toString(value));
            default ->
                    unit.isMoney()
                            ? t.get("satser.enhet." + unit, t.number(value))
                            : t.get("satser.enhet." + unit, value);
        };
    }

    /// An amount per month, or that there is none.
    String belop(@Nullable Long ore) {
        return ore == null ? t.get("satser.ingen") : verdi(Enhet.KRONER_PER_MANED, ore);
    }

    String periode(LocalDate fom, @Nullable LocalDate tom) {
        return tom == null
                ? t.get("satser.fra", t.dateWithYear(fom))
                : t.get("satser.fratil", t.dateWithYear(fom), t.dateWithYear(tom));
    }

    /// `Enslig: 8 600 kr/mnd fra 1. januar 2027`.
    String forslag(Sats sats, Forslag f) {
        return navn(sats) + ": " + verdi(f);
    }

    /// `8 600 kr/mnd fra 1. januar 2027`.
    String verdi(Forslag f) {
        return belop(f.belopOre()) + " " + periode(f.fom(), f.tom());
    }

    /// `Enslig: 8 300 → 8 600 kr/mnd fra 1. januar 2027`.
    String virkning(Sats sats, Virkning v) {
        var before = v.before();
        var unitOnce = before != null && v.after() != null;
        return t.get(
                "satser.virkning",
                navn(sats),
                unitOnce ? t.number(before) : belop(before),
                belop(v.after()),
                periode(v.fom(), v.tom()));
    }

    String kilde(Funnet found) {
        return t.get(
                found.kommunenr() == null ? "satser.kilde.nasjonal" : "satser.kilde.egen",
                found.source());
    }

    /// How sure a value is; null when it is confirmed.
    @Nullable String usikker(Sikkerhet sikkerhet) {
        return sikkerhet == Sikkerhet.BEKREFTET
                ? null
                : t.get("satser.sikkerhet." + sikkerhet.name().toLowerCase(Locale.ROOT));
    }
}
