package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.Dagssats.Barnetilleggssats;
import no.helhet.regelverk.kvalifisering.Dagssats.Ung;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Verdinavn;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A calculation while it is made: the inputs, the legal values day by day, and the reasons
/// collected so far. Used by one thread, for one calculation.
final class Stonadsutkast {
    private final Stonadsgrunnlag grunnlag;
    private final Parametre parametre;
    private final List<Grunn> reasons = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();

    Stonadsutkast(Stonadsgrunnlag grunnlag, Parametre parametre) {
        this.grunnlag = grunnlag;
        this.parametre = parametre;
    }

    Stonadsgrunnlag grunnlag() {
        return grunnlag;
    }

    /// The national value, or null after noting that none is known; noted once, for its first day.
    @Nullable Funnet require(String id, LocalDate date, String field) {
        return switch (parametre.find(id, date)) {
            case Funnet funnet -> funnet;
            case Ukjent ukjent -> {
                if (unknown.add(id)) {
                    stop(field, "grunn.kvp.ukjent-verdi", Verdinavn.of(id), date);
                }
                yield null;
            }
        };
    }

    void stop(String field, String key, Object... arguments) {
        reasons.add(new Grunn(field, Tekst.of(key, arguments)));
    }

    boolean isStopped() {
        return !reasons.isEmpty();
    }

    List<Grunn> reasons() {
        return reasons;
    }

    /// The registered days with the values in force; all of them unless one is unknown.
    List<Stonadsdag> days() {
        List<Stonadsdag> days = new ArrayList<>();
        for (Frammotedag day : grunnlag.dager()) {
            Dagssats sats = sats(day.dato());
            if (sats != null) {
                days.add(new Stonadsdag(day, sats, grunnlag));
            }
        }
        return days;
    }

    private @Nullable Dagssats sats(LocalDate day) {
        Funnet grunnbelop = require("grunnbelop", day, "from");
        Funnet gangerG = require("kvp-ganger-g", day, "from");
        Funnet dagerPerAr = require("kvp-dager-per-ar", day, "from");
        Funnet timerPerUke = require("kvp-timer-per-uke", day, "from");
        Funnet vedFravar = require("kvp-fravar-barnetillegg", day, "from");
        Funnet vedSamordning = require("kvp-samordning-barnetillegg", day, "from");
        Funnet andel = require("kvp-andel-ung", day, "from");
        Funnet ungGrense = require("kvp-ung-aldersgrense", day, "from");
        Funnet barnGrense = require("barn-aldersgrense", day, "from");
        if (grunnbelop == null
                || gangerG == null
                || dagerPerAr == null
                || timerPerUke == null
                || vedFravar == null
                || vedSamordning == null
                || andel == null
                || ungGrense == null
                || barnGrense == null) {
            return null;
        }
        List<ForsorgetBarn> barn =
                grunnlag.barn().stream()
                        .filter(child -> isUnder(barnGrense, fodt(child.fodt()), day))
                        .toList();
        Barnetilleggssats tillegg = null;
        if (!barn.isEmpty()) {
            Funnet sats = require("kvp-barnetillegg", day, "barn");
            if (sats == null) {
                return null;
            }
            tillegg = new Barnetilleggssats(sats, barnGrense);
        }
        boolean young = isUnder(ungGrense, fodt(grunnlag.fodt()), day);
        return new Dagssats(
                grunnbelop,
                gangerG,
                dagerPerAr,
                timerPerUke,
                vedFravar,
                vedSamordning,
                young ? new Ung(andel, ungGrense) : null,
                barn,
                tillegg);
    }

    /// Born, and not of that age yet.
    private static boolean isUnder(Funnet grense, LocalDate fodt, LocalDate day) {
        return !fodt.isAfter(day) && fodt.until(day).getYears() < grense.value();
    }

    private static LocalDate fodt(@Nullable LocalDate fodt) {
        return Objects.requireNonNull(fodt, "checked before the values are looked up");
    }
}
