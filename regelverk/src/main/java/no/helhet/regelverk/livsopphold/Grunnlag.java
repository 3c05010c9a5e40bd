package no.helhet.regelverk.livsopphold;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/// All that one month's calculation builds on. It may be wrong or incomplete: [Livsopphold] then
/// answers with the fields that stop it. Lists are sorted by id, so two with the same content are
/// equal whatever the order of entry.
///
/// @param kommunenr four digits
/// @param month the month the assistance is for
/// @param dager the days of the month that it is for, or null for all of them
/// @param husholdning the people
/// @param behov expenses asked for
/// @param inntekter income after tax
public record Grunnlag(
        String kommunenr,
        YearMonth month,
        @Nullable Delmaned dager,
        Husholdning husholdning,
        List<Behov> behov,
        List<Inntekt> inntekter) {
    public Grunnlag {
        behov = behov.stream().sorted(Comparator.comparing(Behov::id)).toList();
        inntekter = inntekter.stream().sorted(Comparator.comparing(Inntekt::id)).toList();
    }

    /// For the whole of a month.
    public Grunnlag(
            String kommunenr,
            YearMonth month,
            Husholdning husholdning,
            List<Behov> behov,
            List<Inntekt> inntekter) {
        this(kommunenr, month, null, husholdning, behov, inntekter);
    }
}
