package no.helhet.praksis.satser;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Sikkerhet;
import no.helhet.regelverk.parametre.Verdinavn;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Values and periods in words.
final class Satstekster {
    private static final Tekster TEKSTER = Tekster.load();
    private final Texts t;

    Satstekster(Texts t) {
        this.t = t;
    }

    String navn(Sats sats) {
        return switch (sats.slag()) {
            case TILLEGG -> sats.navn();
            case RAMME -> t.get("satser.navn." + sats.id());
            case VEILEDENDE, REGEL -> navn(sats.id());
        };
    }

    /// What a national value is called.
    String navn(String id) {
        return TEKSTER.render(Verdinavn.of(id), Sprak.valueOf(t.language().name()));
    }

    /// The alternatives of a choice among rules, each with what it means; none for a number.
    List<Choice> alternativer(Sats sats) {
        return Alternativ.of(sats.enhet()).stream()
                .map(a -> new Choice(a.ord(), t.get(key(sats, a)), t.get(key(sats, a) + ".hva")))
                .toList();
    }

    private static String key(Sats sats, Alternativ a) {
        return "satser.valg." + sats.id() + "." + a.ord();
    }

    /// A value of what a municipality may set, or that there is none.
    String verdi(Sats sats, @Nullable Long value) {
        if (value == null) {
            return t.get("satser.ingen");
        }
        return Alternativ.find(sats.enhet(), value)
                .map(a -> t.get(key(sats, a)))
                .orElseGet(() -> verdi(sats.enhet(), value));
    }

    /// A value in its unit.
    String verdi(Enhet unit, long value) {
        return switch (unit) {
            case JA_NEI -> t.get(value == 1 ? "satser.enhet.ja" : "satser.enhet.nei");
            case LOVENS_AR -> t.get("satser.enhet.LOVENS_AR", Long.toString(value));
            case ALDERSREGEL ->
                    t.get("satser.enhet.ALDERSREGEL." + Aldersregel.values()[(int) value]);
            case GANGER_G, TIMER_PER_UKE ->
                    t.get("satser.enhet." + unit, decimals(value, unit.scale()));
            default ->
                    unit.isMoney()
                            ? t.get("satser.enhet." + unit, t.number(value))
                            : t.get("satser.enhet." + unit, value);
        };
    }

    private String decimals(long value, int scale) {
        var number =
                BigDecimal.valueOf(value)
                        .divide(BigDecimal.valueOf(scale), 3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return t.language() == Language.EN ? number : number.replace('.', ',');
    }

    String periode(LocalDate fom, @Nullable LocalDate tom) {
        return tom == null
                ? t.get("satser.fra", t.dateWithYear(fom))
                : t.get("satser.fratil", t.dateWithYear(fom), t.dateWithYear(tom));
    }

    /// `Enslig: 8 600 kr/mnd fra 1. januar 2027`.
    String forslag(Sats sats, Forslag f) {
        return navn(sats) + ": " + innhold(sats, f);
    }

    /// `8 600 kr/mnd fra 1. januar 2027`, or an alternative and its period.
    String innhold(Sats sats, Forslag f) {
        return verdi(sats, f.verdi()) + " " + periode(f.fom(), f.tom());
    }

    /// `Enslig: 8 300 → 8 600 kr/mnd fra 1. januar 2027`.
    String virkning(Sats sats, Virkning v) {
        var before = v.before();
        var unitOnce = before != null && v.after() != null && sats.enhet().isMoney();
        return t.get(
                "satser.virkning",
                navn(sats),
                unitOnce ? t.number(before) : verdi(sats, before),
                verdi(sats, v.after()),
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
