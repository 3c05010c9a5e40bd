package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.livsopphold.Kilde;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All that one period's benefit builds on. It may be wrong or incomplete: [Kvalifiseringsstonad]
/// then answers with the fields that stop it. Lists are sorted, so two with the same content are
/// equal whatever the order of entry.
///
/// @param from first day, normally of a month
/// @param to last day
/// @param fodt the participant's birth date, or null when not known yet
/// @param fodtKilde where the birth date is known from
/// @param barn the children the participant supports
/// @param dager the registered days; every Monday to Friday of the period has one
/// @param frammoteKilde where the attendance is known from
/// @param ytelser benefits for days of the period
/// @param barnebidrag child maintenance received, or null for none
public record Stonadsgrunnlag(
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate fodt,
        Kilde fodtKilde,
        List<ForsorgetBarn> barn,
        List<Frammotedag> dager,
        Kilde frammoteKilde,
        List<SamordnetYtelse> ytelser,
        @Nullable Barnebidrag barnebidrag) {
    public Stonadsgrunnlag {
        barn = barn.stream().sorted(Comparator.comparing(ForsorgetBarn::id)).toList();
        dager = dager.stream().sorted(Comparator.comparing(Frammotedag::dato)).toList();
        ytelser = ytelser.stream().sorted(Comparator.comparing(SamordnetYtelse::id)).toList();
    }
}
