package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What the rules about one day's absence are tried on.
///
/// @param dag the day asked about
/// @param programstart the programme's first day
/// @param fodt the participant's birth date, or null when not known yet
/// @param antallBarn how many children the participant cares for
/// @param aleneOmOmsorgen alone in caring for them?
/// @param egenmeldingTaptFra the first day the right to self-certify is taken away, or null
/// @param fravar the absence registered so far in the programme, the day itself included
public record Fravarsgrunnlag(
        LocalDate dag,
        LocalDate programstart,
        @Nullable LocalDate fodt,
        int antallBarn,
        boolean aleneOmOmsorgen,
        @Nullable LocalDate egenmeldingTaptFra,
        List<Fravarsdag> fravar) {
    public Fravarsgrunnlag {
        fravar = fravar.stream().distinct().sorted(Comparator.comparing(Fravarsdag::dato)).toList();
    }

    boolean has(Fravarstype type, LocalDate day) {
        return fravar.contains(new Fravarsdag(day, type));
    }

    /// Does the day keep within so many days of the kind in the calendar year? That the year is the
    /// calendar's is chosen here: the regulation's text is not read.
    Utfall checkYear(Fravarstype type, long days, Regelverdi verdi) {
        long used =
                fravar.stream()
                        .filter(absence -> absence.type() == type)
                        .filter(absence -> absence.dato().getYear() == dag.getYear())
                        .filter(absence -> !absence.dato().isAfter(dag))
                        .count();
        return verdi.require(used <= days, "port.kvp.arskvote", type.post(), days, used);
    }

    /// Absences of the kind that began after `from`, to and with the day. Benefit days on end are
    /// one absence; a weekend does not part them.
    long countAbsences(Fravarstype type, LocalDate from) {
        return fravar.stream()
                .filter(absence -> absence.type() == type)
                .map(Fravarsdag::dato)
                .filter(first -> first.isAfter(from) && !first.isAfter(dag))
                .filter(first -> !has(type, Stonadsdager.before(first)))
                .count();
    }

    /// Benefit days on end of the kind around the day, the day included.
    long lengthOfAbsence(Fravarstype type) {
        long length = 1;
        for (LocalDate d = Stonadsdager.before(dag); has(type, d); d = Stonadsdager.before(d)) {
            length++;
        }
        for (LocalDate d = Stonadsdager.after(dag); has(type, d); d = Stonadsdager.after(d)) {
            length++;
        }
        return length;
    }
}
